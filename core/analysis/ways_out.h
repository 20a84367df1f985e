#pragma once

#include "core/analysis/fit.h"
#include "core/analysis/hiring.h"

namespace rolewright {

/// From this fit on somebody is put forward for work; what is missing is named. Ours.
inline constexpr double goodFit = 0.6;
/// From this fit on a profile is within reach of somebody who learns. Ours.
inline constexpr double nearFit = 0.3;
/// Less free FTE is of no use for a seat; the least share of a proposal (formats.md). Ours.
inline constexpr double leastShare = 0.2;

/// How a vacant seat can be seen to.
enum class WayOutKind {
    Share,   ///< somebody with free FTE who fits
    Pool,    ///< somebody from a pool of experts
    Train,   ///< somebody with free FTE who learns what is missing
    Hire,    ///< somebody new
    Outside, ///< an expert from outside
};

template <>
struct EnumNames<WayOutKind>
{
    static constexpr std::array<std::pair<WayOutKind, const char *>, 5> names{
        {{WayOutKind::Share, "share"},
         {WayOutKind::Pool, "pool"},
         {WayOutKind::Train, "train"},
         {WayOutKind::Hire, "hire"},
         {WayOutKind::Outside, "outside"}}};
};

/// One way out of a vacancy, with what it costs and leaves open.
struct WayOut
{
    WayOutKind kind = WayOutKind::Hire;
    PersonId person;                 ///< empty where nobody is named
    double fte = 0;                  ///< that it brings; 0 where it cannot be gone
    double leadMonths = 0;           ///< from today to its first month
    double openFte = 0;              ///< that stays vacant
    int monthsLate = 0;              ///< from the need to its first month
    std::optional<double> fit;       ///< of the person
    std::vector<AskedSkill> missing; ///< to the person, worst first; what is to be learned
    QString reason;                  ///< what speaks for it, and what it leaves open, in words

    bool isPossible() const { return fte > 1e-9; }
    bool operator==(const WayOut &) const = default;
};

/// A vacancy with all ways out of it.
struct GapWays
{
    PositionId position;
    double vacantFte = 0;
    Month need;
    std::vector<WayOut> ways; ///< best first: those that leave the least open, then the soonest

    bool operator==(const GapWays &) const = default;
};

/// The ways out of each vacancy, in the order of a hiring plan. Free FTE is the least from the need
/// on; each vacancy is looked at on its own, so that one person may be named for several. A time of
/// learning is by `learning_months_per_level`. The lead time of an expert from outside is half of
/// that of hiring, in full months (ours; the plan has no assumption for it). Linear in people for
/// each kind of seat and month, for a worker.
/// @param plan of hiringPlan(); lines that fill without hiring are left out
std::vector<GapWays> waysOut(const PlanIndex &index, const FitTable &fits,
                             const std::vector<HiringLine> &plan);

} // namespace rolewright
