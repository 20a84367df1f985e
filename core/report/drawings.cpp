#include "core/drawing/heatmap_painter.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/mark_legend.h"
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

constexpr double usualCard = 165;
constexpr double widestCard = 230;
constexpr double narrowestCard = 150;
constexpr double belowLegend = 14; ///< as below all that is painted on a page

/// Spreads a mapping over pages so that type stays readable.
class MappingPages
{
public:
    MappingPages(PageFlow &flow, const ReportContext &context)
        : m_flow(flow), m_words(context.options.language), m_charts(context.options.charts),
          m_model(mappingModel(context.index, {.language = context.options.language,
                                               .names = context.options.names,
                                               .unit = context.options.unit})),
          m_looks(std::make_shared<const CardLooks>(
              cardLooks(context.index, {.language = context.options.language}))),
          m_legend({}, 0), m_least(leastDrawingScale / flow.frame().zoom)
    {
    }

    void write()
    {
        const QString title = inWords(Chapter::Mapping, m_words.language());
        m_flow.startChapter(Chapter::Mapping, title);
        if (m_model.lanes.empty())
            return m_flow.paragraph(
                m_words("The scenario has no unit yet.", "Das Szenario hat noch keine Einheit."));
        layOutLegend(title);
        if (m_charts != WideCharts::Book)
            writeLegend();
        if (m_charts == WideCharts::Tiles)
            return tileOverPages(m_flow, drawingOf({.tallHeads = true}), m_words.language());
        const MappingStyle style = mostReadable();
        if (m_charts == WideCharts::Fit)
            return fitOnPage(m_flow, drawingOf(style));
        if (togetherScale(MappingGeometry(m_model, style).size()) >= m_least)
            return writeLanes(m_model, style);
        MappingStyle narrow{.initials = false, .tallHeads = true};
        for (const int abreast : {2, 1}) {
            narrow.mostAbreast = abreast;
            if (scaleFor(MappingGeometry(m_model, narrow).size()) >= m_least)
                return writeLanes(m_model, narrow);
        }
        if (const double width = widestInOneRow(narrow); width >= narrowestCard) {
            narrow.cardWidth = width;
            return writeLanes(m_model, narrow);
        }
        writeColumns(narrow);
    }

private:
    /// Beside the title where there is room, and at the same height on pages without one.
    void layOutLegend(const QString &title)
    {
        constexpr double beside = 36;
        m_area = m_flow.rest();
        const QFont font = theme::font(theme::titleSize, QFont::DemiBold);
        const double width = m_area.width() - textWidth(title, font) - beside;
        const std::vector<CardMark> marks = marksOf(m_model, true);
        m_legend = markLegend(marks, width, m_words.language());
        m_isBeside = m_legend.size().width() <= width &&
                     m_legend.size().height() <= m_area.top() - m_flow.frame().content.top();
        if (m_isBeside)
            return;
        m_legend = markLegend(marks, m_area.width(), m_words.language());
        m_area.adjust(0, m_legend.size().height() + belowLegend, 0, 0);
    }

    void writeLegend()
    {
        const QSizeF size = m_legend.size();
        const auto paint = [legend = m_legend](QPainter &painter) { legend.paint(painter); };
        if (!m_isBeside)
            return m_flow.paint(size.height(), paint);
        m_flow.setColumn(m_area.right() - size.width(), size.width(), m_flow.frame().content.top());
        m_flow.paint(size.height(), paint);
        m_flow.setColumn(m_area.left(), m_area.width(), m_area.top());
    }

    double scaleFor(const QSizeF &size) const
    {
        return std::min(1.0, m_area.width() / size.width());
    }
    double togetherScale(const QSizeF &size) const
    {
        return std::min(scaleFor(size), m_area.height() / size.height());
    }

    Drawing drawingOf(const MappingStyle &style) const
    {
        const auto model = std::make_shared<const MappingModel>(m_model);
        const MappingGeometry geometry(*model, style);
        return {{}, geometry.size(), [model, geometry, looks = m_looks](QPainter &painter) {
                    paintMapping(
                        painter, *model, geometry,
                        {.visible = visiblePart(painter, geometry.size()), .looks = looks.get()});
                }};
    }

    /// The style that shows the whole on one page in the largest type.
    MappingStyle mostReadable() const
    {
        MappingStyle best{.initials = false, .tallHeads = true};
        double scale = 0;
        for (int abreast = 1; abreast <= 6; ++abreast) {
            const MappingStyle style{.cardWidth = usualCard,
                                     .mostAbreast = abreast,
                                     .initials = false,
                                     .tallHeads = true};
            const double own = togetherScale(MappingGeometry(m_model, style).size());
            if (own > scale + 1e-6) {
                best = style;
                scale = own;
            }
        }
        return best;
    }

