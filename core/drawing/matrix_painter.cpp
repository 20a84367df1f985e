#include "core/drawing/matrix_painter.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double chip = 21; ///< side of a letter's square
constexpr double dot = 6;   ///< that marks a finding
constexpr double margin = 14;
constexpr double betweenEntries = 14;

struct ChipLook
{
    QRgb fill;
    QRgb ink;
};

ChipLook lookOf(QChar letter)
{
    switch (letter.unicode()) {
    case 'A':
        return {theme::high, theme::onHigh};
    case 'R':
        return {theme::moderate, theme::onModerate};
    case 'C':
        return {theme::little, theme::text};
    default:
        return {theme::paper, theme::text};
    }
}

QColor colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QColor(theme::bad);
    case Severity::Warning:
        return QColor(theme::shortfall);
    case Severity::Hint:
        break;
    }
    return QColor(theme::strongLine);
}

QList<std::pair<QChar, QString>> legend(const QString &language)
{
    return {{u'A', partInWords({.accountable = true}, language)},
            {u'R', partInWords({.responsible = true}, language)},
            {u'C', partInWords({.consulted = true}, language)},
            {u'I', partInWords({.informed = true}, language)}};
}

class MatrixPainter
{
public:
    MatrixPainter(QPainter &painter, const MatrixModel &model, const MatrixGeometry &geometry,
                  const QRectF &visible)
        : m_painter(painter), m_model(model), m_geometry(geometry), m_visible(visible),
          m_words(model.language), m_rows(geometry.rowsIn(visible.top(), visible.bottom())),
          m_columns(geometry.columnsIn(visible.left(), visible.right()))
    {
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintColumnHeads();
        for (size_t group = 0; group < m_model.groups.size(); ++group) {
            if (m_geometry.groupHead(group).intersects(m_visible))
                paintGroup(group);
        }
        for (size_t row = m_rows.first; row < m_rows.second; ++row) {
            paintRowHead(row);
            for (size_t column = m_columns.first; column < m_columns.second; ++column)
                paintCell(row, column);
        }
        m_painter.restore();
    }

private:
    void paintColumnHeads()
    {
        if (!m_visible.intersects(
                QRectF(0, 0, m_geometry.size().width(), m_geometry.heads().height())))
            return;
        m_painter.setPen(QColor(theme::quietText));
        drawLine(m_painter, m_geometry.heldHead().adjusted(0, 0, -10, -6),
                 m_words("Done by", "Ausgeführt"), theme::font(theme::smallSize),
                 Qt::AlignRight | Qt::AlignBottom);
        for (size_t column = m_columns.first; column < m_columns.second; ++column)
            paintColumnHead(m_model.columns[column], m_geometry.columnHead(column));
    }

    /// A name on two lines, the short one where it would be cut.
    static QStringList nameLines(const MatrixColumn &column, const QFont &font, double width)
    {
        const QStringList lines = brokenIntoLines(drawable(column.name), font, width, 2);
        const bool isCut = std::ranges::any_of(
            lines, [](const QString &line) { return line.endsWith(QChar(0x2026)); });
        return isCut && !column.shortName.isEmpty()
                   ? brokenIntoLines(drawable(column.shortName), font, width, 2)
                   : lines;
    }

    void paintColumnHead(const MatrixColumn &column, const QRectF &rect)
    {
        const QFont font = theme::font(theme::smallSize, QFont::DemiBold);
        const QStringList lines = nameLines(column, font, rect.width() - 2);
        double top = rect.bottom() - 22 - 14 * static_cast<double>(lines.size());
        m_painter.setPen(
            QColor(column.isPerson() || !column.central ? theme::unitName : theme::initialsText));
        for (const QString &line : lines) {
            drawLine(m_painter, {rect.left(), top, rect.width(), 14}, line, font, Qt::AlignCenter);
            top += 14;
        }
        m_painter.setPen(QColor(theme::quietText));
        drawLine(m_painter, {rect.left(), rect.bottom() - 20, rect.width(), 14},
                 QStringLiteral("%1 A %2 R").arg(column.accountable).arg(column.responsible),
                 theme::font(theme::smallSize), Qt::AlignCenter);
        if (column.hasProblem)
            paintDot({rect.center().x(), rect.top() + 5}, QColor(theme::shortfall));
    }

    void paintGroup(size_t group)
    {
        const QRectF rect = m_geometry.groupHead(group);
        m_painter.setPen(QColor(theme::quietText));
        drawLine(m_painter, rect.adjusted(8, 4, 0, -2), m_model.groups[group].name,
                 theme::font(theme::smallSize, QFont::DemiBold));
        m_painter.setPen(QColor(theme::line));
        m_painter.drawLine(rect.bottomLeft() - QPointF(0, 1.5),
                           rect.bottomRight() - QPointF(0, 1.5));
    }

