#include "app/views/organisation/mapping_canvas.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/mapping_overview.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace rolewright {

namespace {

constexpr double outlineRadius = 7;
constexpr double outlineGap = 3;

/// A small picture shows cards as long as they are a pixel high.
MappingDetail overviewDetailAt(double scale)
{
    return lowestCard * scale < 1 ? MappingDetail::Lanes : MappingDetail::Cards;
}

} // namespace

void MappingCanvas::paintContent(QPainter &painter, const QRectF &visible)
{
    const MappingDetail detail = mappingDetailAt(zoom());
    if (detail != MappingDetail::Full) {
        paintMappingOverview(painter, m_scene->model(), m_scene->geometry(), visible, detail,
                             &m_scene->looks(), lit());
        return;
    }
    MappingPaint paint{.visible = visible,
                       .chosen = {},
                       .showsToggles = true,
                       .looks = &m_scene->looks(),
                       .showsPhases = hasStripsAt(zoom()),
                       .lit = lit()};
    const auto *position = context().selection.as<PositionId>();
    if (position != nullptr && !context().selection.hasSeveral())
        paint.chosen = *position;
    paintMapping(painter, m_scene->model(), m_scene->geometry(), paint);
}

void MappingCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), QColor(theme::canvas));
    if (!m_scene)
        return;
    const auto paint = [this](QPainter &on, const QRectF &part) { paintContent(on, part); };
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QRect whole(QPoint(), (contentSize() * zoom()).toSize());
    const int sticky = qCeil(stickyHeight());
    const QRect below = event->rect() & viewport()->rect().adjusted(0, sticky, 0, 0);
    painter.setClipRect(below);
    m_tiles.draw(painter, below.translated(scrolled) & whole, -scrolled, zoom(), paint);
    const QRect top = event->rect() & QRect(0, 0, viewport()->width(), sticky);
    painter.setClipRect(top);
    const QPoint sideways(scrolled.x(), 0);
    m_tiles.draw(painter, top.translated(sideways) & whole, -sideways, zoom(), paint);
    painter.setClipRect(event->rect());
    if (sticky > 0 && scrolled.y() > 0)
        painter.fillRect(QRect(0, sticky - 1, viewport()->width(), 1), QColor(theme::strongLine));
    paintMarks(painter);
}

DrawingOverview MappingCanvas::overview() const
{
    if (!m_scene)
        return {};
    size_t cards = 0;
    for (size_t lane = 0; lane < m_scene->model().lanes.size(); ++lane)
        cards += m_scene->isOpen(lane) ? m_scene->lane(lane).cards.size() : 0;
    return {.cards = cards,
            .paint = [scene = m_scene, lit = litPositions()](QPainter &painter, double scale) {
                const MappingGeometry &geometry = scene->geometry();
                paintMappingOverview(painter, scene->model(), geometry,
                                     QRectF(QPointF(), geometry.size()), overviewDetailAt(scale),
                                     &scene->looks(), lit.get());
            }};
}

void MappingCanvas::paintMarks(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (const auto lane = selectedLane(); lane && context().selection.as<UnitId>() != nullptr) {
        clipToLane(painter, *lane);
        paintOutline(painter, shownLane(*lane), theme::accent, 2);
    }
    if (const auto *person = context().selection.as<PersonId>()) {
        for (const auto &place : m_scene->placesOf(*person)) {
            if (!m_scene->isOpen(place.lane))
                continue;
            clipToLane(painter, place.lane);
            paintOutline(painter, shownRect(place), theme::accent, 2);
        }
    }
    if (context().selection.hasSeveral()) {
        forCardsInSight(painter, [&](const MappingScene::Place &place) {
            if (context().selection.contains(m_scene->card(place).position))
                paintOutline(painter, shownRect(place), theme::accent, 2);
        });
    }
    if (m_hover.card) {
        clipToLane(painter, m_hover.card->lane);
        paintOutline(painter, shownRect(*m_hover.card), theme::rail, 1.5);
    }
    painter.setClipping(false);
    pointer().paint(painter);
}

void MappingCanvas::forCardsInSight(
    QPainter &painter, const std::function<void(const MappingScene::Place &)> &act) const
{
    const QRectF window = viewport()->rect();
    const QRectF visible = visibleContent();
    for (size_t lane = 0; lane < m_scene->model().lanes.size(); ++lane) {
        if (!shownLane(lane).intersects(window))
            continue;
        clipToLane(painter, lane);
        const QRectF part = m_scene->isCentral(lane) ? m_scene->geometry().lane(lane) : visible;
        for (const size_t card : m_scene->geometry().cardsIn(lane, part))
            act({lane, card});
    }
}

void MappingCanvas::clipToLane(QPainter &painter, size_t lane) const
{
    const int hidden = m_scene->isCentral(lane) ? 0 : qCeil(stickyHeight());
    painter.setClipRect(viewport()->rect().adjusted(0, hidden, 0, 0));
}

void MappingCanvas::paintOutline(QPainter &painter, const QRectF &rect, QRgb colour, double width)
{
    const double gap = outlineGap * std::min(1.0, zoom());
    const double radius = outlineRadius * zoom();
    painter.setPen(QPen(QColor(colour), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-gap, -gap, gap, gap), radius, radius);
}

} // namespace rolewright