    /// The width of cards with which all columns stand beside each other, one card wide.
    double widestInOneRow(const MappingStyle &style) const
    {
        const double columns = static_cast<double>(m_model.columns.size());
        const double others =
            MappingGeometry(m_model, style).size().width() - columns * style.cardWidth;
        return std::floor((m_area.width() / m_least - others) / columns);
    }

    /// Cards as wide as the page lets them be, so that fewer titles are cut.
    void widen(MappingStyle &style, const MappingGeometry &geometry, double scale) const
    {
        int abreast = 0;
        for (size_t column = 0; column < geometry.columns(); ++column)
            abreast += geometry.abreast(column);
        const double spare = m_area.width() / scale - geometry.size().width();
        if (abreast == 0 || spare <= 0)
            return;
        const double more = std::min(spare / abreast, widestCard - style.cardWidth);
        style.cardWidth += more;
        if (style.leastWidth > 0)
            style.leastWidth += more * abreast;
    }

    /// Some of the columns, where the paper is too narrow for all.
    void writeColumns(const MappingStyle &style)
    {
        size_t columns = m_model.columns.size();
        while (columns > 1 && scaleFor(MappingGeometry(part(0, columns), style).size()) < m_least)
            --columns;
        const size_t blocks = (m_model.columns.size() + columns - 1) / columns;
        columns = (m_model.columns.size() + blocks - 1) / blocks;
        for (size_t first = 0; first < m_model.columns.size(); first += columns)
            writeLanes(part(first, std::min(columns, m_model.columns.size() - first)), style);
    }

    MappingModel part(size_t first, size_t count) const
    {
        MappingModel part = m_model;
        const auto begin = m_model.columns.begin() + static_cast<std::ptrdiff_t>(first);
        part.columns.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        for (size_t i = 0; i < part.lanes.size(); ++i) {
            MappingLane &lane = part.lanes[i];
            lane.whole = m_model.totals(i);
            std::erase_if(lane.cards, [&](const MappingCard &card) {
                return card.column < first || card.column >= first + count;
            });
            for (MappingCard &card : lane.cards)
                card.column -= first;
        }
        return part;
    }

    void writeLanes(const MappingModel &model, MappingStyle style)
    {
        const MappingGeometry whole(model, style);
        double scale = scaleFor(whole.size());
        const double together = togetherScale(whole.size());
        if (together >= std::min(m_least, scale)) {
            widen(style, whole, together);
            style.leastWidth = m_area.width() / together;
            style.initials = together * m_flow.frame().zoom >= 0.89;
            return addPage(model, style, together);
        }
        for (size_t column = 0; column < whole.columns(); ++column)
            style.abreast.push_back(whole.abreast(column));
        style.leastWidth = whole.size().width();
        const std::vector<MappingModel> pages = fewestPages(model, style, scale);
        widen(style, whole, scale);
        style.leastWidth = std::max(style.leastWidth, m_area.width() / scale);
        style.initials = scale * m_flow.frame().zoom >= 0.89;
        for (const MappingModel &page : pages)
            addPage(page, style, scale);
    }

    /// Where smaller type saves a page of a few, takes the largest that does; then evens the pages.
    std::vector<MappingModel> fewestPages(const MappingModel &model, const MappingStyle &style,
                                          double &scale) const
    {
        constexpr size_t few = 6;
        constexpr double step = 0.05;
        const double largest = scale;
        std::vector<MappingModel> best = pagesFor(model, style, m_area.height() / scale);
        if (best.size() > few)
            return best;
        for (double smaller = scale - step; smaller >= m_least; smaller -= step) {
            auto pages = pagesFor(model, style, m_area.height() / smaller);
            if (pages.size() < best.size()) {
                best = std::move(pages);
                scale = smaller;
            }
        }
        const double room = m_area.height() / scale;
        for (double part = 1 - step; part > 0.5; part -= step) {
            auto pages = pagesFor(model, style, room * part);
            if (pages.size() > best.size() || pages.back().centralLanes != best.back().centralLanes)
                break;
            best = std::move(pages);
        }
        double highest = 0;
        for (const MappingModel &page : best)
            highest = std::max(highest, MappingGeometry(page, style).size().height());
        scale = std::min(largest, std::max(scale, m_area.height() / highest));
        return best;
    }

    std::vector<MappingModel> pagesFor(const MappingModel &model, const MappingStyle &style,
                                       double room) const
    {
        MappingModel start = model;
        start.lanes.resize(model.centralLanes);
        if (MappingGeometry(start, style).size().height() > room / 2) {
            start.lanes.clear();
            start.centralLanes = 0;
        }
        std::vector<MappingModel> pages;
        MappingModel page = start;
        for (size_t i = start.lanes.size(); i < model.lanes.size(); ++i) {
            for (const MappingLane &piece : pieces(model.lanes[i], start, style, room)) {
                page.lanes.push_back(piece);
                if (MappingGeometry(page, style).size().height() <= room ||
                    page.lanes.size() == start.lanes.size() + 1)
                    continue;
                page.lanes.pop_back();
                pages.push_back(std::move(page));
                page = start;
                page.lanes.push_back(piece);
            }
        }
        if (!page.lanes.empty())
            pages.push_back(std::move(page));
        return pages;
    }

