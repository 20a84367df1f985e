#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/drag_painter.h"
#include "app/views/organisation/reporting_canvas.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace rolewright {

namespace {

constexpr double outlineGap = 3;
constexpr double outlineRadius = 7;
constexpr double leastReadable = 24; ///< height of a card in pixels

} // namespace

void ReportingCanvas::paintContent(QPainter &painter, const QRectF &visible)
{
    ReportingPaint paint{.visible = visible,
                         .showsSecondary = m_showsSecondary,
                         .showsToggles = true,
                         .isSmall = lowestCard * zoom() < leastReadable,
                         .looks = &m_scene->looks,
                         .showsPhases = hasStripsAt(zoom()),
                         .lit = lit()};
    const auto *position = context().selection.as<PositionId>();
    if (position != nullptr && !context().selection.hasSeveral())
        paint.chosen = *position;
    paintReporting(painter, m_scene->model, m_scene->geometry, paint);
}

void ReportingCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), QColor(theme::canvas));
    if (!m_scene)
        return;
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QRect whole(QPoint(), (contentSize() * zoom()).toSize());
    m_tiles.draw(painter, event->rect().translated(scrolled) & whole, -scrolled, zoom(),
                 [this](QPainter &on, const QRectF &part) { paintContent(on, part); });
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
}

void ReportingCanvas::outline(QPainter &painter, size_t node, QRgb colour, double width) const
{
    const double gap = outlineGap * std::min(1.0, zoom());
    painter.setPen(QPen(QColor(colour), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shownRect(node).adjusted(-gap, -gap, gap, gap), outlineRadius * zoom(),
                            outlineRadius * zoom());
}

void ReportingCanvas::paintMarks(QPainter &painter)
{
    if (m_drags.preview().isActive())
        return paintDrag(painter);
    if (const auto *person = context().selection.as<PersonId>()) {
        if (const auto node = m_scene->seatOf(*person); node && m_scene->geometry.card(*node))
            outline(painter, *node, theme::accent, 2);
    }
    for (const size_t node : m_scene->geometry.cardsIn(visibleContent())) {
        if (context().selection.hasSeveral() &&
            context().selection.contains(m_scene->card(node).position))
            outline(painter, node, theme::accent, 2);
    }
    if (m_hovered)
        outline(painter, *m_hovered, theme::rail, 1.5);
    pointer().paint(painter);
}

void ReportingCanvas::paintDrag(QPainter &painter)
{
    const DragPreview &preview = m_drags.preview();
    const MappingScenePtr &seats = m_mapping.scene();
    for (const size_t node : m_scene->geometry.cardsIn(visibleContent())) {
        const auto place = seats->placeOf(m_scene->card(node).position);
        if (const CardTint *tint = place ? preview.tintOf(*place) : nullptr)
            paintTint(painter, shownRect(node), *tint, m_scene->card(node).isVacant());
    }
    if (preview.target() && preview.target()->position) {
        const QRgb colour = preview.offer().isPossible() ? theme::accent : theme::warning;
        const auto gap = preview.target()->beside ? gapUnder(m_drags.pointer()) : std::nullopt;
        if (gap)
            paintInsertion(painter, shownRect(gap->node), gap->side, gap->row, colour);
        else if (const auto node = m_scene->model.find(*preview.target()->position))
            outline(painter, *node, colour, 2.5);
    }
    paintPill(painter, m_drags.pointer(), viewport()->rect(), preview);
}

} // namespace rolewright
