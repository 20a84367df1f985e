#include "core/drawing/mapping_painter.h"

#include "core/drawing/card_painter.h"
#include "core/drawing/lane_colours.h"
#include "core/drawing/lane_head.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/text_drawing.h"
#include "core/text/wording.h"

#include <QPainter>
#include <QPainterPath>

namespace rolewright {

namespace {

constexpr double radius = 5;
constexpr double linkRadius = 3;
/// Of the rails, in widths of their pen.
constexpr double dash = 4;
constexpr double betweenDashes = 3;
/// How far lines may reach over the edge of what they belong to.
constexpr double overhang = 6;

/// Fonts of a mapping, made once for each painting.
struct Fonts
{
    QFont column = theme::font(theme::smallSize, QFont::DemiBold);
    QFont flow = theme::font(theme::smallSize);
    QFont lane = theme::font(theme::headSize, QFont::DemiBold);
    QFont laneFigures = theme::font(theme::headSize);
};

class MappingPainter
{
public:
    MappingPainter(QPainter &painter, const MappingModel &model, const MappingGeometry &geometry,
                   const MappingPaint &paint)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_paint(paint),
          m_cards(painter, {.language = model.language,
                            .initials = geometry.style().initials,
                            .phases = paint.showsPhases}),
          m_visible(paint.visible.value_or(QRectF(QPointF(), geometry.size()))
                        .adjusted(-overhang, -overhang, overhang, overhang))
    {
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintFrame();
        const auto [first, end] = m_geometry.lanesBetween(m_visible.top(), m_visible.bottom());
        for (size_t lane = first; lane < end; ++lane) {
            if (m_geometry.state(lane) != LaneState::Hidden)
                paintLane(lane);
        }
        paintRails();
        for (size_t lane = first; lane < end; ++lane) {
            if (m_geometry.state(lane) != LaneState::Hidden)
                paintContent(lane);
        }
        paintChosenLinks();
        m_painter.restore();
    }

private:
    bool isVisible(const QRectF &rect) const
    {
        return rect.bottom() >= m_visible.top() && rect.top() <= m_visible.bottom() &&
               rect.right() >= m_visible.left() && rect.left() <= m_visible.right();
    }

    void paintFrame()
    {
        m_painter.setPen(QPen(QColor(theme::line), 1));
        m_painter.setBrush(QColor(theme::paper));
        const double top = m_geometry.columns() > 0 ? m_geometry.columnHead(0).bottom() : 0;
        m_painter.drawRoundedRect(QRectF(QPointF(), m_geometry.size()).adjusted(0, top, 0, 0),
                                  radius, radius);
        m_painter.setPen(QColor(theme::quietText));
        for (size_t column = 0; column < m_geometry.columns(); ++column) {
            const QRectF head = m_geometry.columnHead(column);
            if (isVisible(head))
                paintColumnHead(m_model.columns[column], head.adjusted(2, 0, 0, -4));
        }
    }

    /// What its central role gives stands behind a column's name, over the gutter too.
    void paintColumnHead(const MappingColumn &column, const QRectF &head)
    {
        constexpr double gap = 6;
        if (m_geometry.style().tallHeads) {
            const double half = head.height() / 2;
            drawLine(m_painter, head.adjusted(0, 0, 0, -half), column.name, m_fonts.column);
            return drawLine(m_painter, head.adjusted(0, half, gap, 0), column.flow, m_fonts.flow);
        }
        const double name = textWidth(column.name, m_fonts.column) + gap;
        drawLine(m_painter, head, column.name, m_fonts.column);
        if (head.width() > 2 * gap + name)
            drawLine(m_painter, head.adjusted(name, 0, 2 * gap, 0), column.flow, m_fonts.flow);
    }

    void paintLane(size_t lane)
    {
        const LaneColours colours = laneColours(m_model.lanes[lane].kind);
        m_painter.setPen(QPen(QColor(colours.line), 1));
        m_painter.setBrush(QColor(colours.fill));
        m_painter.drawRoundedRect(m_geometry.lane(lane), radius, radius);
    }

    void paintRails()
    {
        m_painter.setBrush(Qt::NoBrush);
        for (const MappingGeometry::Rail &rail : m_geometry.rails())
            paintRail(rail);
    }

    void paintRail(const MappingGeometry::Rail &rail)
    {
        const QRectF box(rail.run.x1(), rail.run.y1(), rail.start.x1() - rail.run.x1(),
                         rail.run.y2() - rail.run.y1());
        if (!isVisible(box))
            return;
        QPen pen(QColor(theme::rail), 1.5);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({dash, betweenDashes});
        m_painter.setPen(pen);
        // Drawing each dash of a rail that is many screens long would cost more than all the rest.
        const double period = (dash + betweenDashes) * pen.widthF();
        const double hidden = m_visible.top() - rail.run.y1();
        const double skipped = std::max(0.0, std::floor(hidden / period) - 1) * period;
        const double bottom = std::min(rail.run.y2(), m_visible.bottom());
        QPainterPath path;
        if (skipped == 0) {
            path.moveTo(rail.start.p1());
            path.lineTo(rail.start.p2());
        } else {
            pen.setDashOffset(rail.start.length() / pen.widthF());
            m_painter.setPen(pen);
            path.moveTo(rail.run.x1(), rail.run.y1() + skipped);
        }
        path.lineTo(rail.run.x2(), bottom);
        m_painter.drawPath(path);
    }

