#include "core/analysis/demand.h"

#include <algorithm>

namespace rolewright {

namespace {

const PhaseId &phaseOf(const Framework &framework, int number)
{
    const auto place = static_cast<size_t>(number);
    return place < framework.phases.size() ? framework.phases[place].id
                                           : framework.planningPhase.id;
}

} // namespace

double demandPerSize(const AnalysisInput &input, const Profile &profile, const PhaseId &phase)
{
    const Assumptions &assumptions = input.assumptions();
    const double weight =
        assumptions.effortWeights.of(input.framework.effort(profile, phase).level);
    return profile.isCentral() ? weight * assumptions.centralShare : weight;
}

PhaseCalendar::PhaseCalendar(const PlanIndex &index)
{
    struct Stretch
    {
        Entry entry;
        MonthSpan months;
    };
    std::vector<Stretch> stretches;
    std::optional<MonthSpan> whole;
    for (const auto &row : index.input().plan.useCasePhases) {
        const int useCase = index.useCaseRow(row->useCase);
        const int phase = index.phaseNumber(row->phase);
        if (useCase < 0 || phase < 0 || !index.useCase(useCase).greenlit || row->months < 1)
            continue;
        const MonthSpan months = MonthSpan::of(row->range());
        stretches.push_back({{useCase, phase}, months});
        whole = whole ? MonthSpan{std::min(whole->first, months.first),
                                  std::max(whole->last, months.last)}
                      : months;
    }
    if (!whole)
        return;
    m_span = *whole;
    m_months.resize(static_cast<size_t>(m_span.last - m_span.first) + 1);
    // In order of use case and phase, so that sums do not depend on how the file orders phases and
    // doubles are neighbours.
    std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch &a, const Stretch &b) {
        return std::pair(a.entry.useCase, a.entry.phase) <
               std::pair(b.entry.useCase, b.entry.phase);
    });
    for (const Stretch &stretch : stretches) {
        for (Month month = stretch.months.first; month <= stretch.months.last; month = month + 1) {
            auto &entries = m_months[static_cast<size_t>(month - m_span.first)];
            const bool isDouble = !entries.empty() &&
                                  entries.back().useCase == stretch.entry.useCase &&
                                  entries.back().phase == stretch.entry.phase;
            if (!isDouble)
                entries.push_back(stretch.entry);
        }
    }
}

const std::vector<PhaseCalendar::Entry> &PhaseCalendar::in(Month month) const
{
    static const std::vector<Entry> none;
    return m_span.contains(month) ? m_months[static_cast<size_t>(month - m_span.first)] : none;
}

std::vector<DemandCell> demand(const PlanIndex &index)
{
    const PhaseCalendar calendar(index);
    std::vector<std::pair<PhaseCalendar::Entry, Month>> places;
    for (Month month = calendar.span().first; month <= calendar.span().last; month = month + 1) {
        for (const PhaseCalendar::Entry &entry : calendar.in(month))
            places.emplace_back(entry, month);
    }
    std::stable_sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.useCase, a.first.phase) <
               std::pair(b.first.useCase, b.first.phase);
    });
    std::vector<DemandCell> cells;
    for (const auto &[entry, month] : places) {
        const UseCase &useCase = index.useCase(entry.useCase);
        const PhaseId &phase = phaseOf(index.framework(), entry.phase);
        for (const Profile &profile : index.framework().profiles) {
            const double fte = useCase.size * demandPerSize(index.input(), profile, phase);
            if (fte > 0)
                cells.push_back({profile.id, phase, useCase.id, month, fte});
        }
    }
    return cells;
}

} // namespace rolewright
