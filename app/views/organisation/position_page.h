#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

#include "core/analysis/gaps.h"
#include "core/analysis/positions.h"
#include "core/analysis/seating.h"
#include "core/framework/job_titles.h"

namespace rolewright {

/// Somebody who could take a position, with what that would change.
struct Candidate
{
    Fit fit;
    Seating seating;
    double assignedFte = 0; ///< of the person in the month in which the position is judged
    double capacity = 0;    ///< FTE in that month
    std::vector<CoverageChange> coverage;
};

/// Somebody without rated skills whose title suits a position.
struct TitleCandidate
{
    PersonId person;
    Confidence confidence = Confidence::High;
    double freeFte = 0;
};

/// An assignment of a position.
struct SeatHolder
{
    AssignmentId assignment;
    PersonId person;
    double share = 0; ///< FTE in the month in which the position is judged
    std::optional<double> fit;
};

/// What is worked out for the page of a position.
struct PositionFigures
{
    PositionStatus status;
    std::vector<SeatHolder> holders;
    std::vector<Candidate>
        candidates; ///< where something is vacant: who has time, best first, then who has none
    std::vector<TitleCandidate> byTitle; ///< who has time, the surest first
    std::vector<ActivityGap> without;    ///< see gapsWithout()
};

/// Works out the figures of a position that the snapshot has; linear in the plan, for a worker.
PositionFigures positionFigures(const Snapshot &snapshot, const PositionId &position);

/// Details of a position: who holds it, who would fit, what guides it.
/// @param figures null as long as they are worked out
void fillPositionPage(InspectorPage &page, const ViewContext &context, const PositionId &position,
                      const PositionFigures *figures);

} // namespace rolewright
