#include "core/analysis/coverage.h"

#include "core/analysis/month_staffing.h"

#include <algorithm>
#include <map>

namespace rolewright {

namespace {

/// The earliest month of the greatest demand for each phase.
std::vector<std::optional<Month>> peakMonths(const MonthStaffing &staffing)
{
    std::vector<std::optional<Month>> peaks(staffing.phases());
    std::vector<double> greatest(staffing.phases(), 0);
    const MonthSpan span = staffing.span();
    for (Month month = span.first; month <= span.last; month = month + 1) {
        const std::vector<double> sizes = staffing.sizesInScope(month);
        for (size_t phase = 0; phase < sizes.size(); ++phase) {
            if (!isGreaterDemand(sizes[phase], greatest[phase]))
                continue;
            greatest[phase] = sizes[phase];
            peaks[phase] = month;
        }
    }
    return peaks;
}

std::optional<Month> monthOfGreatestTotal(const MonthStaffing &staffing)
{
    std::vector<double> perSize(staffing.phases(), 0);
    for (size_t cell = 0; cell < staffing.perSize().size(); ++cell)
        perSize[cell % staffing.phases()] += staffing.perSize()[cell];
    std::optional<Month> peak;
    double greatest = 0;
    const MonthSpan span = staffing.span();
    for (Month month = span.first; month <= span.last; month = month + 1) {
        const std::vector<double> sizes = staffing.sizesInScope(month);
        double total = 0;
        for (size_t phase = 0; phase < sizes.size(); ++phase)
            total += sizes[phase] * perSize[phase];
        if (!isGreaterDemand(total, greatest))
            continue;
        greatest = total;
        peak = month;
    }
    return peak;
}

double sumOverPhases(const std::vector<double> &cells, size_t profile, size_t phases)
{
    double sum = 0;
    for (size_t phase = 0; phase < phases; ++phase)
        sum += cells[profile * phases + phase];
    return sum;
}

} // namespace

std::optional<double> CoverageCell::coverage() const
{
    return demandFte > 0 ? std::optional<double>(staffedFte / demandFte) : std::nullopt;
}

std::vector<CoverageCell> coverage(const PlanIndex &index, const CoverageScope &scope)
{
    MonthStaffing staffing(index, scope);
    std::vector<std::optional<Month>> months(staffing.phases(), scope.month);
    if (!scope.month)
        months = peakMonths(staffing);
    std::map<Month, MonthStaffing::Figures> figures;
    for (const std::optional<Month> &month : months) {
        if (month && !figures.contains(*month))
            figures.emplace(*month, staffing.figures(*month));
    }
    std::vector<CoverageCell> cells;
    for (size_t profile = 0; profile < staffing.profiles(); ++profile) {
        const ProfileId &profileId = index.profile(static_cast<int>(profile)).id;
        for (size_t phase = 0; phase + 1 < staffing.phases(); ++phase) {
            const size_t at = profile * staffing.phases() + phase;
            CoverageCell cell{profileId, index.framework().phases[phase].id, scope.month};
            const bool hasDemand = months[phase] && staffing.perSize()[at] > 0;
            if (hasDemand) {
                cell.month = months[phase];
                cell.demandFte = figures.at(*cell.month).demand[at];
                cell.staffedFte = figures.at(*cell.month).staffed[at];
            }
            cells.push_back(std::move(cell));
        }
    }
    return cells;
}

Timeline timeline(const PlanIndex &index, const CoverageScope &scope)
{
    Timeline timeline;
    for (const Profile &profile : index.framework().profiles)
        timeline.rows.push_back({profile.id, {}, {}, {}});
    if (!index.horizon())
        return timeline;
    MonthStaffing staffing(index, scope);
    const MonthSpan span = *index.horizon();
    for (Month month = span.first; month <= span.last; month = month + 1) {
        timeline.months.push_back(month);
        const MonthStaffing::Figures figures = staffing.figures(month);
        for (size_t row = 0; row < timeline.rows.size(); ++row) {
            TimelineRow &profile = timeline.rows[row];
            profile.demandFte.push_back(sumOverPhases(figures.demand, row, staffing.phases()));
            profile.staffedFte.push_back(sumOverPhases(figures.staffed, row, staffing.phases()));
            profile.spareFte.push_back(figures.spare[row]);
        }
    }
    return timeline;
}

std::optional<PeakCoverage> coveredAtPeak(const PlanIndex &index, const CoverageScope &scope)
{
    MonthStaffing staffing(index, scope);
    const std::optional<Month> month = monthOfGreatestTotal(staffing);
    if (!month)
        return std::nullopt;
    PeakCoverage peak{*month};
    const MonthStaffing::Figures figures = staffing.figures(*month);
    for (size_t profile = 0; profile < staffing.profiles(); ++profile) {
        const double demand = sumOverPhases(figures.demand, profile, staffing.phases());
        const double staffed = sumOverPhases(figures.staffed, profile, staffing.phases());
        peak.demandFte += demand;
        peak.coveredFte += std::min(demand, staffed);
    }
    return peak;
}

} // namespace rolewright
