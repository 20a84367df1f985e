#include "core/drawing/heatmap_painter.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/drawing/wording.h"

#include <QFontMetricsF>
#include <QPainter>

namespace rolewright {

namespace {

constexpr double radius = 3;
constexpr double mark = 7;
constexpr int leastPixels = 8; ///< of type that still reads well on paper

class HeatmapPainter
{
public:
    HeatmapPainter(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_words(model.language),
          m_compact(geometry.style().compact),
          m_headPixels(geometry.columns() > 0 ? headPixels() : 0)
    {
    }

    void paint(const QRectF *visible)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintHeads();
        for (size_t row = 0; row < m_geometry.rows(); ++row) {
            if (visible == nullptr || isVisible(row, *visible))
                paintRow(row);
        }
        m_painter.restore();
    }

private:
    bool isVisible(size_t row, const QRectF &visible) const
    {
        const QRectF head = m_geometry.rowHead(row);
        return head.bottom() >= visible.top() && head.top() <= visible.bottom();
    }

    void paintHeads()
    {
        if (!m_compact)
            paintStages();
        m_painter.setPen(QColor(theme::text));
        for (size_t column = 0; column < m_geometry.columns(); ++column)
            paintTwoLines(m_geometry.phaseHead(column),
                          m_model.phaseNames[static_cast<qsizetype>(column)]);
        if (m_geometry.hasStaffedColumn()) {
            m_painter.setPen(QColor(theme::quietText));
            paintTwoLines(m_geometry.staffedHead(), m_words("Staffed FTE", "Besetzte FTE"));
        }
        const QFont font = theme::font(theme::smallSize, QFont::DemiBold);
        m_painter.setPen(QColor(theme::quietText));
        drawLine(m_painter, m_geometry.groupHead(0),
                 m_words("Central: gives direction, guidelines, infrastructure",
                         "Zentral: gibt Richtung, Leitlinien, Infrastruktur"),
                 font);
        drawLine(m_painter, m_geometry.groupHead(1),
                 m_words("Business unit: works on the use case",
                         "Geschäftseinheit: arbeitet am Anwendungsfall"),
                 font);
    }

    void paintStages()
    {
        for (size_t stage = 0; stage < m_model.stages.size(); ++stage) {
            const QRectF rect = m_geometry.stageHead(stage);
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
        int pixels = m_compact ? theme::smallSize - 1 : theme::textSize;
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
        const QRectF head = m_geometry.rowHead(row);
        m_painter.setPen(QColor(theme::ink));
        if (m_compact)
            drawLine(m_painter, head.adjusted(0, 0, -4, 0), content.name,
                     theme::font(theme::smallSize));
        else
            drawLine(m_painter, head.adjusted(8, 0, -8, 0), content.name,
                     theme::font(theme::headSize, QFont::Medium));
        for (size_t column = 0; column < content.cells.size(); ++column)
            paintCell(m_geometry.cell(row, column), content.cells[column]);
        if (m_geometry.hasStaffedColumn() && content.staffed) {
            m_painter.setPen(QColor(content.isShort ? theme::warning : theme::text));
            drawLine(m_painter, m_geometry.staffedCell(row),
                     fteInWords(*content.staffed, m_model.language), theme::font(theme::headSize),
                     Qt::AlignCenter);
        }
    }

    void paintCell(const QRectF &rect, const HeatmapCell &cell)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(theme::levelFill(cell.level));
        m_painter.drawRoundedRect(rect, radius, radius);
        m_painter.setPen(theme::levelText(cell.level));
        if (m_compact)
            paintWord(rect, cell);
        else
            paintWords(rect.adjusted(indent(rect), 5, -indent(rect), -5), cell);
        if (cell.isShort())
            paintMark(
                QPointF(rect.right() - (m_compact ? 6 : 10), rect.top() + (m_compact ? 6 : 10)));
    }

    static double indent(const QRectF &cell) { return cell.width() < 76 ? 4 : 8; }

