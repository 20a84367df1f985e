#include "core/drawing/lane_colours.h"
#include "core/drawing/text_drawing.h"
#include "core/report/export_mark.h"
#include "core/report/organisation_graph.h"

#include <QColor>

namespace rolewright {

namespace {

/// Letters, digits and the few signs that mean nothing to Mermaid within quotes.
bool isPlain(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character) || character == U' ' ||
           character == U',' || character == U'.';
}

/// A text within quotes, with all other signs as codes; so is the point of what would be taken for
/// a numbered list ("1. Data").
QString escaped(const QString &text)
{
    QString safe;
    const QList<uint> characters = drawable(text).toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t character = characters[i];
        const bool endsNumber =
            character == U'.' && (i + 1 == characters.size() || characters[i + 1] == U' ');
        if (isPlain(character) && !endsNumber)
            safe += QString::fromUcs4(&character, 1);
        else
            safe += QStringLiteral("#%1;").arg(characters[i]);
    }
    return safe.isEmpty() ? QStringLiteral("#160;") : safe;
}

/// A text where no codes are understood.
QString withoutSigns(const QString &text)
{
    QString plain;
    for (const char32_t character : drawable(text).toUcs4())
        plain += isPlain(character) ? QString::fromUcs4(&character, 1) : QStringLiteral(" ");
    return plain.simplified();
}

QString quoted(const QStringList &lines)
{
    QStringList safe;
    for (const QString &line : lines)
        safe << escaped(line);
    return u'"' + safe.join(QStringLiteral("<br/>")) + u'"';
}

QString colour(QRgb rgb)
{
    return QColor(rgb).name();
}

class MermaidWriter
{
public:
    explicit MermaidWriter(const OrganisationGraph &graph) : m_graph(graph) {}

    QByteArray write()
    {
        m_text = QStringLiteral("%% %1\nflowchart %2\n  accTitle: %3\n")
                     .arg(exportMark(),
                          m_graph.content == GraphContent::Reporting ? QStringLiteral("TB")
                                                                     : QStringLiteral("LR"),
                          withoutSigns(m_graph.title));
        for (const GraphUnit &unit : m_graph.units)
            writeUnit(unit, QStringLiteral("  "));
        for (const GraphEdge &edge : m_graph.edges)
            writeEdge(edge);
        markVacant();
        return m_text.toUtf8();
    }

private:
    void writeUnit(const GraphUnit &unit, const QString &indent)
    {
        const LaneColours colours = laneColours(unit.kind);
        const int number = m_units++;
        m_text +=
            QStringLiteral("%1subgraph u%2[%3]\n").arg(indent).arg(number).arg(quoted({unit.name}));
        for (const size_t node : unit.nodes)
            m_text += QStringLiteral("%1  n%2[%3]\n")
                          .arg(indent)
                          .arg(node)
                          .arg(quoted(m_graph.nodes[node].lines));
        for (const GraphUnit &within : unit.units)
            writeUnit(within, indent + QStringLiteral("  "));
        m_text += QStringLiteral("%1end\n%1style u%2 fill:%3,stroke:%4\n")
                      .arg(indent)
                      .arg(number)
                      .arg(colour(colours.fill), colour(colours.line));
    }

    void writeEdge(const GraphEdge &edge)
    {
        QString line = QStringLiteral("---");
        if (edge.line == GraphLine::Dotted)
            line = QStringLiteral("-.-");
        else if (edge.line == GraphLine::Guidance)
            line = edge.label.isEmpty() ? QStringLiteral("-->")
                                        : QStringLiteral("-->|%1|").arg(quoted({edge.label}));
        m_text += QStringLiteral("  n%1 %2 n%3\n")
                      .arg(QString::number(edge.from), line, QString::number(edge.to));
    }

    void markVacant()
    {
        QStringList vacant;
        for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (m_graph.nodes[i].isVacant)
                vacant << QStringLiteral("n%1").arg(i);
        }
        if (!vacant.isEmpty())
            m_text +=
                QStringLiteral("  classDef vacant fill:%1,stroke:%2,stroke-dasharray:5 4\n"
                               "  class %3 vacant\n")
                    .arg(colour(theme::vacantFill), colour(theme::vacantLine), vacant.join(u','));
    }

    const OrganisationGraph &m_graph;
    QString m_text;
    int m_units = 0; ///< written
};

} // namespace

QByteArray mermaidOf(const OrganisationGraph &graph)
{
    return MermaidWriter(graph).write();
}

} // namespace rolewright
