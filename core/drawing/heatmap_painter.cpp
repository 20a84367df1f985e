#include "core/drawing/heatmap_painter.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <QFontMetricsF>
#include <QPainter>

namespace rolewright {

namespace {

constexpr double radius = 3;
constexpr double mark = 7;
constexpr double signWidth = 18;
constexpr double betweenEntries = 18;
constexpr int leastPixels = 8; ///< of type that still reads well on paper

/// A triangle that fills a lower right corner.
void drawCorner(QPainter &painter, const QPointF &corner)
{
    painter.drawPolygon(QPolygonF{corner, corner - QPointF(mark, 0), corner - QPointF(0, mark)});
}

void paintSign(QPainter &painter, const QRectF &rect, const LegendEntry &entry)
{
    painter.setPen(QPen(QColor(theme::strongLine), 0.75));
    painter.setBrush(QColor(entry.fill));
    if (entry.sign == LegendEntry::Sign::Shortfall) {
        painter.drawEllipse(rect.center(), mark / 2, mark / 2);
        return;
    }
    painter.drawRoundedRect(rect, 2, 2);
    if (entry.sign != LegendEntry::Sign::Overruled)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::ink));
    drawCorner(painter, rect.bottomRight() - QPointF(1, 1));
}

class HeatmapPainter
{
public:
    HeatmapPainter(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_words(model.language),
          m_compact(geometry.style().compact),
          m_headPixels(geometry.columns() > 0 ? headPixels() : 0)
    {
    }

    void paint(const QRectF &visible)
    {
        m_visible = visible;
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintHeads();
        for (size_t row = 0; row < m_geometry.rows(); ++row) {
            if (isVisible(m_geometry.rowBand(row)))
                paintRow(row);
        }
        m_painter.restore();
    }

private:
    /// Whether something of a part can show, frames and marks included.
    bool isVisible(const QRectF &part) const
    {
        return part.adjusted(-2, -2, 2, 2).intersects(m_visible);
    }

    void paintHeads()
    {
        if (!m_compact)
            paintStages();
        m_painter.setPen(QColor(theme::text));
        for (size_t column = 0; column < m_geometry.columns(); ++column) {
            if (isVisible(m_geometry.phaseHead(column)))
                paintTwoLines(m_geometry.phaseHead(column),
                              m_model.phaseNames[static_cast<qsizetype>(column)]);
        }
        if (m_geometry.hasStaffedColumn() && isVisible(m_geometry.staffedHead())) {
            m_painter.setPen(QColor(theme::quietText));
            paintTwoLines(m_geometry.staffedHead(), m_words("Staffed FTE", "Besetzte FTE"));
        }
        paintGroupHead(0, m_words("Central: gives direction, guidelines, infrastructure",
                                  "Zentral: gibt Richtung, Leitlinien, Infrastruktur"));
        paintGroupHead(1, m_words("Business unit: works on the use case",
                                  "Fachbereich: arbeitet am Anwendungsfall"));
    }

    void paintGroupHead(size_t group, const QString &text)
    {
        if (!isVisible(m_geometry.groupHead(group)))
            return;
        m_painter.setPen(QColor(theme::quietText));
        drawLine(m_painter, m_geometry.groupHead(group), text,
                 theme::font(theme::smallSize, QFont::DemiBold));
    }

    void paintStages()
    {
        for (size_t stage = 0; stage < m_model.stages.size(); ++stage) {
            const QRectF rect = m_geometry.stageHead(stage);
            if (!isVisible(rect))
                continue;
            m_painter.setPen(QColor(theme::ink));
            drawLine(m_painter, rect.adjusted(0, 0, 0, -4), m_model.stages[stage].name,
                     theme::font(theme::headSize, QFont::DemiBold), Qt::AlignCenter);
            m_painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2),
                               QColor(theme::strongLine));
        }
    }

    /// The size of the heads: as large as lets the longest word of a phase stay whole.
    int headPixels() const
    {
        int pixels = m_compact ? theme::smallSize : theme::textSize;
        const auto fits = [&](const QString &word) {
            return QFontMetricsF(theme::font(pixels)).horizontalAdvance(word) <=
                   m_geometry.phaseHead(0).width();
        };
        for (const QString &name : m_model.phaseNames) {
            for (const QString &word : drawable(name).split(u' ')) {
                while (pixels > leastPixels && !fits(word))
                    --pixels;
            }
        }
        return pixels;
    }

    void paintTwoLines(const QRectF &rect, const QString &text)
    {
        const int pixels = m_headPixels;
        const QFont font = theme::font(pixels);
        const QStringList lines = brokenIntoLines(text, font, rect.width(), 2);
        const double height = pixels + (m_compact ? 3 : 4);
        double bottom = rect.bottom() - 4;
        for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
            drawLine(m_painter, QRectF(rect.left(), bottom - height, rect.width(), height), *line,
                     font, Qt::AlignCenter);
            bottom -= height;
        }
    }

    void paintRow(size_t row)
    {
        const HeatmapRow &content = m_model.rows[row];
        if (isVisible(m_geometry.rowHead(row)))
            paintRowHead(m_geometry.rowHead(row), content.name);
        for (size_t column = 0; column < content.cells.size(); ++column) {
            if (isVisible(m_geometry.cell(row, column)))
                paintCell(m_geometry.cell(row, column), content, content.cells[column]);
        }
        if (m_geometry.hasStaffedColumn() && content.staffed &&
            isVisible(m_geometry.staffedCell(row))) {
            m_painter.setPen(QColor(content.isShort ? theme::warning : theme::text));
            drawLine(m_painter, m_geometry.staffedCell(row),
                     fteInWords(*content.staffed, m_model.language), theme::font(theme::headSize),
                     Qt::AlignCenter);
        }
    }

    void paintRowHead(const QRectF &rect, const QString &name)
    {
        m_painter.setPen(QColor(theme::ink));
        if (m_compact)
            drawLine(m_painter, rect.adjusted(0, 0, -4, 0), name, theme::font(theme::smallSize));
        else
            drawFitting(rect.adjusted(8, 0, -8, 0), name, theme::headSize, QFont::Medium);
    }

    void paintCell(const QRectF &rect, const HeatmapRow &row, const HeatmapCell &cell)
    {
        const CellLook look = cellLook(m_model, row, cell);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(look.fill));
        m_painter.drawRoundedRect(rect, radius, radius);
        m_painter.setPen(QColor(look.ink));
        if (m_compact)
            paintWord(rect, look);
        else
            paintWords(rect, look);
        if (look.isShort)
            paintMark(
                QPointF(rect.right() - (m_compact ? 6 : 10), rect.top() + (m_compact ? 6 : 10)));
        if (look.isOverruled && !m_compact)
            paintCorner(rect, look);
    }

    /// Draws in type that is smaller where the words would not fit, down to the least that reads
    /// well.
    void drawFitting(const QRectF &rect, const QString &text, int pixels, QFont::Weight weight,
                     Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
    {
        while (pixels > leastPixels && textWidth(text, theme::font(pixels, weight)) > rect.width())
            --pixels;
        drawLine(m_painter, rect, text, theme::font(pixels, weight), alignment);
    }

    void paintWord(const QRectF &rect, const CellLook &look)
    {
        if (!look.first.isEmpty())
            drawFitting(rect.adjusted(2, 0, -2, 0), look.first.last().toLower(), theme::smallSize,
                        QFont::Normal, Qt::AlignCenter);
    }

    void paintWords(const QRectF &rect, const CellLook &look)
    {
        const double side = rect.width() < 76 ? 4 : 8;
        const QRectF words = rect.adjusted(side, 5, -side, -5);
        if (!look.first.isEmpty()) {
            const QFont font = theme::font(theme::textSize, QFont::Medium);
            const double width = words.width() - (look.isShort ? mark : 0);
            drawFitting({words.left(), words.top(), width, words.height() / 2},
                        shortestNeeded(look.first, font, width), theme::textSize, QFont::Medium);
        }
        drawFitting({words.left(), words.center().y(), words.width(), words.height() / 2},
                    look.second, theme::smallSize, QFont::Normal);
    }

    /// The first of ever shorter texts that fits, else the last.
    static QString shortestNeeded(const QStringList &texts, const QFont &font, double width)
    {
        for (const QString &text : texts) {
            if (textWidth(text, font) <= width)
                return text;
        }
        return texts.last();
    }

    void paintMark(const QPointF &center)
    {
        m_painter.setPen(QPen(QColor(theme::paper), 1));
        m_painter.setBrush(QColor(theme::shortfall));
        m_painter.drawEllipse(center, mark / 2, mark / 2);
    }

    /// A folded corner in the colour of the words, which shows on any fill.
    void paintCorner(const QRectF &rect, const CellLook &look)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(look.ink));
        const QPointF corner = rect.bottomRight() - QPointF(2, 2);
        drawCorner(m_painter, corner);
    }

    QPainter &m_painter;
    const HeatmapModel &m_model;
    const HeatmapGeometry &m_geometry;
    QRectF m_visible;
    Wording m_words;
    bool m_compact;
    int m_headPixels;
};

} // namespace

void paintHeatmap(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry)
{
    HeatmapPainter(painter, model, geometry).paint(QRectF(QPointF(), geometry.size()));
}

void paintHeatmap(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry,
                  const QRectF &visible)
{
    HeatmapPainter(painter, model, geometry).paint(visible);
}

void paintHeatmapLegend(QPainter &painter, const QRectF &rect,
                        const std::vector<LegendEntry> &entries)
{
    const QFont font = theme::font(theme::textSize);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double left = rect.left();
    for (const LegendEntry &entry : entries) {
        const QRectF sign(left, rect.center().y() - 6, 12, 12);
        paintSign(painter, sign, entry);
        const double width = textWidth(entry.text, font) + 1;
        painter.setPen(QColor(theme::text));
        drawLine(painter, QRectF(left + signWidth, rect.top(), width, rect.height()), entry.text,
                 font);
        left += signWidth + width + betweenEntries;
    }
    painter.restore();
}

double heatmapLegendWidth(const std::vector<LegendEntry> &entries)
{
    double width = 0;
    for (const LegendEntry &entry : entries)
        width += signWidth + textWidth(entry.text, theme::font(theme::textSize)) + 1 +
                 (width > 0 ? betweenEntries : 0);
    return width;
}

} // namespace rolewright
