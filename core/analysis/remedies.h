#pragma once

#include "core/analysis/findings.h"

#include <variant>

namespace rolewright {

/// A form in which a person decides, where no edit can be proposed.
struct RemedyForm
{
    enum class Kind {
        Candidates, ///< who is put on a position
        Deferral    ///< why and until when an activity waits
    };

    Kind kind = Kind::Candidates;
    QString id; ///< of the position or activity

    bool operator==(const RemedyForm &) const = default;
};

/// A way out of a finding: an edit after which the finding is gone, or a form that leads there.
struct Remedy
{
    QString label; ///< what it does, for a button: "Leave the A with Data Engineer"
    std::variant<ChangeSet, RemedyForm> way;

    const ChangeSet *edit() const { return std::get_if<ChangeSet>(&way); }
    const RemedyForm *form() const { return std::get_if<RemedyForm>(&way); }
};

/// The ways out of a finding, the most likely first; none where people have to talk first. At most
/// linear in the plan, for a worker.
/// @param base the framework that the plan names, untailored
/// @param finding of findings() of this index
std::vector<Remedy> remedies(const PlanIndex &index, const Framework &base, const Finding &finding);

} // namespace rolewright
