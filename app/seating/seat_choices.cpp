#include "app/seating/seat_choices.h"

#include "app/common/plain_text.h"
#include "app/seating/drop_offer.h"

#include <QMenu>

namespace rolewright {

SeatChoices seatChoices(const SnapshotPtr &snapshot, const PersonId &person)
{
    return {seatsFor(*snapshot, person), std::make_shared<const MappingScene>(snapshot)};
}

SeatChoices candidateChoices(const SnapshotPtr &snapshot, const PositionId &position)
{
    return {candidatesFor(*snapshot, position), std::make_shared<const MappingScene>(snapshot)};
}

void takeSeat(const ViewContext &context, const MappingScene &scene, const CandidateLine &line,
              QWidget *over)
{
    const DropOffer offer = dropOffer(scene, PersonDrag{line.person, {}},
                                      {.position = line.position, .unit = {}, .column = {}}, false);
    const auto apply = [context](const PlanEdit &edit) {
        context.apply(edit(context.session.plan(), context.session.framework()));
    };
    if (!offer.blocked.isEmpty()) {
        context.apply(fail(ErrorCode::NotAllowed, offer.blocked));
    } else if (offer.choices.size() == 1) {
        apply(offer.choices.front().edit);
    } else if (!offer.choices.empty()) {
        auto *menu = new QMenu(over);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(QStringLiteral("seatMenu"));
        for (const DropChoice &choice : offer.choices)
            menu->addAction(actionText(choice.text), over,
                            [apply, edit = choice.edit] { apply(edit); });
        menu->addSeparator();
        menu->addAction(QStringLiteral("Cancel"));
        menu->popup(over->mapToGlobal(over->rect().center() / 2));
    }
}

} // namespace rolewright
