#include "core/report/reporting_pages.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/mark_legend.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/wide_drawing.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>
#include <deque>

namespace rolewright {

namespace {

constexpr double headingRoom = 40;
constexpr double referenceRoom = 32; ///< of the line that leads back
constexpr double belowPart = 14;     ///< of what is painted on a page

/// A tree that is drawn by itself.
struct Branch
{
    std::shared_ptr<const ReportingModel> model;
    std::optional<PositionId> top; ///< whom all others are below; empty where there is none
    QString above;                 ///< anchor of the drawing that it is a closed branch of; empty
                                   ///< for the whole
    bool isContinued = false;      ///< the first ones of those below stand before it
};

/// Spreads a reporting tree over pages so that type stays readable.
class ReportingPages
{
public:
    ReportingPages(PageFlow &flow, const ReportContext &context)
        : m_flow(flow), m_context(context), m_words(context.options.language),
          m_least(leastDrawingScale / flow.frame().zoom),
          m_whole(std::make_shared<const ReportingModel>(
              reportingModel(context.index, {.language = context.options.language,
                                             .names = context.options.names}))),
          m_legend(markLegend(marksOf(*m_whole, false), flow.frame().content.width(),
                              m_words.language())),
          m_page(flow.frame().content.size() -
                 QSizeF(0, headingRoom + std::max(referenceRoom, legendRoom()))),
          m_stackRows(rowsOfStacks())
    {
    }

    void write()
    {
        const ReportingGeometry geometry(*m_whole, {.initials = false});
        if (m_context.options.charts != WideCharts::Book || scaleOf(geometry, m_page) >= m_least)
            return writeWhole(geometry);
        m_waiting.push_back({m_whole, onlyHead(*m_whole), {}});
        while (!m_waiting.empty()) {
            const Branch branch = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (!isDivided(branch))
                writeBranch(branch);
        }
    }

private:
    static double scaleOf(const ReportingGeometry &geometry, const QSizeF &room)
    {
        return std::min({1.0, room.width() / geometry.size().width(),
                         room.height() / geometry.size().height()});
    }

    /// The one position that all others are below; empty where there are several.
    static std::optional<PositionId> onlyHead(const ReportingModel &model)
    {
        const bool isOnly = model.nodes.front().end == model.nodes.size();
        return isOnly ? std::optional(model.nodes.front().card.position) : std::nullopt;
    }

    bool isReadable(const ReportingModel &model, const ReportingStyle &style) const
    {
        return scaleOf(ReportingGeometry(model, style), m_page) >= m_least;
    }

    QString title() const { return m_words("Who reports to whom", "Wer an wen berichtet"); }

    static QString anchorOfBranch(const PositionId &top)
    {
        return QStringLiteral("reports-to/") + top.value;
    }

    double legendRoom() const
    {
        return m_legend.size().isEmpty() ? 0 : m_legend.size().height() + belowPart;
    }

    void writeLegend()
    {
        if (legendRoom() > 0)
            m_flow.paint(m_legend.size().height(),
                         [legend = m_legend](QPainter &painter) { legend.paint(painter); });
    }

    void writeWhole(const ReportingGeometry &geometry)
    {
        const Drawing drawing{{}, geometry.size(), [shown = m_whole, geometry](QPainter &painter) {
                                  paint(painter, *shown, geometry,
                                        visiblePart(painter, geometry.size()));
                              }};
        const QSizeF below = m_flow.rest().size() - QSizeF(0, headingRoom + legendRoom());
        const double whole = scaleOf(geometry, m_page);
        if (scaleOf(geometry, below) < std::max(std::min(m_least, 1.0), whole))
            m_flow.nextPage();
        m_flow.heading(title());
        writeLegend();
        if (m_context.options.charts == WideCharts::Tiles)
            return tileOverPages(m_flow, drawing, m_words.language());
        fitOnPage(m_flow, drawing);
    }

    static void paint(QPainter &painter, const ReportingModel &model,
                      const ReportingGeometry &geometry, const QRectF &visible)
    {
        paintReporting(painter, model, geometry,
                       {.visible = visible, .showsSecondary = true, .showsPhases = false});
    }

    /// Puts parts of a branch in its place where those right below its top are too many for a page.
    bool isDivided(const Branch &branch)
    {
        const ReportingModel &model = *branch.model;
        const size_t first = branch.top ? 1 : 0;
        std::vector<size_t> heads;
        for (size_t node = first; node < model.nodes.size(); node = model.nodes[node].end)
            heads.push_back(node);
        if (heads.size() < 2 || isReadable(model, allClosed(branch)))
            return false;
        const size_t half = heads[heads.size() / 2];
        const auto part = [&](size_t begin, size_t end) {
            std::vector<size_t> nodes(first, 0);
            for (size_t node = begin; node < end; ++node)
                nodes.push_back(node);
            return std::make_shared<const ReportingModel>(partOf(model, nodes));
        };
        m_waiting.push_front({part(half, model.nodes.size()), branch.top, branch.above, true});
        m_waiting.push_front({part(first, half), branch.top, branch.above, branch.isContinued});
        return true;
    }

