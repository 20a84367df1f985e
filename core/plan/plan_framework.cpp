#include "core/plan/plan_framework.h"

#include "core/framework/framework_reader.h"

namespace rolewright {

Result<Framework> frameworkOf(const Plan &plan, const QString &file)
{
    const FrameworkReference &reference = plan.head->framework;
    if (!reference.definition.isNull())
        return frameworkFromNode(reference.definition, file);
    auto installed = loadInstalledFramework(reference.id);
    if (!installed)
        installed.error().where.file = file;
    return installed;
}

FrameworkReference referenceTo(const Framework &framework)
{
    FrameworkReference reference{.id = framework.id, .version = framework.version};
    const auto installed = loadInstalledFramework(framework.id);
    if (!installed || *installed != framework)
        reference.definition = encodeRecord(framework);
    return reference;
}

} // namespace rolewright
