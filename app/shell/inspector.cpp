#include "app/shell/inspector.h"

#include "app/common/inspector_page.h"
#include "app/views/heatmap/cell_page.h"
#include "app/views/heatmap/profile_page.h"
#include "app/views/organisation/position_page.h"

#include <QScrollBar>

namespace rolewright {

namespace {

/// Fills the page of each kind of subject.
struct PageFiller
{
    InspectorPage &page;
    const ViewContext &context;

    void operator()(const CellSubject &cell) const { fillCellPage(page, context, cell); }
    void operator()(const ProfileId &profile) const { fillProfilePage(page, context, profile); }
    void operator()(const PositionId &position) const { fillPositionPage(page, context, position); }
    template <class T>
    void operator()(const T &) const
    {
        page.addQuietText(QStringLiteral("Select a cell, a position, a unit or a person to see "
                                         "its details."));
    }
};

} // namespace

Inspector::Inspector(const ViewContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(QStringLiteral("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(260);
    connect(&context.selection, &Selection::changed, this, [this] {
        rebuild();
        verticalScrollBar()->setValue(0);
    });
    connect(&context.session, &PlanSession::snapshotChanged, this, &Inspector::rebuild);
    connect(&context.session, &PlanSession::assessmentChanged, this, &Inspector::rebuild);
    rebuild();
}

void Inspector::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    if (QWidget *old = takeWidget())
        old->deleteLater(); // it may be one of its own buttons that led here
    auto *page = new InspectorPage;
    std::visit(PageFiller{*page, m_context}, m_context.selection.subject());
    setWidget(page);
    verticalScrollBar()->setValue(scrolled);
}

} // namespace rolewright
