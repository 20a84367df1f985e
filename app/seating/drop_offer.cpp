#include "app/seating/drop_offer.h"

#include "core/analysis/load.h"
#include "core/drawing/text_drawing.h"
#include "core/plan/change_builder.h"
#include "core/plan/difference.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/reporting_edits.h"
#include "core/plan/edits/seat_edits.h"
#include "core/plan/edits/staffing_edits.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;

DropOffer blocked(const QString &reason)
{
    return {.blocked = reason, .choices = {}, .seating = {}};
}

/// A drop of a person on a position.
class PersonOnSeat
{
public:
    PersonOnSeat(const MappingScene &scene, const PersonDrag &drag, const PositionId &position)
        : m_index(scene.snapshot()->index), m_scenario(m_index.input().scenario), m_drag(drag),
          m_target(position), m_person(m_index.personRow(drag.person)),
          m_seat(m_index.positionRow(position)),
          m_seating(seatingOf(m_index, scene.fits(), m_person, m_seat)),
          m_from(drag.from ? m_index.design().assignments.find(*drag.from) : nullptr)
    {
    }

    DropOffer offer(bool share)
    {
        m_offer.seating = m_seating;
        m_offer.blocked = m_seating.blocked;
        if (!m_offer.blocked.isEmpty())
            return m_offer;
        if (m_drag.from && (m_from == nullptr || m_from->person != m_drag.person))
            return blocked(QStringLiteral("The person no longer sits there"));
        const bool isVacant = m_seating.vacantFte > nothing;
        if (!m_drag.from)
            assign(isVacant);
        else if (isVacant && share)
            shareOut();
        else if (isVacant)
            move();
        else
            moveOntoHeld(share);
        return m_offer;
    }

private:
    void add(const QString &text, PlanEdit edit)
    {
        m_offer.choices.push_back({text, std::move(edit)});
    }

    void assign(bool isVacant)
    {
        const auto edit = [scenario = m_scenario, person = m_drag.person, seat = m_target,
                           share = m_seating.share](const Plan &plan, const Framework &) {
            return assignPerson(plan, scenario, person, seat, share);
        };
        if (!isVacant) {
            add(QStringLiteral("Share with %1, %2").arg(holders(), fte(m_seating.share)), edit);
            addReplace(replacingShare());
            return;
        }
        add(m_seating.overloads ? QStringLiteral("takes %1: overload").arg(fte(m_seating.share))
                                : QStringLiteral("takes %1").arg(fte(m_seating.share)),
            edit);
        m_offer.choices.back().isUsual = std::abs(m_seating.share - m_seating.freeFte) <= nothing;
    }

    void move()
    {
        const double part = std::min(shareThere(), m_seating.vacantFte);
        if (part < shareThere() - nothing) {
            shareOut();
            return;
        }
        add(QStringLiteral("Move here, %1").arg(fte(part)),
            [scenario = m_scenario, from = m_from->id, seat = m_target](const Plan &plan,
                                                                        const Framework &) {
                return reassign(plan, scenario, from, seat);
            });
    }

    /// Half of what the person has there, at most what is vacant here.
    void shareOut()
    {
        const double has = shareThere();
        double part = std::min(has / 2, m_seating.vacantFte);
        if (m_seating.vacantFte > nothing && m_seating.vacantFte < has)
            part = m_seating.vacantFte;
        part = inSteps(part);
        add(QStringLiteral("Share, %1 here").arg(fte(part)),
            [scenario = m_scenario, from = m_from->id, seat = m_target, part](const Plan &plan,
                                                                              const Framework &) {
                return shareSeat(plan, scenario, from, seat, part);
            });
    }

    void moveOntoHeld(bool share)
    {
        const double part = inSteps(shareThere() / 2);
        const auto sharing = [scenario = m_scenario, from = m_from->id, seat = m_target,
                              part](const Plan &plan, const Framework &) {
            return shareSeat(plan, scenario, from, seat, part);
        };
        add(QStringLiteral("Share with %1, %2").arg(holders(), fte(part)), sharing);
        if (share)
            return;
        addReplaceFromSeat();
        addSwaps();
    }

    void addReplace(double share)
    {
        add(QStringLiteral("Replace %1, %2").arg(holders(), fte(share)),
            [scenario = m_scenario, person = m_drag.person, seat = m_target,
             share](const Plan &plan, const Framework &) {
                return replaceHolders(plan, scenario, person, seat, share);
            });
    }

