#include "core/analysis/findings.h"
#include "core/drawing/matrix_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/chapters.h"
#include "core/report/wide_drawing.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double legendHeight = 20;
constexpr double aroundName = 24; ///< the dot before it and the room behind it
constexpr double widestName = 340;
constexpr double betweenColumns = 2;
constexpr double aroundWord = 6;  ///< in the head of a column
constexpr double widestHead = 84; ///< of a column

/// First, and one past the last.
struct Range
{
    size_t first = 0;
    size_t end = 0;

    size_t size() const { return end - first; }
};

/// The rows and columns of a matrix that stand on one page.
MatrixModel partOf(const MatrixModel &model, const Range &rows, const Range &columns)
{
    const auto cut = [](const auto &all, const Range &range) {
        return std::vector(all.begin() + static_cast<std::ptrdiff_t>(range.first),
                           all.begin() + static_cast<std::ptrdiff_t>(range.end));
    };
    MatrixModel part{.language = model.language,
                     .kind = model.kind,
                     .columns = cut(model.columns, columns),
                     .rows = cut(model.rows, rows),
                     .groups = {},
                     .problems = model.problems};
    for (MatrixGroup group : model.groups) {
        const size_t first = std::max(group.firstRow, rows.first);
        const size_t end = std::min(group.firstRow + group.rows, rows.end);
        if (first >= end)
            continue;
        if (first > group.firstRow)
            group.name += Wording(model.language)(" (continued)", " (Fortsetzung)");
        group.firstRow = first - rows.first;
        group.rows = end - first;
        part.groups.push_back(std::move(group));
    }
    return part;
}

/// Spreads the matrix over pages so that type stays readable and names are whole where they can be.
class MatrixPages
{
public:
    MatrixPages(PageFlow &flow, const ReportContext &context)
        : m_flow(flow), m_words(context.options.language), m_charts(context.options.charts)
    {
        MatrixChoice choice = context.options.matrix;
        choice.unit = context.options.unit;
        m_model = matrixModel(context.index, findings(context.index), m_words.language(), choice);
        m_style.leastColumn = std::max(m_style.leastColumn, widestWordOfHeads());
    }

    void write()
    {
        m_flow.startChapter(Chapter::Responsibilities,
                            inWords(Chapter::Responsibilities, m_words.language()));
        if (m_model.rows.empty() || m_model.columns.empty())
            return m_flow.paragraph(
                m_words("No activity is left to show.", "Es ist keine Aufgabe übrig."));
        m_flow.paragraph(explanation());
        m_flow.paint(legendHeight, [language = m_words.language()](QPainter &painter) {
            paintMatrixLegend(painter, {0, 0, matrixLegendWidth(language), legendHeight}, language);
        });
        if (m_charts == WideCharts::Fit)
            return fitOnPage(m_flow, whole());
        if (m_charts == WideCharts::Tiles)
            return tileOverPages(m_flow, whole(), m_words.language());
        layOut();
        const size_t all = m_model.columns.size();
        for (size_t first = 0; first < all; first += m_perPage)
            writeColumns({first, std::min(first + m_perPage, all)});
    }

private:
    QString explanation() const
    {
        return m_words("Below each name, the number of activities with an A and with an R; those "
                       "that are deferred do not count. “Done by” counts the people who hold a "
                       "profile with an R. A dot marks a finding.",
                       "Unter jedem Namen steht, für wie viele Aufgaben ein A und ein R gilt, "
                       "ohne die aufgeschobenen. „Ausgeführt“ zählt die Personen, die ein Profil "
                       "mit R haben. Ein Punkt steht für einen Befund.");
    }

    double nameWidth() const
    {
        double width = MatrixStyle{}.name;
        for (const MatrixRow &row : m_model.rows)
            width = std::max(width, textWidth(drawable(row.name), theme::font(theme::headSize)) +
                                        aroundName);
        return std::min(width, widestName);
    }

    double widestWordOfHeads() const
    {
        double width = 0;
        for (const MatrixColumn &column : m_model.columns) {
            const QString &name = column.shortName.isEmpty() ? column.name : column.shortName;
            for (const QString &word : drawable(name).split(u' '))
                width = std::max(width,
                                 textWidth(word, theme::font(theme::smallSize, QFont::DemiBold)));
        }
        return std::min(width + aroundWord, widestHead);
    }

