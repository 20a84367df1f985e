#pragma once

#include "core/framework/parts.h"
#include "core/plan/plan.h"

namespace rolewright {

// What a company makes of the framework (domain.md section 5: everything that is built in can be
// renamed, merged, dropped or extended in a plan, and what was changed shows).

/// A plan with its framework, as loaded and as the plan sees it.
struct FrameworkOfPlan
{
    const Plan &plan;
    const Framework &base;    ///< as it was loaded
    const Framework &present; ///< tailored by the plan
};

/// Why and when something is decided.
struct Ground
{
    QString reason;
    QDate date;
};

/// Calls a part otherwise: "Rename profile Data Steward to Keeper of data". The name that the
/// framework has makes it the framework's own again. An empty set when nothing differs.
/// @param reason kept beside the name; an empty one leaves that of before
/// Errors: no such part, no name, another part of the kind has the name.
Result<ChangeSet> renamePart(const FrameworkOfPlan &of, const PartPlace &place, const QString &name,
                             const QString &reason);

/// Adds a part of the plan's own, with an id made from its name: "Add profile Quality lead". What
/// the row says as its id does not count.
/// Errors: no name, another part of the kind has it; for an activity, no such phase.
Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnProfile &profile);
Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnPhase &phase);
Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnSkill &skill);
Result<ChangeSet> addPart(const FrameworkOfPlan &of, const OwnActivity &activity);

/// Does without a part of the framework: "Leave out Data Steward". What names it in the plan stays,
/// counts nowhere and is a finding, so that it can be taken back as it was; a deferral of an
/// activity goes. Errors: no such part, one that the plan added, the planning phase, the last
/// profile or phase, no reason.
Result<ChangeSet> leaveOutPart(const FrameworkOfPlan &of, const PartPlace &place,
                               const Ground &ground);

/// Counts a part as another one of its kind from now on: "Merge Data Steward into Data Governor".
/// What names it in the plan names the other then: shares of a position are added up, periods of a
/// use case and levels of a person joined, the higher level counts. Locked scenarios stay as they
/// are. Errors: no such part, the planning phase, no reason, into itself.
/// @param into id of the other
Result<ChangeSet> mergePart(const FrameworkOfPlan &of, const PartPlace &place, const QString &into,
                            const Ground &ground);

/// Takes back what was decided last about a part: that it is left out or merged, else its name and
/// all that the plan says of it, else the part itself where the plan added it. What a merge gave to
/// another part in the plan stays there. Errors: nothing to take back, others are merged into it.
Result<ChangeSet> takeBackPart(const Plan &plan, const Framework &base, const PartPlace &place);

/// What leaving a part out or merging it means for this plan, in sentences.
QStringList leavingOutInWords(const FrameworkOfPlan &of, const PartPlace &place);
/// @param into id of the part that it is merged into
QStringList mergingInWords(const FrameworkOfPlan &of, const PartPlace &place, const QString &into);

} // namespace rolewright
