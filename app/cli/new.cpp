#include "app/cli/role_sets.h"
#include "app/cli/verbs.h"

#include "core/framework/framework_reader.h"
#include "core/storage/framework_file.h"

namespace rolewright::cli {

Result<Outcome> makeNewPlan(const NewArguments &arguments)
{
    const auto framework = arguments.framework.isEmpty()
                               ? loadInstalledFramework(QStringLiteral("ml-skill-profiles"))
                               : loadFrameworkFile(arguments.framework);
    if (!framework)
        return std::unexpected(framework.error());
    const auto today = dayOf(arguments.asOf);
    if (!today)
        return std::unexpected(today.error());
    NewPlanOptions options = arguments.options;
    options.today = *today;
    Outcome outcome;
    if (!arguments.roles.isEmpty()) {
        auto roles = crosswalkNamed(arguments.roles, *framework);
        if (!roles)
            return std::unexpected(roles.error());
        for (const QString &words : rolesWithoutPosition(*roles))
            outcome.remarks += QStringLiteral("no position for %1\n").arg(words);
        options.roles = std::move(*roles);
    }
    const auto put = putPlan(newPlan(options, *framework), arguments.output, std::nullopt,
                             arguments.force, outcome);
    if (!put) {
        Error error = put.error();
        if (error.code == ErrorCode::NotAllowed)
            error.text += QStringLiteral("; --force replaces it");
        return std::unexpected(error);
    }
    return outcome;
}

} // namespace rolewright::cli
