#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// A cell of the responsibility matrix.
struct ResponsibilityPlace
{
    ActivityId activity;
    ProfileId profile;

    bool operator==(const ResponsibilityPlace &) const = default;
};

/// What the key of a letter makes of a part: A and R are added to each other or taken away, C and I
/// take the place of anything else. Empty for another letter.
std::optional<Involvement> withLetter(const Involvement &involvement, QChar letter);

/// Sets what profiles do in activities, for this plan (domain.md section 4). A cell that is set
/// back to what the framework says is no longer changed, unless it has a note of the plan's own.
/// @param base the framework that the plan names, untailored
/// @param date on which it is decided
/// Errors: no such activity or profile, no cells.
Result<ChangeSet> setInvolvement(const Plan &plan, const Framework &base,
                                 const std::vector<ResponsibilityPlace> &cells,
                                 const Involvement &involvement, const QDate &date);

/// Gives cells a letter as withLetter() does. Where some have it and some have not, those that have
/// it keep it.
/// @param framework as the plan sees it
/// @param letter A, R, C or I
/// Errors as of setInvolvement(), BadInput for another letter.
Result<ChangeSet> toggleLetter(const Plan &plan, const Framework &base, const Framework &framework,
                               const std::vector<ResponsibilityPlace> &cells, QChar letter,
                               const QDate &date);

/// Says which part of an activity a profile does; an empty note takes the plan's own away.
/// Errors: no such activity or profile, the profile has no part in the activity.
Result<ChangeSet> setResponsibilityNote(const Plan &plan, const Framework &base,
                                        const ResponsibilityPlace &cell, const QString &note,
                                        const QDate &date);

/// Takes cells back to what the framework says. An empty set where none was changed.
Result<ChangeSet> resetInvolvement(const Plan &plan, const Framework &base,
                                   const std::vector<ResponsibilityPlace> &cells);

/// Calls an activity otherwise, and describes it otherwise where a text is given.
/// @param framework as the plan sees it
/// Errors: no such activity, no name.
Result<ChangeSet> renameActivity(const Plan &plan, const Framework &framework,
                                 const ActivityId &activity, const QString &name,
                                 const QString &text);

/// Takes an activity of the plan's own out, with what the plan says of it; one of the framework's
/// gets its name back. Errors: NotFound for one that the plan does not have of its own.
Result<ChangeSet> removeOwnActivity(const Plan &plan, const Framework &base,
                                    const ActivityId &activity);

/// Leaves an activity out for now, or changes why and until when (domain.md section 5).
/// Errors: no such activity, no reason.
Result<ChangeSet> deferActivity(const Plan &plan, const Framework &framework,
                                const Deferral &deferral);

/// Takes an activity up that was deferred. Errors: it is not.
Result<ChangeSet> resumeActivity(const Plan &plan, const Framework &framework,
                                 const ActivityId &activity);

} // namespace rolewright
