#include "app/views/staffing/staffing_view.h"

#include "app/common/chapter_export.h"
#include "app/common/command_button.h"
#include "app/common/form_dialog.h"
#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"
#include "app/common/table_clipboard.h"
#include "app/common/text_table.h"
#include "app/views/staffing/assumptions_dialog.h"
#include "app/views/staffing/staffing_table_model.h"

#include "core/plan/edits/planning_edits.h"
#include "core/report/job_description_file.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t mostTakenAway = 2; ///< people whose absence is looked at together

/// The chapter of the report that says what a list does.
Chapter chapterOf(StaffingPart part)
{
    switch (part) {
    case StaffingPart::Hiring:
        return Chapter::Hiring;
    case StaffingPart::Upskilling:
        return Chapter::Upskilling;
    case StaffingPart::KeyPeople:
        return Chapter::KeyPeople;
    case StaffingPart::Hats:
        break;
    }
    return Chapter::Hats;
}

} // namespace

StaffingView::StaffingView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_model(new StaffingTableModel(this)),
      m_seats(context, this), m_export(context),
      m_nextTable([this](StaffingList table) { show(std::move(table)); }),
      m_nextDetails([this](const StaffingDetails &details) { showDetails(details); })
{
    makeCommands();
    connect(&m_parts, &QButtonGroup::idClicked, this,
            [this](int part) { showPart(static_cast<StaffingPart>(part)); });
    connect(&context.session, &PlanSession::snapshotChanged, this, [this] {
        if (isVisible())
            update();
    });
}

void StaffingView::makeCommands()
{
    m_propose =
        addCommand(QStringLiteral("&Propose staffing…"), {}, [this] { Q_EMIT proposalAsked(); });
    m_assign = addCommand(QStringLiteral("&Assign a person…"), Qt::Key_A, [this] {
        if (const auto *position = chosenPosition())
            m_seats.ask(*position);
    });
    m_earlier =
        addCommand(QStringLiteral("Hire &earlier"), Qt::ALT | Qt::Key_Up, [this] { move(-1); });
    m_later =
        addCommand(QStringLiteral("Hire &later"), Qt::ALT | Qt::Key_Down, [this] { move(1); });
    m_defaultOrder = addCommand(QStringLiteral("Usual &order"), {}, [this] { setDefaultOrder(); });
    m_copyJob = addCommand(QStringLiteral("Copy &job description"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyJobDescription(); });
    m_commands << m_propose << m_assign << newSeparator() << m_earlier << m_later << m_defaultOrder
               << addCommand(QStringLiteral("Lead and learning &times…"), {},
                             [this] { changeAssumptions(); })
               << newSeparator() << m_copyJob
               << addCommand(QStringLiteral("E&xport job descriptions…"), {},
                             [this] { exportJobDescriptions(); });
    m_exportList = addCommand(QStringLiteral("Export li&st…"), {}, [this] { exportList(); });
    m_copyPicture = addCommand(QStringLiteral("Copy as pict&ure"), Qt::CTRL | Qt::ALT | Qt::Key_C,
                               [this] { copyPicture(); });
    m_commands << newSeparator() << m_exportList << m_copyPicture;
    m_editCommands << addCommand(QStringLiteral("&Copy"), QKeySequence::Copy, [this] { copy(); });
}

void StaffingView::prepare()
{
    if (m_table == nullptr)
        build();
}

void StaffingView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(10);
    m_pages = new QStackedWidget(parts);
    m_pages->addWidget(makeTable());
    m_empty = withRole(plainLabel({}, m_pages), "title");
    m_empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_empty);
    parts->addWidget(m_pages);
    parts->addWidget(makeDetails());
    parts->setSizes({500, 300});
    layout->addWidget(parts, 1);
    setFocusProxy(m_table);
    enable();
}

QWidget *StaffingView::makeHead()
{
    auto *head = new QWidget(this);
    QHBoxLayout *layout = lineOf(head, 0);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Staffing"), head), "title"));
    layout->addSpacing(12);
    const QStringList names{QStringLiteral("Hiring"), QStringLiteral("Upskilling"),
                            QStringLiteral("Key people"), QStringLiteral("Hats")};
    for (int part = 0; part < names.size(); ++part) {
        const bool isLast = part + 1 == names.size();
        QPushButton *segment = segmentButton(names[part], part == 0 ? "first"
                                                          : isLast  ? "last"
                                                                    : "middle");
        m_parts.addButton(segment, part);
        layout->addWidget(segment);
    }
    m_parts.button(0)->setChecked(true);
    layout->addSpacing(14);
    m_remark = withRole(plainLabel({}, head), "quiet");
    layout->addWidget(m_remark, 1);
    layout->addSpacing(12);
    layout->addWidget(commandButton(m_propose, head));
    return head;
}

