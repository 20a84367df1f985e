#include "core/analysis/role_sets.h"

#include <cmath>

namespace rolewright {

namespace {

std::vector<Cover> coversOf(const RoleSet &set, const ProfileId &profile)
{
    std::vector<Cover> covers;
    for (const SetRole &role : set.roles) {
        if (const double *share = valueAt(role.profiles, profile))
            covers.push_back({role.name, *share});
    }
    std::stable_sort(covers.begin(), covers.end(),
                     [](const Cover &one, const Cover &other) { return one.share > other.share; });
    return covers;
}

bool seesTo(const SetRole &role, const Framework &framework)
{
    return std::any_of(role.profiles.begin(), role.profiles.end(), [&](const auto &entry) {
        return framework.profile(entry.first) != nullptr;
    });
}

ComparedSide sideOf(const RoleSet &set, const Framework &framework)
{
    ComparedSide side{.name = set.name};
    for (const Profile &profile : framework.profiles) {
        if (coversOf(set, profile.id).empty())
            side.missing.push_back(profile.id);
    }
    std::copy_if(set.roles.begin(), set.roles.end(), std::back_inserter(side.outside),
                 [&](const SetRole &role) { return !seesTo(role, framework); });
    return side;
}

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") +
           names.last();
}

} // namespace

RoleSet roleSetOf(const Framework &framework)
{
    RoleSet set{framework.name.english(), {}};
    for (const Profile &profile : framework.profiles)
        set.roles.push_back({profile.name.english(), {{profile.id, 1.0}}, {}});
    return set;
}

RoleSet roleSetOf(const Crosswalk &crosswalk)
{
    RoleSet set{crosswalk.name.english(), {}};
    for (const CrosswalkRole &role : crosswalk.roles)
        set.roles.push_back({role.name.english(), role.profiles, role.reason.english()});
    return set;
}

RoleSet roleSetOf(const Design &design, const QString &name)
{
    RoleSet set{name, {}};
    QHash<QString, size_t> rows;
    std::vector<double> counts;
    for (const auto &position : design.positions) {
        if (!rows.contains(position->title)) {
            rows.insert(position->title, set.roles.size());
            set.roles.push_back({position->title, {}, {}});
            counts.push_back(0);
        }
        const size_t row = rows.value(position->title);
        counts[row] += 1;
        auto &profiles = set.roles[row].profiles;
        for (const auto &entry : position->profiles.entries) {
            const double share = position->profiles.shareOf(entry.first);
            const auto known =
                std::find_if(profiles.begin(), profiles.end(),
                             [&](const auto &other) { return other.first == entry.first; });
            if (known == profiles.end())
                profiles.emplace_back(entry.first, share);
            else
                known->second += share;
        }
    }
    for (size_t row = 0; row < set.roles.size(); ++row) {
        SetRole &role = set.roles[row];
        for (auto &entry : role.profiles)
            entry.second /= counts[row];
        if (role.profiles.empty())
            role.reason = QStringLiteral("The position has no profile.");
    }
    return set;
}

RoleSetComparison compareRoleSets(const Framework &framework, const RoleSet &left,
                                  const RoleSet &right)
{
    RoleSetComparison comparison{{}, sideOf(left, framework), sideOf(right, framework)};
    for (const Profile &profile : framework.profiles)
        comparison.profiles.push_back(
            {profile.id, coversOf(left, profile.id), coversOf(right, profile.id)});
    return comparison;
}

QString coverageInWords(const ComparedSide &side, const Framework &framework)
{
    const qsizetype all = std::ssize(framework.profiles);
    if (side.missing.empty())
        return QStringLiteral("%1 covers all %2 profiles.").arg(side.name).arg(all);
    QStringList missing;
    for (const ProfileId &profile : side.missing)
        missing << framework.profile(profile)->name.english();
    return QStringLiteral("%1 covers %2 of %3 profiles; nobody sees to %4.")
        .arg(side.name)
        .arg(all - missing.size())
        .arg(all)
        .arg(joined(missing));
}

QString inWords(const std::vector<Cover> &covers)
{
    constexpr double all = 0.9995;
    QStringList parts;
    for (const Cover &cover : covers) {
        parts << (cover.share >= all ? cover.role
                                     : QStringLiteral("%1 %2 %")
                                           .arg(cover.role)
                                           .arg(std::lround(cover.share * 100)));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace rolewright
