#include "app/cli/role_sets.h"
#include "app/cli/verbs.h"

#include "core/framework/framework_reader.h"

namespace rolewright::cli {

namespace {

template <class Shares>
Json sharesAsJson(const Shares &shares)
{
    Json object = Json::object();
    for (const auto &[profile, share] : shares)
        object[utf8(profile.value)] = share;
    return object;
}

Json crosswalkAsJson(const Crosswalk &crosswalk)
{
    Json roles = Json::array();
    for (const CrosswalkRole &role : crosswalk.roles)
        roles.push_back({{"id", utf8(role.id.value)},
                         {"name", utf8(role.name.english())},
                         {"text", utf8(role.text.english())},
                         {"profiles", sharesAsJson(role.profiles)},
                         {"reason", utf8(role.reason.english())}});
    return {{"id", utf8(crosswalk.id.value)},
            {"version", crosswalk.version},
            {"framework", utf8(crosswalk.framework)},
            {"name", utf8(crosswalk.name.english())},
            {"about", utf8(crosswalk.about.english())},
            {"source", utf8(crosswalk.source.english())},
            {"roles", roles}};
}

Json coversAsJson(const std::vector<Cover> &covers)
{
    Json list = Json::array();
    for (const Cover &cover : covers)
        list.push_back({{"role", utf8(cover.role)}, {"share", cover.share}});
    return list;
}

Json sideAsJson(const ComparedSide &side)
{
    Json outside = Json::array();
    for (const SetRole &role : side.outside)
        outside.push_back({{"role", utf8(role.name)}, {"reason", utf8(role.reason)}});
    return {{"name", utf8(side.name)}, {"missing", jsonIds(side.missing)}, {"outside", outside}};
}

Outcome asJson(const RoleSetComparison &comparison)
{
    Json profiles = Json::array();
    for (const ComparedProfile &row : comparison.profiles)
        profiles.push_back({{"profile", utf8(row.profile.value)},
                            {"left", coversAsJson(row.left)},
                            {"right", coversAsJson(row.right)}});
    return jsonOutcome({{"left", sideAsJson(comparison.left)},
                        {"right", sideAsJson(comparison.right)},
                        {"profiles", profiles}});
}

QString orNobody(const std::vector<Cover> &covers)
{
    return covers.empty() ? QStringLiteral("– nobody") : inWords(covers);
}

QString outsideInWords(const ComparedSide &side)
{
    QString text;
    for (const SetRole &role : side.outside)
        text += QStringLiteral("%1, outside: %2. %3\n").arg(side.name, role.name, role.reason);
    return text;
}

Outcome asText(const RoleSetComparison &comparison, const Framework &framework)
{
    std::vector<QStringList> rows{
        {QStringLiteral("profile"), comparison.left.name, comparison.right.name}};
    for (const ComparedProfile &row : comparison.profiles)
        rows.push_back({framework.profile(row.profile)->name.english(), orNobody(row.left),
                        orNobody(row.right)});
    QString text = coverageInWords(comparison.left, framework) + u'\n' +
                   coverageInWords(comparison.right, framework) + QStringLiteral("\n\n") +
                   alignedTable(rows);
    const QString outside = outsideInWords(comparison.left) + outsideInWords(comparison.right);
    return textOutcome(outside.isEmpty() ? text : text + u'\n' + outside);
}

} // namespace

Result<Outcome> listFrameworks(bool json)
{
    Json frameworks = Json::array();
    Json crosswalks = Json::array();
    std::vector<QStringList> rows{
        {QStringLiteral("framework"), QStringLiteral("version"), QStringLiteral("name")}};
    std::vector<QStringList> sets{{QStringLiteral("role set"), QStringLiteral("version"),
                                   QStringLiteral("roles"), QStringLiteral("name")}};
    for (const InstalledFramework &installed : installedFrameworks()) {
        frameworks.push_back({{"id", utf8(installed.id)},
                              {"version", installed.version},
                              {"name", utf8(installed.name.english())}});
        rows.push_back(
            {installed.id, QString::number(installed.version), installed.name.english()});
        const auto framework = loadInstalledFramework(installed.id);
        if (!framework)
            return std::unexpected(framework.error());
        for (const Crosswalk &crosswalk : installedCrosswalks(*framework)) {
            crosswalks.push_back(crosswalkAsJson(crosswalk));
            sets.push_back({crosswalk.id.value, QString::number(crosswalk.version),
                            QString::number(crosswalk.roles.size()), crosswalk.name.english()});
        }
    }
    return json ? jsonOutcome({{"frameworks", frameworks}, {"crosswalks", crosswalks}})
                : textOutcome(alignedTable(rows) + u'\n' + alignedTable(sets));
}

Result<Outcome> compareRoles(const QStringList &names, bool json)
{
    const auto framework = loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    if (!framework)
        return std::unexpected(framework.error());
    const auto left = roleSetNamed(names.value(0), *framework);
    if (!left)
        return std::unexpected(left.error());
    const auto right = roleSetNamed(names.value(1), *framework);
    if (!right)
        return std::unexpected(right.error());
    const RoleSetComparison comparison = compareRoleSets(*framework, *left, *right);
    return json ? asJson(comparison) : asText(comparison, *framework);
}

} // namespace rolewright::cli
