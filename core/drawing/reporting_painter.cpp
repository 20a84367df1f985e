#include "core/drawing/reporting_painter.h"

#include "core/drawing/card_painter.h"
#include "core/drawing/text_drawing.h"

#include <QPainter>

namespace rolewright {

namespace {

/// How far lines may reach over the edge of what they belong to.
constexpr double overhang = 10;

class ReportingPainter
{
public:
    ReportingPainter(QPainter &painter, const ReportingModel &model,
                     const ReportingGeometry &geometry, const ReportingPaint &paint)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_paint(paint),
          m_cards(painter, {.language = model.language,
                            .initials = geometry.style().initials,
                            .second = CardLine::Unit,
                            .phases = paint.showsPhases}),
          m_visible(paint.visible.value_or(QRectF(QPointF(), geometry.size()))
                        .adjusted(-overhang, -overhang, overhang, overhang))
    {
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, !m_paint.isSmall);
        paintLines();
        paintSecondary();
        for (const size_t node : m_geometry.cardsIn(m_visible)) {
            if (m_paint.isSmall)
                paintBox(node);
            else
                paintCard(node);
        }
        m_painter.restore();
    }

private:
    bool isVisible(const QLineF &line) const
    {
        return std::max(line.x1(), line.x2()) >= m_visible.left() &&
               std::min(line.x1(), line.x2()) <= m_visible.right() &&
               std::max(line.y1(), line.y2()) >= m_visible.top() &&
               std::min(line.y1(), line.y2()) <= m_visible.bottom();
    }

    CardState stateOf(size_t node) const
    {
        const ReportingNode &at = m_model.nodes[node];
        CardState state =
            rolewright::stateOf(at.card.position, at.kind, m_paint.looks, m_paint.lit);
        state.isChosen = m_paint.chosen == at.card.position;
        return state;
    }

    void paintLines()
    {
        QList<QLineF> seen;
        for (const QLineF &line : m_geometry.lines()) {
            if (isVisible(line))
                seen.push_back(line);
        }
        m_painter.setPen(QPen(QColor(theme::rail), 1.5));
        m_painter.drawLines(seen);
    }

    void paintSecondary()
    {
        m_painter.setPen(secondaryPen());
        const size_t chosen =
            m_model.find(m_paint.chosen.value_or(PositionId())).value_or(ReportingNode::none);
        for (const SecondaryLine &line : m_model.secondary) {
            const bool isAsked = m_paint.showsSecondary || line.from == chosen || line.to == chosen;
            if (!isAsked)
                continue;
            if (const auto shown = m_geometry.secondaryLine(line); shown && isVisible(*shown))
                m_painter.drawLine(*shown);
        }
    }

    void paintBox(size_t node)
    {
        const QRgb colour = boxColour(m_model.nodes[node].card, stateOf(node));
        m_painter.fillRect(*m_geometry.card(node), QColor(colour));
    }

    void paintCard(size_t node)
    {
        m_cards.paint(m_model.nodes[node].card, *m_geometry.card(node), stateOf(node));
        if (const auto mark = m_geometry.toggle(node);
            mark && (m_paint.showsToggles || m_geometry.isCollapsed(node)))
            paintToggle(node, *mark);
    }

    /// A collapsed branch says how many are below, an open one how many report directly.
    void paintToggle(size_t node, const QRectF &mark)
    {
        const bool isCollapsed = m_geometry.isCollapsed(node);
        m_painter.setPen(QPen(QColor(isCollapsed ? theme::accent : theme::strongLine), 1));
        m_painter.setBrush(QColor(isCollapsed ? theme::accentFill : theme::paper));
        m_painter.drawRoundedRect(mark, mark.height() / 2, mark.height() / 2);
        m_painter.setPen(QColor(isCollapsed ? theme::accent : theme::quietText));
        const QString text = isCollapsed ? QStringLiteral("+ %1").arg(m_model.below(node))
                                         : QStringLiteral("− %1").arg(m_model.nodes[node].reports);
        drawLine(m_painter, mark, text, m_font, Qt::AlignCenter);
    }

    QPainter &m_painter;
    const ReportingModel &m_model;
    const ReportingGeometry &m_geometry;
    const ReportingPaint &m_paint;
    CardPainter m_cards;
    QRectF m_visible;
    QFont m_font = theme::font(theme::smallSize);
};

} // namespace

QPen secondaryPen()
{
    QPen pen(QColor(theme::shortfall), 1.5);
    pen.setDashPattern({3, 3});
    return pen;
}

void paintReporting(QPainter &painter, const ReportingModel &model,
                    const ReportingGeometry &geometry, const ReportingPaint &paint)
{
    ReportingPainter(painter, model, geometry, paint).paint();
}

} // namespace rolewright
