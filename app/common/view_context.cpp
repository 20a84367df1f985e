#include "app/common/view_context.h"

namespace rolewright {

bool ViewContext::apply(const Result<ChangeSet> &edit) const
{
    const auto applied = session.apply(edit);
    if (!applied)
        prompts.showError(QStringLiteral("This cannot be done"), applied.error());
    return applied.has_value();
}

} // namespace rolewright