    /// All rows and columns as one drawing.
    Drawing whole() const
    {
        MatrixStyle style = m_style;
        style.name = nameWidth();
        style.width =
            style.name + style.held +
            static_cast<double>(m_model.columns.size()) * (style.leastColumn + betweenColumns);
        const auto model = std::make_shared<const MatrixModel>(m_model);
        const MatrixGeometry geometry(*model, style);
        return {{}, geometry.size(), [model, geometry](QPainter &painter) {
                    paintMatrix(painter, *model, geometry, visiblePart(painter, geometry.size()));
                }};
    }

    /// Chooses the scale: as large as lets all columns stand beside each other, or a little smaller
    /// where that saves a page of a few.
    void layOut()
    {
        constexpr double step = 0.03;
        constexpr double smallest = 0.85; ///< of the usual scale
        constexpr size_t few = 8;
        const double column = m_style.leastColumn + betweenColumns;
        const auto columns = static_cast<double>(m_model.columns.size());
        const double least = std::min(1.0, leastDrawingScale / m_flow.frame().zoom);
        const double usual = std::clamp(
            m_flow.rest().width() / (nameWidth() + m_style.held + columns * column), least, 1.0);
        setScale(usual);
        const size_t pages = pagesNeeded();
        if (pages < 2 || pages > few)
            return;
        for (double scale = usual - step; scale >= std::max(least, usual * smallest);
             scale -= step) {
            setScale(scale);
            if (pagesNeeded() < pages)
                return;
        }
        setScale(usual);
    }

    /// And how many columns stand beside each other.
    void setScale(double scale)
    {
        const double column = m_style.leastColumn + betweenColumns;
        const double names = nameWidth();
        m_scale = scale;
        m_style.name = MatrixStyle{}.name;
        m_style.width = m_flow.rest().width() / m_scale;
        const double room = m_style.width - m_style.name - m_style.held;
        const size_t all = m_model.columns.size();
        const auto most = static_cast<size_t>(std::max(room / column, 1.0));
        const size_t blocks = (all + most - 1) / most;
        m_perPage = (all + blocks - 1) / blocks;
        const double spare = m_style.width - m_style.held - static_cast<double>(m_perPage) * column;
        m_style.name = std::clamp(spare, m_style.name, names);
    }

    size_t pagesNeeded() const
    {
        const MatrixGeometry whole(m_model, m_style);
        size_t pages = 0;
        for (size_t column = 0; column < m_model.columns.size(); column += m_perPage) {
            for (size_t row = 0; row < m_model.rows.size(); ++pages) {
                const double height =
                    pages == 0 ? m_flow.rest().height() : m_flow.frame().content.height();
                row += rowsFitting(whole, row, height / m_scale);
            }
        }
        return pages;
    }

    void writeColumns(const Range &columns)
    {
        const MatrixGeometry whole(m_model, m_style);
        for (size_t first = 0; first < m_model.rows.size();) {
            if (!m_isFirst)
                m_flow.nextPage();
            m_isFirst = false;
            const size_t count = rowsFitting(whole, first, m_flow.rest().height() / m_scale);
            addPage(partOf(m_model, {first, first + count}, columns));
            first += count;
        }
    }

    /// Rows that fit into a height with the heads; a phase's line and one row of it do not stand
    /// alone at the bottom.
    size_t rowsFitting(const MatrixGeometry &whole, size_t first, double height) const
    {
        const double top = whole.rowHead(first).top() - whole.groupHead(0).height();
        const double bottom = top + height - whole.heads().height();
        size_t end = first + 1;
        while (end < m_model.rows.size() && whole.rowHead(end).bottom() <= bottom)
            ++end;
        const auto split = std::ranges::find_if(m_model.groups, [&](const MatrixGroup &group) {
            return group.firstRow + 1 == end && group.rows > 1;
        });
        return end - first - (split != m_model.groups.end() && end - first > 1 ? 1 : 0);
    }

    void addPage(MatrixModel part)
    {
        const auto model = std::make_shared<const MatrixModel>(std::move(part));
        const MatrixGeometry geometry(*model, m_style);
        m_flow.paint(geometry.size().height() * m_scale,
                     [model, geometry, scale = m_scale](QPainter &painter) {
                         painter.scale(scale, scale);
                         paintMatrix(painter, *model, geometry, QRectF({}, geometry.size()));
                     });
    }

    PageFlow &m_flow;
    Wording m_words;
    WideCharts m_charts;
    MatrixModel m_model;
    MatrixStyle m_style;
    double m_scale = 1;
    size_t m_perPage = 1;
    bool m_isFirst = true;
};

} // namespace

void writeResponsibilities(PageFlow &flow, const ReportContext &context)
{
    MatrixPages(flow, context).write();
}

} // namespace rolewright
