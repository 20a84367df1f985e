#include "app/views/responsibilities/responsibilities_view.h"

#include "app/common/file_export.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/table_clipboard.h"
#include "app/inspector/leaving_dialog.h"
#include "app/views/responsibilities/defer_dialog.h"
#include "app/views/responsibilities/matrix_canvas.h"
#include "app/views/responsibilities/matrix_controls.h"

#include "core/plan/edits/framework_edits.h"
#include "core/plan/edits/responsibility_edits.h"
#include "core/report/matrix_file.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr double zoomStep = 1.2;

} // namespace

ResponsibilitiesView::ResponsibilitiesView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_export(new FileExport(context, this)),
      m_next([this](MatrixModel model) { show(std::move(model)); })
{
    makeCommands(); // those for Edit are asked for before the view is shown
}

ResponsibilitiesView::~ResponsibilitiesView() = default;

void ResponsibilitiesView::prepare()
{
    if (m_canvas == nullptr)
        build();
}

void ResponsibilitiesView::build()
{
    const SnapshotPtr snapshot = m_context.session.snapshot();
    m_controls = new MatrixControls(snapshot->index.framework(), snapshot->language(), this);
    m_canvas = new MatrixCanvas;
    m_help = withRole(plainLabel({}), "quiet");
    m_help->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *nothing = new QWidget;
    auto *middle = new QVBoxLayout(nothing);
    middle->addStretch(1);
    middle->addWidget(
        withRole(plainLabel(QStringLiteral("Nothing is left of the matrix.")), "quiet"), 0,
        Qt::AlignCenter);
    auto *all = new QPushButton(QStringLiteral("Show everything"));
    connect(all, &QPushButton::clicked, m_controls, &MatrixControls::clear);
    middle->addWidget(all, 0, Qt::AlignCenter);
    middle->addStretch(2);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_canvas);
    m_pages->addWidget(nothing);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(0);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Responsibilities")), "title"));
    layout->addWidget(m_help);
    layout->addSpacing(10);
    layout->addWidget(m_controls);
    layout->addSpacing(8);
    layout->addWidget(m_pages, 1);

    connect(m_controls, &MatrixControls::changed, this, &ResponsibilitiesView::request);
    connect(&m_context.session, &PlanSession::assessmentChanged, this,
            &ResponsibilitiesView::update);
    connect(m_canvas, &CellCanvas::currentChanged, this, &ResponsibilitiesView::offerCommands);
    const auto select = [this](const ActivityId &id) { m_context.selection.select(id); };
    connect(m_canvas, &CellCanvas::opened, this,
            [this, select] { select(m_canvas->currentActivity()); });
    connect(m_canvas, &MatrixCanvas::activityOpened, this, select);
    connect(m_canvas, &CellCanvas::doubleClicked, this, &ResponsibilitiesView::askForNote);
    setFocusProxy(m_canvas);
    offerCommands();
    request();
}

void ResponsibilitiesView::addLetter(const QString &text, QChar letter)
{
    m_cellCommands << addCommand(text, QKeySequence(letter.unicode()),
                                 [this, letter] { toggle(letter); });
}

