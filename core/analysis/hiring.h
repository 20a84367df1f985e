#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// Why a seat is needed from a month on.
enum class NeedBasis {
    NeededFrom, ///< the position says so
    Vacated,    ///< somebody is on it until then
    Demand,     ///< the first month with work that it serves
    Today       ///< no month is known
};

template <>
struct EnumNames<NeedBasis>
{
    static constexpr std::array<std::pair<NeedBasis, const char *>, 4> names{
        {{NeedBasis::NeededFrom, "needed-from"},
         {NeedBasis::Vacated, "vacated"},
         {NeedBasis::Demand, "demand"},
         {NeedBasis::Today, "today"}}};
};

/// Work that nobody covers and that a seat would, while it is vacant.
struct LostCoverage
{
    double fteMonths = 0;  ///< Σ over months from the need on
    Month worst;           ///< of the greatest loss, the earliest of equals; only where any is lost
    double fte = 0;        ///< lost in that month
    double demandFte = 0;  ///< of the work that the seat serves in that month
    double coveredFte = 0; ///< of it, what is covered as long as the seat is vacant
    std::vector<PhaseId> phases; ///< in which that month's work is open, in the framework's order

    bool isNone() const { return fteMonths < 1e-9; }
    bool operator==(const LostCoverage &) const = default;
};

/// A seat that stays vacant, with all that a decision to hire rests on.
struct HiringLine
{
    PositionId position;
    std::vector<ProfileId> profiles; ///< the greatest share first
    double vacantFte = 0;            ///< at the end of the horizon, or while it is vacant
    Month vacantFrom;                ///< not before today
    std::optional<Month> filledFrom; ///< when those who are assigned already fill it
    Month need;
    NeedBasis basis = NeedBasis::Today;
    double leadMonths = 0; ///< from the decision to the first working day
    Month latestStart;     ///< the need without the lead time, in full months
    bool isLate = false;   ///< the latest start has passed
    LostCoverage lost;
    std::vector<ActivityId> unheld; ///< that nobody holds as long as it is vacant
    int place = 0;                  ///< in the framework's order of hiring; 0 where it has none
    bool isOrderedByHand = false;
    QString reason; ///< why it stands where it stands, in words

    bool isMissed() const { return !lost.isNone() || !unheld.empty(); }
    bool operator==(const HiringLine &) const = default;
};

/// The hiring plan (domain.md section 6): seats with a vacancy at the end of the horizon, or in the
/// month in which they are judged (see positionStatuses()), in the order in which they are to be
/// hired for. First those that the scenario's `hiring_order` names; then those that are missed, as
/// work is uncovered or activities are held by nobody, by the framework's places, the greater loss
/// first, then by need; then the others; last those that fill without hiring.
///
/// The seats are judged each on its own: two that would cover the same work both have it as lost.
/// A demand that is split unevenly between use cases is looked at as one, so that a seat in a unit
/// may cover less. Linear in positions, people and use cases, for each month; for a worker.
std::vector<HiringLine> hiringPlan(const PlanIndex &index);

} // namespace rolewright
