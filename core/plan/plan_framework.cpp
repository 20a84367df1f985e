#include "core/plan/plan_framework.h"

#include "core/framework/framework_reader.h"

namespace rolewright {

Result<Framework> frameworkOf(const Plan &plan)
{
    const FrameworkReference &reference = plan.head->framework;
    if (!reference.definition.isNull())
        return frameworkFromNode(reference.definition, reference.id);
    return loadInstalledFramework(reference.id);
}

} // namespace rolewright
