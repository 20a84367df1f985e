#include "app/views/heatmap/heatmap_view.h"

namespace rolewright {

HeatmapView::HeatmapView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context)
{
}

bool HeatmapView::shows(const Subject &subject) const
{
    return std::holds_alternative<CellSubject>(subject) ||
           std::holds_alternative<ProfileId>(subject);
}

} // namespace rolewright
