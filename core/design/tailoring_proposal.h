#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// What is asked when a framework is tailored to an organisation (domain.md section 5).
struct TailoringQuestion
{
    Plan plan;
    Framework framework; ///< as the plan tailors it
    ScenarioId scenario; ///< whose positions are proposed
    Factors answers;
    QDate today; ///< of new deferrals; invalid for no dates
};

/// What a proposed change is about, in the order in which they are shown.
enum class TailoringSubject { Profiles, Placement, CombinedRoles, Deferrals };

/// One change that a person can accept or leave.
struct ProposedChange
{
    TailoringSubject subject = TailoringSubject::Profiles;
    QString title;             ///< what is proposed: "Move Data Architect to the business units"
    QString reason;            ///< why, with where the rule comes from
    QString effect;            ///< what it does to the plan: "2 positions come, 1 goes"
    std::vector<RoleId> roles; ///< whose positions change; the profiles unless a plan has others
    ActivityId activity;       ///< that is left out or taken up again, else empty
    /// False for a revision, and for positions that somebody holds.
    bool isRecommended = true;
    /// Proposed before, too, when people decided otherwise.
    bool isRevision = false;

    bool operator==(const ProposedChange &) const = default;
};

/// How a plan differs from what its answers propose.
struct TailoringProposal
{
    std::vector<ProposedChange> changes; ///< by subject
    QStringList kept; ///< sentences about what stays as it is since people hold on to it
};

/// Proposes what is to change so that a plan suits the answers: only what differs, and nothing that
/// would take away what people made by hand. Errors: there is no such scenario.
Result<TailoringProposal> proposeTailoring(const TailoringQuestion &question);

/// The edit that puts the answers and some of the proposed changes into the plan.
/// @param accepted of what proposeTailoring() gives for the same question
/// Errors: there is no such scenario, it is locked, the plan would not hold together.
Result<ChangeSet> tailor(const TailoringQuestion &question,
                         const std::vector<ProposedChange> &accepted);

} // namespace rolewright
