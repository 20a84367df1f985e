#include "app/seating/drop_offer.h"

#include "app/seating/person_drop.h"
#include "app/seating/position_drop.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/seats.h"

namespace rolewright {

namespace {

PlanEdit linking(const ScenarioId &scenario, const PositionId &from, const PositionId &to,
                 const QString &flow)
{
    return [=](const Plan &plan, const Framework &framework) {
        return linkGuidance(plan, framework, scenario, from, to, flow);
    };
}

DropOffer guidanceDrop(const MappingScene &scene, const GuidanceDrag &drag,
                       const DropTarget &target)
{
    if (!target.position)
        return {};
    if (*target.position == drag.from)
        return blockedDrop(QStringLiteral("A position does not guide itself"));
    const AnalysisInput &input = scene.snapshot()->input;
    for (const auto &link : input.design().guidance) {
        if (link->from == drag.from && link->to == *target.position)
            return blockedDrop(QStringLiteral("It guides this position already"));
    }
    const Position *from = input.design().positions.find(drag.from);
    const Position *to = input.design().positions.find(*target.position);
    if (from == nullptr || to == nullptr)
        return blockedDrop(QStringLiteral("This position is no longer in the plan"));
    const FlowChoices flows = flowChoices(input.design(), input.framework, *from, *to);
    DropOffer offer;
    for (const QString &flow : flows.flows) {
        offer.choices.push_back({QStringLiteral("guides this position: %1").arg(flowInWords(flow)),
                                 linking(input.scenario, drag.from, *target.position, flow)});
        if (flows.isGiven)
            break;
    }
    if (offer.choices.empty())
        offer.choices.push_back({QStringLiteral("guides this position"),
                                 linking(input.scenario, drag.from, *target.position, {})});
    return offer;
}

} // namespace

DropOffer blockedDrop(const QString &reason)
{
    return {.blocked = reason, .choices = {}, .seating = {}};
}

DropOffer dropOffer(const MappingScene &scene, const DragPayload &payload, const DropTarget &target,
                    bool share)
{
    const AnalysisInput &input = scene.snapshot()->input;
    const Scenario *scenario = input.plan.scenarios.find(input.scenario);
    if (scenario != nullptr && scenario->locked)
        return blockedDrop(lockedInWords(*scenario));
    if (const auto *person = std::get_if<PersonDrag>(&payload))
        return personDrop(scene, *person, target, share);
    if (const auto *positions = std::get_if<PositionDrag>(&payload))
        return positionDrop(scene, *positions, target, share);
    return guidanceDrop(scene, std::get<GuidanceDrag>(payload), target);
}

QString dragLabel(const MappingScene &scene, const DragPayload &payload)
{
    const AnalysisInput &input = scene.snapshot()->input;
    if (const auto *drag = std::get_if<PersonDrag>(&payload)) {
        const Person *person = input.plan.people.find(drag->person);
        return person == nullptr ? QString() : person->name;
    }
    const auto *moved = std::get_if<PositionDrag>(&payload);
    if (moved != nullptr && moved->positions.size() > 1)
        return positionsInWords(input.design(), moved->positions);
    const PositionId &id =
        moved == nullptr ? std::get<GuidanceDrag>(payload).from : moved->positions.front();
    const Position *position = input.design().positions.find(id);
    return position == nullptr ? QString() : position->title;
}

std::optional<AssignmentId> assignmentOf(const PlanIndex &index, const PersonId &person,
                                         const PositionId &position)
{
    const int row = index.personRow(person);
    const int seat = index.positionRow(position);
    if (row < 0 || seat < 0)
        return {};
    std::optional<AssignmentId> found;
    for (const int number : index.people()[static_cast<size_t>(row)].assignments) {
        const IndexedAssignment &indexed = index.assignments()[static_cast<size_t>(number)];
        if (indexed.position != seat)
            continue;
        const bool counts =
            indexed.span.contains(index.positions()[static_cast<size_t>(seat)].judged);
        if (counts || !found)
            found = index.design().assignments.rows()[static_cast<size_t>(number)]->id;
    }
    return found;
}

} // namespace rolewright
