#include "app/views/people/people_view.h"

#include "app/common/chapter_export.h"
#include "app/common/command_button.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/views/people/empty_people.h"
#include "app/views/people/load_part.h"
#include "app/views/people/people_commands.h"
#include "app/views/people/skills_part.h"
#include "app/views/people/table_part.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int filterWidth = 260;

/// What a part shows, for a file or the clipboard.
FileExportOrder orderOf(const PeoplePart &part, NamesShown names)
{
    ReportOptions options = part.shown();
    options.names = names;
    return chapterOrder(part.chapter(), options);
}

} // namespace

PeopleView::PeopleView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_roster(context.session), m_export(context),
      m_people(new PeopleCommands(context, this))
{
    makeCommands();
    connect(&m_segments, &QButtonGroup::idClicked, this, &PeopleView::showPart);
}

void PeopleView::makeCommands()
{
    m_commands = m_people->actions();
    m_commands << newSeparator();
    m_import = addCommand(QStringLiteral("&Import…"), {}, [this] { Q_EMIT importAsked(); });
    m_commands << m_import
               << addCommand(QStringLiteral("&Filter people"), QKeySequence::Find,
                             [this] { focusFilter(); })
               << addCommand(QStringLiteral("E&xport people…"), {}, [this] { exportRoster(); })
               << addCommand(
                      QStringLiteral("Copy as pic&ture"), Qt::CTRL | Qt::ALT | Qt::Key_C,
                      [this] { m_export.toClipboard(orderOf(*currentPart(), NamesShown::Full)); });
    m_paste = addCommand(QStringLiteral("&Paste"), QKeySequence::Paste, [this] {
        if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData())
            currentPart()->paste(*copied);
    });
    m_editCommands << addCommand(QStringLiteral("&Copy"), QKeySequence::Copy, [this] {
        currentPart()->copy();
    }) << m_paste << addCommand(QStringLiteral("Select &all"), QKeySequence::SelectAll, [this] {
        currentPart()->selectAll();
    }) << m_people->rating();
    connect(m_people, &PeopleCommands::added, this, [this] { m_filter->clear(); });
}

QList<QAction *> PeopleView::commands() const
{
    QList<QAction *> all = m_commands;
    for (const PeoplePart *part : m_parts)
        all << part->commands();
    return all;
}

void PeopleView::build()
{
    m_pages = new QStackedWidget(this);
    m_stack = new QStackedWidget(m_pages);
    m_empty = new EmptyPeople(m_import, m_people->add(), m_pages);
    m_pages->addWidget(m_stack);
    m_pages->addWidget(m_empty);
    addPart(new TablePart(m_context, m_roster, m_stack));
    addPart(new SkillsPart(m_context, m_roster, m_stack));
    addPart(new LoadPart(m_context, m_roster, m_stack));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    m_problem = withRole(plainLabel({}, this), "bad");
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(m_pages, 1);
    connect(m_empty, &EmptyPeople::clearAsked, m_filter, &QLineEdit::clear);
    connect(&m_roster, &Roster::changed, this, [this] {
        showCount();
        showPages();
    });
    connect(&m_roster, &Roster::problemChanged, this, &PeopleView::showProblem);
    showPart(0);
}

QWidget *PeopleView::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(QStringLiteral("People"), head), "title"));
    addSegments(layout);
    m_filter = new QLineEdit(head);
    m_filter->setPlaceholderText(QStringLiteral("Filter: python >= 3 and free > 0.2"));
    m_filter->setAccessibleName(QStringLiteral("Filter people"));
    setPlainToolTip(
        m_filter, QStringLiteral("Words that name, title, department or skills contain, or "
                                 "comparisons:\npython >= 3 and free > 0.2\ntitle contains "
                                 "\"data engineer\" or location = Ulm\nuntil < 2027-06, load > 1"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(filterWidth);
    layout->addWidget(m_filter);
    m_count = withRole(plainLabel({}, head), "quiet");
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(commandButton(m_import, head));
    layout->addWidget(commandButton(m_people->add(), head));
    connect(m_filter, &QLineEdit::textChanged, &m_roster, &Roster::setFilter);
    return head;
}

/// Parts that are there; one alone needs no choice.
void PeopleView::addSegments(QHBoxLayout *layout)
{
    if (m_parts.size() < 2)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (int i = 0; i < m_parts.size(); ++i) {
        auto *segment = withRole(new QPushButton(actionText(m_parts[i]->title())), "segment");
        segment->setCheckable(true);
        const bool isLast = i + 1 == m_parts.size();
        segment->setProperty("place", QLatin1String(i == 0 ? "first" : isLast ? "last" : "middle"));
        m_segments.addButton(segment, i);
        row->addWidget(segment);
    }
    layout->addLayout(row);
}

void PeopleView::addPart(PeoplePart *part)
{
    m_parts << part;
    m_stack->addWidget(part);
    connect(part, &PeoplePart::filterAsked, this, &PeopleView::focusFilter);
}

PeoplePart *PeopleView::currentPart() const
{
    return m_stack == nullptr ? nullptr : m_parts.value(m_stack->currentIndex(), nullptr);
}

void PeopleView::showPart(int number)
{
    m_stack->setCurrentIndex(number);
    if (QAbstractButton *segment = m_segments.button(number))
        segment->setChecked(true);
    for (int i = 0; i < m_parts.size(); ++i) {
        for (QAction *command : m_parts[i]->commands())
            command->setVisible(i == number);
    }
    m_paste->setVisible(currentPart()->takesPaste());
    m_people->setPart(currentPart());
    setFocusProxy(currentPart());
    revealSelection();
}

void PeopleView::exportRoster()
{
    const auto names = askForNames(m_context.prompts, QStringLiteral("Export people"),
                                   QStringLiteral("How are people named?"));
    if (names)
        m_export.toFile(orderOf(*currentPart(), *names));
}

void PeopleView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// A list with nobody in it gives way to what to do about it.
void PeopleView::showPages()
{
    const PeopleRows &rows = *m_roster.rows();
    const bool isAnybodyThere = !rows.places.empty();
    m_empty->setFiltered(isAnybodyThere);
    m_pages->setCurrentWidget(rows.count() == 0 ? static_cast<QWidget *>(m_empty) : m_stack);
}

void PeopleView::showCount()
{
    const PeopleRows &rows = *m_roster.rows();
    const auto all = std::ssize(rows.places);
    m_count->setText(rows.count() == all ? QString()
                                         : QStringLiteral("%1 of %2").arg(rows.count()).arg(all));
}

void PeopleView::showProblem()
{
    m_problem->setText(shownText(m_roster.problem()));
    m_problem->setVisible(!m_roster.problem().isEmpty());
    m_filter->setAccessibleDescription(m_roster.problem());
}

bool PeopleView::isSettled() const
{
    if (m_export.isRunning())
        return false;
    const PeoplePart *part = currentPart();
    return part == nullptr || !isVisible() ||
           (m_roster.isSettled() && (!part->isVisible() || part->isSettled()));
}

void PeopleView::revealSelection()
{
    if (currentPart() != nullptr)
        currentPart()->revealSelection();
}

bool PeopleView::shows(const Subject &subject) const
{
    return std::holds_alternative<PersonId>(subject);
}

void PeopleView::prepare()
{
    if (m_stack == nullptr)
        build();
}

void PeopleView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    m_roster.setActive(true);
}

void PeopleView::hideEvent(QHideEvent *event)
{
    View::hideEvent(event);
    m_roster.setActive(false);
}

} // namespace rolewright