QWidget *StaffingView::makeTable()
{
    m_table = textTable(QStringLiteral("Hiring"), m_model, m_pages);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const StaffingLine *line = m_model->lineAt(index.row());
        if (line != nullptr && !std::holds_alternative<std::monostate>(line->subject))
            Q_EMIT chosen(line->subject);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &StaffingView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StaffingView::follow);
    return m_table;
}

QWidget *StaffingView::makeDetails()
{
    auto *area = withRole(new QScrollArea(this), "card");
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(QStringLiteral("Details"));
    m_details = new InspectorPage(area);
    m_details->layout()->setContentsMargins(16, 10, 16, 12);
    area->setWidget(m_details);
    area->viewport()->setAutoFillBackground(false); // the card behind it shows
    m_details->setAutoFillBackground(false);
    return area;
}

const StaffingList &StaffingView::shown() const
{
    return m_model->table();
}

bool StaffingView::isSettled() const
{
    if (!isVisible() || m_table == nullptr)
        return true;
    return !m_nextTable.isBusy() && !m_nextDetails.isBusy() && !m_export.isRunning() &&
           shown().snapshot == m_context.session.snapshot();
}

void StaffingView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    update();
}

void StaffingView::showPart(StaffingPart part)
{
    m_part = part;
    m_parts.button(static_cast<int>(part))->setChecked(true);
    m_table->setAccessibleName(m_parts.button(static_cast<int>(part))->text());
    update();
}

void StaffingView::update()
{
    const SnapshotPtr &snapshot = m_context.session.snapshot();
    if (m_table == nullptr || (shown().snapshot == snapshot && shown().part == m_part))
        return;
    m_nextTable.request([snapshot, part = m_part] { return staffingList(snapshot, part); });
}

/// What was current stays so, else the first line.
void StaffingView::show(StaffingList table)
{
    const bool isOtherPart = table.part != shown().part || !shown().snapshot;
    const StaffingLine *current = m_model->lineAt(m_table->currentIndex().row());
    const Subject before = current == nullptr || isOtherPart ? Subject() : current->subject;
    m_model->setTable(std::move(table));
    for (size_t column = 0; isOtherPart && column < shown().widths.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), shown().widths[column]);
    m_remark->setText(shown().remark);
    m_empty->setText(shown().empty);
    m_pages->setCurrentIndex(shown().lines.empty() ? 1 : 0);
    if (!shown().lines.empty()) // whatever keys are held down meanwhile
        m_table->selectionModel()->setCurrentIndex(
            m_model->index(std::max(0, m_model->rowOf(before)), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    follow();
}

std::vector<StaffingLine> StaffingView::chosenLines() const
{
    std::vector<StaffingLine> lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows) {
        if (const StaffingLine *line = m_model->lineAt(row.row()))
            lines.push_back(*line);
    }
    return lines;
}

const PositionId *StaffingView::chosenPosition() const
{
    if (m_table == nullptr || shown().part != StaffingPart::Hiring)
        return nullptr;
    const StaffingLine *line = m_model->lineAt(m_table->currentIndex().row());
    return line == nullptr ? nullptr : std::get_if<PositionId>(&line->subject);
}

/// The inspector and the details follow what is selected.
void StaffingView::follow()
{
    enable();
    std::vector<StaffingLine> lines = chosenLines();
    m_nextDetails.drop();
    if (lines.empty())
        return showDetails({});
    if (lines.size() == 1)
        m_context.selection.select(lines.front().subject);
    const size_t most = m_part == StaffingPart::KeyPeople ? mostTakenAway : 1;
    lines.resize(std::min(lines.size(), most));
    m_nextDetails.request([snapshot = shown().snapshot, part = shown().part, lines] {
        return staffingDetails(snapshot, part, lines);
    });
}

void StaffingView::showDetails(const StaffingDetails &details)
{
    m_details->clear();
    if (details.title.isEmpty())
        return;
    m_details->addTitle(details.title);
    m_details->addText(details.reason);
    for (const DetailPart &part : details.parts) {
        m_details->addHeading(part.heading);
        for (const DetailLine &line : part.lines) {
            const bool leads = !std::holds_alternative<std::monostate>(line.subject);
            const auto open = [this, subject = line.subject] {
                m_context.selection.select(subject);
            };
            m_details->addFigure(line.name, line.figure, Tone::Plain,
                                 leads ? std::function<void()>(open) : nullptr);
            if (!line.note.isEmpty())
                m_details->addQuietText(line.note);
        }
    }
}

