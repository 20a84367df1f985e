#include "app/views/people/people_part.h"

namespace rolewright {

PeoplePart::PeoplePart(const ViewContext &context, Roster &roster, QWidget *parent)
    : QWidget(parent), m_context(context), m_roster(roster)
{
    connect(&roster, &Roster::changed, this, [this] {
        if (isVisible())
            follow();
    });
}

std::vector<PersonId> PeoplePart::chosen() const
{
    const auto *person = m_context.selection.as<PersonId>();
    return person == nullptr ? std::vector<PersonId>() : std::vector{*person};
}

ReportOptions PeoplePart::shown() const
{
    if (m_rows == nullptr)
        return {};
    std::vector<PersonId> people;
    for (int place = 0; place < m_rows->count(); ++place)
        people.push_back(m_rows->person(place).id);
    return {.people = std::move(people)};
}

void PeoplePart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void PeoplePart::follow()
{
    if (m_roster.rows() == nullptr || m_rows == m_roster.rows())
        return;
    m_rows = m_roster.rows();
    showRows(m_rows);
}

} // namespace rolewright
