#include "core/report/cell_grid.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace rolewright {

namespace {

constexpr double groupHeight = 20;
constexpr double betweenGroups = 8;
constexpr double nameLine = 14; ///< of the two that the name of a column may take
constexpr double aroundName = 10;
constexpr double uprightHead = 24;
constexpr double longestHead = 200;
constexpr double leastNames = 110;
constexpr double mostNames = 240;
constexpr double footLine = 16;
constexpr double aboveFeet = 4;

QFont nameFont()
{
    return theme::font(theme::smallSize);
}

QFont groupFont()
{
    return theme::font(theme::smallSize, QFont::DemiBold);
}

/// The least width in which a name stands on two lines.
double widthOnTwoLines(const QString &name)
{
    const QStringList words = drawable(name).split(u' ');
    double least = textWidth(words.join(u' '), nameFont());
    for (qsizetype first = 1; first < words.size(); ++first)
        least = std::min(least, std::max(textWidth(words.mid(0, first).join(u' '), nameFont()),
                                         textWidth(words.mid(first).join(u' '), nameFont())));
    return std::ceil(least) + 1;
}

/// Columns beside each other, where they stand from the left, and where each group begins.
struct Run
{
    struct Group
    {
        QString name;
        double left = 0;
        double right = 0;
    };

    std::vector<size_t> columns;
    std::vector<double> lefts;
    std::vector<Group> groups;
    double width = 0;
};

/// Lays a grid out and paints its parts; pages share it.
class GridLayout
{
public:
    explicit GridLayout(CellGrid grid) : m_grid(std::move(grid))
    {
        for (const QString &row : m_grid.rows)
            m_names = std::max(m_names, textWidth(drawable(row), nameFont()) + aroundName);
        for (const QString &title : m_grid.footTitles)
            m_names = std::max(m_names, textWidth(title, nameFont()) + aroundName);
        m_names = std::min(std::ceil(m_names), mostNames);
        double longest = 0;
        for (const GridColumn &column : m_grid.columns)
            longest = std::max(longest, widthOnTwoLines(column.name));
        m_head = groupHeight + (m_grid.hasTurnedHeads ? std::min(longest, longestHead) + aroundName
                                                      : uprightHead);
        if (!m_grid.footTitles.isEmpty())
            m_foot = aboveFeet + footLine * static_cast<double>(m_grid.footTitles.size());
    }

    size_t rows() const { return m_grid.rows.size(); }
    size_t columns() const { return m_grid.columns.size(); }
    double rowHeight() const { return m_grid.rowHeight; }

    /// @param isLast whether what is below the rows follows
    double heightOf(size_t rows, bool isLast) const
    {
        return m_head + m_grid.rowHeight * static_cast<double>(rows) + (isLast ? m_foot : 0);
    }

    /// Columns from one on that stand beside each other in a width, one at least.
    Run runFrom(size_t first, double width) const
    {
        Run run;
        double right = m_names;
        for (size_t column = first; column < columns(); ++column) {
            const QString &group = m_grid.columns[column].group;
            const bool isFirstOfGroup = run.groups.empty() || run.groups.back().name != group;
            double left = right;
            double groupRight = left + m_grid.columnWidth;
            if (isFirstOfGroup) {
                left = run.groups.empty() ? left : run.groups.back().right + betweenGroups;
                groupRight = left + std::max(m_grid.columnWidth,
                                             std::ceil(textWidth(group, groupFont())) + 2);
            }
            if (!run.columns.empty() && groupRight > width + 1e-6)
                break;
            if (isFirstOfGroup)
                run.groups.push_back({group, left, groupRight});
            run.columns.push_back(column);
            run.lefts.push_back(left);
            right = left + m_grid.columnWidth;
            run.groups.back().right = std::max(run.groups.back().right, right);
        }
        run.width = run.groups.empty() ? m_names : run.groups.back().right;
        return run;
    }

