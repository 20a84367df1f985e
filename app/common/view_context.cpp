#include "app/common/view_context.h"

namespace rolewright {

std::vector<PositionId> ViewContext::selectedPositions() const
{
    std::vector<PositionId> positions = selection.positions();
    std::erase_if(positions, [this](const PositionId &id) {
        return !session.design().positions.contains(id.value);
    });
    return positions;
}

bool ViewContext::apply(const Result<ChangeSet> &edit) const
{
    const auto applied = session.apply(edit);
    if (!applied)
        prompts.showError(QStringLiteral("This cannot be done"), applied.error());
    return applied.has_value();
}

} // namespace rolewright