    void writeBranch(const Branch &branch)
    {
        const ReportingModel &model = *branch.model;
        const ReportingGeometry geometry(model, mostOpen(branch));
        const double scale = scaleOf(geometry, m_page);
        const bool isWhole = branch.above.isEmpty();
        const QString anchor = isWhole ? QStringLiteral("reports-to") : anchorOfBranch(*branch.top);
        const double height = geometry.size().height() * scale;
        m_flow.heading(headingOf(branch), height + (isWhole ? legendRoom() : referenceRoom));
        if (!branch.isContinued)
            m_flow.anchor(anchor);
        if (isWhole)
            writeLegend();
        else
            m_flow.reference(
                m_words("Whom it reports to: page %1", "An wen sie berichtet: Seite %1"),
                branch.above);
        addLinks(model, geometry, scale);
        m_flow.paint(height, [shown = branch.model, geometry, scale, numbers = m_flow.numbers(),
                              words = m_words](QPainter &painter) {
            painter.scale(scale, scale);
            paint(painter, *shown, geometry, QRectF(QPointF(), geometry.size()));
            paintPages(painter, *shown, geometry, *numbers, words);
        });
        for (const size_t node : closedIn(model, geometry))
            m_waiting.push_back({std::make_shared<const ReportingModel>(branchOf(model, node)),
                                 model.nodes[node].card.position, anchor});
    }

    /// "Who reports to whom", "Who reports to Head of Fleet, Fleet".
    QString headingOf(const Branch &branch) const
    {
        const QString more =
            branch.isContinued ? m_words(" (continued)", " (Fortsetzung)") : QString();
        if (branch.above.isEmpty())
            return title() + more;
        const PlanIndex &index = m_context.index;
        return m_words("Who reports to %1", "Wer an %1 berichtet")
                   .arg(seatInWords(index, index.position(index.positionRow(*branch.top)))) +
               more;
    }

    /// All branches but that of the top closed.
    ReportingStyle allClosed(const Branch &branch) const
    {
        ReportingStyle style{.stackRows = m_stackRows, .stacksClosed = true, .initials = false};
        for (const ReportingNode &node : branch.model->nodes) {
            if (node.reports > 0 && node.card.position != branch.top)
                style.collapsed.insert(node.card.position);
        }
        return style;
    }

    /// As many branches open as a page can show in readable type, the higher levels first.
    ReportingStyle mostOpen(const Branch &branch) const
    {
        const std::vector<ReportingNode> &nodes = branch.model->nodes;
        ReportingStyle style = allClosed(branch);
        std::vector<const ReportingNode *> closed;
        for (const ReportingNode &node : nodes) {
            if (style.collapsed.contains(node.card.position))
                closed.push_back(&node);
        }
        std::ranges::stable_sort(closed, {}, &ReportingNode::depth);
        for (const ReportingNode *node : closed) {
            if (node->parent != ReportingNode::none &&
                style.collapsed.contains(nodes[node->parent].card.position))
                continue; // it is not seen itself
            style.collapsed.remove(node->card.position);
            if (!isReadable(*branch.model, style))
                style.collapsed.insert(node->card.position);
        }
        return style;
    }

    /// So many cards below each other as a page has room for, with the one that they report to.
    int rowsOfStacks() const
    {
        constexpr double gap = 12; // below each
        constexpr double lines = 2 * gap + 36;
        double tallest = 0;
        for (const ReportingNode &node : m_whole->nodes)
            tallest = std::max(tallest, cardHeight(node.card));
        const double room = m_page.height() / m_least - tallest - lines;
        return std::max(1, static_cast<int>(room / (tallest + gap)));
    }

    static std::vector<size_t> closedIn(const ReportingModel &model,
                                        const ReportingGeometry &geometry)
    {
        std::vector<size_t> closed;
        for (size_t node = 0; node < model.nodes.size(); ++node) {
            if (geometry.isCollapsed(node) && geometry.card(node))
                closed.push_back(node);
        }
        return closed;
    }

    /// Cards of closed branches lead to where they follow.
    void addLinks(const ReportingModel &model, const ReportingGeometry &geometry, double scale)
    {
        for (const size_t node : closedIn(model, geometry))
            m_flow.link(scaled(geometry.card(node)->united(*geometry.toggle(node)), scale),
                        anchorOfBranch(model.nodes[node].card.position));
    }

    /// Beside the mark of a closed branch, where it follows.
    static void paintPages(QPainter &painter, const ReportingModel &model,
                           const ReportingGeometry &geometry, const PageNumbers &numbers,
                           const Wording &words)
    {
        constexpr double width = 80;
        constexpr double height = 12;
        painter.setPen(QColor(theme::accent));
        for (const size_t node : closedIn(model, geometry)) {
            const QRectF mark = *geometry.toggle(node);
            const int page = numbers.of(anchorOfBranch(model.nodes[node].card.position));
            if (page > 0)
                drawLine(painter,
                         QRectF(mark.right() + 4, geometry.card(node)->bottom(), width, height),
                         words("page %1", "Seite %1").arg(page), theme::font(theme::smallSize));
        }
    }

    PageFlow &m_flow;
    const ReportContext &m_context;
    Wording m_words;
    double m_least; ///< scale at which type can just be read
    std::shared_ptr<const ReportingModel> m_whole;
    LegendRows m_legend;
    QSizeF m_page; ///< room for a drawing on a page of its own
    int m_stackRows;
    std::deque<Branch> m_waiting;
};

} // namespace

void writeReporting(PageFlow &flow, const ReportContext &context)
{
    ReportingPages(flow, context).write();
}

} // namespace rolewright
