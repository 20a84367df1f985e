#pragma once

#include "core/analysis/plan_index.h"
#include "core/design/placement.h"

#include <map>

namespace rolewright {

/// Where a position is to be.
struct SeatTarget
{
    int profile = -1; ///< that most of the position is for, by number; -1 for none of the framework
    UnitId unit;      ///< afterwards
    bool goes = false; ///< nobody holds it, and a preset has no place for it

    bool operator==(const SeatTarget &) const = default;
};

/// A vacant position that is to be added.
struct ComingSeat
{
    ProfileId profile; ///< that it is added for
    Position position; ///< without a line of reporting
};

/// Where a preset has each position of a scenario. A position that comes to the business units goes
/// to the one that it has a dotted line to (the last of these), or that the position above it goes
/// to, else to the one with the greatest demand that its seats do not meet.
class StructureTargets
{
public:
    /// @param index must outlive it
    StructureTargets(const PlanIndex &index, StructurePreset preset);

    const PlanIndex &index() const { return m_index; }
    /// Of each position, by row.
    const std::vector<SeatTarget> &seats() const { return m_seats; }
    /// So that each unit has its own architects.
    const std::vector<ComingSeat> &coming() const { return m_coming; }
    /// Centre or pool, where there is none yet and something moves there.
    const std::vector<Unit> &newUnits() const { return m_newUnits; }
    /// The first central unit; empty where there is none and none comes.
    const UnitId &centre() const { return m_centre; }
    /// Numbers of profiles that find no business unit, and stay.
    const std::vector<int> &stuck() const { return m_stuck; }

    bool moves(int position) const;
    /// Unit of a position afterwards; empty for one that goes or is not there.
    UnitId unitAfter(const PositionId &position) const;
    /// Central, BusinessUnit (also for teams) or Pool; units that come are known too.
    UnitKind kindOf(const UnitId &unit) const;
    /// The outermost business unit around one; the unit itself for centres and pools.
    UnitId siteOf(const UnitId &unit) const;
    /// The nearest unit upward that is no team.
    UnitId homeOf(const UnitId &unit) const;

private:
    enum class Search { Open, Running, Done };

    void findPlaces();
    void findProfiles();
    std::vector<int> spareArchitects() const;
    bool isForArchitect(int position) const;
    void dropSpare();
    void dropUnneeded();
    void place();
    UnitId unitFor(UnitKind kind);
    std::optional<UnitId> remembered(int position);
    std::optional<UnitId> neediest(int position);
    double shortage(int site, int profile);
    void findDemand();
    bool needsArchitect(int site, int profile) const;
    bool isHeld(int site, int profile) const;
    void settle(int position, const UnitId &unit);
    void addArchitects();

    const PlanIndex &m_index;
    StructurePreset m_preset;
    std::vector<SeatTarget> m_seats;
    std::vector<UnitKind> m_wanted; ///< kind of unit for each position
    std::vector<Search> m_searches; ///< for the unit that a position remembers, by row
    std::vector<ComingSeat> m_coming;
    std::vector<Unit> m_newUnits;
    UnitId m_centre;
    UnitId m_pool;
    std::vector<int> m_sites;                       ///< site of each unit, by row
    std::vector<int> m_siteList;                    ///< rows of business units that are sites
    std::map<std::pair<int, int>, double> m_supply; ///< FTE by site and profile, afterwards
    std::optional<std::map<std::pair<int, int>, double>> m_demand; ///< the same, at its peak
    std::vector<int> m_stuck;
};

} // namespace rolewright
