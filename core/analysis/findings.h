#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

enum class Severity { Error, Warning, Hint };

template <>
struct EnumNames<Severity>
{
    static constexpr std::array<std::pair<Severity, const char *>, 3> names{
        {{Severity::Error, "error"}, {Severity::Warning, "warning"}, {Severity::Hint, "hint"}}};
};

/// What a finding is about.
struct FindingPlace
{
    QString
        kind;   ///< plan, activity, profile, skill, unit, position, person, use-case, scenario, ...
    QString id; ///< empty for the plan itself

    bool operator==(const FindingPlace &) const = default;
};

/// Something in a plan that a manager should know of.
struct Finding
{
    QString code; ///< fixed (formats.md, Findings)
    Severity severity = Severity::Hint;
    QString message; ///< what it is and what to do, with names
    FindingPlace where;
    ProfileId profile = {}; ///< that is missing there; empty where the finding is of no profile

    bool operator==(const Finding &) const = default;
};

/// All findings of a scenario, those that the plan mutes apart. By severity, code, place.
struct FindingList
{
    std::vector<Finding> open;
    std::vector<Finding> muted;

    /// How many open ones are of a severity.
    int count(Severity severity) const;
};

/// The mute of a plan that covers a finding: the one of its place, else one of its code without a
/// place, which covers all. Null for none.
const Mute *muteOf(const Plan &plan, const Finding &finding);

/// Judges the plan and the input's scenario. Linear in the size of the plan.
FindingList findings(const PlanIndex &index);

} // namespace rolewright
