#include "app/cli/role_sets.h"

#include "core/storage/file_read.h"

namespace rolewright::cli {

namespace {

bool isPlan(const QString &path)
{
    return path.endsWith(QLatin1String(".rolewright.yaml"));
}

Result<RoleSet> positionsOf(const QString &path)
{
    const auto file = loadPlanFile(path);
    if (!file)
        return std::unexpected(file.error());
    const Plan &plan = file->loaded.plan;
    const ScenarioId scenario =
        plan.scenarios.isEmpty() ? ScenarioId() : plan.scenarios.rows().front()->id;
    return roleSetOf(plan.design(scenario), plan.head->name);
}

} // namespace

Result<Crosswalk> crosswalkNamed(const QString &name, const Framework &framework)
{
    auto installed = installedCrosswalk({name}, framework);
    if (installed)
        return installed;
    const auto content = readRegularFile(name);
    if (content)
        return readCrosswalk(content->bytes, name, framework);
    if (content.error().code != ErrorCode::NotFound)
        return std::unexpected(content.error());
    installed.error().text += QStringLiteral("; or name the file of one");
    return installed;
}

Result<RoleSet> roleSetNamed(const QString &name, const Framework &framework)
{
    if (name == framework.id)
        return roleSetOf(framework);
    if (isPlan(name))
        return positionsOf(name);
    const auto crosswalk = crosswalkNamed(name, framework);
    if (!crosswalk)
        return std::unexpected(crosswalk.error());
    return roleSetOf(*crosswalk);
}

} // namespace rolewright::cli