    /// @param isLast whether what is below the rows follows
    void paint(QPainter &painter, const Run &run, size_t first, size_t count, bool isLast) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        paintHeads(painter, run);
        double top = m_head;
        for (size_t row = first; row < first + count; ++row, top += m_grid.rowHeight) {
            painter.setPen(QColor(theme::ink));
            drawLine(painter, {0, top, m_names - aroundName, m_grid.rowHeight}, m_grid.rows[row],
                     nameFont());
            for (size_t i = 0; i < run.columns.size(); ++i)
                m_grid.paintCell(painter, cellRect(run, i, top), row, run.columns[i]);
        }
        if (isLast)
            paintFeet(painter, run, top + aboveFeet);
    }

private:
    QRectF cellRect(const Run &run, size_t place, double top) const
    {
        return {run.lefts[place] + 1, top + 1, m_grid.columnWidth - 2, m_grid.rowHeight - 2};
    }

    void paintHeads(QPainter &painter, const Run &run) const
    {
        painter.setPen(QColor(theme::quietText));
        drawLine(painter, {0, m_head - uprightHead, m_names - aroundName, uprightHead - 4},
                 m_grid.rowHead, nameFont());
        for (const Run::Group &group : run.groups) {
            const QRectF line(group.left + 1, 0, group.right - group.left - 1, groupHeight - 4);
            painter.setPen(QColor(theme::quietText));
            drawLine(painter, line, group.name, groupFont());
            painter.setPen(QPen(QColor(theme::line), 1));
            painter.drawLine(line.bottomLeft(), line.bottomRight());
        }
        for (size_t i = 0; i < run.columns.size(); ++i) {
            const GridColumn &column = m_grid.columns[run.columns[i]];
            const QRectF head(run.lefts[i], groupHeight, m_grid.columnWidth, m_head - groupHeight);
            painter.setPen(QColor(column.isMarked ? theme::accent : theme::text));
            if (m_grid.hasTurnedHeads)
                paintTurned(painter, head, column.name);
            else
                drawLine(painter, head, column.name, column.isMarked ? groupFont() : nameFont(),
                         Qt::AlignCenter);
        }
    }

    /// From bottom to top, on two lines where it needs them.
    static void paintTurned(QPainter &painter, const QRectF &head, const QString &name)
    {
        const double length = head.height() - aroundName / 2;
        const QStringList lines = brokenIntoLines(name, nameFont(), length - aroundName / 2, 2);
        painter.save();
        painter.translate(head.left(), head.bottom() - aroundName / 2);
        painter.rotate(-90);
        double top = (head.width() - nameLine * static_cast<double>(lines.size())) / 2;
        for (const QString &line : lines) {
            drawLine(painter, {0, top, length, nameLine}, line, nameFont());
            top += nameLine;
        }
        painter.restore();
    }

    void paintFeet(QPainter &painter, const Run &run, double top) const
    {
        for (qsizetype line = 0; line < m_grid.footTitles.size(); ++line, top += footLine) {
            painter.setPen(QColor(theme::quietText));
            drawLine(painter, {0, top, m_names - aroundName, footLine}, m_grid.footTitles[line],
                     nameFont());
            for (size_t i = 0; i < run.columns.size(); ++i) {
                const GridFoot &foot = m_grid.feet[run.columns[i]];
                painter.setPen(QColor(foot.isAlert ? theme::bad : theme::text));
                drawLine(painter, {run.lefts[i], top, m_grid.columnWidth, footLine},
                         foot.lines.value(line), foot.isAlert ? groupFont() : nameFont(),
                         Qt::AlignCenter);
            }
        }
    }

    CellGrid m_grid;
    double m_names = leastNames; ///< width
    double m_head = 0;           ///< height, as the next
    double m_foot = 0;
};

/// Spreads a grid over pages.
class GridPages
{
public:
    GridPages(PageFlow &flow, std::shared_ptr<const GridLayout> layout)
        : m_flow(flow), m_layout(std::move(layout)), m_scale(bestScale())
    {
    }

