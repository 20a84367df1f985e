#include "app/cli/fit_output.h"
#include "app/cli/names.h"
#include "app/cli/scope.h"

namespace rolewright::cli {

namespace {

Json idOrNull(const QString &id)
{
    return id.isEmpty() ? Json(nullptr) : Json(utf8(id));
}

Result<std::vector<Fit>> fitsAskedFor(const PlanIndex &index, const FitArguments &asked)
{
    if (!asked.position.isEmpty()) {
        const PositionId position{asked.position};
        if (index.positionRow(position) < 0)
            return nothingNamed(QStringLiteral("position"), asked.position);
        return fitsForPosition(index, position, asked.top);
    }
    if (!asked.person.isEmpty()) {
        const PersonId person{asked.person};
        if (index.personRow(person) < 0)
            return nothingNamed(QStringLiteral("person"), asked.person);
        return fitsOfPerson(index, person, asked.top);
    }
    const ProfileId profile{asked.profile};
    if (index.profileNumber(profile) < 0)
        return nothingNamed(QStringLiteral("profile"), asked.profile);
    return fitsForProfile(index, profile, asked.top);
}

QString missingInWords(const Fit &fit, const Names &names)
{
    QStringList parts;
    for (const AskedSkill &skill : fit.missing)
        parts << QStringLiteral("%1 %2 of %3")
                     .arg(names.of(skill.skill), QString::number(skill.has),
                          QString::number(skill.required));
    return parts.join(QStringLiteral(", "));
}

QString fitsInWords(const PlanIndex &index, const std::vector<Fit> &fits)
{
    const Names names(index);
    std::vector<QStringList> table{{QStringLiteral("fit"), QStringLiteral("free FTE"),
                                    QStringLiteral("person"), QStringLiteral("position"),
                                    QStringLiteral("profile"), QStringLiteral("missing")}};
    for (const Fit &fit : fits)
        table.push_back({fit.fit ? percent(fit.fit) : QStringLiteral("not rated"),
                         rounded(fit.freeFte), names.of(fit.person),
                         fit.position.isEmpty() ? QString() : names.of(fit.position),
                         names.of(fit.profile), missingInWords(fit, names)});
    return alignedTable(table);
}

} // namespace

Json fitsAsJson(const std::vector<Fit> &fits)
{
    Json list = Json::array();
    for (const Fit &fit : fits) {
        Json missing = Json::array();
        for (const AskedSkill &skill : fit.missing)
            missing.push_back({{"skill", utf8(skill.skill.value)},
                               {"required", skill.required},
                               {"has", skill.has}});
        list.push_back({{"person", utf8(fit.person.value)},
                        {"position", idOrNull(fit.position.value)},
                        {"profile", idOrNull(fit.profile.value)},
                        {"fit", jsonNumber(fit.fit)},
                        {"free_fte", fit.freeFte},
                        {"missing", missing}});
    }
    return list;
}

Result<Outcome> showFit(const PlanArguments &arguments, const FitArguments &asked)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const auto fits = fitsAskedFor(index, asked);
    if (!fits)
        return std::unexpected(fits.error());
    if (arguments.json)
        return jsonOutcome({{"fits", fitsAsJson(*fits)}});
    return textOutcome(fitsInWords(index, *fits));
}

} // namespace rolewright::cli
