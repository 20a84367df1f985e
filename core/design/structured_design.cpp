#include "core/design/structured_design.h"

#include "core/design/proposed_design.h"
#include "core/plan/edits/reporting_edits.h"

#include <algorithm>

namespace rolewright {

namespace {

const ProfileId productOwner{QStringLiteral("product-owner")};

template <class T, class F>
void keepOnly(Table<T> &table, F &&isKept)
{
    auto rows = table.rows();
    if (std::erase_if(rows, [&](const auto &row) { return !isKept(*row); }) > 0)
        table.assign(std::move(rows));
}

} // namespace

StructuredDesign::StructuredDesign(const StructureTargets &targets)
    : m_targets(targets), m_index(targets.index())
{
    findProfiles();
    findBosses();
}

void StructuredDesign::findProfiles()
{
    QSet<ProfileId> touched;
    for (size_t row = 0; row < m_targets.seats().size(); ++row) {
        const SeatTarget &seat = m_targets.seats()[row];
        if (seat.goes || m_targets.moves(static_cast<int>(row)))
            touched.insert(m_index.profile(seat.profile).id);
    }
    for (const ComingSeat &seat : m_targets.coming())
        touched.insert(seat.profile);
    for (const Profile &profile : m_index.framework().profiles) {
        if (touched.contains(profile.id))
            m_profiles.push_back(profile.id);
    }
}

void StructuredDesign::findBosses()
{
    for (size_t row = 0; row < m_targets.seats().size(); ++row) {
        const Position &position = m_index.position(static_cast<int>(row));
        const SeatTarget &seat = m_targets.seats()[row];
        if (seat.goes)
            continue;
        if (position.profiles.contains(productOwner) && !m_owners.contains(seat.unit))
            m_owners.insert(seat.unit, position.id);
        if (seat.unit == position.unit && !m_stayers.contains(seat.unit))
            m_stayers.insert(seat.unit, position.id);
    }
}

bool StructuredDesign::isAccepted(int position, const QSet<ProfileId> &accepted) const
{
    const int profile = m_targets.seats()[static_cast<size_t>(position)].profile;
    return profile >= 0 && accepted.contains(m_index.profile(profile).id);
}

Design StructuredDesign::withSeats(const QSet<ProfileId> &accepted) const
{
    Design next = m_index.design();
    QSet<UnitId> used;
    QSet<PositionId> gone;
    for (size_t i = 0; i < m_targets.seats().size(); ++i) {
        const auto row = static_cast<int>(i);
        if (!isAccepted(row, accepted))
            continue;
        if (m_targets.seats()[i].goes)
            gone.insert(m_index.position(row).id);
        if (!m_targets.moves(row))
            continue;
        next.positions.replace(moved(row, next));
        used.insert(m_targets.seats()[i].unit);
    }
    keepOnly(next.positions, [&](const Position &row) { return !gone.contains(row.id); });
    keepOnly(next.guidance, [&](const GuidanceLink &row) {
        return !gone.contains(row.from) && !gone.contains(row.to);
    });
    for (const ComingSeat &seat : m_targets.coming()) {
        if (!accepted.contains(seat.profile))
            continue;
        Position position = seat.position;
        position.reportsTo = headOf(position.unit);
        next.positions.append(std::move(position));
    }
    addUnits(next, used);
    nameLeads(next);
    removeEmptied(next);
    return next;
}

Position StructuredDesign::moved(int row, const Design &next) const
{
    const Position &now = m_index.position(row);
    Position position = now;
    position.unit = m_targets.seats()[static_cast<size_t>(row)].unit;
    position.reportsTo = bossFor(now, position.unit, next);
    std::erase(position.alsoReportsTo, position.reportsTo);
    keepWayBack(position, now);
    return position;
}

/// Who stood above it by a line of its own if that one comes along, else somebody there whom it has
/// a dotted line to, else who leads there; never somebody below it. On the way back to a business
/// unit a dotted line to somebody who stayed there, which was the line before, comes first.
PositionId StructuredDesign::bossFor(const Position &now, const UnitId &unit,
                                     const Design &next) const
{
    std::vector<PositionId> candidates(now.alsoReportsTo.rbegin(), now.alsoReportsTo.rend());
    const auto own =
        std::stable_partition(candidates.begin(), candidates.end(), [&](const PositionId &line) {
            return m_targets.kindOf(unit) == UnitKind::BusinessUnit && stays(line);
        });
    if (!isGivenBoss(now))
        candidates.insert(own, now.reportsTo);
    std::erase_if(candidates,
                  [&](const PositionId &one) { return m_targets.unitAfter(one) != unit; });
    candidates.push_back(headOf(unit, now.id));
    for (const PositionId &candidate : candidates) {
        if (!candidate.isEmpty() && !isWithinBranch(next, candidate, now.id))
            return candidate;
    }
    return now.reportsTo;
}

bool StructuredDesign::stays(const PositionId &position) const
{
    const Position *now = m_index.design().positions.find(position);
    return now != nullptr && m_targets.unitAfter(position) == now->unit;
}

/// Whether a position of a centre or pool reports to whoever leads there, rather than to somebody
/// whom it was put below.
bool StructuredDesign::isGivenBoss(const Position &now) const
{
    if (m_targets.kindOf(now.unit) == UnitKind::BusinessUnit)
        return false;
    const Unit *centre = m_index.design().units.find(m_targets.centre());
    return now.reportsTo == m_index.design().units.find(now.unit)->lead ||
           (centre != nullptr && now.reportsTo == centre->lead);
}

/// Who leads a unit afterwards: its lead, its Product Owner, the same of the units around it, else
/// the lead of the centre; whoever it is not for.
PositionId StructuredDesign::headOf(const UnitId &unit, const PositionId &except) const
{
    for (int row = m_index.unitRow(unit); row >= 0;
         row = m_index.units()[static_cast<size_t>(row)].parent) {
        const Unit &around = m_index.unit(row);
        if (around.lead != except && m_targets.unitAfter(around.lead) == around.id)
            return around.lead;
        const PositionId owner = m_owners.value(around.id);
        if (!owner.isEmpty() && owner != except)
            return owner;
    }
    const Unit *centre = m_index.design().units.find(m_targets.centre());
    return centre == nullptr || m_targets.unitAfter(centre->lead).isEmpty() ? PositionId()
                                                                            : centre->lead;
}

/// Somebody who stays in a business unit, or in one around it; its lead first.
PositionId StructuredDesign::anchorIn(const UnitId &unit) const
{
    for (int row = m_index.unitRow(unit); row >= 0;
         row = m_index.units()[static_cast<size_t>(row)].parent) {
        const Unit &around = m_index.unit(row);
        if (m_targets.kindOf(around.id) != UnitKind::BusinessUnit)
            break;
        const Position *lead = m_index.design().positions.find(around.lead);
        if (lead != nullptr && lead->unit == around.id &&
            m_targets.unitAfter(lead->id) == around.id)
            return lead->id;
        const Position *owner = m_index.design().positions.find(m_owners.value(around.id));
        if (owner != nullptr && owner->unit == around.id)
            return owner->id;
        if (m_stayers.contains(around.id))
            return m_stayers.value(around.id);
    }
    return {};
}

/// A business unit is kept in mind by a dotted line into it, and so is a line that was somebody's
/// own; a line to whoever leads a centre or pool comes back by itself.
void StructuredDesign::keepWayBack(Position &position, const Position &now) const
{
    auto &lines = position.alsoReportsTo;
    const auto add = [&](const PositionId &line) {
        const bool isKnown = line.isEmpty() || line == position.id || line == position.reportsTo ||
                             std::find(lines.begin(), lines.end(), line) != lines.end();
        if (!isKnown)
            lines.push_back(line);
    };
    const bool isFromUnit = m_targets.kindOf(now.unit) == UnitKind::BusinessUnit;
    if (!now.reportsTo.isEmpty() && position.reportsTo != now.reportsTo && !isGivenBoss(now))
        add(now.reportsTo);
    if (!isFromUnit || m_targets.kindOf(position.unit) == UnitKind::BusinessUnit)
        return;
    const Position *boss = m_index.design().positions.find(now.reportsTo);
    const bool goesWithBoss =
        position.reportsTo == now.reportsTo && boss != nullptr && boss->unit == now.unit;
    if (!goesWithBoss && lastUnitOf(lines) != now.unit)
        add(anchorIn(now.unit));
}

/// The business unit that the last dotted line into one leads to.
UnitId StructuredDesign::lastUnitOf(const std::vector<PositionId> &lines) const
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const UnitId unit = m_targets.unitAfter(*line);
        if (!unit.isEmpty() && m_targets.kindOf(unit) == UnitKind::BusinessUnit)
            return unit;
    }
    return {};
}