    /// Cuts a lane that is higher than a page between rows of cards.
    std::vector<MappingLane> pieces(const MappingLane &lane, const MappingModel &start,
                                    const MappingStyle &style, double room) const
    {
        MappingModel alone = start;
        alone.lanes.push_back(lane);
        alone.lanes.back().whole = alone.totals(alone.lanes.size() - 1);
        if (MappingGeometry(alone, style).size().height() <= room)
            return {lane};
        alone.lanes.back().cards.clear();
        const double free = room - MappingGeometry(alone, style).size().height();
        const auto rows =
            static_cast<size_t>(std::max(1.0, std::floor(free / MappingGeometry::highestRow())));
        const MappingLane &empty = alone.lanes.back();
        std::vector<MappingLane> pieces;
        size_t inColumn = 0;
        for (size_t i = 0; i < lane.cards.size(); ++i) {
            const size_t column = lane.cards[i].column;
            inColumn = i > 0 && lane.cards[i - 1].column == column ? inColumn + 1 : 0;
            const size_t piece = inColumn / (rows * static_cast<size_t>(style.abreast[column]));
            while (pieces.size() <= piece) {
                pieces.push_back(empty);
                if (pieces.size() > 1)
                    pieces.back().name += m_words(" (continued)", " (Fortsetzung)");
            }
            pieces[piece].cards.push_back(lane.cards[i]);
        }
        return pieces;
    }

    void addPage(const MappingModel &model, const MappingStyle &style, double scale)
    {
        if (!m_first)
            m_flow.nextPage();
        m_first = false;
        writeLegend();
        const auto shown = std::make_shared<MappingModel>(model);
        const MappingGeometry geometry(*shown, style);
        m_flow.paint(geometry.size().height() * scale,
                     [shown, geometry, scale, looks = m_looks](QPainter &painter) {
                         painter.scale(scale, scale);
                         paintMapping(painter, *shown, geometry, {.looks = looks.get()});
                     });
    }

    PageFlow &m_flow;
    Wording m_words;
    WideCharts m_charts;
    MappingModel m_model;
    std::shared_ptr<const CardLooks> m_looks;
    LegendRows m_legend;
    bool m_isBeside = false; ///< the legend beside the title
    double m_least;
    QRectF m_area; ///< of the first page, below title and legend
    bool m_first = true;
};

} // namespace

HeatmapModel reportHeatmap(const ReportContext &context)
{
    HeatmapModel model = heatmapModel(context.index.framework(), context.options.language);
    addStaffing(model, context.index, {.unit = context.options.unit});
    return model;
}

void writeHeatmap(PageFlow &flow, const ReportContext &context)
{
    HeatmapChoice choice = context.options.heatmap;
    choice.names = context.options.names;
    if (context.options.unit)
        choice.scope.unit = context.options.unit;
    const QString &language = context.options.language;
    flow.startChapter(Chapter::Heatmap, heatmapTitle(context.index, language, choice));
    const auto model =
        std::make_shared<HeatmapModel>(heatmapModel(context.index, language, choice));
    constexpr double legend = 30;
    constexpr double leastHead = 130; ///< for the names of profiles
    const QRectF rest = flow.rest();
    HeatmapStyle style{.width = rest.width()};
    const double rows = static_cast<double>(std::max<size_t>(model->rows.size(), 1));
    style.rowHeight =
        std::clamp((rest.height() - legend - 14 - 150) / rows - style.gap, 38.0, 56.0);
    const double tooWide = HeatmapGeometry(*model, style).size().width() - rest.width();
    style.rowHead = std::max(leastHead, style.rowHead - std::max(0.0, tooWide));
    const HeatmapGeometry geometry(*model, style);
    const double scale = std::min({1.0, rest.width() / geometry.size().width(),
                                   (rest.height() - legend - 14) / geometry.size().height()});
    flow.paint(legend - 14, [width = rest.width(), model](QPainter &painter) {
        paintHeatmapLegend(painter, QRectF(0, 0, width, 16), legendOf(*model));
    });
    flow.paint(geometry.size().height() * scale, [model, geometry, scale](QPainter &painter) {
        painter.scale(scale, scale);
        paintHeatmap(painter, *model, geometry);
    });
}

void writeMapping(PageFlow &flow, const ReportContext &context)
{
    MappingPages(flow, context).write();
}

} // namespace rolewright