    /// Draws in type that is smaller where the words would not fit, down to the least that reads
    /// well.
    void drawFitting(const QRectF &rect, const QString &text, int pixels, QFont::Weight weight)
    {
        while (pixels > leastPixels && textWidth(text, theme::font(pixels, weight)) > rect.width())
            --pixels;
        drawLine(m_painter, rect, text, theme::font(pixels, weight));
    }

    void paintWord(const QRectF &rect, const HeatmapCell &cell)
    {
        if (cell.level != Level::Little)
            drawLine(m_painter, rect.adjusted(2, 0, -2, 0),
                     levelInWords(cell.level, m_model.language).toLower(),
                     theme::font(theme::smallSize - 1), Qt::AlignCenter);
    }

    void paintWords(const QRectF &rect, const HeatmapCell &cell)
    {
        const QRectF upper(rect.left(), rect.top(), rect.width() - (cell.isShort() ? mark : 0),
                           rect.height() / 2);
        const QRectF lower(rect.left(), rect.center().y(), rect.width(), rect.height() / 2);
        if (cell.level != Level::Little || cell.basis == Basis::Overruled)
            drawFitting(upper,
                        levelInWords(cell.level, m_model.language) +
                            (cell.basis == Basis::Overruled ? QStringLiteral("*") : QString()),
                        theme::textSize, QFont::Medium);
        if (cell.tasks > 0)
            drawFitting(lower,
                        m_words.counted(cell.tasks, m_words("task", "Aufgabe"),
                                        m_words("tasks", "Aufgaben")),
                        theme::smallSize, QFont::Normal);
    }

    void paintMark(const QPointF &center)
    {
        m_painter.setPen(QPen(QColor(theme::paper), 1));
        m_painter.setBrush(QColor(theme::shortfall));
        m_painter.drawEllipse(center, mark / 2, mark / 2);
    }

    QPainter &m_painter;
    const HeatmapModel &m_model;
    const HeatmapGeometry &m_geometry;
    Wording m_words;
    bool m_compact;
    int m_headPixels;
};

} // namespace

void paintHeatmap(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry)
{
    HeatmapPainter(painter, model, geometry).paint(nullptr);
}

void paintHeatmap(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry,
                  const QRectF &visible)
{
    HeatmapPainter(painter, model, geometry).paint(&visible);
}

void paintHeatmapLegend(QPainter &painter, const QRectF &rect, const QString &language,
                        bool withShortfall)
{
    const Wording words(language);
    const QFont font = theme::font(theme::textSize);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double left = rect.left();
    const auto entry = [&](const QString &text, const auto &paintSign) {
        painter.setPen(QPen(QColor(theme::strongLine), 0.75));
        paintSign(QRectF(left, rect.center().y() - 6, 12, 12));
        const double width = textWidth(text, font) + 1;
        painter.setPen(QColor(theme::text));
        drawLine(painter, QRectF(left + 18, rect.top(), width, rect.height()), text, font);
        left += width + 36;
    };
    for (const Level level : {Level::Little, Level::Moderate, Level::High}) {
        entry(levelInWords(level, language), [&](const QRectF &sign) {
            painter.setBrush(theme::levelFill(level));
            painter.drawRoundedRect(sign, 2, 2);
        });
    }
    if (withShortfall) {
        entry(words("Staffed FTE fall short of demand", "Besetzte FTE decken den Bedarf nicht"),
              [&](const QRectF &sign) {
                  painter.setBrush(QColor(theme::shortfall));
                  painter.drawEllipse(sign.center(), mark / 2, mark / 2);
              });
    }
    painter.restore();
}

QString levelInWords(Level level, const QString &language)
{
    const Wording words(language);
    if (level == Level::High)
        return words("High", "Hoch");
    return level == Level::Moderate ? words("Moderate", "Mittel")
                                    : words("Little/no", "Wenig/kein");
}

} // namespace rolewright