void StructuredDesign::addUnits(Design &next, const QSet<UnitId> &used) const
{
    for (const Unit &unit : m_targets.newUnits()) {
        if (used.contains(unit.id))
            next.units.append(unit);
    }
}

/// A unit whose lead moved away is led by who leads it now, if anybody is left.
void StructuredDesign::nameLeads(Design &next) const
{
    for (const auto &row : m_index.design().units) {
        const Position *before = m_index.design().positions.find(row->lead);
        const Position *after = next.positions.find(row->lead);
        if (before == nullptr || after == nullptr || before->unit != row->id ||
            after->unit == row->id)
            continue;
        Unit unit = *row;
        const PositionId owner = m_owners.value(unit.id);
        unit.lead = owner.isEmpty() ? m_stayers.value(unit.id) : owner;
        if (!unit.lead.isEmpty())
            next.units.replace(std::move(unit));
    }
}

/// A proposed centre or pool that loses its last position goes with it.
void StructuredDesign::removeEmptied(Design &next) const
{
    const Plan &plan = m_index.input().plan;
    const auto isInside = [](const UnitId &unit) {
        return [&unit](const auto &row) { return row->unit == unit; };
    };
    keepOnly(next.units, [&](const Unit &unit) {
        const int row = m_index.unitRow(unit.id);
        if (row < 0 || m_index.units()[static_cast<size_t>(row)].positions.empty())
            return true;
        Unit proposed = unit.kind == UnitKind::Pool ? proposedPool() : proposedCentre();
        proposed.comments = unit.comments;
        return unit != proposed ||
               std::any_of(next.positions.begin(), next.positions.end(), isInside(unit.id)) ||
               std::any_of(plan.useCases.begin(), plan.useCases.end(), isInside(unit.id)) ||
               std::any_of(next.units.begin(), next.units.end(),
                           [&](const auto &other) { return other->parent == unit.id; });
    });
}

} // namespace rolewright