    void write()
    {
        bool isFirst = true;
        for (size_t column = 0; column < m_layout->columns();) {
            const Run run = runFrom(column, m_scale);
            for (size_t row = 0; row < m_layout->rows();) {
                if (!std::exchange(isFirst, false))
                    m_flow.nextPage();
                row += writePage(run, row);
            }
            column += run.columns.size();
        }
    }

private:
    Run runFrom(size_t column, double scale) const
    {
        return m_layout->runFrom(column, m_flow.rest().width() / scale);
    }

    size_t runsAt(double scale) const
    {
        size_t runs = 0;
        for (size_t column = 0; column < m_layout->columns(); ++runs)
            column += runFrom(column, scale).columns.size();
        return runs;
    }

    size_t pagesAt(double scale) const
    {
        const size_t runs = runsAt(scale);
        size_t pages = 0;
        double height = m_flow.rest().height();
        for (size_t run = 0; run < runs; ++run) {
            for (size_t row = 0; row < m_layout->rows(); ++pages) {
                row += rowsFitting(row, height / scale);
                height = m_flow.frame().content.height();
            }
        }
        return pages;
    }

    /// The largest one that needs as few runs of columns as type of nearly the usual size allows;
    /// a smaller one where that saves every fourth page.
    double bestScale() const
    {
        constexpr double step = 0.03;
        constexpr double nearlyUsual = 0.85;
        const double least = std::min(1.0, leastDrawingScale / m_flow.frame().zoom);
        const size_t fewest = runsAt(std::max(nearlyUsual, least));
        double usual = 1;
        while (usual - step > std::max(nearlyUsual, least) && runsAt(usual) > fewest)
            usual -= step;
        const size_t pages = pagesAt(usual);
        for (double scale = usual - step; scale > least; scale -= step) {
            if (4 * pagesAt(scale) <= 3 * pages)
                return scale;
        }
        return usual;
    }

    /// How many rows a page gets so that the pages of a run have about as many each.
    size_t rowsOnPage(size_t first, double scale) const
    {
        const double height = m_flow.rest().height() / scale;
        const size_t fitting = rowsFitting(first, height);
        size_t pages = 1;
        for (size_t row = first + fitting; row < m_layout->rows(); ++pages)
            row += rowsFitting(row, m_flow.frame().content.height() / scale);
        return std::min(fitting, (m_layout->rows() - first + pages - 1) / pages);
    }

    /// Rows from one on that fit on a page, one at least. Each page keeps room for what is below
    /// all rows, so that these never need a page of their own.
    size_t rowsFitting(size_t first, double height) const
    {
        const double room = height - m_layout->heightOf(0, true);
        const auto most = static_cast<size_t>(std::max(room / m_layout->rowHeight(), 1.0));
        return std::min(m_layout->rows() - first, most);
    }

    size_t writePage(const Run &run, size_t first)
    {
        const size_t count = rowsOnPage(first, m_scale);
        const bool isLast = first + count == m_layout->rows();
        m_flow.paint(
            m_layout->heightOf(count, isLast) * m_scale,
            [layout = m_layout, run, first, count, isLast, scale = m_scale](QPainter &painter) {
                painter.scale(scale, scale);
                layout->paint(painter, run, first, count, isLast);
            });
        return count;
    }

    PageFlow &m_flow;
    std::shared_ptr<const GridLayout> m_layout;
    double m_scale;
};

} // namespace

void writeGrid(PageFlow &flow, CellGrid grid)
{
    const auto layout = std::make_shared<const GridLayout>(std::move(grid));
    if (!flow.frame().isSheet)
        return GridPages(flow, layout).write();
    const Run run = layout->runFrom(0, std::numeric_limits<double>::infinity());
    flow.paintWide(
        {run.width, layout->heightOf(layout->rows(), true)},
        [layout, run](QPainter &painter) { layout->paint(painter, run, 0, layout->rows(), true); });
}

} // namespace rolewright
