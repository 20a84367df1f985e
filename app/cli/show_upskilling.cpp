#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/analysis/upskilling.h"
#include "core/analysis/ways_out.h"

namespace rolewright::cli {

namespace {

/// All that the verb prints.
struct Upskilled
{
    std::vector<PersonUpskilling> people;
    std::vector<GapWays> gaps;
    std::vector<DeferredStart> deferred;
};

Json idOrNull(const QString &id)
{
    return id.isEmpty() ? Json(nullptr) : Json(utf8(id));
}

Json monthOrNull(const std::optional<Month> &month)
{
    return month ? Json(utf8(month->toString())) : Json(nullptr);
}

Json askedAsJson(const AskedSkill &skill)
{
    return {{"skill", utf8(skill.skill.value)}, {"required", skill.required}, {"has", skill.has}};
}

Json stepsAsJson(const std::vector<LearningStep> &steps)
{
    Json list = Json::array();
    for (const LearningStep &step : steps) {
        list.push_back(askedAsJson(step.skill));
        list.back()["mentor"] = idOrNull(step.mentor.value);
    }
    return list;
}

Json personAsJson(const PersonUpskilling &one)
{
    Json ways = Json::array();
    for (const ProfileWay &way : one.ways)
        ways.push_back({{"profile", utf8(way.profile.value)},
                        {"fit", way.fit},
                        {"steps", way.steps},
                        {"weighted_steps", way.weightedSteps},
                        {"lead_time_months", way.months},
                        {"held", way.isHeld},
                        {"vacant_fte", way.vacantFte},
                        {"needed", monthOrNull(way.need)},
                        {"skills", stepsAsJson(way.skills)}});
    return {{"person", utf8(one.person.value)},
            {"free_fte", one.freeFte},
            {"ways", std::move(ways)},
            {"reason", utf8(one.reason)}};
}

Json gapAsJson(const GapWays &gap)
{
    Json ways = Json::array();
    for (const WayOut &way : gap.ways) {
        Json missing = Json::array();
        for (const AskedSkill &skill : way.missing)
            missing.push_back(askedAsJson(skill));
        ways.push_back({{"way", utf8(nameOf(way.kind))},
                        {"possible", way.isPossible()},
                        {"person", idOrNull(way.person.value)},
                        {"fte", way.fte},
                        {"lead_time_months", way.leadMonths},
                        {"months_late", way.monthsLate},
                        {"open_fte", way.openFte},
                        {"fit", jsonNumber(way.fit)},
                        {"missing", std::move(missing)},
                        {"reason", utf8(way.reason)}});
    }
    return {{"position", utf8(gap.position.value)},
            {"vacant_fte", gap.vacantFte},
            {"needed", utf8(gap.need.toString())},
            {"ways", std::move(ways)}};
}

Json deferredAsJson(const DeferredStart &start)
{
    return {
        {"activity", utf8(start.activity.value)},
        {"review", start.review ? Json(utf8(start.review->toString(Qt::ISODate))) : Json(nullptr)},
        {"profile", idOrNull(start.profile.value)},
        {"person", idOrNull(start.person.value)},
        {"lead_time_months", start.leadMonths},
        {"latest_start", monthOrNull(start.startBy)},
        {"late", start.isLate},
        {"skills", stepsAsJson(start.skills)},
        {"reason", utf8(start.reason)}};
}

template <class List, class AsJson>
Json listAsJson(const List &list, AsJson &&asJson)
{
    Json json = Json::array();
    for (const auto &one : list)
        json.push_back(asJson(one));
    return json;
}

QString stepsInWords(const Names &names, const std::vector<LearningStep> &steps)
{
    QStringList parts;
    for (const LearningStep &step : steps)
        parts << QStringLiteral("%1 %2 to %3 (%4)")
                     .arg(names.of(step.skill.skill))
                     .arg(step.skill.has)
                     .arg(step.skill.required)
                     .arg(step.mentor.isEmpty() ? QStringLiteral("nobody in house")
                                                : names.of(step.mentor));
    return parts.join(QStringLiteral(", "));
}

QString peopleInWords(const Names &names, const std::vector<PersonUpskilling> &people)
{
    std::vector<QStringList> rows{{QStringLiteral("person"), QStringLiteral("free FTE"),
                                   QStringLiteral("profile"), QStringLiteral("fit"),
                                   QStringLiteral("levels"), QStringLiteral("months"),
                                   QStringLiteral("vacant FTE"), QStringLiteral("needed"),
                                   QStringLiteral("to learn (from whom)")}};
    for (const PersonUpskilling &one : people) {
        for (size_t i = 0; i < one.ways.size(); ++i) {
            const ProfileWay &way = one.ways[i];
            rows.push_back(
                {i == 0 ? names.of(one.person) : QString(),
                 i == 0 ? rounded(one.freeFte) : QString(),
                 names.of(way.profile) + (way.isHeld ? QStringLiteral(" (held)") : QString()),
                 percent(way.fit), QString::number(way.steps), QString::number(way.months),
                 rounded(way.vacantFte), way.need ? way.need->toString() : QString(),
                 stepsInWords(names, way.skills)});
        }
    }
    return alignedTable(rows);
}

QString gapsInWords(const Names &names, const std::vector<GapWays> &gaps)
{
    std::vector<QStringList> rows{{QStringLiteral("vacancy"), QStringLiteral("needed"),
                                   QStringLiteral("way out"), QStringLiteral("FTE"),
                                   QStringLiteral("lead"), QStringLiteral("leaves open"),
                                   QStringLiteral("what it means")}};
    for (const GapWays &gap : gaps) {
        for (size_t i = 0; i < gap.ways.size(); ++i) {
            const WayOut &way = gap.ways[i];
            rows.push_back({i == 0 ? names.of(gap.position) : QString(),
                            i == 0 ? gap.need.toString() : QString(), nameOf(way.kind),
                            way.isPossible() ? rounded(way.fte) : QStringLiteral("–"),
                            way.isPossible() ? QString::number(way.leadMonths) : QString(),
                            rounded(way.openFte), way.reason});
        }
    }
    return alignedTable(rows);
}

QString deferredInWords(const Names &names, const std::vector<DeferredStart> &deferred)
{
    std::vector<QStringList> rows{{QStringLiteral("deferred activity"), QStringLiteral("review"),
                                   QStringLiteral("lead"), QStringLiteral("start by"),
                                   QStringLiteral("why")}};
    for (const DeferredStart &start : deferred)
        rows.push_back({names.of(start.activity),
                        start.review ? start.review->toString(Qt::ISODate) : QString(),
                        QString::number(start.leadMonths),
                        !start.startBy ? QString()
                        : start.isLate
                            ? QStringLiteral("now, was %1").arg(start.startBy->toString())
                            : start.startBy->toString(),
                        start.reason});
    return alignedTable(rows);
}

QString inWords(const PlanIndex &index, const Upskilled &found)
{
    const Names names(index);
    QString text = peopleInWords(names, found.people);
    if (!found.gaps.empty())
        text += u'\n' + gapsInWords(names, found.gaps);
    if (!found.deferred.empty())
        text += u'\n' + deferredInWords(names, found.deferred);
    return text +
           QStringLiteral("\nMonths are levels to gain × %1, the plan's assumption "
                          "learning_months_per_level, beside the job; lead times\nof hiring are "
                          "lead_time_months, those of experts from outside half of that. Each "
                          "vacancy is looked at on its own.\n")
               .arg(index.input().assumptions().learningMonthsPerLevel);
}

} // namespace

Result<Outcome> showUpskilling(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const FitTable fits(index);
    const std::vector<HiringLine> plan = hiringPlan(index);
    const Upskilled found{upskilling(index, fits, plan), waysOut(index, fits, plan),
                          deferredStarts(index, fits)};
    if (!arguments.json)
        return textOutcome(inWords(index, found));
    return jsonOutcome({{"people", listAsJson(found.people, personAsJson)},
                        {"gaps", listAsJson(found.gaps, gapAsJson)},
                        {"deferred", listAsJson(found.deferred, deferredAsJson)}});
}

} // namespace rolewright::cli
