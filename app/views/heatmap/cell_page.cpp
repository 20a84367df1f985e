#include "app/views/heatmap/cell_page.h"

namespace rolewright {

void fillCellPage(InspectorPage &page, const ViewContext &context, const CellSubject &cell)
{
    const Profile *profile = context.session.framework().profile(cell.profile);
    const Phase *phase = context.session.framework().phase(cell.phase);
    if (profile == nullptr || phase == nullptr)
        return;
    const QString &language = context.session.plan().head->language;
    page.addKicker(profile->name.in(language));
    page.addTitle(phase->name.in(language));
}

} // namespace rolewright