    /// The person leaves the seat that it comes from: two edits as one step.
    void addReplaceFromSeat()
    {
        const double share = replacingShare();
        add(QStringLiteral("Replace %1, %2").arg(holders(), fte(share)),
            [scenario = m_scenario, from = m_from->id, person = m_drag.person, seat = m_target,
             share](const Plan &plan, const Framework &) -> Result<ChangeSet> {
                const auto taken = unassign(plan, scenario, from);
                if (!taken)
                    return taken;
                const auto without = apply(plan, *taken);
                if (!without)
                    return std::unexpected(without.error());
                auto replaced = replaceHolders(*without, scenario, person, seat, share);
                if (!replaced)
                    return replaced;
                const auto after = apply(*without, *replaced);
                if (!after)
                    return std::unexpected(after.error());
                return ChangeSet{replaced->name, difference(plan, *after).changes};
            });
    }

    void addSwaps()
    {
        constexpr size_t mostSwaps = 5;
        for (const Assignment *held : held()) {
            if (m_offer.choices.size() > mostSwaps)
                return;
            const Person *other = m_index.input().plan.people.find(held->person);
            add(QStringLiteral("Swap with %1")
                    .arg(other == nullptr ? held->person.value : other->name),
                [scenario = m_scenario, from = m_from->id, to = held->id](const Plan &plan,
                                                                          const Framework &) {
                    return swapAssignments(plan, scenario, from, to);
                });
        }
    }

    /// Assignments that fill the seat in the month in which it is judged.
    std::vector<const Assignment *> held() const
    {
        std::vector<const Assignment *> rows;
        const IndexedPosition &seat = m_index.positions()[static_cast<size_t>(m_seat)];
        for (const int row : seat.assignments) {
            if (m_index.assignments()[static_cast<size_t>(row)].span.contains(seat.judged))
                rows.push_back(&*m_index.design().assignments.rows()[static_cast<size_t>(row)]);
        }
        return rows;
    }

    QString holders() const
    {
        const auto rows = held();
        if (rows.size() != 1)
            return QStringLiteral("%1 people").arg(rows.size());
        const Person *person = m_index.input().plan.people.find(rows.front()->person);
        return person == nullptr ? rows.front()->person.value : person->name;
    }

    double shareThere() const
    {
        if (m_from->share)
            return *m_from->share;
        const auto row = static_cast<size_t>(m_index.design().assignments.rowOf(m_from->id.value));
        const int seat = m_index.assignments()[row].position;
        const Month judged = m_index.positions()[static_cast<size_t>(seat)].judged;
        return sharesIn(m_index, judged)[row];
    }

    /// All of the seat, as far as the person has that much.
    double replacingShare() const
    {
        const double whole = m_index.position(m_seat).fte;
        const double has = m_seating.freeFte + (m_from == nullptr ? 0 : shareThere());
        return has > nothing ? inSteps(std::min(whole, has)) : std::min(whole, 1.0);
    }

    static double inSteps(double fte)
    {
        constexpr double stepsPerFte = 20;
        const double rounded = std::floor(fte * stepsPerFte + nothing) / stepsPerFte;
        return rounded > nothing ? rounded : fte;
    }

    QString fte(double value) const
    {
        return fteInWords(value, QStringLiteral("en")) + QStringLiteral(" FTE");
    }

    const PlanIndex &m_index;
    ScenarioId m_scenario;
    PersonDrag m_drag;
    PositionId m_target;
    int m_person;
    int m_seat;
    Seating m_seating;
    const Assignment *m_from;
    DropOffer m_offer;
};

DropOffer offerOf(const MappingScene &scene, const PersonDrag &drag, const DropTarget &target,
                  bool share)
{
    const PlanIndex &index = scene.snapshot()->index;
    if (index.personRow(drag.person) < 0)
        return blocked(QStringLiteral("This person is no longer in the plan"));
    if (target.isPeople) {
        if (!drag.from)
            return {};
        return {.blocked = {},
                .choices = {{QStringLiteral("Unassign"),
                             [scenario = index.input().scenario,
                              from = *drag.from](const Plan &plan, const Framework &) {
                                 return unassign(plan, scenario, from);
                             }}},
                .seating = {}};
    }
    if (!target.position || index.positionRow(*target.position) < 0)
        return {};
    return PersonOnSeat(scene, drag, *target.position).offer(share);
}

