#include "app/cli/verbs.h"

#include "core/storage/framework_file.h"

namespace rolewright::cli {

Result<Outcome> saveFramework(const PlanArguments &source, const SaveFrameworkArguments &arguments)
{
    const auto opened = openPlan(source);
    if (!opened)
        return std::unexpected(opened.error());
    FrameworkName name = arguments.name;
    name.language = opened->input.plan.head->language;
    if (const auto good = checkFrameworkName(name); !good)
        return std::unexpected(good.error());
    const Framework framework = publishedAs(opened->input.framework, name);
    Outcome outcome;
    if (arguments.output == QLatin1String("-")) {
        outcome.output = writeFramework(framework);
        return outcome;
    }
    const auto saved = saveFrameworkFile(framework, arguments.output, arguments.force);
    if (!saved) {
        Error error = saved.error();
        if (error.code == ErrorCode::NotAllowed)
            error.text += QStringLiteral("; --force replaces it");
        return std::unexpected(error);
    }
    return outcome;
}

} // namespace rolewright::cli
