#pragma once

#include "core/drawing/mapping_model.h"
#include "core/report/report.h"

namespace rolewright {

/// What the edges of a graph say.
enum class GraphContent {
    Reporting, ///< who reports to whom
    Guidance   ///< who guides whom, and by what
};

enum class GraphLine { Reporting, Dotted, Guidance };

/// From the position above, or that guides, to the other one; by their places among the nodes.
struct GraphEdge
{
    size_t from = 0;
    size_t to = 0;
    GraphLine line = GraphLine::Reporting;
    QString label;
};

/// A position: its title, profiles, holders and FTE, each on a line.
struct GraphNode
{
    QStringList lines;
    bool isVacant = false;
};

/// A unit with its positions and the units in it.
struct GraphUnit
{
    QString name;
    UnitKind kind = UnitKind::BusinessUnit;
    std::vector<size_t> nodes; ///< places
    std::vector<GraphUnit> units;
};

/// An organisation as nodes and edges, without any place for them.
struct OrganisationGraph
{
    QString title;
    GraphContent content = GraphContent::Reporting;
    std::vector<GraphUnit> units;
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

/// The graph of the index's scenario: positions of all units, of guidance those that a mapping of
/// the options' unit shows.
/// @param index of the input as withoutNames() leaves it
OrganisationGraph organisationGraph(const PlanIndex &index, GraphContent content,
                                    const ReportOptions &options);

/// The graph in the language of Graphviz. Texts are quoted, so that none is read as markup.
QByteArray dotOf(const OrganisationGraph &graph);

/// The graph as a Mermaid flowchart. Signs in texts stand as their codes (`#59;`), so that none is
/// read as markup.
QByteArray mermaidOf(const OrganisationGraph &graph);

/// Endings of files that a graph can be written as: that of Graphviz, that of Mermaid.
const QStringList &graphEndings();

/// The graph of the input's scenario as a file.
/// @param ending one of graphEndings()
/// @param options names, unit and language
/// Errors: BadInput for another ending, and for a unit of reporting lines.
Result<QByteArray> organisationGraphFile(const QString &ending, const AnalysisInput &input,
                                         GraphContent content, const ReportOptions &options);

} // namespace rolewright