/// A drop of a position in the reporting tree.
/// @param alone leaves those below it where they are
DropOffer lineOffer(const AnalysisInput &input, const PositionId &position,
                    const std::optional<PositionId> &boss, bool alone)
{
    const Design &design = input.design();
    const Position *moved = design.positions.find(position);
    const Position *above = boss ? design.positions.find(*boss) : nullptr;
    if (moved == nullptr || (boss && above == nullptr))
        return blocked(QStringLiteral("This position is no longer in the plan"));
    if (boss == position)
        return {};
    if (moved->reportsTo == boss.value_or(PositionId()) && !alone)
        return boss ? blocked(QStringLiteral("It reports to %1 already").arg(above->title))
                    : DropOffer{};
    if (boss && !alone && isWithinBranch(design, *boss, position))
        return blocked(
            QStringLiteral("%1 is below it; hold Ctrl to move it alone").arg(above->title));
    const bool hasBelow = std::ranges::any_of(
        design.positions, [&](const auto &row) { return row->reportsTo == position; });
    QString text = boss ? QStringLiteral("reports to %1").arg(above->title)
                        : QStringLiteral("reports to nobody");
    if (hasBelow)
        text += alone ? QStringLiteral(", alone") : QStringLiteral(", with all below it");
    return {.blocked = {},
            .choices = {{text,
                         [scenario = input.scenario, position, boss = boss.value_or(PositionId()),
                          branch = alone ? Branch::Alone : Branch::Whole](const Plan &plan,
                                                                          const Framework &) {
                             return reportTo(plan, scenario, position, boss, branch);
                         }}},
            .seating = {}};
}

DropOffer offerOf(const MappingScene &scene, const PositionDrag &drag, const DropTarget &target,
                  bool share)
{
    if (target.isTree)
        return lineOffer(scene.snapshot()->input, drag.position, target.position, share);
    const auto place = scene.placeOf(drag.position);
    if (!place)
        return blocked(QStringLiteral("This position is no longer in the plan"));
    if (!target.unit)
        return {};
    const MappingCard &card = scene.card(*place);
    const bool isOtherUnit = scene.lane(place->lane).unit != *target.unit;
    const bool isGuiding = scene.guideOf(card.column) && scene.isCentral(place->lane);
    std::optional<PositionId> guide;
    if (target.column && *target.column != card.column && !isGuiding) {
        guide = scene.guideOf(*target.column);
        if (!guide && !isOtherUnit)
            return blocked(QStringLiteral("No central position stands in this column"));
    }
    if (!isOtherUnit && !guide)
        return blocked(QStringLiteral("It is here already"));
    QStringList parts;
    if (isOtherUnit) {
        const auto lane = scene.laneOf(*target.unit);
        parts << QStringLiteral("to %1").arg(lane ? scene.lane(*lane).name : QString());
    }
    if (guide)
        parts << QStringLiteral("guided by %1").arg(scene.card(*scene.placeOf(*guide)).title);
    return {
        .blocked = {},
        .choices = {{parts.join(QStringLiteral(", ")),
                     [scenario = scene.snapshot()->input.scenario, position = drag.position,
                      unit = *target.unit, guide](const Plan &plan, const Framework &framework) {
                         return movePosition(plan, framework, scenario, position, unit, guide);
                     }}},
        .seating = {}};
}

DropOffer offerOf(const MappingScene &scene, const GuidanceDrag &drag, const DropTarget &target,
                  bool)
{
    if (!target.position)
        return {};
    if (*target.position == drag.from)
        return blocked(QStringLiteral("A position does not guide itself"));
    for (const auto &link : scene.snapshot()->input.design().guidance) {
        if (link->from == drag.from && link->to == *target.position)
            return blocked(QStringLiteral("It guides this position already"));
    }
    return {.blocked = {},
            .choices = {{QStringLiteral("guides this position"),
                         [scenario = scene.snapshot()->input.scenario, from = drag.from,
                          to = *target.position](const Plan &plan, const Framework &framework) {
                             return linkGuidance(plan, framework, scenario, from, to);
                         }}},
            .seating = {}};
}

} // namespace

DropOffer dropOffer(const MappingScene &scene, const DragPayload &payload, const DropTarget &target,
                    bool share)
{
    const AnalysisInput &input = scene.snapshot()->input;
    const Scenario *scenario = input.plan.scenarios.find(input.scenario);
    if (scenario != nullptr && scenario->locked)
        return blocked(lockedInWords(*scenario));
    return std::visit([&](const auto &drag) { return offerOf(scene, drag, target, share); },
                      payload);
}

QString dragLabel(const MappingScene &scene, const DragPayload &payload)
{
    const AnalysisInput &input = scene.snapshot()->input;
    if (const auto *drag = std::get_if<PersonDrag>(&payload)) {
        const Person *person = input.plan.people.find(drag->person);
        return person == nullptr ? QString() : person->name;
    }
    const auto *moved = std::get_if<PositionDrag>(&payload);
    const PositionId &id =
        moved == nullptr ? std::get<GuidanceDrag>(payload).from : moved->position;
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
