#include "app/common/snapshot.h"

#include "core/analysis/load.h"
#include "core/analysis/positions.h"

namespace rolewright {

AssessmentPtr assess(const SnapshotPtr &snapshot)
{
    auto assessment = std::make_shared<Assessment>();
    assessment->snapshot = snapshot;
    assessment->findings = findings(snapshot->index);
    for (const auto &person : snapshot->plan().people)
        assessment->peopleFte += capacityIn(*person, snapshot->input.month());
    for (const PositionStatus &status : positionStatuses(snapshot->index))
        assessment->vacantPositions += status.hasVacancy() ? 1 : 0;
    return assessment;
}

} // namespace rolewright
