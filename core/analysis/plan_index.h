#pragma once

#include "core/analysis/indexed.h"
#include "core/analysis/input.h"

namespace rolewright {

/// Look-ups over one scenario, made once in time linear in the plan, so that each figure is found
/// without searching. Figures take it by reference; an AnalysisInput converts to it, and must
/// outlive it.
class PlanIndex
{
public:
    PlanIndex(const AnalysisInput &input);

    const AnalysisInput &input() const { return *m_input; }
    const Framework &framework() const { return m_input->framework; }
    const Design &design() const { return m_input->design(); }

    const std::vector<IndexedUnit> &units() const { return m_units; }
    /// Rows of units, each after the one it belongs to.
    const std::vector<int> &unitsInPreorder() const { return m_preorder; }
    const std::vector<IndexedPosition> &positions() const { return m_positions; }
    const std::vector<IndexedPerson> &people() const { return m_people; }
    const std::vector<IndexedAssignment> &assignments() const { return m_assignments; }
    /// Row of the owning unit for each use case; -1 where the scenario lacks it.
    const std::vector<int> &ownerOfUseCase() const { return m_owners; }

    const Unit &unit(int row) const { return *design().units.rows()[static_cast<size_t>(row)]; }
    const Position &position(int row) const
    {
        return *design().positions.rows()[static_cast<size_t>(row)];
    }
    const Person &person(int row) const
    {
        return *m_input->plan.people.rows()[static_cast<size_t>(row)];
    }
    const UseCase &useCase(int row) const
    {
        return *m_input->plan.useCases.rows()[static_cast<size_t>(row)];
    }
    const Profile &profile(int number) const
    {
        return framework().profiles[static_cast<size_t>(number)];
    }

    /// -1 for what is not there.
    int unitRow(const UnitId &id) const;
    int positionRow(const PositionId &id) const;
    int personRow(const PersonId &id) const;
    int useCaseRow(const UseCaseId &id) const;
    int profileNumber(const ProfileId &id) const { return m_profileNumbers.value(id, -1); }
    /// Place among the framework's phases, which the planning phase follows as the last; -1 for an
    /// unknown phase.
    int phaseNumber(const PhaseId &id) const { return m_phaseNumbers.value(id, -1); }
    int profileCount() const { return static_cast<int>(framework().profiles.size()); }
    /// With the planning phase.
    int phaseCount() const { return static_cast<int>(framework().phases.size()) + 1; }

    /// Whether a unit is another one or below it.
    bool isWithin(int unit, int ancestor) const;

    /// First to last month of any phase, extended by `needed_from` and assignment dates; empty when
    /// the plan names no month.
    const std::optional<MonthSpan> &horizon() const { return m_horizon; }
    /// The horizon, or today's month when the plan names no month.
    MonthSpan horizonOrToday() const;
    /// The first month of the horizon and all later ones in it in which somebody's share, presence
    /// or capacity changes; between them every load and every staffing is the same.
    const std::vector<Month> &changeMonths() const { return m_changeMonths; }

private:
    void indexFramework();
    void indexUnits();
    void orderUnits();
    void indexPeople();
    void indexPositions();
    void indexAssignments();
    void findHorizon();
    void findChangeMonths();

    const AnalysisInput *m_input;
    std::vector<IndexedUnit> m_units;
    std::vector<int> m_preorder;
    std::vector<IndexedPosition> m_positions;
    std::vector<IndexedPerson> m_people;
    std::vector<IndexedAssignment> m_assignments;
    std::vector<int> m_owners;
    QHash<ProfileId, int> m_profileNumbers;
    QHash<PhaseId, int> m_phaseNumbers;
    std::optional<MonthSpan> m_horizon;
    std::vector<Month> m_changeMonths;
};

} // namespace rolewright
