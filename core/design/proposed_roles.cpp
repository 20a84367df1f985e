#include "core/design/proposed_roles.h"

#include <cmath>

namespace rolewright {

namespace {

/// Profiles that lie close in skills or subject, none of which controls another.
bool lieClose(const ProfileId &one, const ProfileId &other)
{
    static const std::array<std::pair<QLatin1String, QLatin1String>, 5> pairs{{
        {QLatin1String("ai-management"), QLatin1String("data-governor")},
        {QLatin1String("data-architect"), QLatin1String("ml-architect")},
        {QLatin1String("product-owner"), QLatin1String("data-steward")},
        {QLatin1String("data-engineer"), QLatin1String("ml-engineer")},
        {QLatin1String("data-scientist"), QLatin1String("data-analyst")},
    }};
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto &pair) {
        return (one.value == pair.first && other.value == pair.second) ||
               (one.value == pair.second && other.value == pair.first);
    });
}

/// Parts of a whole, without what doubles make of tenths.
double tidy(double share)
{
    constexpr double precision = 1e9;
    return std::round(share * precision) / precision;
}

/// A role of profiles of which the framework has at least one, else none.
std::optional<ProposedRole> proposedRole(const CrosswalkRole &role, const Framework &framework)
{
    ProposedRole proposed{.id = role.id, .title = role.name.english()};
    double most = 0;
    double known = 0;
    for (const auto &[profile, share] : role.profiles) {
        if (framework.profile(profile) == nullptr)
            continue;
        known += share;
        proposed.profiles.entries.emplace_back(profile, share);
        if (share > most) {
            most = share;
            proposed.main = profile;
        }
    }
    if (proposed.profiles.isEmpty())
        return std::nullopt;
    for (auto &entry : proposed.profiles.entries)
        entry.second = tidy(*entry.second / known);
    if (proposed.profiles.entries.size() == 1)
        proposed.profiles.entries.front().second.reset(); // all of it, as for a profile
    return proposed;
}

} // namespace

ProposedRoles profilesAsRoles(const Framework &framework)
{
    ProposedRoles roles;
    for (const Profile &profile : framework.profiles) {
        roles.push_back({{profile.id.value}, profile.name.english(), profile.id, {}});
        roles.back().profiles.entries.emplace_back(profile.id, std::nullopt);
    }
    return roles;
}

ProposedRoles proposedRoles(const Crosswalk &crosswalk, const Framework &framework)
{
    ProposedRoles roles;
    for (const CrosswalkRole &role : crosswalk.roles) {
        if (auto proposed = proposedRole(role, framework))
            roles.push_back(std::move(*proposed));
    }
    std::stable_sort(roles.begin(), roles.end(), [&](const auto &one, const auto &other) {
        return framework.profile(one.main) < framework.profile(other.main);
    });
    return roles;
}

ProposedRoles proposedRoles(const Factors &factors, const Framework &framework)
{
    if (factors.roles.isEmpty())
        return profilesAsRoles(framework);
    const auto crosswalk = installedCrosswalk(factors.roles, framework);
    return crosswalk ? proposedRoles(*crosswalk, framework) : profilesAsRoles(framework);
}

bool areCombinable(const ProposedRole &one, const ProposedRole &other)
{
    return lieClose(one.main, other.main);
}

QString titleOf(const ProposedRoles &seat)
{
    QStringList titles;
    for (const ProposedRole &role : seat)
        titles << role.title;
    return titles.join(QStringLiteral(" and "));
}

ProfileShares profilesOf(const ProposedRoles &seat)
{
    ProfileShares whole;
    const auto isPlain = [](const ProposedRole &role) { return role.profiles.entries.size() == 1; };
    const bool arePlain = std::all_of(seat.begin(), seat.end(), isPlain);
    for (const ProposedRole &role : seat) {
        for (const auto &[profile, share] : role.profiles.entries) {
            const auto known =
                std::find_if(whole.entries.begin(), whole.entries.end(),
                             [&](const auto &entry) { return entry.first == profile; });
            const double part = share.value_or(1) / static_cast<double>(seat.size());
            if (known != whole.entries.end())
                known->second = tidy(known->second.value_or(0) + part);
            else
                whole.entries.emplace_back(profile,
                                           arePlain ? std::nullopt : std::optional(tidy(part)));
        }
    }
    return whole;
}

ProposedRoles seatOf(const Position &position, const ProposedRoles &roles)
{
    const auto isFor = [&](const ProposedRoles &seat) {
        return position.title == titleOf(seat) && position.profiles == profilesOf(seat);
    };
    for (const ProposedRole &one : roles) {
        if (!position.title.startsWith(one.title))
            continue;
        if (isFor({one}))
            return {one};
        for (const ProposedRole &other : roles) {
            if (areCombinable(one, other) && isFor({one, other}))
                return {one, other};
        }
    }
    return {};
}

std::vector<RoleId> rolesOf(const Position &position, const ProposedRoles &roles)
{
    std::vector<RoleId> held;
    for (const ProposedRole &role : seatOf(position, roles))
        held.push_back(role.id);
    if (!held.empty())
        return held;
    for (const auto &entry : position.profiles.entries) {
        for (const ProposedRole &role : roles) {
            if (role.main == entry.first)
                held.push_back(role.id);
        }
    }
    return held;
}

} // namespace rolewright
