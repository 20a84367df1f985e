#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

#include "core/analysis/learning.h"
#include "core/analysis/load.h"

namespace rolewright {

class SeatOffer;

/// What is worked out for the page of a person.
struct PersonFigures
{
    double freeFte = 0;         ///< least from today's month to the end of the horizon
    PersonLoad peak;            ///< in the month of the highest load
    std::vector<double> shares; ///< FTE of each assignment in its first month from today on, in the
                                ///< order of the index
    struct ProfileFit
    {
        ProfileId profile;
        double fit = 0;
    };
    std::vector<ProfileFit> best; ///< best first; empty where no skill is rated
    LearningPath path;            ///< to the best profile
};

/// Works out the figures of a person whom the snapshot has; linear in the plan, for a worker.
PersonFigures personFigures(const Snapshot &snapshot, const PersonId &person);

/// Details of a person: positions, what is free, what fits best and what would be missing.
/// @param figures null as long as they are worked out
/// @param seats asks for the position to assign the person to; outlives the page
void fillPersonPage(InspectorPage &page, const ViewContext &context, const PersonId &person,
                    const PersonFigures *figures, SeatOffer &seats);

} // namespace rolewright
