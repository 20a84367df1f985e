#include "core/drawing/reporting_model.h"

#include "core/text/wording.h"

#include <algorithm>
#include <numeric>

namespace rolewright {

namespace {

/// Notes where each subtree ends, of nodes that end with themselves.
void closeSubtrees(std::vector<ReportingNode> &nodes)
{
    for (size_t node = nodes.size(); node-- > 0;) {
        if (nodes[node].parent != ReportingNode::none)
            nodes[nodes[node].parent].end =
                std::max(nodes[nodes[node].parent].end, nodes[node].end);
    }
}

class ReportingBuilder
{
public:
    ReportingBuilder(const PlanIndex &index, const CardOptions &options)
        : m_index(index), m_cards(index, options), m_reports(index.positions().size())
    {
        m_model.language = options.language;
    }

    ReportingModel build()
    {
        std::vector<int> roots;
        for (int row = 0; row < static_cast<int>(m_reports.size()); ++row) {
            const int boss = m_index.positionRow(m_index.position(row).reportsTo);
            (boss < 0 ? roots : m_reports[static_cast<size_t>(boss)]).push_back(row);
        }
        addBelow(roots);
        closeSubtrees(m_model.nodes);
        addSecondary();
        return std::move(m_model);
    }

private:
    /// Goes down without recursion, since a line may be as long as there are positions.
    void addBelow(const std::vector<int> &roots)
    {
        std::vector<std::pair<int, size_t>> waiting;
        const auto wait = [&](const std::vector<int> &rows, size_t parent) {
            for (auto row = rows.rbegin(); row != rows.rend(); ++row)
                waiting.emplace_back(*row, parent);
        };
        wait(roots, ReportingNode::none);
        while (!waiting.empty()) {
            const auto [row, parent] = waiting.back();
            waiting.pop_back();
            wait(m_reports[static_cast<size_t>(row)], m_model.nodes.size());
            add(row, parent);
        }
    }

    void add(int row, size_t parent)
    {
        const Position &position = m_index.position(row);
        const int unit = m_index.positions()[static_cast<size_t>(row)].unit;
        const size_t place = m_model.nodes.size();
        m_model.places.insert(position.id, place);
        m_model.nodes.push_back(
            {.card = m_cards.card(row),
             .kind = unit < 0 ? UnitKind::BusinessUnit
                              : m_index.units()[static_cast<size_t>(unit)].kind,
             .parent = parent,
             .end = place + 1,
             .depth = parent == ReportingNode::none ? 0 : m_model.nodes[parent].depth + 1,
             .reports = static_cast<int>(m_reports[static_cast<size_t>(row)].size()),
             .isAssistant = position.assistant});
    }

    void addSecondary()
    {
        for (size_t node = 0; node < m_model.nodes.size(); ++node) {
            const int row = m_index.positionRow(m_model.nodes[node].card.position);
            for (const PositionId &other : m_index.position(row).alsoReportsTo) {
                if (const auto to = m_model.find(other))
                    m_model.secondary.push_back({node, *to});
            }
        }
    }

    const PlanIndex &m_index;
    PositionCards m_cards;
    std::vector<std::vector<int>> m_reports; ///< rows of those below each row
    ReportingModel m_model;
};

} // namespace

std::optional<size_t> ReportingModel::find(const PositionId &position) const
{
    const auto found = places.constFind(position);
    return found == places.cend() ? std::nullopt : std::optional(*found);
}

QString ReportingModel::inWords(size_t node) const
{
    const Wording words(language);
    QStringList parts{nodes[node].card.title};
    if (nodes[node].reports > 0) {
        int deepest = nodes[node].depth;
        for (size_t below = node + 1; below < nodes[node].end; ++below)
            deepest = std::max(deepest, nodes[below].depth);
        parts << words.counted(nodes[node].reports, words("reports to it", "berichtet an sie"),
                               words("report to it", "berichten an sie"));
        if (static_cast<size_t>(nodes[node].reports) < below(node))
            parts << words("%1 below on %2 levels", "%1 darunter auf %2 Ebenen")
                         .arg(QString::number(below(node)),
                              QString::number(deepest - nodes[node].depth));
    }
    if (nodes[node].isAssistant)
        parts << words("staff seat", "Stabsstelle");
    return parts.join(QStringLiteral(", "));
}

ReportingModel partOf(const ReportingModel &tree, const std::vector<size_t> &nodes)
{
    ReportingModel part{.language = tree.language};
    QHash<size_t, size_t> places;
    for (const size_t node : nodes) {
        const ReportingNode &from = tree.nodes[node];
        const size_t parent = places.value(from.parent, ReportingNode::none);
        const size_t place = part.nodes.size();
        places.insert(node, place);
        part.places.insert(from.card.position, place);
        part.nodes.push_back(from);
        part.nodes.back().parent = parent;
        part.nodes.back().depth = parent == ReportingNode::none ? 0 : part.nodes[parent].depth + 1;
        part.nodes.back().end = place + 1;
    }
    closeSubtrees(part.nodes);
    for (const SecondaryLine &line : tree.secondary) {
        if (places.contains(line.from) && places.contains(line.to))
            part.secondary.push_back({places.value(line.from), places.value(line.to)});
    }
    return part;
}

ReportingModel branchOf(const ReportingModel &tree, size_t node)
{
    std::vector<size_t> nodes(tree.nodes[node].end - node);
    std::iota(nodes.begin(), nodes.end(), node);
    return partOf(tree, nodes);
}

ReportingModel reportingModel(const PlanIndex &index, const CardOptions &options)
{
    return ReportingBuilder(index, options).build();
}

} // namespace rolewright
