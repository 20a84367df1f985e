#include "core/analysis/hand_overs.h"

#include "core/analysis/demand.h"

#include <set>
#include <tuple>

namespace rolewright {

namespace {

bool isResponsible(const Activity &activity, const ProfileId &profile)
{
    const Cell *cell = valueAt(activity.involvement, profile);
    return cell != nullptr && cell->involvement.responsible;
}

/// Positions by profile: of each unit, and of those that serve every use case.
class Servants
{
public:
    explicit Servants(const PlanIndex &index) : m_index(index)
    {
        for (size_t unit = 0; unit < index.units().size(); ++unit) {
            const UnitKind kind = index.units()[unit].kind;
            if (kind == UnitKind::Pool)
                m_pools.push_back(static_cast<int>(unit));
            else if (kind == UnitKind::Central)
                m_centres.push_back(static_cast<int>(unit));
        }
    }

    /// Names the unit and the positions of the phase's profile.
    void assign(PhaseCarrier &carrier, int owner, int profile) const
    {
        for (int unit = owner; unit >= 0; unit = m_index.units()[static_cast<size_t>(unit)].parent)
            if (assignFrom(carrier, unit, profile))
                return;
        for (const auto *units : {&m_pools, &m_centres}) {
            for (const int unit : *units)
                if (assignFrom(carrier, unit, profile))
                    return;
        }
    }

private:
    bool assignFrom(PhaseCarrier &carrier, int unit, int profile) const
    {
        for (const int row : m_index.units()[static_cast<size_t>(unit)].positions) {
            if (m_index.positions()[static_cast<size_t>(row)].holds(profile))
                carrier.positions.push_back(m_index.position(row).id);
        }
        if (carrier.positions.empty())
            return false;
        carrier.unit = m_index.unit(unit).id;
        return true;
    }

    const PlanIndex &m_index;
    std::vector<int> m_pools;
    std::vector<int> m_centres;
};

} // namespace

std::vector<int> carryingProfiles(const PlanIndex &index)
{
    const Framework &framework = index.framework();
    const auto &deferrals = index.input().plan.deferrals;
    std::vector<int> carrying;
    for (const Phase &phase : framework.phases) {
        int best = -1;
        std::pair<double, int> most{0, 0};
        for (int number = 0; number < index.profileCount(); ++number) {
            const Profile &profile = index.profile(number);
            int activities = 0;
            for (const Activity &activity : framework.activities) {
                if (activity.phase == phase.id && !deferrals.contains(activity.id.value))
                    activities += isResponsible(activity, profile.id) ? 1 : 0;
            }
            const std::pair weight(demandPerSize(index.input(), profile, phase.id), activities);
            if (activities == 0 || (best >= 0 && weight <= most))
                continue;
            best = number;
            most = weight;
        }
        carrying.push_back(best);
    }
    return carrying;
}

std::vector<PhaseCarrier> phaseCarriers(const PlanIndex &index)
{
    const std::vector<int> carrying = carryingProfiles(index);
    std::set<std::pair<int, int>> places; ///< use case and phase, in their orders
    for (const auto &row : index.input().plan.useCasePhases) {
        const int useCase = index.useCaseRow(row->useCase);
        const int phase = index.phaseNumber(row->phase);
        const bool isPlanned = phase >= 0 && phase < static_cast<int>(carrying.size());
        if (useCase >= 0 && isPlanned && index.useCase(useCase).greenlit)
            places.insert({useCase, phase});
    }
    const Servants servants(index);
    std::vector<PhaseCarrier> carriers;
    for (const auto &[useCase, phase] : places) {
        const int profile = carrying[static_cast<size_t>(phase)];
        PhaseCarrier carrier{.useCase = index.useCase(useCase).id,
                             .phase = index.framework().phases[static_cast<size_t>(phase)].id,
                             .profile = {},
                             .unit = {},
                             .positions = {}};
        if (profile >= 0) {
            carrier.profile = index.profile(profile).id;
            servants.assign(carrier, index.ownerOfUseCase()[static_cast<size_t>(useCase)], profile);
        }
        carriers.push_back(std::move(carrier));
    }
    return carriers;
}

std::vector<HandOver> handOvers(const PlanIndex &index)
{
    const std::vector<PhaseCarrier> carriers = phaseCarriers(index);
    std::vector<HandOver> found;
    for (size_t i = 1; i < carriers.size(); ++i) {
        const PhaseCarrier &one = carriers[i - 1];
        const PhaseCarrier &next = carriers[i];
        if (one.useCase != next.useCase || one.unit.isEmpty() || next.unit.isEmpty() ||
            one.unit == next.unit)
            continue;
        found.push_back({one.useCase, one.phase, next.phase, one.unit, next.unit});
    }
    return found;
}

} // namespace rolewright
