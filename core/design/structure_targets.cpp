#include "core/design/structure_targets.h"

#include "core/analysis/demand.h"
#include "core/design/tailored_design.h"
#include "core/plan/edits/seats.h"

#include <algorithm>
#include <tuple>

namespace rolewright {

namespace {

/// Teams that stand in no other unit count as business units.
UnitKind plainKind(UnitKind kind)
{
    return kind == UnitKind::Team ? UnitKind::BusinessUnit : kind;
}

int mainProfile(const IndexedPosition &position)
{
    const auto greatest =
        std::max_element(position.profiles.begin(), position.profiles.end(),
                         [](const auto &a, const auto &b) { return a.share < b.share - 1e-9; });
    return greatest == position.profiles.end() ? -1 : greatest->profile;
}

} // namespace

StructureTargets::StructureTargets(const PlanIndex &index, StructurePreset preset)
    : m_index(index), m_preset(preset), m_seats(index.positions().size()),
      m_wanted(index.positions().size()), m_searches(index.positions().size(), Search::Open)
{
    findPlaces();
    findProfiles();
    if (preset == StructurePreset::Decentralised) {
        place();
        dropUnneeded();
        addArchitects();
    } else {
        dropSpare();
        place();
    }
}

void StructureTargets::findPlaces()
{
    const auto &units = m_index.units();
    for (size_t row = 0; row < units.size(); ++row) {
        const auto number = static_cast<int>(row);
        const UnitKind kind = plainKind(units[row].kind);
        UnitId &first = kind == UnitKind::Central ? m_centre : m_pool;
        if (kind != UnitKind::BusinessUnit && first.isEmpty())
            first = m_index.unit(number).id;
        int site = units[row].home;
        for (int around = number; around >= 0; around = units[static_cast<size_t>(around)].parent) {
            if (m_index.unit(around).kind == UnitKind::BusinessUnit)
                site = around;
        }
        m_sites.push_back(kind == UnitKind::BusinessUnit ? site : units[row].home);
        if (kind == UnitKind::BusinessUnit && site == number)
            m_siteList.push_back(site);
    }
}

void StructureTargets::findProfiles()
{
    for (size_t row = 0; row < m_seats.size(); ++row) {
        const Position &position = m_index.position(static_cast<int>(row));
        SeatTarget &seat = m_seats[row];
        seat.profile = mainProfile(m_index.positions()[row]);
        seat.unit = position.unit;
        m_wanted[row] = seat.profile < 0 ? kindOf(position.unit)
                                         : placeOf(m_index.profile(seat.profile), m_preset);
    }
}

bool StructureTargets::moves(int position) const
{
    const SeatTarget &seat = m_seats[static_cast<size_t>(position)];
    return !seat.goes && seat.unit != m_index.position(position).unit;
}

UnitId StructureTargets::unitAfter(const PositionId &position) const
{
    const int row = m_index.positionRow(position);
    if (row < 0 || m_seats[static_cast<size_t>(row)].goes)
        return {};
    return m_seats[static_cast<size_t>(row)].unit;
}

UnitKind StructureTargets::kindOf(const UnitId &unit) const
{
    const int row = m_index.unitRow(unit);
    if (row >= 0)
        return plainKind(m_index.units()[static_cast<size_t>(row)].kind);
    return unit == m_centre ? UnitKind::Central : UnitKind::Pool;
}

UnitId StructureTargets::siteOf(const UnitId &unit) const
{
    const int row = m_index.unitRow(unit);
    return row < 0 ? unit : m_index.unit(m_sites[static_cast<size_t>(row)]).id;
}

UnitId StructureTargets::homeOf(const UnitId &unit) const
{
    const int row = m_index.unitRow(unit);
    return row < 0 ? unit : m_index.unit(m_index.units()[static_cast<size_t>(row)].home).id;
}

/// Architects outside the centre that were proposed there, and nobody and nothing holds on to.
std::vector<int> StructureTargets::spareArchitects() const
{
    const auto &input = m_index.input();
    const ProposedRoles roles = proposedRoles(input.plan.head->factors, input.framework);
    const DesignTailoring tailoring(input.plan, input.framework, input.scenario,
                                    input.plan.head->factors);
    QSet<PositionId> above;
    for (const auto &position : m_index.design().positions)
        above.insert(position->reportsTo);
    for (const auto &unit : m_index.design().units)
        above.insert(unit->lead);
    std::vector<int> spare;
    for (size_t row = 0; row < m_seats.size(); ++row) {
        const Position &position = m_index.position(static_cast<int>(row));
        if (isForArchitect(static_cast<int>(row)) && kindOf(position.unit) != UnitKind::Central &&
            isAsProposed(position, roles) && !tailoring.isInUse(position) &&
            !above.contains(position.id))
            spare.push_back(static_cast<int>(row));
    }
    return spare;
}

bool StructureTargets::isForArchitect(int position) const
{
    const int profile = m_seats[static_cast<size_t>(position)].profile;
    return profile >= 0 && isArchitect(m_index.profile(profile).id);
}

/// Of spare architects only as many come to the centre as it lacks.
void StructureTargets::dropSpare()
{
    const std::vector<int> spare = spareArchitects();
    QSet<int> held; ///< architects that the centre has afterwards
    for (size_t row = 0; row < m_seats.size(); ++row) {
        const auto number = static_cast<int>(row);
        if (isForArchitect(number) && std::find(spare.begin(), spare.end(), number) == spare.end())
            held.insert(m_seats[row].profile);
    }
    for (const int row : spare) {
        SeatTarget &seat = m_seats[static_cast<size_t>(row)];
        seat.goes =
            m_wanted[static_cast<size_t>(row)] == UnitKind::Central && held.contains(seat.profile);
        held.insert(seat.profile);
    }
}

/// Those whose way is known first, so that the others fill what is left.
void StructureTargets::place()
{
    std::vector<int> searching;
    for (size_t row = 0; row < m_seats.size(); ++row) {
        const auto number = static_cast<int>(row);
        const UnitId now = m_index.position(number).unit;
        if (m_seats[row].goes)
            continue;
        if (m_wanted[row] == kindOf(now))
            settle(number, now);
        else if (m_wanted[row] != UnitKind::BusinessUnit)
            m_seats[row].unit = unitFor(m_wanted[row]);
        else
            searching.push_back(number);
    }
    std::erase_if(searching, [this](int row) {
        const auto unit = remembered(row);
        if (unit)
            settle(row, *unit);
        return unit.has_value();
    });
    // Architects come last: they go where those are whom they guide.
    std::stable_partition(searching.begin(), searching.end(),
                          [this](int row) { return !isForArchitect(row); });
    for (const int row : searching) {
        const int profile = m_seats[static_cast<size_t>(row)].profile;
        if (const auto unit = neediest(row))
            settle(row, *unit);
        else if (std::find(m_stuck.begin(), m_stuck.end(), profile) == m_stuck.end())
            m_stuck.push_back(profile);
    }
}

/// The first unit of a kind; a new one where there is none.
UnitId StructureTargets::unitFor(UnitKind kind)
{
    UnitId &unit = kind == UnitKind::Central ? m_centre : m_pool;
    if (!unit.isEmpty())
        return unit;
    Unit added = kind == UnitKind::Central ? proposedCentre() : proposedPool();
    added.id.value = freshId(m_index.design().units, added.id.value);
    unit = added.id;
    m_newUnits.push_back(std::move(added));
    return unit;
}

/// The business unit that a position has a dotted line to, or goes to with the one above it.
std::optional<UnitId> StructureTargets::remembered(int position)
{
    const auto place = static_cast<size_t>(position);
    if (m_wanted[place] != UnitKind::BusinessUnit || m_seats[place].goes ||
        m_searches[place] == Search::Running)
        return {};
    const Position &seat = m_index.position(position);
    if (m_searches[place] == Search::Done || kindOf(seat.unit) == UnitKind::BusinessUnit)
        return kindOf(m_seats[place].unit) == UnitKind::BusinessUnit
                   ? std::optional(m_seats[place].unit)
                   : std::nullopt;
    m_searches[place] = Search::Running;
    // Who stayed in a unit says more than who comes back to one.
    std::vector<PositionId> lines(seat.alsoReportsTo.rbegin(), seat.alsoReportsTo.rend());
    const auto comingBack =
        std::stable_partition(lines.begin(), lines.end(), [this](const PositionId &line) {
            const Position *other = m_index.design().positions.find(line);
            return other != nullptr && kindOf(other->unit) == UnitKind::BusinessUnit;
        });
    const Position *boss = m_index.design().positions.find(seat.reportsTo);
    if (boss != nullptr && boss->unit == seat.unit)
        lines.insert(comingBack, boss->id);
    std::optional<UnitId> found;
    for (const PositionId &line : lines) {
        const int row = m_index.positionRow(line);
        if (row >= 0 && !found)
            found = remembered(row);
    }
    if (found)
        m_seats[place].unit = *found;
    m_searches[place] = Search::Done;
    return found;
}

std::optional<UnitId> StructureTargets::neediest(int position)
{
    const int profile = m_seats[static_cast<size_t>(position)].profile;
    const bool guides = isForArchitect(position);
    std::optional<int> best;
    std::pair<bool, double> most;
    for (const int site : m_siteList) {
        if (guides && !needsArchitect(site, profile))
            continue;
        const std::pair need(guides && !isHeld(site, profile), shortage(site, profile));
        if (best && need <= most)
            continue;
        best = site;
        most = need;
    }
    return best ? std::optional(m_index.unit(*best).id) : std::nullopt;
}

/// FTE of a profile that the use cases of a site ask for in their greatest month, and it lacks.
double StructureTargets::shortage(int site, int profile)
{
    if (!m_demand)
        findDemand();
    const auto supply = m_supply.find({site, profile});
    const auto asked = m_demand->find({site, profile});
    return (asked == m_demand->end() ? 0 : asked->second) -
           (supply == m_supply.end() ? 0 : supply->second);
}

void StructureTargets::findDemand()
{
    std::map<std::tuple<int, int, Month>, double> byMonth;
    for (const DemandCell &cell : demand(m_index)) {
        const int owner =
            m_index.ownerOfUseCase()[static_cast<size_t>(m_index.useCaseRow(cell.useCase))];
        if (owner >= 0)
            byMonth[{m_sites[static_cast<size_t>(owner)], m_index.profileNumber(cell.profile),
                     cell.month}] += cell.fte;
    }
    m_demand.emplace();
    for (const auto &[key, fte] : byMonth) {
        double &peak = (*m_demand)[{std::get<0>(key), std::get<1>(key)}];
        peak = std::max(peak, fte);
    }
}

bool StructureTargets::isHeld(int site, int profile) const
{
    return m_supply.contains({site, profile});
}

/// Whether somebody of a site is guided by an architect.
bool StructureTargets::needsArchitect(int site, int profile) const
{
    const auto &edges = m_index.framework().guidance;
    return std::any_of(edges.begin(), edges.end(), [&](const GuidanceEdge &edge) {
        return m_index.profileNumber(edge.from) == profile &&
               isHeld(site, m_index.profileNumber(edge.to));
    });
}

void StructureTargets::settle(int position, const UnitId &unit)
{
    const auto place = static_cast<size_t>(position);
    m_seats[place].unit = unit;
    const int row = m_index.unitRow(unit);
    if (row < 0 || kindOf(unit) != UnitKind::BusinessUnit)
        return;
    for (const IndexedProfile &entry : m_index.positions()[place].profiles)
        m_supply[{m_sites[static_cast<size_t>(row)], entry.profile}] +=
            entry.share * m_index.position(position).fte;
}

/// Spare architects of a unit go when it has nobody whom they guide.
void StructureTargets::dropUnneeded()
{
    for (const int row : spareArchitects()) {
        SeatTarget &seat = m_seats[static_cast<size_t>(row)];
        const int site = m_index.unitRow(siteOf(seat.unit));
        seat.goes = !needsArchitect(site, seat.profile);
    }
}

void StructureTargets::addArchitects()
{
    const auto &input = m_index.input();
    Table<Position> all = m_index.design().positions;
    for (const ProposedRole &role : proposedRoles(input.plan.head->factors, input.framework)) {
        const int profile = m_index.profileNumber(role.main);
        for (const int site : m_siteList) {
            if (!isArchitect(role.main) || isHeld(site, profile) || !needsArchitect(site, profile))
                continue;
            Position added = proposedPosition(m_index.unit(site).id, {role});
            added.id.value = freshId(all, added.id.value);
            all.append(added);
            m_coming.push_back({role.main, std::move(added)});
            m_supply[{site, profile}] += 1;
        }
    }
}

} // namespace rolewright
