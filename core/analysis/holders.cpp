#include "core/analysis/positions.h"
#include "core/analysis/responsibility.h"

#include <algorithm>

namespace rolewright {

void HolderCount::add(int other)
{
    if (count == 0)
        person = other;
    if (count == 0 || (count == 1 && person != other))
        ++count;
}

void HolderCount::add(const HolderCount &other)
{
    if (other.count > 0)
        add(other.person);
    if (other.count > 1)
        count = 2;
}

std::vector<Holders::Seat> Holders::filledSeats(const PlanIndex &index)
{
    std::vector<Seat> seats;
    for (const int row : incumbencies(index)) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(row)];
        seats.push_back({assignment.position, assignment.person});
    }
    return seats;
}

Holders Holders::ofVacancies(const PlanIndex &index)
{
    std::vector<Seat> seats;
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (size_t row = 0; row < statuses.size(); ++row) {
        if (statuses[row].hasVacancy())
            seats.push_back({static_cast<int>(row), static_cast<int>(row)});
    }
    return Holders(index, seats);
}

Holders Holders::without(const PlanIndex &index, int position)
{
    std::vector<Seat> seats = filledSeats(index);
    std::erase_if(seats, [&](const Seat &seat) { return seat.position == position; });
    return Holders(index, seats);
}

Holders Holders::withoutPeople(const PlanIndex &index, const std::vector<int> &people)
{
    std::vector<Seat> seats = filledSeats(index);
    std::erase_if(seats, [&](const Seat &seat) {
        return std::find(people.begin(), people.end(), seat.holder) != people.end();
    });
    return Holders(index, seats);
}

Holders::Holders(const PlanIndex &index) : Holders(index, filledSeats(index)) {}

Holders::Holders(const PlanIndex &index, const std::vector<Seat> &seats) : m_index(&index)
{
    const Counts nobody(static_cast<size_t>(index.profileCount()));
    std::vector<Counts> own(index.units().size(), nobody);
    m_inPools = m_inCentre = m_anywhere = nobody;
    for (const Seat &seat : seats) {
        const IndexedPosition &position = index.positions()[static_cast<size_t>(seat.position)];
        if (position.unit < 0)
            continue;
        const auto unit = static_cast<size_t>(position.unit);
        for (const IndexedProfile &entry : position.profiles) {
            const auto profile = static_cast<size_t>(entry.profile);
            own[unit][profile].add(seat.holder);
            m_anywhere[profile].add(seat.holder);
            if (index.units()[unit].isCentral())
                m_inCentre[profile].add(seat.holder);
            else if (index.units()[unit].servesAll())
                m_inPools[profile].add(seat.holder);
        }
    }
    spread(std::move(own), nobody);
}

// Down the tree for those above a unit, up the tree for those within it.
void Holders::spread(std::vector<Counts> own, const Counts &nobody)
{
    const auto join = [](Counts &counts, const Counts &others) {
        for (size_t profile = 0; profile < counts.size(); ++profile)
            counts[profile].add(others[profile]);
    };
    m_aboveUnit.resize(own.size());
    const auto &order = m_index->unitsInPreorder();
    for (const int row : order) {
        const auto unit = static_cast<size_t>(row);
        const int parent = m_index->units()[unit].parent;
        const auto above = static_cast<size_t>(parent);
        m_aboveUnit[unit] = parent < 0 ? nobody : m_aboveUnit[above];
        if (parent >= 0 && !m_index->units()[above].servesAll())
            join(m_aboveUnit[unit], own[above]);
    }
    m_withinUnit = std::move(own);
    for (auto row = order.rbegin(); row != order.rend(); ++row) {
        const int parent = m_index->units()[static_cast<size_t>(*row)].parent;
        if (parent >= 0)
            join(m_withinUnit[static_cast<size_t>(parent)],
                 m_withinUnit[static_cast<size_t>(*row)]);
    }
}

HolderCount Holders::ofProfile(int unit, int profile) const
{
    const auto place = static_cast<size_t>(profile);
    HolderCount holders = m_withinUnit[static_cast<size_t>(unit)][place];
    holders.add(m_aboveUnit[static_cast<size_t>(unit)][place]);
    holders.add(m_inPools[place]);
    if (m_index->profile(profile).isCentral())
        holders.add(m_inCentre[place]);
    return holders;
}

HolderCount Holders::ofActivity(int unit, const Activity &activity) const
{
    HolderCount holders;
    for (const auto &[profile, cell] : activity.involvement) {
        const int number = m_index->profileNumber(profile);
        if (cell.involvement.responsible && number >= 0)
            holders.add(ofProfile(unit, number));
    }
    return holders;
}

HolderCount Holders::anywhere(const Activity &activity, int exceptProfile) const
{
    HolderCount holders;
    for (const auto &[profile, cell] : activity.involvement) {
        const int number = m_index->profileNumber(profile);
        if (cell.involvement.responsible && number >= 0 && number != exceptProfile)
            holders.add(m_anywhere[static_cast<size_t>(number)]);
    }
    return holders;
}

bool Holders::counts(int position, int profile, int unit) const
{
    const int home = m_index->positions()[static_cast<size_t>(position)].unit;
    if (home < 0)
        return false;
    const IndexedUnit &place = m_index->units()[static_cast<size_t>(home)];
    if (m_index->isWithin(home, unit))
        return true;
    if (place.isCentral())
        return m_index->profile(profile).isCentral();
    return place.servesAll() || m_index->isWithin(unit, home);
}

std::vector<int> owningUnits(const PlanIndex &index)
{
    std::vector<bool> owns(index.units().size(), false);
    for (size_t row = 0; row < index.ownerOfUseCase().size(); ++row) {
        const int owner = index.ownerOfUseCase()[row];
        if (owner >= 0 && index.useCase(static_cast<int>(row)).greenlit)
            owns[static_cast<size_t>(owner)] = true;
    }
    std::vector<int> units;
    for (size_t unit = 0; unit < owns.size(); ++unit) {
        if (owns[unit])
            units.push_back(static_cast<int>(unit));
    }
    return units;
}

} // namespace rolewright
