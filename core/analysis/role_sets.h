#pragma once

#include "core/framework/crosswalk.h"
#include "core/plan/plan.h"

namespace rolewright {

/// A role of a set, told in profiles.
struct SetRole
{
    QString name;
    OrderedMap<ProfileId, double> profiles; ///< parts of its work; none for a role outside
    QString reason;                         ///< why it lies outside, else empty
};

/// Roles that belong together: of a company, a publication, a framework or a plan.
struct RoleSet
{
    QString name;
    std::vector<SetRole> roles;
};

/// The profiles of a framework, each as a role.
RoleSet roleSetOf(const Framework &framework);
/// The roles of a crosswalk.
RoleSet roleSetOf(const Crosswalk &crosswalk);
/// The positions of a scenario: those of one title are one role, with their parts on average.
/// @param name of the set
RoleSet roleSetOf(const Design &design, const QString &name);

/// A role that has to do with a profile.
struct Cover
{
    QString role;
    double share = 0; ///< part of the role's work, above 0 to 1

    bool operator==(const Cover &) const = default;
};

/// Who sees to one profile on either side.
struct ComparedProfile
{
    ProfileId profile;
    std::vector<Cover> left; ///< these two: the largest share first
    std::vector<Cover> right;

    /// Whether one side has somebody and the other nobody.
    bool isMissedByOne() const { return left.empty() != right.empty(); }
};

/// What a set leaves open.
struct ComparedSide
{
    QString name;
    std::vector<ProfileId> missing; ///< profiles that no role sees to, in the framework's order
    std::vector<SetRole> outside;   ///< roles that see to no profile
};

/// Two role sets side by side (domain.md section 7).
struct RoleSetComparison
{
    std::vector<ComparedProfile> profiles; ///< all of the framework, in its order
    ComparedSide left;
    ComparedSide right;
};

/// Compares role sets by the profiles of a framework.
RoleSetComparison compareRoleSets(const Framework &framework, const RoleSet &left,
                                  const RoleSet &right);

/// "Uber covers 8 of 10 profiles; nobody sees to Data Governor and Data Steward."
QString coverageInWords(const ComparedSide &side, const Framework &framework);
/// "Data Engineer; ML Engineer 20 %": roles with the part of their work, where that is not all.
QString inWords(const std::vector<Cover> &covers);

} // namespace rolewright
