#include "core/drawing/heatmap_painter.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/wording.h"
#include "core/report/chapters.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

/// The smallest type of drawings is 11 logical pixels; at this scale it prints at 6 points.
constexpr double leastScale = 6.0 / (11 * 0.75);

/// Spreads a mapping over pages so that type stays readable.
class MappingPages
{
public:
    MappingPages(PageFlow &flow, const ReportContext &context)
        : m_flow(flow), m_words(context.options.language),
          m_model(mappingModel(context.index, {.language = context.options.language,
                                               .names = context.options.names})),
          m_least(leastScale / flow.frame().zoom)
    {
    }

    void write()
    {
        m_flow.startChapter(Chapter::Mapping, m_words("Mapping of roles", "Zuordnung der Rollen"));
        if (m_model.lanes.empty())
            return m_flow.paragraph(
                m_words("The scenario has no unit yet.", "Das Szenario hat noch keine Einheit."));
        m_area = m_flow.rest();
        MappingStyle style{.initials = false};
        for (const auto &[width, abreast] : {std::pair(165.0, 2), {165.0, 1}, {130.0, 1}}) {
            style.cardWidth = width;
            style.mostAbreast = abreast;
            const double scale = scaleFor(MappingGeometry(m_model, style).size());
            if (scale >= m_least)
                return writeLanes(m_model, style);
        }
        writeColumns(style);
    }

private:
    double scaleFor(const QSizeF &size) const
    {
        return std::min(1.0, m_area.width() / size.width());
    }

    /// Some of the columns, where the paper is too narrow for all.
    void writeColumns(const MappingStyle &style)
    {
        size_t columns = m_model.columns.size();
        while (columns > 1 && scaleFor(MappingGeometry(part(0, columns), style).size()) < m_least)
            --columns;
        for (size_t first = 0; first < m_model.columns.size(); first += columns)
            writeLanes(part(first, std::min(columns, m_model.columns.size() - first)), style);
    }

    MappingModel part(size_t first, size_t count) const
    {
        MappingModel part = m_model;
        const auto begin = m_model.columns.begin() + static_cast<std::ptrdiff_t>(first);
        part.columns.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        for (MappingLane &lane : part.lanes) {
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
        const double together = std::min(scale, m_area.height() / whole.size().height());
        if (together >= std::min(m_least, scale)) {
            style.initials = together * m_flow.frame().zoom >= 0.89;
            return addPage(model, style, together);
        }
        for (size_t column = 0; column < whole.columns(); ++column)
            style.abreast.push_back(whole.abreast(column));
        style.leastWidth = whole.size().width();
        style.initials = scale * m_flow.frame().zoom >= 0.89;
        fillPages(model, style, scale);
    }

    void fillPages(const MappingModel &model, const MappingStyle &style, double scale)
    {
        const double room = m_area.height() / scale;
        MappingModel start = model;
        start.lanes.resize(model.centralLanes);
        if (MappingGeometry(start, style).size().height() > room / 2) {
            start.lanes.clear();
            start.centralLanes = 0;
        }
        MappingModel page = start;
        for (size_t i = start.lanes.size(); i < model.lanes.size(); ++i) {
            for (const MappingLane &piece : pieces(model.lanes[i], start, style, room)) {
                page.lanes.push_back(piece);
                if (MappingGeometry(page, style).size().height() <= room ||
                    page.lanes.size() == start.lanes.size() + 1)
                    continue;
                page.lanes.pop_back();
                addPage(page, style, scale);
                page = start;
                page.lanes.push_back(piece);
            }
        }
        if (!page.lanes.empty())
            addPage(page, style, scale);
    }

    /// Cuts a lane that is higher than a page between rows of cards.
    std::vector<MappingLane> pieces(const MappingLane &lane, const MappingModel &start,
                                    const MappingStyle &style, double room) const
    {
        MappingModel alone = start;
        alone.lanes.push_back(lane);
        if (MappingGeometry(alone, style).size().height() <= room)
            return {lane};
        alone.lanes.back().cards.clear();
        const double free = room - MappingGeometry(alone, style).size().height();
        const auto rows =
            static_cast<size_t>(std::max(1.0, std::floor(free / MappingGeometry::highestCard())));
        std::vector<MappingLane> pieces;
        size_t inColumn = 0;
        for (size_t i = 0; i < lane.cards.size(); ++i) {
            const size_t column = lane.cards[i].column;
            inColumn = i > 0 && lane.cards[i - 1].column == column ? inColumn + 1 : 0;
            const size_t piece = inColumn / (rows * static_cast<size_t>(style.abreast[column]));
            while (pieces.size() <= piece) {
                pieces.push_back(lane);
                pieces.back().cards.clear();
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
        const auto shown = std::make_shared<MappingModel>(model);
        const MappingGeometry geometry(*shown, style);
        m_flow.paint(geometry.size().height() * scale, [shown, geometry, scale](QPainter &painter) {
            painter.scale(scale, scale);
            paintMapping(painter, *shown, geometry);
        });
    }

    PageFlow &m_flow;
    Wording m_words;
    MappingModel m_model;
    double m_least;
    QRectF m_area; ///< of the first page, below the title
    bool m_first = true;
};

} // namespace

HeatmapModel reportHeatmap(const ReportContext &context)
{
    HeatmapModel model = heatmapModel(context.index.framework(), context.options.language);
    addStaffing(model, context.index);
    return model;
}

void writeHeatmap(PageFlow &flow, const ReportContext &context)
{
    HeatmapChoice choice = context.options.heatmap;
    choice.names = context.options.names;
    const QString &language = context.options.language;
    flow.startChapter(Chapter::Heatmap, heatmapTitle(context.index, language, choice));
    const auto model =
        std::make_shared<HeatmapModel>(heatmapModel(context.index, language, choice));
    constexpr double legend = 30;
    const QRectF rest = flow.rest();
    HeatmapStyle style{.width = rest.width()};
    const double rows = static_cast<double>(std::max<size_t>(model->rows.size(), 1));
    style.rowHeight =
        std::clamp((rest.height() - legend - 14 - 150) / rows - style.gap, 38.0, 56.0);
    const HeatmapGeometry geometry(*model, style);
    const double scale = std::min({1.0, rest.width() / geometry.size().width(),
                                   (rest.height() - legend - 14) / geometry.size().height()});
    flow.paint(
        legend - 14, [width = rest.width(), mode = model->mode, language](QPainter &painter) {
            paintHeatmapLegend(painter, QRectF(0, 0, width, 16), legendOf(mode, language, true));
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
