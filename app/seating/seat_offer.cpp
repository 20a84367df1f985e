#include "app/seating/seat_offer.h"

namespace rolewright {

SeatOffer::SeatOffer(const ViewContext &context, QWidget *over)
    : QObject(over), m_context(context), m_over(over),
      m_seats([this](const SeatChoices &seats) { offer(seats); })
{
}

void SeatOffer::ask(const PersonId &person)
{
    ask(QStringLiteral("Assign to a position"), [snapshot = m_context.session.snapshot(), person] {
        return seatChoices(snapshot, person);
    });
}

void SeatOffer::ask(const PositionId &position)
{
    ask(QStringLiteral("Assign a person"), [snapshot = m_context.session.snapshot(), position] {
        return candidateChoices(snapshot, position);
    });
}

void SeatOffer::ask(const QString &title, const std::function<SeatChoices()> &choices)
{
    m_popup = new CandidatePopup(title, m_over);
    m_popup->openAt(m_over->mapToGlobal(m_over->rect().center() / 2));
    m_seats.request(choices);
}

void SeatOffer::offer(const SeatChoices &seats)
{
    if (!m_popup)
        return;
    std::vector<PopupChoice> choices;
    for (const CandidateLine &line : seats.lines)
        choices.push_back(
            {line.text, line.figures, line.isPossible,
             [this, scene = seats.scene, line] { takeSeat(m_context, *scene, line, m_over); }});
    m_popup->setChoices(std::move(choices));
}

} // namespace rolewright
