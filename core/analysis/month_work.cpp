#include "core/analysis/month_work.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

} // namespace

MonthWork::MonthWork(const PlanIndex &index, MonthStaffing &staffing, Month month)
    : m_index(&index), m_staffing(&staffing), m_month(month), m_profiles(staffing.profiles())
{
    const size_t units = index.units().size();
    m_owned.resize((units + 1) * m_profiles);
    for (const PhaseCalendar::Entry &entry : staffing.calendar().in(month)) {
        const int owner = index.ownerOfUseCase()[static_cast<size_t>(entry.useCase)];
        const size_t row = owner < 0 ? units : static_cast<size_t>(owner);
        const double size = index.useCase(entry.useCase).size;
        for (size_t profile = 0; profile < m_profiles; ++profile)
            m_owned[row * m_profiles + profile].demand +=
                size * staffing.perSizeOf(profile, static_cast<size_t>(entry.phase));
    }
    const MonthStaffing::Ratios ratios = staffing.ratios(month);
    for (size_t cell = 0; cell < m_owned.size(); ++cell) {
        m_owned[cell].ratio = ratios.ofAll[cell % m_profiles];
        if (cell < ratios.ofUnits.size())
            m_owned[cell].ratio += ratios.ofUnits[cell];
    }
    sumUp();
}

void MonthWork::sumUp()
{
    const size_t units = m_index->units().size();
    m_ofUnits.resize(units * m_profiles);
    m_ofAll.resize(m_profiles);
    for (size_t cell = 0; cell < m_owned.size(); ++cell) {
        const double demand = m_owned[cell].demand;
        const double covered = demand * std::min(1.0, m_owned[cell].ratio);
        m_ofAll[cell % m_profiles].demand += demand;
        m_ofAll[cell % m_profiles].covered += covered;
        if (cell < m_ofUnits.size())
            m_ofUnits[cell] = {demand, covered};
    }
    const std::vector<int> &order = m_index->unitsInPreorder();
    for (auto row = order.rbegin(); row != order.rend(); ++row) {
        const int parent = m_index->units()[static_cast<size_t>(*row)].parent;
        for (int profile = 0; parent >= 0 && profile < m_index->profileCount(); ++profile) {
            const Work &below = m_ofUnits[at(static_cast<size_t>(*row), profile)];
            Work &above = m_ofUnits[at(static_cast<size_t>(parent), profile)];
            above.demand += below.demand;
            above.covered += below.covered;
        }
    }
}

Work MonthWork::served(int unit, int profile) const
{
    return servesAll(unit) ? m_ofAll[static_cast<size_t>(profile)]
                           : m_ofUnits[at(static_cast<size_t>(unit), profile)];
}

std::vector<PhaseId> MonthWork::openPhases(int unit, int profile) const
{
    std::vector<bool> isOpen(m_staffing->phases(), false);
    for (const PhaseCalendar::Entry &entry : m_staffing->calendar().in(m_month)) {
        const int owner = m_index->ownerOfUseCase()[static_cast<size_t>(entry.useCase)];
        if (!servesAll(unit) && !m_index->isWithin(owner, unit))
            continue;
        const auto phase = static_cast<size_t>(entry.phase);
        const size_t row = owner < 0 ? m_index->units().size() : static_cast<size_t>(owner);
        if (m_staffing->perSizeOf(static_cast<size_t>(profile), phase) > 0 &&
            m_owned[at(row, profile)].ratio < 1 - tolerance)
            isOpen[phase] = true;
    }
    const Framework &framework = m_index->framework();
    std::vector<PhaseId> phases;
    for (size_t phase = 0; phase < isOpen.size(); ++phase) {
        if (isOpen[phase])
            phases.push_back(phase < framework.phases.size() ? framework.phases[phase].id
                                                             : framework.planningPhase.id);
    }
    return phases;
}

double MonthWork::ratioLeaving(const std::vector<LeavingFte> &leaving, int profile, int owner) const
{
    double ratio = 0;
    for (const LeavingFte &seat : leaving) {
        const double demand = served(seat.unit, profile).demand;
        const bool isServed = servesAll(seat.unit) || m_index->isWithin(owner, seat.unit);
        if (isServed && demand > 0)
            ratio += seat.fte / demand;
    }
    return ratio;
}

double MonthWork::lostWithout(int profile, const std::vector<LeavingFte> &leaving) const
{
    const auto lostBy = [&](size_t row, int owner) {
        const Owned &owned = m_owned[at(row, profile)];
        const double left = std::max(0.0, owned.ratio - ratioLeaving(leaving, profile, owner));
        return owned.demand * (std::min(1.0, owned.ratio) - std::min(1.0, left));
    };
    double lost = 0;
    const std::vector<int> &order = m_index->unitsInPreorder();
    if (leaving.size() == 1 && !servesAll(leaving.front().unit)) {
        const IndexedUnit &home = m_index->units()[static_cast<size_t>(leaving.front().unit)];
        for (int place = home.enter; place <= home.leave; ++place) {
            const int owner = order[static_cast<size_t>(place)];
            lost += lostBy(static_cast<size_t>(owner), owner);
        }
        return lost;
    }
    for (const int owner : order)
        lost += lostBy(static_cast<size_t>(owner), owner);
    return lost + lostBy(order.size(), -1);
}

double MonthWork::covered() const
{
    double sum = 0;
    for (const Work &work : m_ofAll)
        sum += work.covered;
    return sum;
}

MonthSpan monthsOfWork(const PlanIndex &index, const MonthStaffing &staffing)
{
    MonthSpan span = staffing.span();
    span.first = std::max(span.first, index.input().month());
    return span;
}

double coveredWork(const PlanIndex &index)
{
    MonthStaffing staffing(index, {});
    const MonthSpan span = monthsOfWork(index, staffing);
    double sum = 0;
    for (Month month = span.first; month <= span.last; month = month + 1)
        sum += MonthWork(index, staffing, month).covered();
    return sum;
}

} // namespace rolewright