    void paintContent(size_t lane)
    {
        const LaneColours colours = laneColours(m_model.lanes[lane].kind);
        if (isVisible(m_geometry.laneHead(lane)))
            paintLaneHead(lane, m_geometry.laneHead(lane), colours);
        for (const size_t number : m_geometry.cardsIn(lane, m_visible)) {
            const MappingCard &card = m_model.lanes[lane].cards[number];
            CardState state =
                stateOf(card.position, m_model.lanes[lane].kind, m_paint.looks, m_paint.lit);
            state.isChosen = m_paint.chosen == card.position;
            m_cards.paint(card, m_geometry.card(lane, number), state);
            if (lane >= m_model.centralLanes)
                paintLinkPoint(card, lane, number);
        }
    }

    void paintLinkPoint(const MappingCard &card, size_t lane, size_t number)
    {
        if (card.guides.isEmpty() && !card.isUnlinked)
            return;
        const QPointF at = m_geometry.linkPoint(lane, number);
        const bool isLinked = !card.isUnlinked;
        m_painter.setPen(QPen(QColor(theme::rail), 1.5));
        if (isLinked && m_geometry.isBesideGutter(lane, number))
            m_painter.drawLine(QPointF(m_geometry.gutterOf(lane, number), at.y()), at);
        rolewright::paintLinkPoint(m_painter, at, isLinked);
    }

    /// All guidance of the chosen position, to it and from it.
    void paintChosenLinks()
    {
        const auto chosen = m_paint.chosen ? m_model.find(*m_paint.chosen) : std::nullopt;
        if (!chosen)
            return;
        m_painter.setPen(
            QPen(QColor(theme::accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        for (const MappingLink &link : m_model.links) {
            if (link.from != *chosen && link.to != *chosen)
                continue;
            const QPolygonF way = m_geometry.way(link);
            if (way.isEmpty() || !isVisible(way.boundingRect()))
                continue;
            m_painter.drawPolyline(way);
            m_painter.setBrush(QColor(theme::accent));
            m_painter.drawEllipse(way.back(), linkRadius, linkRadius);
            m_painter.setBrush(Qt::NoBrush);
        }
    }

    void paintLaneHead(size_t number, const QRectF &within, const LaneColours &colours)
    {
        const MappingLane &lane = m_model.lanes[number];
        const QString figures = laneFigures(m_model, number, m_geometry.state(number));
        const bool hasToggle =
            m_paint.showsToggles || m_geometry.state(number) == LaneState::Collapsed;
        const double before = hasToggle ? within.left() - m_geometry.laneToggle(number).left() : 0;
        const auto phases =
            m_paint.looks == nullptr ? std::vector<PhaseCoverage>() : m_paint.looks->of(lane.unit);
        const LaneHead head(lane.name, figures, within, phases.size());
        // Rails pass behind the words.
        m_painter.fillRect(QRectF(within.left() - before, within.top() + 6,
                                  before + head.painted().width() + 3, 20),
                           QColor(colours.fill));
        if (hasToggle)
            paintToggle(m_geometry.laneToggle(number), m_geometry.state(number), colours);
        m_painter.setPen(QColor(colours.name));
        drawLine(m_painter, head.name, lane.name, m_fonts.lane);
        m_painter.setPen(QColor(theme::quietText));
        drawLine(m_painter, head.figures, figures, m_fonts.laneFigures);
        if (m_paint.showsPhases && !head.strip.isEmpty())
            paintCoverageStrip(m_painter, head.strip, phases);
    }

    /// A small triangle that points down where the lane is open, to the right where it is not.
    void paintToggle(const QRectF &mark, LaneState state, const LaneColours &colours)
    {
        constexpr double half = 4;
        const QPointF at = mark.center();
        QPolygonF triangle{at + QPointF(-half, -half / 2), at + QPointF(half, -half / 2),
                           at + QPointF(0, half)};
        if (state == LaneState::Collapsed)
            triangle = QPolygonF{at + QPointF(-half / 2, -half), at + QPointF(half, 0),
                                 at + QPointF(-half / 2, half)};
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(colours.name));
        m_painter.drawPolygon(triangle);
    }

    QPainter &m_painter;
    const MappingModel &m_model;
    const MappingGeometry &m_geometry;
    const MappingPaint &m_paint;
    CardPainter m_cards;
    QRectF m_visible;
    Fonts m_fonts;
};

} // namespace

void paintLinkPoint(QPainter &painter, const QPointF &at, bool isLinked)
{
    painter.setPen(QPen(QColor(isLinked ? theme::rail : theme::shortfall), 1.5));
    painter.setBrush(QColor(isLinked ? theme::rail : theme::paper));
    painter.drawEllipse(at, linkRadius, linkRadius);
}

void paintMapping(QPainter &painter, const MappingModel &model, const MappingGeometry &geometry,
                  const MappingPaint &paint)
{
    MappingPainter(painter, model, geometry, paint).paint();
}

QString laneFigures(const MappingModel &model, size_t lane, LaneState state)
{
    const QString &language = model.language;
    const UnitKind kind = model.lanes[lane].kind;
    const Wording words(language);
    const LaneTotals sum =
        state == LaneState::Collapsed ? model.totalsWithin(lane) : model.totals(lane);
    QString text;
    if (kind == UnitKind::Central)
        text = words("central, ", "zentral, ");
    else if (kind == UnitKind::Pool)
        text = words("pool, ", "Pool, ");
    if (sum.units > 0)
        text += words.counted(sum.units, words("unit below", "Einheit darunter"),
                              words("units below", "Einheiten darunter")) +
                QStringLiteral(", ");
    text += words.counted(sum.cards, words("position", "Stelle"), words("positions", "Stellen"));
    if (sum.vacantCards > 0)
        text += words(", %1 vacant", ", %1 unbesetzt").arg(sum.vacantCards);
    if (sum.cards > 0)
        text +=
            words(", %1 of %2 FTE", ", %1 von %2 FTE")
                .arg(fteInWords(sum.fte - sum.vacantFte, language), fteInWords(sum.fte, language));
    return text;
}

} // namespace rolewright