    void paintRowHead(size_t number)
    {
        const QRectF name = m_geometry.rowHead(number);
        if (m_visible.left() > m_geometry.heads().width())
            return;
        const MatrixRow &row = m_model.rows[number];
        if (row.worst)
            paintDot({name.left() + 7, name.center().y() - 1}, colourOf(*row.worst));
        m_painter.setPen(QColor(row.deferred ? theme::quietText : theme::ink));
        paintName(drawable(row.name), name.adjusted(margin + 2, 0, -4, -2));
        paintHeld(row, m_geometry.held(number).adjusted(0, 0, -10, -2));
    }

    /// One that is too long for a line stands on two of smaller type.
    void paintName(const QString &name, const QRectF &rect)
    {
        constexpr double line = 13;
        const QFont font = theme::font(theme::headSize);
        if (textWidth(name, font) <= rect.width())
            return drawLine(m_painter, rect, name, font);
        const QFont small = theme::font(theme::smallSize);
        const QStringList lines = brokenIntoLines(name, small, rect.width(), 2);
        double top = rect.center().y() - line * static_cast<double>(lines.size()) / 2;
        for (const QString &text : lines) {
            drawLine(m_painter, {rect.left(), top, rect.width(), line}, text, small);
            top += line;
        }
    }

    void paintHeld(const MatrixRow &row, const QRectF &rect)
    {
        const bool isPlain = row.deferred || row.holders > 1;
        m_painter.setPen(QColor(isPlain            ? theme::quietText
                                : row.holders == 0 ? theme::bad
                                                   : theme::warningText));
        drawLine(m_painter, rect, heldByInWords(m_model, row),
                 theme::font(theme::smallSize, isPlain ? QFont::Normal : QFont::DemiBold),
                 Qt::AlignRight | Qt::AlignVCenter);
    }

    void paintCell(size_t row, size_t column)
    {
        const QRectF rect = m_geometry.cell(row, column);
        m_painter.fillRect(rect, QColor(theme::sidebar));
        const MatrixPart part = m_model.part(row, column);
        const QString letters = part.involvement.letters();
        const double width =
            chip * static_cast<double>(letters.size()) +
            (letters.size() > 1 ? 2.0 * static_cast<double>(letters.size() - 1) : 0);
        const double scale = std::min(1.0, (rect.width() - 4) / std::max(width, 1.0));
        const double side = chip * scale;
        QRectF square(rect.center().x() - width * scale / 2, rect.center().y() - side / 2, side,
                      side);
        for (const QChar letter : letters) {
            paintMatrixLetter(m_painter, square, letter, m_model.rows[row].deferred);
            square.translate(side + 2 * scale, 0);
        }
        if (part.changedInPlan)
            paintCorner(rect);
    }

    /// Marks a cell that the plan sets otherwise than the framework.
    void paintCorner(const QRectF &rect)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(theme::shortfall));
        m_painter.drawPolygon(QPolygonF{rect.bottomRight(), rect.bottomRight() - QPointF(7, 0),
                                        rect.bottomRight() - QPointF(0, 7)});
    }

    void paintDot(const QPointF &center, const QColor &colour)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(center, dot / 2, dot / 2);
    }

    QPainter &m_painter;
    const MatrixModel &m_model;
    const MatrixGeometry &m_geometry;
    QRectF m_visible;
    Wording m_words;
    std::pair<size_t, size_t> m_rows;
    std::pair<size_t, size_t> m_columns;
};

} // namespace

void paintMatrixLetter(QPainter &painter, const QRectF &square, QChar letter, bool isPale)
{
    const ChipLook look = isPale ? ChipLook{theme::paper, theme::quietText} : lookOf(letter);
    painter.setPen(look.fill == theme::paper ? QPen(QColor(theme::strongLine)) : QPen(Qt::NoPen));
    painter.setBrush(QColor(look.fill));
    painter.drawRoundedRect(square, 4, 4);
    painter.setPen(QColor(look.ink));
    drawLine(painter, square, letter, theme::font(theme::smallSize, QFont::DemiBold),
             Qt::AlignCenter);
}

void paintMatrix(QPainter &painter, const MatrixModel &model, const MatrixGeometry &geometry,
                 const QRectF &visible)
{
    MatrixPainter(painter, model, geometry, visible).paint();
}

void paintMatrixLegend(QPainter &painter, const QRectF &rect, const QString &language)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = theme::font(theme::textSize);
    double left = rect.left();
    for (const auto &[letter, text] : legend(language)) {
        paintMatrixLetter(painter, {left, rect.center().y() - 9, 18, 18}, letter);
        const double width = textWidth(text, font) + 1;
        painter.setPen(QColor(theme::text));
        drawLine(painter, {left + 24, rect.top(), width, rect.height()}, text, font);
        left += 24 + width + betweenEntries;
    }
    painter.restore();
}

double matrixLegendWidth(const QString &language)
{
    double width = 0;
    for (const auto &[letter, text] : legend(language))
        width += 24 + textWidth(text, theme::font(theme::textSize)) + 1 + betweenEntries;
    return width - betweenEntries;
}

} // namespace rolewright
