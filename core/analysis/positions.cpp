#include "core/analysis/positions.h"

#include "core/analysis/load.h"

#include <map>

namespace rolewright {

namespace {

PositionStatus statusOf(const Position &position, Month month, double staffed)
{
    PositionStatus status{position.id, month, PositionState::Vacant, position.fte, staffed};
    if (!status.hasVacancy())
        status.state = PositionState::Filled;
    else if (staffed > 1e-9)
        status.state = PositionState::Partly;
    return status;
}

} // namespace

double leadTimeOf(const Assumptions &assumptions, const Position &position)
{
    double longest = position.profiles.isEmpty() ? assumptions.leadTime({}) : 0;
    for (const auto &entry : position.profiles.entries)
        longest = std::max(longest, assumptions.leadTime(entry.first));
    return longest;
}

std::vector<double> sharesWhereJudged(const PlanIndex &index)
{
    std::map<Month, std::vector<double>> inMonth;
    std::vector<double> shares(index.assignments().size());
    for (const IndexedPosition &position : index.positions()) {
        if (position.assignments.empty())
            continue;
        auto judged = inMonth.find(position.judged);
        if (judged == inMonth.end())
            judged = inMonth.emplace(position.judged, sharesIn(index, position.judged)).first;
        for (const int assignment : position.assignments)
            shares[static_cast<size_t>(assignment)] =
                judged->second[static_cast<size_t>(assignment)];
    }
    return shares;
}

std::vector<PositionStatus> positionStatuses(const PlanIndex &index)
{
    const std::vector<double> shares = sharesWhereJudged(index);
    std::vector<PositionStatus> statuses;
    for (size_t row = 0; row < index.positions().size(); ++row) {
        const IndexedPosition &position = index.positions()[row];
        double staffed = 0;
        for (const int assignment : position.assignments)
            staffed += shares[static_cast<size_t>(assignment)];
        PositionStatus status =
            statusOf(index.position(static_cast<int>(row)), position.judged, staffed);
        if (status.state == PositionState::Vacant && position.judged > index.input().month())
            status.state = PositionState::Planned;
        statuses.push_back(std::move(status));
    }
    return statuses;
}

std::vector<PositionStatus> positionStatusesIn(const PlanIndex &index, Month month)
{
    const std::vector<double> staffed = staffedIn(index, month);
    std::vector<PositionStatus> statuses;
    for (size_t row = 0; row < staffed.size(); ++row) {
        const Position &position = index.position(static_cast<int>(row));
        PositionStatus status = statusOf(position, month, staffed[row]);
        if (status.state == PositionState::Vacant && position.neededFrom.value_or(month) > month)
            status.state = PositionState::Planned;
        statuses.push_back(std::move(status));
    }
    return statuses;
}

std::vector<int> incumbencies(const PlanIndex &index)
{
    const std::vector<double> shares = sharesWhereJudged(index);
    std::vector<int> found;
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] > 1e-9)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

} // namespace rolewright