void ResponsibilitiesView::makeCommands()
{
    addLetter(QStringLiteral("&Accountable"), u'A');
    addLetter(QStringLiteral("&Responsible"), u'R');
    addLetter(QStringLiteral("&Consulted"), u'C');
    addLetter(QStringLiteral("&Informed"), u'I');
    m_cellCommands << addCommand(QStringLiteral("No &part"), QKeySequence::Delete,
                                 [this] { takeAway(); })
                   << addCommand(QStringLiteral("Reset to the &framework"),
                                 QKeySequence(QStringLiteral("Shift+Del")), [this] { reset(); })
                   << addCommand(QStringLiteral("&Note…"), QKeySequence(QStringLiteral("N")),
                                 [this] { askForNote(); });
    m_activityCommands
        << addCommand(QStringLiteral("Re&name activity…"), QKeySequence(QStringLiteral("F2")),
                      [this] { rename(); })
        << addCommand(QStringLiteral("&Defer activity…"), QKeySequence(QStringLiteral("D")),
                      [this] { DeferDialog::defer(m_context, m_canvas->currentActivity()); })
        << addCommand(QStringLiteral("&Take up again"), QKeySequence(QStringLiteral("Shift+D")),
                      [this] { resume(); })
        << addCommand(QStringLiteral("Re&move own activity or name"), {},
                      [this] { removeActivity(); })
        << addCommand(QStringLiteral("&Leave activity out…"), QKeySequence(QStringLiteral("L")),
                      [this] {
                          LeavingDialog::leaveOut(m_context, {FrameworkPart::Activity,
                                                              m_canvas->currentActivity().value});
                      });
    m_commands = m_cellCommands;
    m_commands << newSeparator()
               << addCommand(QStringLiteral("Add acti&vity…"), QKeySequence(QStringLiteral("Ins")),
                             [this] { addActivity(); });
    m_commands << m_activityCommands << newSeparator()
               << addCommand(QStringLiteral("By pr&ofiles"), {},
                             [this] { m_controls->setColumns(MatrixChoice::Columns::Profiles); })
               << addCommand(QStringLiteral("By peop&le"), {},
                             [this] { m_controls->setColumns(MatrixChoice::Columns::People); })
               << addCommand(
                      QStringLiteral("Pro&blems only"), QKeySequence(QStringLiteral("P")),
                      [this] { m_controls->setProblemsOnly(!m_controls->choice().problemsOnly); })
               << addCommand(QStringLiteral("P&hase…"), {}, [this] { m_controls->choosePhase(); })
               << addCommand(QStringLiteral("Letter…"), {}, [this] { m_controls->chooseLetter(); })
               << addCommand(QStringLiteral("Filter activities"), QKeySequence(QStringLiteral("/")),
                             [this] { m_controls->focusFilter(); })
               << addCommand(QStringLiteral("&Show everything"), {},
                             [this] { m_controls->clear(); })
               << newSeparator()
               << addCommand(QStringLiteral("&Export matrix…"), {},
                             [this] { m_export->toFile(matrixOrder()); })
               << addCommand(QStringLiteral("Copy as pict&ure"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                             [this] { m_export->toClipboard(matrixOrder()); })
               << newSeparator()
               << addCommand(QStringLiteral("Zoom in"), QKeySequence::ZoomIn,
                             [this] { m_canvas->zoomBy(zoomStep); })
               << addCommand(QStringLiteral("Zoom out"), QKeySequence::ZoomOut,
                             [this] { m_canvas->zoomBy(1 / zoomStep); })
               << addCommand(QStringLiteral("Actual size"), QKeySequence(QStringLiteral("Ctrl+0")),
                             [this] { m_canvas->setZoom(1, {}); });
    m_editCommands << addCommand(QStringLiteral("&Copy"), QKeySequence::Copy, [this] { copy(); })
                   << addCommand(QStringLiteral("Select &all"), QKeySequence::SelectAll,
                                 [this] { m_canvas->selectAll(); });
}

void ResponsibilitiesView::offerCommands()
{
    const bool hasCells = !m_canvas->selectedPlaces().empty();
    for (QAction *command : m_cellCommands)
        command->setEnabled(hasCells);
    const QString activity = m_canvas->currentActivity().value;
    const Plan &plan = m_context.session.plan();
    for (QAction *command : m_activityCommands)
        command->setEnabled(!activity.isEmpty());
    m_activityCommands[2]->setEnabled(plan.deferrals.contains(activity));
    m_activityCommands[3]->setEnabled(plan.ownActivities.contains(activity));
}

/// Marks of findings are part of the matrix, so that it waits for them, which come right behind
/// each snapshot; and for somebody to look.
void ResponsibilitiesView::update()
{
    if (isVisible() && m_asked != m_context.session.assessment())
        request();
}

void ResponsibilitiesView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    update();
}

void ResponsibilitiesView::request()
{
    m_asked = m_context.session.assessment();
    const SnapshotPtr newest = m_asked ? m_asked->snapshot : m_context.session.snapshot();
    m_controls->follow(newest->index.framework(), newest->language());
    m_next.request([snapshot = newest, assessment = m_asked, choice = m_controls->choice()] {
        const FindingList none;
        return matrixModel(snapshot->index, assessment == nullptr ? none : assessment->findings,
                           snapshot->language(), choice);
    });
}

void ResponsibilitiesView::show(MatrixModel model)
{
    const bool isOfProfiles = model.kind == MatrixChoice::Columns::Profiles;
    m_help->setText(
        isOfProfiles
            ? QStringLiteral("Who answers for each activity, does it, advises and is told. A, R, C "
                             "and I set the letters of the selected cells; Delete takes them away.")
            : QStringLiteral("What people have to do with each activity by the profiles of their "
                             "positions. Letters are changed by profiles."));
    m_controls->showProblemCount(model.problems);
    const bool isEmpty = model.rows.empty() || model.columns.empty();
    m_canvas->setModel(std::move(model));
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    if (const auto awaited = std::exchange(m_awaited, std::nullopt))
        m_canvas->showActivity(*awaited);
    offerCommands();
}

void ResponsibilitiesView::toggle(QChar letter)
{
    const PlanSession &session = m_context.session;
    m_context.apply(toggleLetter(session.plan(), m_context.session.document().baseFramework(),
                                 session.framework(), m_canvas->selectedPlaces(), letter,
                                 session.today()));
}

void ResponsibilitiesView::takeAway()
{
    PlanSession &session = m_context.session;
    m_context.apply(setInvolvement(session.plan(), session.document().baseFramework(),
                                   m_canvas->selectedPlaces(), {}, session.today()));
}

void ResponsibilitiesView::reset()
{
    PlanSession &session = m_context.session;
    m_context.apply(resetInvolvement(session.plan(), session.document().baseFramework(),
                                     m_canvas->selectedPlaces()));
}

