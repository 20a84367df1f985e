#include "app/views/organisation/position_page.h"

namespace rolewright {

void fillPositionPage(InspectorPage &page, const ViewContext &context, const PositionId &position)
{
    const Position *found = context.session.design().positions.find(position);
    if (found != nullptr)
        page.addTitle(found->title);
}

} // namespace rolewright
