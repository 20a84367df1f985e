#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/analysis/hats.h"

namespace rolewright::cli {

namespace {

Json setAsJson(const Hats &set)
{
    Json conflicts = Json::array();
    for (const HatConflict &conflict : set.conflicts)
        conflicts.push_back({{"controller", utf8(conflict.controller.value)},
                             {"controlled", utf8(conflict.controlled.value)}});
    Json wearers = Json::array();
    for (const HatWearer &wearer : set.wearers)
        wearers.push_back({{"person", utf8(wearer.person.value)},
                           {"fit", wearer.fit},
                           {"free_fte", wearer.freeFte}});
    return {
        {"profiles", jsonIds(set.profiles)},
        {"allowed", set.isAllowed()},
        {"score", set.score},
        {"skill_overlap", set.skillOverlap},
        {"phase_overlap", set.phaseOverlap},
        {"phases_at_once", jsonIds(set.shared)},
        {"busiest_phase", set.busiest.isEmpty() ? Json(nullptr) : Json(utf8(set.busiest.value))},
        {"busiest_fte", set.busiestFte},
        {"conflicts", std::move(conflicts)},
        {"people", std::move(wearers)},
        {"reason", utf8(set.reason)}};
}

QString inWords(const PlanIndex &index, const std::vector<Hats> &sets)
{
    const Names names(index);
    std::vector<QStringList> rows{{QStringLiteral("profiles"), QStringLiteral("skills"),
                                   QStringLiteral("at once"), QStringLiteral("who could now"),
                                   QStringLiteral("why")}};
    for (const Hats &set : sets) {
        QStringList profiles;
        for (const ProfileId &profile : set.profiles)
            profiles << names.of(profile);
        QStringList people;
        for (const HatWearer &wearer : set.wearers)
            people << QStringLiteral("%1 %2").arg(names.of(wearer.person), percent(wearer.fit));
        rows.push_back({profiles.join(QStringLiteral(" + ")), percent(set.skillOverlap),
                        percent(set.phaseOverlap), people.join(QStringLiteral(", ")), set.reason});
    }
    return alignedTable(rows) +
           QStringLiteral(
               "\nSkills: what one who meets one profile brings for the others. At once: "
               "the part of the lesser work that falls\ninto phases of the other. Who "
               "could now: people with their fit to the profile that fits least, from "
               "60 % on.\n");
}

} // namespace

Result<Outcome> showHats(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const std::vector<Hats> sets = hats(index, FitTable(index));
    if (!arguments.json)
        return textOutcome(inWords(index, sets));
    Json list = Json::array();
    for (const Hats &set : sets)
        list.push_back(setAsJson(set));
    return jsonOutcome({{"hats", std::move(list)}});
}

} // namespace rolewright::cli
