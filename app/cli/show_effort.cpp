#include "app/cli/verbs.h"

namespace rolewright::cli {

Result<Outcome> showEffort(const PlanArguments &arguments)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const Framework &framework = opened->input.framework;
    const QString language = opened->input.plan.head->language;
    Json phases = Json::array();
    Json rows = Json::array();
    QStringList head{QStringLiteral("profile"), QStringLiteral("placement")};
    for (const Phase &phase : framework.phases) {
        phases.push_back(utf8(phase.id.value));
        head << phase.name.in(language);
    }
    std::vector<QStringList> table{head};
    for (const Profile &profile : framework.profiles) {
        Json levels = Json::array();
        Json basis = Json::array();
        QStringList line{profile.name.in(language), nameOf(profile.placement)};
        for (const Phase &phase : framework.phases) {
            const Effort effort = framework.effort(profile, phase.id);
            levels.push_back(utf8(nameOf(effort.level)));
            basis.push_back(utf8(nameOf(effort.basis)));
            line << nameOf(effort.level) +
                        (effort.basis == Basis::Overruled ? QStringLiteral(" *") : QString());
        }
        rows.push_back({{"profile", utf8(profile.id.value)},
                        {"placement", utf8(nameOf(profile.placement))},
                        {"levels", levels},
                        {"basis", basis}});
        table.push_back(line);
    }
    if (arguments.json)
        return jsonOutcome({{"phases", phases}, {"rows", rows}});
    return textOutcome(alignedTable(table) + QStringLiteral("* overruled in the plan\n"));
}

} // namespace rolewright::cli
