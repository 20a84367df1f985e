#include "core/drawing/mapping_overview.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/card_painter.h"
#include "core/drawing/lane_colours.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <map>

namespace rolewright {

namespace {

constexpr double barWidth = 8;

class OverviewPainter
{
public:
    OverviewPainter(QPainter &painter, const MappingModel &model, const MappingGeometry &geometry,
                    const QRectF &visible, const CardLooks *looks, const QSet<PositionId> *lit)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_visible(visible),
          m_looks(looks), m_lit(lit)
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
        for (const size_t number : m_geometry.cardsIn(lane, m_visible)) {
            const MappingCard &card = m_model.lanes[lane].cards[number];
            const QRectF at = m_geometry.card(lane, number);
            const CardState state =
                stateOf(card.position, m_model.lanes[lane].kind, m_looks, m_lit);
            m_boxes[boxColour(card, state)].push_back(at);
            m_bars[barColour(state)].push_back(QRectF(at.topLeft(), QSizeF(barWidth, at.height())));
        }
        fill(m_boxes);
        fill(m_bars);
    }

    /// Areas by their colours, so that thousands take few calls.
    using Areas = std::map<QRgb, QList<QRectF>>;

    void fill(Areas &areas)
    {
        m_painter.setPen(Qt::NoPen);
        for (auto &[colour, rects] : areas) {
            m_painter.setBrush(QColor(colour));
            m_painter.drawRects(rects);
            rects.clear();
        }
    }

    QPainter &m_painter;
    const MappingModel &m_model;
    const MappingGeometry &m_geometry;
    QRectF m_visible;
    const CardLooks *m_looks;
    const QSet<PositionId> *m_lit;
    Areas m_boxes;
    Areas m_bars;
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
                          MappingDetail detail, const CardLooks *looks, const QSet<PositionId> *lit)
{
    OverviewPainter(painter, model, geometry, visible, looks, lit).paint(detail);
}

} // namespace rolewright
