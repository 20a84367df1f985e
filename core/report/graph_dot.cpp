#include "core/drawing/lane_colours.h"
#include "core/drawing/text_drawing.h"
#include "core/report/export_mark.h"
#include "core/report/organisation_graph.h"

#include <QColor>

namespace rolewright {

namespace {

/// A text within quotes: Graphviz reads quotes, backslashes and names of characters (`&lt;`).
QString escaped(const QString &text)
{
    return drawable(text)
        .replace(u'&', QStringLiteral("&amp;"))
        .replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""));
}

QString quoted(const QString &text)
{
    return u'"' + escaped(text) + u'"';
}

QString label(const QStringList &lines)
{
    QStringList safe;
    for (const QString &line : lines)
        safe << escaped(line);
    return u'"' + safe.join(QStringLiteral("\\n")) + u'"';
}

QString colour(QRgb rgb)
{
    return quoted(QColor(rgb).name());
}

class DotWriter
{
public:
    explicit DotWriter(const OrganisationGraph &graph) : m_graph(graph) {}

    QByteArray write()
    {
        m_text = QStringLiteral("// %1\ndigraph organisation {\n"
                                "  graph [label=%2, labelloc=t, rankdir=%3, fontname=Helvetica]\n"
                                "  node [shape=box, style=\"rounded,filled\", fillcolor=%4, "
                                "color=%5, fontname=Helvetica]\n"
                                "  edge [color=%6, fontname=Helvetica, fontsize=11]\n")
                     .arg(exportMark(), quoted(m_graph.title),
                          m_graph.content == GraphContent::Reporting ? QStringLiteral("TB")
                                                                     : QStringLiteral("LR"),
                          colour(theme::paper), colour(theme::strongLine), colour(theme::rail));
        for (const GraphUnit &unit : m_graph.units)
            writeUnit(unit, QStringLiteral("  "));
        for (const GraphEdge &edge : m_graph.edges)
            writeEdge(edge);
        m_text += QStringLiteral("}\n");
        return m_text.toUtf8();
    }

private:
    void writeUnit(const GraphUnit &unit, const QString &indent)
    {
        const LaneColours colours = laneColours(unit.kind);
        m_text += QStringLiteral("%1subgraph cluster_%2 {\n"
                                 "%1  label=%3; style=filled; fillcolor=%4; color=%5\n")
                      .arg(indent)
                      .arg(m_units++)
                      .arg(quoted(unit.name), colour(colours.fill), colour(colours.line));
        for (const size_t node : unit.nodes)
            writeNode(node, indent + QStringLiteral("  "));
        for (const GraphUnit &within : unit.units)
            writeUnit(within, indent + QStringLiteral("  "));
        m_text += indent + QStringLiteral("}\n");
    }

    void writeNode(size_t place, const QString &indent)
    {
        const GraphNode &node = m_graph.nodes[place];
        m_text += QStringLiteral("%1n%2 [label=%3").arg(indent).arg(place).arg(label(node.lines));
        if (node.isVacant)
            m_text += QStringLiteral(", style=\"rounded,filled,dashed\", fillcolor=%1, color=%2")
                          .arg(colour(theme::vacantFill), colour(theme::vacantLine));
        m_text += QStringLiteral("]\n");
    }

    void writeEdge(const GraphEdge &edge)
    {
        m_text += QStringLiteral("  n%1 -> n%2").arg(edge.from).arg(edge.to);
        switch (edge.line) {
        case GraphLine::Reporting:
            m_text += QStringLiteral(" [dir=none]");
            break;
        case GraphLine::Dotted:
            m_text += QStringLiteral(" [dir=none, style=dashed, constraint=false]");
            break;
        case GraphLine::Guidance:
            m_text += QStringLiteral(" [label=%1]").arg(quoted(edge.label));
        }
        m_text += u'\n';
    }

    const OrganisationGraph &m_graph;
    QString m_text;
    int m_units = 0; ///< written
};

} // namespace

QByteArray dotOf(const OrganisationGraph &graph)
{
    return DotWriter(graph).write();
}

} // namespace rolewright
