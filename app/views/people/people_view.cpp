#include "app/views/people/people_view.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int filterWidth = 260;

QPushButton *commandButton(QAction *command, QWidget *parent)
{
    auto *button = new QPushButton(command->text().remove(u'&'), parent);
    QObject::connect(button, &QPushButton::clicked, command, &QAction::trigger);
    return button;
}

} // namespace

PeopleView::PeopleView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_roster(context.session)
{
    makeCommands();
    connect(&m_segments, &QButtonGroup::idClicked, this, &PeopleView::showPart);
}

void PeopleView::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_commands << separator;
}

void PeopleView::makeCommands()
{
    m_commands << addCommand(QStringLiteral("&Import…"), {}, [this] { Q_EMIT importAsked(); });
    addSeparator();
    m_commands << addCommand(QStringLiteral("&Filter people"), QKeySequence::Find,
                             [this] { focusFilter(); });
}

QList<QAction *> PeopleView::commands() const
{
    return currentPart() == nullptr ? m_commands : m_commands + currentPart()->commands();
}

void PeopleView::build()
{
    m_stack = new QStackedWidget(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    m_problem = withRole(plainLabel({}, this), "bad");
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);
    connect(&m_roster, &Roster::changed, this, &PeopleView::showCount);
    connect(&m_roster, &Roster::problemChanged, this, &PeopleView::showProblem);
    if (!m_parts.isEmpty())
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
    layout->addWidget(commandButton(m_commands.first(), head));
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
    setFocusProxy(currentPart());
    revealSelection();
}

void PeopleView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
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
    return !isVisible() ||
           (m_roster.isSettled() && currentPart() != nullptr && currentPart()->isSettled());
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

void PeopleView::showEvent(QShowEvent *event)
{
    if (m_stack == nullptr)
        build();
    View::showEvent(event);
    m_roster.setActive(true);
}

void PeopleView::hideEvent(QHideEvent *event)
{
    View::hideEvent(event);
    m_roster.setActive(false);
}

} // namespace rolewright