void StaffingView::enable()
{
    const bool isOpen = m_context.session.isOpen();
    const PositionId *position = chosenPosition();
    const int row = m_table->currentIndex().row();
    m_propose->setEnabled(isOpen);
    m_assign->setEnabled(isOpen && position != nullptr);
    m_earlier->setEnabled(isOpen && position != nullptr && row > 0);
    m_later->setEnabled(isOpen && position != nullptr && row + 1 < m_model->rowCount());
    const Scenario *scenario =
        m_context.session.plan().scenarios.find(m_context.session.scenario());
    m_defaultOrder->setEnabled(isOpen && scenario != nullptr && !scenario->hiringOrder.empty());
    m_copyJob->setEnabled(position != nullptr);
    m_exportList->setEnabled(isOpen);
    m_copyPicture->setEnabled(isOpen);
}

void StaffingView::move(int by)
{
    const PositionId *position = chosenPosition();
    if (position == nullptr)
        return;
    std::vector<PositionId> order;
    for (const StaffingLine &line : shown().lines)
        order.push_back(std::get<PositionId>(line.subject));
    const int place = m_table->currentIndex().row() + by;
    m_context.apply(moveInHiringOrder(m_context.session.plan(), m_context.session.scenario(), order,
                                      *position, static_cast<size_t>(std::max(0, place))));
}

void StaffingView::setDefaultOrder()
{
    m_context.apply(setHiringOrder(m_context.session.plan(), m_context.session.scenario(), {}));
}

void StaffingView::changeAssumptions()
{
    std::vector<ProfileId> profiles;
    const PositionId *shownLine = chosenPosition();
    // The list may still be of the plan before the last edit.
    const Position *position =
        shownLine == nullptr ? nullptr : m_context.session.design().positions.find(*shownLine);
    if (position != nullptr) {
        for (const auto &[profile, share] : position->profiles.entries)
            profiles.push_back(profile);
    }
    AssumptionsDialog dialog(m_context.session, profiles, window());
    if (const auto edit = editAsked(dialog))
        m_context.apply(*edit);
}

/// The selected lines, or all where none is.
void StaffingView::copy()
{
    std::vector<StaffingLine> chosen = chosenLines();
    QList<QStringList> lines{shown().heads};
    for (const StaffingLine &line : chosen.size() > 1 ? chosen : shown().lines)
        lines << line.cells;
    QGuiApplication::clipboard()->setMimeData(mimeData(clipboardTable(lines)).release());
}

void StaffingView::copyJobDescription()
{
    const PositionId *position = chosenPosition();
    if (position == nullptr)
        return;
    const SnapshotPtr &snapshot = m_context.session.snapshot();
    const auto job = jobDescription(snapshot->input, *position, snapshot->language());
    if (!job)
        return;
    auto *copied = new QMimeData;
    copied->setHtml(inHtml(*job));
    copied->setText(inMarkdown(*job));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void StaffingView::exportJobDescriptions()
{
    m_export.toFile(
        {.what = QStringLiteral("the job descriptions"),
         .filter = QStringLiteral("PDF (*.pdf);;Markdown (*.md);;Web page (*.html)"),
         .suffix = QStringLiteral("job descriptions.pdf"),
         .file = [](const Snapshot &snapshot, const QString &ending, int) -> Result<ExportedFile> {
             auto bytes =
                 jobDescriptionFile(ending, snapshot.input, {.language = snapshot.language()});
             if (!bytes)
                 return std::unexpected(bytes.error());
             return ExportedFile{std::move(*bytes)};
         }});
}

void StaffingView::exportList()
{
    const auto names =
        askForNames(m_context.prompts, QStringLiteral("Export the list"),
                    QStringLiteral("The list may say who is meant. How are people named?"));
    if (names)
        m_export.toFile(chapterOrder(chapterOf(m_part), {.names = *names}));
}

void StaffingView::copyPicture()
{
    m_export.toClipboard(chapterOrder(chapterOf(m_part), {}));
}

void StaffingView::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    for (QAction *command : {m_assign, m_earlier, m_later, m_copyJob}) {
        if (command->isEnabled())
            menu->addAction(command);
    }
    if (!menu->isEmpty())
        menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace rolewright
