#include "core/report/organisation_graph.h"

#include "core/drawing/flow_words.h"
#include "core/drawing/text_drawing.h"
#include "core/report/export_title.h"
#include "core/report/organisation_picture.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

/// Makes a graph of the cards of a mapping, which has all positions.
class GraphMaker
{
public:
    GraphMaker(const PlanIndex &index, GraphContent content, const ReportOptions &options)
        : m_index(index), m_words(options.language),
          m_mapping(mappingModel(
              index, {.language = options.language, .names = options.names, .unit = options.unit}))
    {
        m_graph.content = content;
        m_graph.title = exportTitle(index.input(), options,
                                    content == GraphContent::Reporting
                                        ? m_words("reporting lines", "Berichtslinien")
                                        : m_words("mapping of roles", "Zuordnung der Rollen"));
    }

    OrganisationGraph make()
    {
        for (const MappingLane &lane : m_mapping.lanes)
            m_lanes.insert(lane.unit, &lane);
        for (const MappingLane &lane : m_mapping.lanes) {
            if (!m_lanes.contains(lane.parent))
                m_graph.units.push_back(unit(lane));
        }
        if (m_graph.content == GraphContent::Reporting)
            addReporting();
        else
            addGuidance();
        return std::move(m_graph);
    }

private:
    GraphUnit unit(const MappingLane &lane)
    {
        GraphUnit unit{.name = m_index.unit(m_index.unitRow(lane.unit)).name, .kind = lane.kind};
        for (const MappingCard &card : lane.cards) {
            m_places.insert(card.position, m_graph.nodes.size());
            unit.nodes.push_back(m_graph.nodes.size());
            m_graph.nodes.push_back(node(card));
        }
        for (const MappingLane &within : m_mapping.lanes) {
            if (within.parent == lane.unit)
                unit.units.push_back(this->unit(within));
        }
        return unit;
    }

    GraphNode node(const MappingCard &card) const
    {
        GraphNode node{.lines = {card.title}, .isVacant = card.isVacant()};
        if (!card.profiles.isEmpty() && card.profiles != card.title)
            node.lines << card.profiles;
        QStringList holders;
        for (const CardHolder &holder : card.holders) {
            if (!holder.name.isEmpty())
                holders << QStringLiteral("%1 (%2)").arg(holder.name, fte(holder.share));
        }
        if (!holders.isEmpty())
            node.lines << holders.join(QStringLiteral(", "));
        node.lines << (card.isVacant() ? m_words("%1 FTE, %2 vacant", "%1 FTE, %2 unbesetzt")
                                             .arg(fte(card.fte), fte(card.vacant))
                                       : QStringLiteral("%1 FTE").arg(fte(card.fte)));
        return node;
    }

    QString fte(double value) const { return fteInWords(value, m_words.language()); }

    void addReporting()
    {
        for (const auto &position : m_index.design().positions) {
            connect(position->reportsTo, position->id, GraphLine::Reporting, {});
            for (const PositionId &above : position->alsoReportsTo)
                connect(above, position->id, GraphLine::Dotted, {});
        }
    }

    void addGuidance()
    {
        for (const auto &link : m_index.design().guidance)
            connect(link->from, link->to, GraphLine::Guidance,
                    flowInWords(link->flow, m_words.language()));
    }

    void connect(const PositionId &from, const PositionId &to, GraphLine line, const QString &label)
    {
        const auto start = m_places.constFind(from);
        const auto end = m_places.constFind(to);
        if (start != m_places.cend() && end != m_places.cend())
            m_graph.edges.push_back({*start, *end, line, label});
    }

    const PlanIndex &m_index;
    Wording m_words;
    MappingModel m_mapping;
    QHash<UnitId, const MappingLane *> m_lanes;
    QHash<PositionId, size_t> m_places;
    OrganisationGraph m_graph;
};

} // namespace

OrganisationGraph organisationGraph(const PlanIndex &index, GraphContent content,
                                    const ReportOptions &options)
{
    return GraphMaker(index, content, options).make();
}

const QStringList &graphEndings()
{
    static const QStringList endings{QStringLiteral("dot"), QStringLiteral("mmd")};
    return endings;
}

Result<QByteArray> organisationGraphFile(const QString &ending, const AnalysisInput &input,
                                         GraphContent content, const ReportOptions &options)
{
    if (!graphEndings().contains(ending))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a graph of the organisation cannot be written as .%1; end the "
                                   "file's name in .%2")
                        .arg(ending, graphEndings().join(QStringLiteral(", ."))));
    if (options.unit && content == GraphContent::Reporting)
        return noUnitOfTree();
    const AnalysisInput shown = withoutNames(input, options.names, options.language);
    const OrganisationGraph graph = organisationGraph(shown, content, options);
    return ending == QLatin1String("dot") ? dotOf(graph) : mermaidOf(graph);
}

} // namespace rolewright
