#include "app/views/findings/findings_view.h"

#include "app/common/chapter_export.h"
#include "app/common/command_button.h"
#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/table_clipboard.h"
#include "app/models/findings_model.h"
#include "app/views/findings/finding_delegate.h"
#include "app/views/findings/finding_fixes.h"
#include "app/views/findings/findings_controls.h"
#include "app/views/findings/limits_dialog.h"
#include "app/views/findings/muting.h"

#include "core/analysis/finding_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

namespace rolewright {

namespace {

/// The line of a finding nearest to a row; an invalid index where there is none.
QModelIndex findingNear(const FindingsModel &model, int row)
{
    const int count = model.rowCount();
    for (int below = std::clamp(row, 0, count); below < count; ++below) {
        if (model.findingAt(model.index(below)) != nullptr)
            return model.index(below);
    }
    return count == 0 ? QModelIndex() : model.index(count - 1);
}

} // namespace

FindingsView::FindingsView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_export(context), m_model(new FindingsModel(this))
{
    makeCommands();
    connect(&context.session, &PlanSession::assessmentChanged, this, [this] {
        if (isVisible())
            update();
    });
}

void FindingsView::makeCommands()
{
    m_go = addCommand(QStringLiteral("&Go to the place\tEnter"), {},
                      [this] { choose(m_list->currentIndex()); });
    m_fix = addCommand(QStringLiteral("Ways &out…"), Qt::Key_O, [this] { showFixes(); });
    m_mute = addCommand({}, Qt::Key_M, [this] { mute(); });
    m_unmute = addCommand(QStringLiteral("&Unmute"), Qt::Key_U, [this] { unmuteChosen(); });
    m_commands << m_go << m_fix << m_mute << m_unmute << newSeparator()
               << addCommand(QStringLiteral("&Limits…"), {}, [this] { changeLimits(); })
               << addCommand(QStringLiteral("&Filter findings"), QKeySequence::Find,
                             [this] { m_controls->focusFilter(); })
               << newSeparator()
               << addCommand(QStringLiteral("E&xport findings…"), {}, [this] { exportFindings(); })
               << addCommand(QStringLiteral("Copy as &picture"), Qt::CTRL | Qt::ALT | Qt::Key_C,
                             [this] { m_export.toClipboard(chapterOrder(Chapter::Findings, {})); });
    m_editCommands << addCommand(QStringLiteral("&Copy"), QKeySequence::Copy, [this] { copy(); })
                   << addCommand(QStringLiteral("Select &all"), QKeySequence::SelectAll,
                                 [this] { m_list->selectAll(); });
}

void FindingsView::prepare()
{
    if (m_list != nullptr)
        return;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(10);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeList());
    m_pages->addWidget(makeEmpty());
    m_fixes = new FindingFixes(m_context, m_go, m_list, this);
    connect(m_fixes, &FindingFixes::changed, this, &FindingsView::enable);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_fixes);
    m_model->setChoice(m_controls->choice());
    setFocusProxy(m_list);
    update();
}

QWidget *FindingsView::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_controls = new FindingsControls(head);
    layout->addWidget(m_controls, 1);
    layout->addWidget(commandButton(m_mute, head));
    layout->addWidget(commandButton(m_unmute, head));
    connect(m_controls, &FindingsControls::changed, this,
            [this] { refill([this] { m_model->setChoice(m_controls->choice()); }); });
    connect(m_controls, &FindingsControls::left, this, [this] { m_list->setFocus(); });
    return head;
}

QWidget *FindingsView::makeList()
{
    m_list = new QListView(m_pages);
    m_list->setObjectName(QStringLiteral("allFindings"));
    m_list->setAccessibleName(QStringLiteral("All findings"));
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setWordWrap(true); // heights follow the width
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMouseTracking(true);
    m_list->setModel(m_model);
    // The first line is a heading, at which the list's own key stops.
    auto *home = new QShortcut(Qt::Key_Home, m_list);
    home->setContext(Qt::WidgetShortcut);
    connect(home, &QShortcut::activated, this,
            [this] { m_list->setCurrentIndex(findingNear(*m_model, 0)); });
    connect(m_list, &QListView::activated, this, &FindingsView::choose);
    connect(m_list, &QWidget::customContextMenuRequested, this, &FindingsView::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsView::select);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsView::enable);
    return m_list;
}

QWidget *FindingsView::makeEmpty()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    m_emptyTitle = withRole(plainLabel({}, page), "title");
    m_clear = button(
        QStringLiteral("Clear the filter"), [this] { m_controls->clear(); }, true);
    layout->addStretch(2);
    layout->addWidget(m_emptyTitle, 0, Qt::AlignHCenter);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

bool FindingsView::isSettled() const
{
    if (m_export.isRunning())
        return false;
    return !isVisible() ||
           (m_model->assessment() == m_context.session.assessment() && m_fixes->isSettled());
}

void FindingsView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    update();
    reveal();
}

void FindingsView::update()
{
    const AssessmentPtr &assessment = m_context.session.assessment();
    if (assessment != m_model->assessment())
        refill([&] { m_model->setAssessment(assessment); });
    showCounts();
}

