#include "core/report/table.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

namespace rolewright {

namespace {

constexpr double padding = 6;
constexpr double lineHeight = 16;
constexpr double headPadding = 10;
constexpr double leastScale = 0.95;
constexpr double groupRow = 30;
constexpr int mostHeadLines = 3;
constexpr size_t smallGroup = 4;   ///< rows of a group that is not parted
constexpr size_t leastRows = 2;    ///< that stay with the head of a group
constexpr double leastPage = 220;  ///< height that every page has for a table
constexpr qsizetype shortCell = 8; ///< in characters: "from", "Nov 2026"

QFont headFont()
{
    return theme::font(theme::smallSize, QFont::DemiBold);
}

/// Room between a column of numbers and one of text.
bool needsGap(const std::vector<TableColumn> &columns, size_t column)
{
    return columns[column].right && column + 1 < columns.size() && !columns[column + 1].right;
}

/// What a column needs to show each word of its head, its numbers and short words whole.
double leastWidth(const std::vector<TableColumn> &columns, const std::vector<TableRow> &rows,
                  size_t column)
{
    double width = 0;
    for (const QString &word : columns[column].title.split(u' '))
        width = std::max(width, textWidth(word, headFont()));
    for (const TableRow &row : rows) {
        const QString cell = row.cells.value(static_cast<qsizetype>(column));
        if (!row.group && (columns[column].right || cell.size() <= shortCell))
            width =
                std::max(width, textWidth(cell, theme::font(theme::smallSize, QFont::DemiBold)));
    }
    return width + (needsGap(columns, column) ? 4 : 2) * padding + 1;
}

std::vector<double> leastWidths(const std::vector<TableColumn> &columns,
                                const std::vector<TableRow> &rows)
{
    std::vector<double> least;
    for (size_t i = 0; i < columns.size(); ++i)
        least.push_back(leastWidth(columns, rows, i));
    return least;
}

/// Widths by the columns' parts, but none below what it needs, as far as the whole allows that.
std::vector<double> columnWidths(const std::vector<TableColumn> &columns,
                                 const std::vector<double> &least, double width)
{
    std::vector<double> widths(columns.size());
    std::vector<bool> fixed(columns.size());
    double room = width;
    for (bool again = true; again;) {
        again = false;
        double parts = 0;
        for (size_t i = 0; i < columns.size(); ++i)
            parts += fixed[i] ? 0 : columns[i].part;
        for (size_t i = 0; i < columns.size() && !again; ++i) {
            if (fixed[i])
                continue;
            widths[i] = room * columns[i].part / parts;
            again = widths[i] < least[i] && least[i] < room / 2;
            if (again) {
                widths[i] = least[i];
                fixed[i] = true;
                room -= least[i];
            }
        }
    }
    return widths;
}

} // namespace

ReportTable::ReportTable(std::vector<TableColumn> columns, std::vector<TableRow> rows, double width,
                         int mostLines)
    : m_columns(std::move(columns)), m_rows(std::move(rows)), m_width(width)
{
    const std::vector<double> least = leastWidths(m_columns, m_rows);
    m_scale = std::clamp(width / std::accumulate(least.begin(), least.end(), 1.0), leastScale, 1.0);
    m_width = width / m_scale;
    double left = 0;
    for (const double column : columnWidths(m_columns, least, m_width)) {
        m_lefts.push_back(left);
        left += column;
    }
    m_lefts.push_back(m_width);
    qsizetype headLines = 1;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        m_heads.push_back(brokenIntoLines(m_columns[i].title, headFont(), cellRect(i, 0, 0).width(),
                                          mostHeadLines));
        headLines = std::max(headLines, m_heads.back().size());
    }
    m_head = headPadding + static_cast<double>(headLines) * lineHeight;

    m_tops.push_back(0);
    for (const TableRow &row : m_rows) {
        std::vector<QStringList> lines;
        qsizetype most = 1;
        for (size_t i = 0; i < m_columns.size() && !row.group; ++i) {
            lines.push_back(brokenIntoLines(row.cells.value(static_cast<qsizetype>(i)),
                                            fontOf(row, i), cellRect(i, 0, 0).width(), mostLines));
            most = std::max(most, lines.back().size());
        }
        m_lines.push_back(std::move(lines));
        m_heights.push_back(row.group ? groupRow
                                      : static_cast<double>(most) * lineHeight + padding + 2);
        m_tops.push_back(m_tops.back() + m_heights.back());
    }
}

bool ReportTable::standsOut(const TableRow &row, size_t column) const
{
    return row.alert && column + (m_columns.back().isPage ? 2 : 1) == m_columns.size();
}

QFont ReportTable::fontOf(const TableRow &row, size_t column) const
{
    return theme::font(theme::smallSize, standsOut(row, column) ? QFont::DemiBold : QFont::Normal);
}