void ResponsibilitiesView::askForNote()
{
    const auto place = m_canvas->current();
    if (!place || m_canvas->model().kind == MatrixChoice::Columns::People)
        return;
    const MatrixModel &model = m_canvas->model();
    const QString name = QStringLiteral("%1 in %2")
                             .arg(model.columns[place->column].name, model.rows[place->row].name);
    const auto note = m_context.prompts.askForText(QStringLiteral("Note"),
                                                   QStringLiteral("What %1 does:").arg(name),
                                                   model.part(place->row, place->column).note);
    PlanSession &session = m_context.session;
    if (note)
        m_context.apply(setResponsibilityNote(
            session.plan(), session.document().baseFramework(),
            {model.rows[place->row].activity, model.columns[place->column].profile}, *note,
            session.today()));
}

/// In the phase of the current activity, else in the first one that is shown.
void ResponsibilitiesView::addActivity()
{
    const PlanSession &session = m_context.session;
    const Activity *current = session.framework().activity(m_canvas->currentActivity());
    const MatrixModel &model = m_canvas->model();
    PhaseId phase =
        model.groups.empty() ? session.framework().planningPhase.id : model.groups.front().phase;
    if (current != nullptr)
        phase = current->phase;
    const auto name = m_context.prompts.askForText(
        QStringLiteral("Add activity"),
        QStringLiteral("Name of the activity in %1:")
            .arg(nameOfPart(session.framework(), {FrameworkPart::Phase, phase.value},
                            session.plan().head->language)),
        {});
    if (!name)
        return;
    const auto edit =
        addPart({session.plan(), m_context.session.document().baseFramework(), session.framework()},
                OwnActivity{.phase = phase, .name = *name});
    if (m_context.apply(edit))
        m_awaited = ActivityId{edit->changes.front().key.id};
}

void ResponsibilitiesView::rename()
{
    const PlanSession &session = m_context.session;
    const Activity *activity = session.framework().activity(m_canvas->currentActivity());
    if (activity == nullptr)
        return;
    const QString &language = session.plan().head->language;
    const auto name = m_context.prompts.askForText(
        QStringLiteral("Rename activity"), QStringLiteral("Name:"), activity->name.in(language));
    if (name)
        m_context.apply(renameActivity(session.plan(), session.framework(), activity->id, *name,
                                       activity->text.in(language)));
}

void ResponsibilitiesView::resume()
{
    const PlanSession &session = m_context.session;
    m_context.apply(
        resumeActivity(session.plan(), session.framework(), m_canvas->currentActivity()));
}

void ResponsibilitiesView::removeActivity()
{
    PlanSession &session = m_context.session;
    m_context.apply(removeOwnActivity(session.plan(), session.document().baseFramework(),
                                      m_canvas->currentActivity()));
}

/// The selected rows and columns, with their heads.
void ResponsibilitiesView::copy()
{
    const auto block = m_canvas->block();
    if (!block)
        return;
    const QList<QStringList> whole = matrixTable(m_canvas->model());
    QList<QStringList> lines;
    const auto width = static_cast<qsizetype>(block->right - block->left + 1);
    for (size_t row = 0; row < static_cast<size_t>(whole.size()); ++row) {
        if (row == 0 || (row - 1 >= block->top && row - 1 <= block->bottom))
            lines << whole[static_cast<qsizetype>(row)].mid(0, 2) +
                         whole[static_cast<qsizetype>(row)].mid(
                             static_cast<qsizetype>(block->left) + 2, width);
    }
    QGuiApplication::clipboard()->setMimeData(mimeData(clipboardTable(lines)).release());
}

void ResponsibilitiesView::revealSelection()
{
    const auto *activity = m_context.selection.as<ActivityId>();
    if (m_canvas == nullptr || activity == nullptr)
        return;
    if (m_canvas->model().rowOf(*activity))
        m_canvas->showActivity(*activity);
    else
        m_awaited = *activity;
}

bool ResponsibilitiesView::isSettled() const
{
    const bool isNewest = !isVisible() || m_asked == m_context.session.assessment();
    return isNewest && !m_next.isBusy() && !m_export->isRunning();
}

bool ResponsibilitiesView::shows(const Subject &subject) const
{
    return std::holds_alternative<ActivityId>(subject);
}

FileExportOrder ResponsibilitiesView::matrixOrder() const
{
    return {.what = QStringLiteral("the responsibility matrix"),
            .filter = QStringLiteral("PDF (*.pdf);;Excel workbook (*.xlsx);;CSV (*.csv);;"
                                     "SVG (*.svg);;PNG (*.png);;Web page (*.html)"),
            .suffix = QStringLiteral("responsibilities.pdf"),
            .file = [choice = m_controls->choice()](const Snapshot &snapshot, const QString &ending,
                                                    int dpi) -> Result<ExportedFile> {
                auto bytes = matrixFile(ending, snapshot.input,
                                        {.language = snapshot.language(), .matrix = choice},
                                        dpi > 0 ? dpi : PictureOptions{}.dpi);
                if (!bytes)
                    return std::unexpected(bytes.error());
                return ExportedFile{std::move(*bytes)};
            },
            .pngSize =
                [choice = m_controls->choice()](const Snapshot &snapshot, int dpi) {
                    return pictureSize(
                        snapshot.input, Picture::Matrix,
                        {.language = snapshot.language(), .dpi = dpi, .matrix = choice});
                }};
}

} // namespace rolewright
