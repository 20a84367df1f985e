#include "app/cli/fit_output.h"
#include "app/cli/names.h"
#include "app/cli/scope.h"

#include "core/analysis/key_person.h"

namespace rolewright::cli {

namespace {

QString fitInWords(const Names &names, const Fit &fit)
{
    return QStringLiteral("%1 %2, %3 free")
        .arg(names.of(fit.person), percent(fit.fit), rounded(fit.freeFte));
}

Json checkAsJson(const QStringList &people, const KeyPersonCheck &check)
{
    Json activities = Json::array();
    for (const LostActivity &lost : check.activities)
        activities.push_back(
            {{"activity", utf8(lost.activity.value)}, {"units", jsonIds(lost.units)}});
    Json phases = Json::array();
    for (const LostPhase &lost : check.phases)
        phases.push_back({{"unit", utf8(lost.unit.value)},
                          {"phase", utf8(lost.phase.value)},
                          {"month", utf8(lost.month.toString())},
                          {"demand_fte", lost.demandFte},
                          {"covered_fte_before", lost.before},
                          {"covered_fte_after", lost.after}});
    Json skills = Json::array();
    for (const LostSkill &lost : check.skills)
        skills.push_back({{"skill", utf8(lost.skill.value)}, {"level", lost.level}});
    Json standIns = Json::array();
    for (const StandIns &seat : check.standIns)
        standIns.push_back({{"position", utf8(seat.position.value)},
                            {"fte", seat.fte},
                            {"lead_time_months", seat.leadMonths},
                            {"best", fitsAsJson(seat.best)}});
    return {{"without", jsonList(people)},         {"lost_fte_months", check.lostFteMonths},
            {"activities", std::move(activities)}, {"phases", std::move(phases)},
            {"skills", std::move(skills)},         {"stand_ins", std::move(standIns)}};
}

QString activitiesInWords(const Names &names, const KeyPersonCheck &check)
{
    if (check.activities.empty())
        return QStringLiteral("Every activity still has somebody.\n");
    std::vector<QStringList> rows{{QStringLiteral("nobody does any more"), QStringLiteral("in")}};
    for (const LostActivity &lost : check.activities) {
        QStringList units;
        for (const UnitId &unit : lost.units)
            units << names.of(unit);
        rows.push_back({names.of(lost.activity), units.join(QStringLiteral(", "))});
    }
    return alignedTable(rows);
}

QString phasesInWords(const Names &names, const KeyPersonCheck &check)
{
    if (check.phases.empty())
        return QStringLiteral("No phase loses cover in its month of most work.\n");
    std::vector<QStringList> rows{{QStringLiteral("phase"), QStringLiteral("unit"),
                                   QStringLiteral("month"), QStringLiteral("demand FTE"),
                                   QStringLiteral("covered"), QStringLiteral("then")}};
    for (const LostPhase &lost : check.phases)
        rows.push_back({names.of(lost.phase), names.of(lost.unit), lost.month.toString(),
                        rounded(lost.demandFte), percent(lost.before / lost.demandFte),
                        percent(lost.after / lost.demandFte)});
    return alignedTable(rows, 3);
}

QString skillsInWords(const Names &names, const KeyPersonCheck &check)
{
    if (check.skills.empty())
        return QStringLiteral("Others have every skill that positions ask for.\n");
    QStringList skills;
    for (const LostSkill &lost : check.skills)
        skills << QStringLiteral("%1 %2").arg(names.of(lost.skill)).arg(lost.level);
    return QStringLiteral("Nobody else has: %1\n").arg(skills.join(QStringLiteral(", ")));
}

QString standInsInWords(const Names &names, const KeyPersonCheck &check)
{
    std::vector<QStringList> rows{{QStringLiteral("position"), QStringLiteral("FTE"),
                                   QStringLiteral("months to hire"),
                                   QStringLiteral("who stands nearest")}};
    for (const StandIns &seat : check.standIns) {
        QStringList best;
        for (const Fit &fit : seat.best)
            best << fitInWords(names, fit);
        rows.push_back({names.of(seat.position), rounded(seat.fte),
                        QString::number(seat.leadMonths),
                        best.isEmpty() ? QStringLiteral("nobody with free FTE")
                                       : best.join(QStringLiteral("; "))});
    }
    return rows.size() == 1 ? QStringLiteral("No position is held.\n") : alignedTable(rows);
}

QString checkInWords(const PlanIndex &index, const KeyPersonCheck &check)
{
    const Names names(index);
    return activitiesInWords(names, check) + u'\n' + phasesInWords(names, check) + u'\n' +
           skillsInWords(names, check) + u'\n' + standInsInWords(names, check) +
           QStringLiteral("\n%1 FTE-months of work lose cover from today on.\n")
               .arg(rounded(check.lostFteMonths));
}

Result<Outcome> checked(const PlanIndex &index, const QStringList &people, bool json)
{
    std::vector<int> rows;
    for (const QString &id : people) {
        rows.push_back(index.personRow({id}));
        if (rows.back() < 0)
            return nothingNamed(QStringLiteral("person"), id);
    }
    const KeyPersonCheck check = withoutPeople(index, FitTable(index), rows);
    return json ? jsonOutcome(checkAsJson(people, check)) : textOutcome(checkInWords(index, check));
}

Outcome ranked(const PlanIndex &index, bool json)
{
    const std::vector<KeyPerson> people = keyPeople(index, FitTable(index));
    if (json) {
        Json list = Json::array();
        for (const KeyPerson &one : people)
            list.push_back({{"person", utf8(one.person.value)},
                            {"fte", one.fte},
                            {"activities", one.activities},
                            {"lost_fte_months", one.lostFteMonths},
                            {"skills", one.skills},
                            {"lead_time_months", one.leadMonths},
                            {"nearest", one.canBeStoodInFor() ? fitsAsJson({one.nearest}).front()
                                                              : Json(nullptr)},
                            {"reason", utf8(one.reason)}});
        return jsonOutcome({{"people", std::move(list)}});
    }
    if (people.empty())
        return textOutcome(QStringLiteral("Nobody is on a position.\n"));
    const Names names(index);
    std::vector<QStringList> rows{{QStringLiteral("person"), QStringLiteral("FTE"),
                                   QStringLiteral("activities"), QStringLiteral("FTE-months"),
                                   QStringLiteral("skills"), QStringLiteral("nearest to step in"),
                                   QStringLiteral("without the person")}};
    for (const KeyPerson &one : people)
        rows.push_back({names.of(one.person), rounded(one.fte), QString::number(one.activities),
                        rounded(one.lostFteMonths), QString::number(one.skills),
                        one.canBeStoodInFor() ? fitInWords(names, one.nearest)
                                              : QStringLiteral("nobody with free FTE"),
                        one.reason});
    return textOutcome(
        alignedTable(rows) +
        QStringLiteral("\nActivities: that nobody else does in some unit. FTE-months: covered work "
                       "that loses cover from today on.\nSkills: that nobody else has at a level "
                       "that positions ask for.\n"));
}

} // namespace

Result<Outcome> showKeyPerson(const PlanArguments &arguments, const QStringList &people)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    if (people.isEmpty())
        return ranked(index, arguments.json);
    return checked(index, people, arguments.json);
}

} // namespace rolewright::cli
