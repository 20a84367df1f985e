#include "core/drawing/mapping_overview.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/lane_colours.h"
#include "core/drawing/theme.h"

#include <QPainter>

namespace rolewright {

namespace {

constexpr double barWidth = 8;

class OverviewPainter
{
public:
    OverviewPainter(QPainter &painter, const MappingModel &model, const MappingGeometry &geometry,
                    const QRectF &visible)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_visible(visible)
    {
    }

    void paint(MappingDetail detail)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(QPointF(), m_geometry.size()) & m_visible, QColor(theme::paper));
        for (size_t lane = 0; lane < m_geometry.lanes(); ++lane) {
            if (m_geometry.state(lane) != LaneState::Hidden &&
                m_geometry.lane(lane).intersects(m_visible))
                paintLane(lane, detail);
        }
        m_painter.restore();
    }

private:
    void paintLane(size_t lane, MappingDetail detail)
    {
        const LaneColours colours = laneColours(m_model.lanes[lane].kind);
        const QRectF rect = m_geometry.lane(lane);
        m_painter.fillRect(rect, QColor(colours.fill));
        if (detail == MappingDetail::Lanes) {
            m_painter.fillRect(QRectF(rect.topLeft(), QSizeF(rect.width(), rect.height() / 3)),
                               QColor(colours.line));
            return;
        }
        for (const size_t card : m_geometry.cardsIn(lane, m_visible)) {
            const QRectF at = m_geometry.card(lane, card);
            const bool isEmpty = m_model.lanes[lane].cards[card].holders.empty();
            (isEmpty ? m_vacant : m_held).push_back(at);
            m_bars.push_back(QRectF(at.topLeft(), QSizeF(barWidth, at.height())));
        }
        fill(m_held, theme::strongLine);
        fill(m_vacant, theme::vacantLine);
        fill(m_bars, colours.bar);
    }

    void fill(QList<QRectF> &rects, QRgb colour)
    {
        if (rects.isEmpty())
            return;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(colour));
        m_painter.drawRects(rects);
        rects.clear();
    }

    QPainter &m_painter;
    const MappingModel &m_model;
    const MappingGeometry &m_geometry;
    QRectF m_visible;
    QList<QRectF> m_held;
    QList<QRectF> m_vacant;
    QList<QRectF> m_bars;
};

} // namespace

MappingDetail mappingDetailAt(double zoom)
{
    if (lowestCard * zoom < 8)
        return MappingDetail::Lanes;
    return lowestCard * zoom < 24 ? MappingDetail::Cards : MappingDetail::Full;
}

void paintMappingOverview(QPainter &painter, const MappingModel &model,
                          const MappingGeometry &geometry, const QRectF &visible,
                          MappingDetail detail)
{
    OverviewPainter(painter, model, geometry, visible).paint(detail);
}

} // namespace rolewright
