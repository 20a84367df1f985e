#include "core/report/card_blocks.h"

#include "core/drawing/effort_curve.h"
#include "core/drawing/matrix_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/framework/framework_words.h"

#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double phaseHead = 50;
constexpr double chip = 14;
constexpr double lineHeight = 14;
constexpr double belowActivity = 7;
constexpr double textLine = 17;
constexpr double headingLine = 20;
constexpr int mostLines = 14;

QFont textFont()
{
    return theme::font(theme::textSize);
}

void paintPart(QPainter &painter, const CardPart &part, const QPointF &corner, double width)
{
    QRectF letter(corner, QSizeF(chip, chip));
    for (const QChar one : part.letters) {
        paintMatrixLetter(painter, letter, one, part.isDeferred);
        letter.translate(0, chip + 2);
    }
    QRectF line(corner.x() + gutter, corner.y(), width - gutter, lineHeight);
    painter.setPen(QColor(part.isDeferred ? theme::quietText : theme::ink));
    for (const QString &text : part.name) {
        drawLine(painter, line, text, cardNameFont());
        line.translate(0, lineHeight);
    }
    painter.setPen(QColor(theme::quietText));
    for (const QString &text : part.note) {
        drawLine(painter, line, text, cardNoteFont());
        line.translate(0, lineHeight);
    }
}

void paintColumn(QPainter &painter, const PhaseColumn &column, double left, double width,
                 const QString &language)
{
    const double inner = width - 10;
    double top = 0;
    painter.setPen(QColor(theme::ink));
    const QFont bold = theme::font(theme::smallSize, QFont::DemiBold);
    for (const QString &line : brokenIntoLines(column.name, bold, inner, 2)) {
        drawLine(painter, {left, top, inner, lineHeight}, line, bold);
        top += lineHeight;
    }
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, {left, top, inner, lineHeight}, levelInWords(column.level, language),
             theme::font(theme::smallSize));
    painter.fillRect(QRectF(left, phaseHead - 6, inner, 1), QColor(theme::line));
    top = phaseHead;
    for (const CardPart &part : column.parts) {
        paintPart(painter, part, {left, top}, inner);
        top += part.height();
    }
}

/// The curve over the phases that it has points for, each point over the middle of its column.
void paintCurve(QPainter &painter, const std::vector<PhaseColumn> &columns, double width)
{
    std::vector<Level> levels;
    size_t first = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].isOnCurve)
            continue;
        first = levels.empty() ? i : first;
        levels.push_back(columns[i].level);
    }
    if (levels.empty())
        return;
    const double length = width * static_cast<double>(levels.size() - 1);
    painter.save();
    painter.translate(width * (static_cast<double>(first) + 0.5), 0);
    paintEffortCurve(painter, EffortCurve(levels, {length, curveHeight}));
    painter.restore();
}

} // namespace

double CardPart::height() const
{
    const auto lines = static_cast<double>(name.size() + note.size());
    return std::max(lines * lineHeight, static_cast<double>(letters.size()) * (chip + 2)) +
           belowActivity;
}

double PhaseColumn::height() const
{
    double height = phaseHead;
    for (const CardPart &part : parts)
        height += part.height();
    return height;
}

QFont cardNameFont()
{
    return theme::font(theme::smallSize);
}

QFont cardNoteFont()
{
    return theme::font(theme::smallSize, QFont::Normal, true);
}

double heightOf(const std::vector<CardBlock> &blocks)
{
    double height = 0;
    for (const CardBlock &block : blocks)
        height += block.height + betweenBlocks;
    return height;
}

std::vector<std::vector<PhaseColumn>> bandsOf(std::vector<PhaseColumn> columns, double room,
                                              const Wording &words)
{
    std::vector<std::vector<PhaseColumn>> bands;
    for (bool isAnyLeft = true; isAnyLeft;) {
        isAnyLeft = false;
        std::vector<PhaseColumn> rest;
        for (PhaseColumn &column : columns) {
            PhaseColumn further{
                column.name + words(" (continued)", " (Fortsetzung)"), column.level, false, {}};
            while (column.height() > room && column.parts.size() > 1) {
                further.parts.insert(further.parts.begin(), std::move(column.parts.back()));
                column.parts.pop_back();
            }
            isAnyLeft = isAnyLeft || !further.parts.empty();
            if (!further.parts.empty())
                rest.push_back(std::move(further));
        }
        bands.push_back(std::move(columns));
        columns = std::move(rest);
    }
    return bands;
}

CardBlock blockOf(std::vector<PhaseColumn> columns, double width, const QString &language)
{
    const bool hasCurve =
        std::ranges::any_of(columns, [](const PhaseColumn &column) { return column.isOnCurve; });
    const double top = hasCurve ? curveHeight + belowCurve : 0;
    double height = 0;
    for (const PhaseColumn &column : columns)
        height = std::max(height, column.height());
    return {top + height, [columns = std::move(columns), width, language, top](QPainter &painter) {
                paintCurve(painter, columns, width);
                painter.translate(0, top);
                for (size_t i = 0; i < columns.size(); ++i)
                    paintColumn(painter, columns[i], width * static_cast<double>(i), width,
                                language);
            }};
}

CardBlock blockOf(const CardSection &section, double width)
{
    const QStringList lines = brokenIntoLines(section.text, textFont(), width, mostLines);
    const double top = section.heading.isEmpty() ? 0 : headingLine;
    return {top + textLine * static_cast<double>(lines.size()),
            [section, lines, top, width](QPainter &painter) {
                painter.setPen(QColor(theme::ink));
                drawLine(painter, {0, 0, width, top}, section.heading,
                         theme::font(theme::headSize, QFont::DemiBold));
                painter.setPen(QColor(theme::text));
                QRectF line(0, top, width, textLine);
                for (const QString &text : lines) {
                    drawLine(painter, line, text, textFont());
                    line.translate(0, textLine);
                }
            }};
}

CardBlock abreast(std::vector<std::vector<CardBlock>> columns, double step)
{
    double height = 0;
    for (const auto &column : columns)
        height = std::max(height, heightOf(column));
    return {height, [columns = std::move(columns), step](QPainter &painter) {
                for (const auto &column : columns) {
                    painter.save();
                    for (const CardBlock &block : column) {
                        painter.save();
                        block.paint(painter);
                        painter.restore();
                        painter.translate(0, block.height + betweenBlocks);
                    }
                    painter.restore();
                    painter.translate(step, 0);
                }
            }};
}

} // namespace rolewright