QRectF ReportTable::cellRect(size_t column, double top, double height) const
{
    const double paddings = (needsGap(m_columns, column) ? 4 : 2) * padding;
    return {m_lefts[column] + padding, top, m_lefts[column + 1] - m_lefts[column] - paddings,
            height};
}

double ReportTable::heightOf(size_t first, size_t count) const
{
    return (m_head + m_tops[first + count] - m_tops[first]) * m_scale;
}

size_t ReportTable::fitting(size_t first, double height) const
{
    const auto end =
        std::upper_bound(m_tops.begin() + static_cast<std::ptrdiff_t>(first), m_tops.end(),
                         m_tops[first] + height / m_scale - m_head + 1e-6);
    auto count = static_cast<size_t>(end - m_tops.begin());
    count = count > first ? count - 1 - first : 0;
    if (first + count == rows())
        return count;
    if (count > 2 && endOfGroup(first + count) == first + count + 1)
        --count; // a last row is not left to a page alone
    size_t group = first + count;
    while (group > first && !m_rows[group].group)
        --group;
    if (m_rows[group].group && staysTogether(group, first + count, height))
        return group - first;
    while (count > 0 && m_rows[first + count - 1].group)
        --count;
    return count;
}

size_t ReportTable::endOfGroup(size_t row) const
{
    do
        ++row;
    while (row < rows() && !m_rows[row].group);
    return row;
}

/// Whether a group goes to the next page rather than to be parted before a row: a small one, or one
/// of which a single row would stay; each where a page has room for what is to stand together.
bool ReportTable::staysTogether(size_t group, size_t parting, double height) const
{
    const size_t all = endOfGroup(group) - group;
    const double page = std::max(height, leastPage);
    if (all <= 1 + smallGroup && heightOf(group, all) <= page)
        return true;
    return parting - group < 1 + leastRows && heightOf(group, std::min(all, 1 + leastRows)) <= page;
}

QString ReportTable::groupOf(size_t row) const
{
    if (row >= rows() || m_rows[row].group)
        return {};
    while (row > 0 && !m_rows[row].group)
        --row;
    return m_rows[row].group ? m_rows[row].cells.value(0) : QString();
}

QRectF ReportTable::rowRect(size_t row, size_t first) const
{
    return scaled({0, m_head + m_tops[row] - m_tops[first], m_width, m_heights[row]}, m_scale);
}

void ReportTable::paint(QPainter &painter, QPointF origin, size_t first, size_t count,
                        const PageNumbers &numbers) const
{
    painter.save();
    painter.translate(origin);
    painter.scale(m_scale, m_scale);
    paintHead(painter);
    for (size_t row = first; row < first + count; ++row)
        paintRow(painter, row, m_head + m_tops[row] - m_tops[first], numbers);
    painter.restore();
}

void ReportTable::paintHead(QPainter &painter) const
{
    painter.setPen(QColor(theme::quietText));
    for (size_t column = 0; column < m_columns.size(); ++column) {
        const QStringList &lines = m_heads[column];
        QRectF line = cellRect(column, m_head - 5 - static_cast<double>(lines.size()) * lineHeight,
                               lineHeight);
        for (const QString &text : lines) {
            drawLine(painter, line, text, headFont(),
                     (m_columns[column].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            line.translate(0, lineHeight);
        }
    }
    painter.fillRect(QRectF(0, m_head - 1, m_width, 1), QColor(theme::strongLine));
}

void ReportTable::paintRow(QPainter &painter, size_t row, double top,
                           const PageNumbers &numbers) const
{
    const TableRow &content = m_rows[row];
    const double height = m_heights[row];
    painter.setPen(QColor(theme::ink));
    if (content.group) {
        drawLine(painter, QRectF(padding, top + 6, m_width - 2 * padding, height - 6),
                 content.cells.value(0), theme::font(theme::textSize, QFont::DemiBold));
    }
    for (size_t column = 0; column < m_lines[row].size(); ++column) {
        painter.setPen(QColor(standsOut(content, column) ? theme::warning : theme::ink));
        QRectF line = cellRect(column, top + padding / 2 + 1, lineHeight);
        if (const int page = m_columns[column].isPage ? numbers.of(content.anchor) : 0; page > 0) {
            painter.setPen(QColor(theme::accent));
            drawLine(painter, line, QString::number(page), theme::font(theme::smallSize),
                     Qt::AlignRight | Qt::AlignVCenter);
        }
        for (const QString &text : m_lines[row][column]) {
            drawLine(painter, line, text, fontOf(content, column),
                     (m_columns[column].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            line.translate(0, lineHeight);
        }
    }
    if (content.ruled)
        painter.fillRect(QRectF(0, top + height - 0.75, m_width, 0.75), QColor(theme::line));
}

} // namespace rolewright
