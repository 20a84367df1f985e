#pragma once

#include "core/analysis/fit.h"

namespace rolewright {

/// An activity that nobody holds any more in some units that own greenlit use cases.
struct LostActivity
{
    ActivityId activity;
    std::vector<UnitId> units; ///< in the order of the file

    bool operator==(const LostActivity &) const = default;
};

/// Coverage of a phase in a unit that owns greenlit use cases, in the month of its greatest demand.
struct LostPhase
{
    UnitId unit;
    PhaseId phase;
    Month month;
    double demandFte = 0;
    double before = 0; ///< covered FTE
    double after = 0;

    bool operator==(const LostPhase &) const = default;
};

/// A skill that positions ask for and that nobody else has at that level.
struct LostSkill
{
    SkillId skill; ///< of a group, the first that the person has at the level
    int level = 0; ///< the lowest one that is asked for and lost, 1 to 4

    bool operator==(const LostSkill &) const = default;
};

/// Who could step in on a position, others who are taken away left out.
struct StandIns
{
    PositionId position;
    double fte = 0;        ///< that is missing there
    double leadMonths = 0; ///< to hire somebody for it
    std::vector<Fit> best; ///< with free FTE and some fit, the best first

    bool operator==(const StandIns &) const = default;
};

/// What is lost without some people, who are taken off all positions.
struct KeyPersonCheck
{
    std::vector<LostActivity> activities; ///< in the framework's order
    std::vector<LostPhase> phases;        ///< the greatest loss first
    std::vector<LostSkill> skills;        ///< in the framework's order
    std::vector<StandIns> standIns;       ///< for each of their positions, in the order of the file
    double lostFteMonths = 0; ///< covered work that is lost from today on, over the whole plan

    bool operator==(const KeyPersonCheck &) const = default;
};

/// Takes people away and says what loses cover. Activities are judged as by Holders, phases as by
/// coverageOfUnits(), skills among those who are there today or later. Linear in the plan, for a
/// worker.
/// @param people rows of the index, usually one or two
KeyPersonCheck withoutPeople(const PlanIndex &index, const FitTable &fits,
                             const std::vector<int> &people, int standIns = 3);

/// One person's part in a ranking by what is lost.
struct KeyPerson
{
    PersonId person;
    int activities = 0;       ///< that the person alone holds in some unit
    int skills = 0;           ///< that nobody else has at a level that is asked for
    double lostFteMonths = 0; ///< as of withoutPeople()
    double fte = 0;           ///< assigned in today's month, or where seats are judged
    double leadMonths = 0;    ///< to hire somebody for the position with most FTE
    Fit nearest;              ///< to the position with most FTE; of nobody where nobody is free
    QString reason;           ///< in words

    bool canBeStoodInFor() const { return !nearest.person.isEmpty(); }
    bool operator==(const KeyPerson &) const = default;
};

/// Everybody on a position, by what is lost without them: most activities first, then most work,
/// then most skills, then as in the plan. What each loses is worked out in one go, so that the time
/// grows with people × months of work and with units × activities, not with people × plan. Shares
/// that follow from what is free count as they are.
std::vector<KeyPerson> keyPeople(const PlanIndex &index, const FitTable &fits);

} // namespace rolewright