/// What was current stays so, or what comes in its place; the list stays where it was scrolled to.
void FindingsView::refill(const std::function<void()> &change)
{
    const QModelIndex current = m_list->currentIndex();
    const int row = current.row();
    const int scrolled = m_list->verticalScrollBar()->value();
    const bool wasMuted = m_model->isMutedAt(current);
    const Finding *before = m_model->findingAt(current);
    const std::optional<Finding> kept = before == nullptr ? std::nullopt : std::optional(*before);
    m_isRefilling = true;
    change();
    const int place = kept ? m_model->rowOf(*kept, wasMuted) : -1;
    m_list->setCurrentIndex(place >= 0 ? m_model->index(place) : findingNear(*m_model, row));
    m_list->verticalScrollBar()->setValue(scrolled);
    reveal();
    m_isRefilling = false;
    showCounts();
    follow();
}

/// Brings the current finding into sight, the first one with the headings over it.
void FindingsView::reveal()
{
    const QModelIndex current = m_list->currentIndex();
    if (current == findingNear(*m_model, 0))
        m_list->scrollToTop();
    else
        m_list->scrollTo(current);
}

/// The ways out are those of the current finding; muted ones are accepted.
void FindingsView::follow()
{
    const QModelIndex current = m_list->currentIndex();
    m_fixes->setFinding(m_model->assessment(),
                        m_model->isMutedAt(current) ? nullptr : m_model->findingAt(current));
    enable();
}

void FindingsView::showCounts()
{
    const AssessmentPtr &assessment = m_model->assessment();
    m_controls->setCounts(assessment ? assessment->findings : FindingList(), m_model->openCount());
    m_fixes->setVisible(m_model->rowCount() > 0);
    const bool isFiltered = m_model->choice().severity || !m_model->choice().words.isEmpty();
    m_emptyTitle->setText(!assessment  ? QStringLiteral("Checking the plan…")
                          : isFiltered ? QStringLiteral("No finding passes the filter")
                                       : QStringLiteral("Nothing to mend in this plan"));
    m_clear->setVisible(assessment && isFiltered);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void FindingsView::enable()
{
    bool isAnyOpen = false;
    bool isAnyMuted = false;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        isAnyMuted = isAnyMuted || m_model->isMutedAt(index);
        isAnyOpen = isAnyOpen || !m_model->isMutedAt(index);
    }
    m_go->setEnabled(
        !std::holds_alternative<std::monostate>(m_model->subjectAt(m_list->currentIndex())));
    m_fix->setEnabled(!m_fixes->remedies().empty());
    m_mute->setEnabled(isAnyOpen || isAnyMuted);
    m_mute->setText(isAnyMuted && !isAnyOpen ? QStringLiteral("Change &reason…")
                                             : QStringLiteral("&Mute…"));
    m_unmute->setEnabled(isAnyMuted);
}

/// The selected findings from top to bottom.
std::vector<const Finding *> FindingsView::chosenFindings() const
{
    QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<const Finding *> findings;
    for (const QModelIndex &index : indexes) {
        if (const Finding *finding = m_model->findingAt(index))
            findings.push_back(finding);
    }
    return findings;
}

void FindingsView::choose(const QModelIndex &index)
{
    const Subject subject = m_model->subjectAt(index);
    if (!std::holds_alternative<std::monostate>(subject))
        Q_EMIT chosen(subject);
}

/// The inspector follows the keyboard.
void FindingsView::select(const QModelIndex &current)
{
    if (m_isRefilling || m_model->findingAt(current) == nullptr)
        return;
    m_context.selection.select(m_model->subjectAt(current));
    reveal();
    follow();
}

void FindingsView::showFixes()
{
    if (m_fixes->remedies().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("fixMenu"));
    m_fixes->addTo(*menu);
    menu->setActiveAction(menu->actions().front());
    const QRect line = m_list->visualRect(m_list->currentIndex());
    menu->popup(m_list->viewport()->mapToGlobal(line.bottomLeft() + QPoint(28, 0)));
}

void FindingsView::showMenu(const QPoint &place)
{
    if (chosenFindings().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    m_fixes->addTo(*menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    for (QAction *command : {m_go, m_mute, m_unmute}) {
        if (command->isEnabled())
            menu->addAction(command);
    }
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void FindingsView::mute()
{
    const auto findings = chosenFindings();
    if (findings.empty())
        return;
    MuteDialog dialog(m_context.session, muteQuestion(*m_model->assessment(), findings), window());
    if (const auto edit = editAsked(dialog))
        m_context.apply(*edit);
}

void FindingsView::unmuteChosen()
{
    const auto findings = chosenFindings();
    if (!findings.empty())
        m_context.apply(unmute(*m_model->assessment(), m_context.session.plan(), findings));
}

void FindingsView::changeLimits()
{
    LimitsDialog dialog(m_context.session, window());
    if (const auto edit = editAsked(dialog))
        m_context.apply(*edit);
}

void FindingsView::copy()
{
    QList<QStringList> lines{{QStringLiteral("Severity"), QStringLiteral("Place"),
                              QStringLiteral("Finding"), QStringLiteral("Muted because")}};
    const Snapshot &snapshot = *m_model->assessment()->snapshot;
    for (const Finding *finding : chosenFindings()) {
        const Mute *mute = muteOf(snapshot.plan(), *finding);
        lines << QStringList{severityInWords(finding->severity, QStringLiteral("en")),
                             placeInWords(snapshot.index, finding->where, snapshot.language()),
                             finding->message, mute == nullptr ? QString() : mute->reason};
    }
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setMimeData(mimeData(clipboardTable(lines)).release());
}

void FindingsView::exportFindings()
{
    const auto names =
        askForNames(m_context.prompts, QStringLiteral("Export the findings"),
                    QStringLiteral("Findings may say who is meant. How are people named?"));
    if (names)
        m_export.toFile(chapterOrder(Chapter::Findings, {.names = *names}));
}

} // namespace rolewright
