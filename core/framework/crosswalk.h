#pragma once

#include "core/framework/framework.h"

namespace rolewright {

/// A role as another role set names it, and the profiles that its work falls to.
struct CrosswalkRole
{
    RoleId id;
    LocalText name;
    LocalText text;                         ///< what it does, in a sentence
    OrderedMap<ProfileId, double> profiles; ///< parts of its work, which sum to 1; or none
    LocalText reason;                       ///< why it lies outside the framework, else empty
    Extra extra;

    bool isOutside() const { return profiles.empty(); }
    bool operator==(const CrosswalkRole &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &CrosswalkRole::id).required());
        visit(field("name", &CrosswalkRole::name).required());
        visit(field("text", &CrosswalkRole::text));
        visit(field("profiles", &CrosswalkRole::profiles));
        visit(field("reason", &CrosswalkRole::reason));
    }
};

/// The roles of a company or a publication, told in the profiles of a framework (domain.md
/// section 7).
struct Crosswalk
{
    RoleSetId id;
    int version = 1;
    QString framework; ///< id of the one whose profiles it names
    LocalText name;
    LocalText about;  ///< what the set is, and what of it is ours
    LocalText source; ///< where the names of its roles can be read
    std::vector<CrosswalkRole> roles;
    Extra extra;

    bool operator==(const Crosswalk &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Crosswalk::id).required());
        visit(field("version", &Crosswalk::version).required().between(1, 1e6));
        visit(field("framework", &Crosswalk::framework).required());
        visit(field("name", &Crosswalk::name).required());
        visit(field("about", &Crosswalk::about));
        visit(field("source", &Crosswalk::source));
        visit(field("roles", &Crosswalk::roles).required());
    }
};

/// Reads a crosswalk from the bytes of its YAML file and checks that it hangs together: made for
/// this framework, ids unique, profiles known, shares above 0 that sum to 1, a reason where there
/// are none. All problems are reported together.
/// @param file for errors only
Result<Crosswalk> readCrosswalk(const QByteArray &bytes, const QString &file,
                                const Framework &framework);

/// The crosswalks to a framework that come with the product, in the order in which they are
/// offered. They are read once for the built-in framework; there are none for another.
std::vector<Crosswalk> installedCrosswalks(const Framework &framework);

/// One of them. Errors: NotFound, with those that there are.
Result<Crosswalk> installedCrosswalk(const RoleSetId &id, const Framework &framework);

} // namespace rolewright
