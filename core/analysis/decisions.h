#pragma once

#include "core/analysis/findings.h"
#include "core/framework/parts.h"

namespace rolewright {

/// What a decision of a plan about its framework is about, in the order in which they are listed.
enum class DecisionSubject { Deferral, LeftOut, Effort, Responsibility, Part };

/// Something that a plan leaves out or sets otherwise than its framework (domain.md section 8).
struct Decision
{
    DecisionSubject subject = DecisionSubject::Deferral;
    QString what; ///< "Lineage", "Data Analyst in Model training"
    QString how;  ///< "Left out for now", "High in place of Moderate"
    QString reason;
    std::optional<QDate> decided;
    std::optional<QDate> review; ///< when to look again
    QString trigger;             ///< what calls for a look earlier
    bool isDue = false;          ///< to be looked at now
    ActivityId activity;         ///< that it is about, else empty
    ProfileId profile;           ///< that it is about, else empty
    PhaseId phase;               ///< of an effort level, else empty
    PartPlace place;             ///< what is left out, renamed, set otherwise or added

    bool operator==(const Decision &) const = default;
};

/// The activities whose deferral is to be looked at now.
QSet<ActivityId> dueDeferrals(const std::vector<Finding> &findings);

/// All decisions of a plan about its framework: those that are due first, else by subject, in the
/// order of the plan.
/// @param base the framework that the plan names, untailored
/// @param findings of the plan, which say what is due
/// @param language of names and words: en, de
std::vector<Decision> decisions(const Plan &plan, const Framework &base,
                                const std::vector<Finding> &findings, const QString &language);

/// Takes a decision back, so that the plan does again as its framework says.
/// Errors: it is not there any more.
Result<ChangeSet> takeBack(const Plan &plan, const Framework &base, const Decision &decision);

} // namespace rolewright
