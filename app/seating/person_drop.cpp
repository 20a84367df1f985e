#include "app/seating/person_drop.h"

#include "core/analysis/load.h"
#include "core/base/fte.h"
#include "core/drawing/text_drawing.h"
#include "core/plan/edits/edit_sequence.h"
#include "core/plan/edits/seat_edits.h"
#include "core/plan/edits/staffing_edits.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;

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
            return blockedDrop(QStringLiteral("The person no longer sits there"));
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
             share](const Plan &plan, const Framework &) {
                return inSequence(
                    plan, {[&](const Plan &before) { return unassign(before, scenario, from); },
                           [&](const Plan &without) {
                               return replaceHolders(without, scenario, person, seat, share);
                           }});
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

} // namespace

DropOffer personDrop(const MappingScene &scene, const PersonDrag &drag, const DropTarget &target,
                     bool share)
{
    const PlanIndex &index = scene.snapshot()->index;
    if (index.personRow(drag.person) < 0)
        return blockedDrop(QStringLiteral("This person is no longer in the plan"));
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

} // namespace rolewright
