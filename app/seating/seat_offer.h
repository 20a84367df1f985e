#pragma once

#include "app/common/latest.h"
#include "app/seating/candidate_popup.h"
#include "app/seating/seat_choices.h"

#include <QPointer>

namespace rolewright {

/// Lets one choose the position that a person is put on, in a popup.
class SeatOffer : public QObject
{
    Q_OBJECT

public:
    /// @param over the popup stands over it, and goes with it
    SeatOffer(const ViewContext &context, QWidget *over);

    /// Shows the popup; the positions come when they are ranked.
    void ask(const PersonId &person);

private:
    void offer(const SeatChoices &seats);

    ViewContext m_context;
    QWidget *m_over;
    QPointer<CandidatePopup> m_popup;
    Latest<SeatChoices> m_seats;
};

} // namespace rolewright
