#pragma once

#include "app/common/latest.h"
#include "app/seating/candidate_popup.h"
#include "app/seating/seat_choices.h"

#include <QPointer>

namespace rolewright {

/// Lets one choose the position that a person is put on, or the person for a position, in a popup.
class SeatOffer : public QObject
{
    Q_OBJECT

public:
    /// @param over the popup stands over it, and goes with it
    SeatOffer(const ViewContext &context, QWidget *over);

    /// Shows the popup; the positions come when they are ranked.
    void ask(const PersonId &person);
    /// The same for the people for a position.
    void ask(const PositionId &position);

private:
    void ask(const QString &title, const std::function<SeatChoices()> &choices);
    void offer(const SeatChoices &seats);

    ViewContext m_context;
    QWidget *m_over;
    QPointer<CandidatePopup> m_popup;
    Latest<SeatChoices> m_seats;
};

} // namespace rolewright
