#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/learning.h"
#include "core/analysis/load.h"

namespace rolewright {

/// What is worked out for the page of a person.
struct PersonFigures
{
    PersonLoad now;   ///< in today's month
    PersonLoad least; ///< in the month of the least free FTE from today's on, while there
    PersonLoad peak;  ///< in the month of the highest load
    std::vector<PersonLoad> months; ///< of the load by month, as in LoadTable
    std::vector<double> shares; ///< FTE of each assignment in its first month from today on, in the
                                ///< order of the index
    struct ProfileFit
    {
        ProfileId profile;
        double fit = 0;
        std::vector<AskedSkill> asked;
    };
    std::vector<ProfileFit> best; ///< best first; empty where no skill is rated
    struct SeatFit
    {
        PositionId position;
        Month month; ///< in which the position is judged
        double vacantFte = 0;
        double fit = 0;
        QString blocked; ///< why the person cannot take it; empty otherwise
        std::vector<AskedSkill> asked;
    };
    std::vector<SeatFit> seats; ///< vacant ones, best first; empty where no skill is rated
    LearningPath path;          ///< to the best profile
};

/// Works out the figures of a person whom the snapshot has; linear in the plan, for a worker.
PersonFigures personFigures(const Snapshot &snapshot, const PersonId &person);

} // namespace rolewright
