#include "core/text/yaml_writer.h"

#include "core/text/yaml_plain.h"

#include <algorithm>

namespace rolewright {

namespace {

void appendValue(QString &out, const Node &node, YamlContext context);

void appendFlowList(QString &out, const Node &node)
{
    out += u'[';
    for (size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0)
            out += QLatin1String(", ");
        appendValue(out, node.items[i], YamlContext::Flow);
    }
    out += u']';
}

void appendFlowMap(QString &out, const Node &node)
{
    out += u'{';
    for (size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0)
            out += QLatin1String(", ");
        appendYamlText(out, node.keys[i], YamlContext::Flow);
        out += QLatin1String(": ");
        appendValue(out, node.items[i], YamlContext::Flow);
    }
    out += u'}';
}

void appendValue(QString &out, const Node &node, YamlContext context)
{
    switch (node.kind) {
    case Node::Kind::Null:
        out += QLatin1String("null");
        return;
    case Node::Kind::Literal:
        if (plainKind(node.text) == PlainKind::Literal)
            out += node.text;
        else
            appendYamlText(out, node.text, context);
        return;
    case Node::Kind::String:
        appendYamlText(out, node.text, context);
        return;
    case Node::Kind::List:
        appendFlowList(out, node);
        return;
    case Node::Kind::Map:
        appendFlowMap(out, node);
        return;
    }
}

void appendBlanks(QString &out, int count)
{
    out.resize(out.size() + count, u' ');
}

/// Columns of a text from an offset on: characters beyond U+FFFF count once.
qsizetype columnsFrom(const QString &text, qsizetype from)
{
    const auto begin = text.begin() + from;
    return text.size() - from -
           std::count_if(begin, text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

/// Fills lines with parts of a collection, which may break only between the parts.
class BrokenFlow
{
public:
    BrokenFlow(QString &out, qsizetype lineStart, int indent, int width)
        : m_out(out), m_lineStart(lineStart), m_indent(indent), m_width(width)
    {
    }

    /// Appends a list or map that is not empty.
    /// @param lead text that stays on the line of the first part, such as `skills: `
    /// @param tail brackets and commas that stay on the line of the last part
    void append(const QString &lead, const Node &node, const QString &tail)
    {
        const bool map = node.isMap();
        const QString closing = (map ? u'}' : u']') + tail;
        QString part = lead + (map ? u'{' : u'[');
        for (size_t i = 0; i < node.items.size(); ++i) {
            if (map) {
                appendYamlText(part, node.keys[i], YamlContext::Flow);
                part += QLatin1String(": ");
            }
            const bool last = i + 1 == node.items.size();
            appendPart(part, node.items[i], last ? closing : QStringLiteral(","));
            part.clear();
        }
    }

private:
    void appendPart(const QString &lead, const Node &node, const QString &tail)
    {
        QString whole = lead;
        appendValue(whole, node, YamlContext::Flow);
        whole += tail;
        if (!fits(whole) && !node.items.empty() && !fitsOnNewLine(whole))
            append(lead, node, tail);
        else
            put(whole);
    }

    qsizetype gap() const { return m_atStart ? 0 : 1; }
    bool fits(const QString &part) const
    {
        return columnsFrom(m_out, m_lineStart) + gap() + columnsFrom(part, 0) <= m_width;
    }
    bool fitsOnNewLine(const QString &part) const
    {
        return m_indent + columnsFrom(part, 0) <= m_width;
    }

    void put(const QString &part)
    {
        if (!m_atStart && !fits(part)) {
            m_out += u'\n';
            m_lineStart = m_out.size();
            appendBlanks(m_out, m_indent);
        } else if (!m_atStart) {
            m_out += u' ';
        }
        m_out += part;
        m_atStart = false;
    }

    QString &m_out;
    qsizetype m_lineStart;
    int m_indent;
    int m_width;
    bool m_atStart = true;
};

bool isRecord(const Node &node)
{
    return node.isMap() && !node.items.empty();
}

bool holdsRecords(const Node &node)
{
    return std::any_of(node.items.begin(), node.items.end(), [&node](const Node &item) {
        return (node.isList() && isRecord(item)) || holdsRecords(item);
    });
}

void appendKey(QString &out, const QString &key)
{
    appendYamlText(out, key, YamlContext::Block);
    out += u':';
}

/// The entries of a map below each other; the first stands where the text ends.
void appendEntries(QString &out, const Node &map, int indent, int width, bool firstIsIndented)
{
    for (size_t i = 0; i < map.items.size(); ++i) {
        if (i == 0 && firstIsIndented) {
            QString first;
            writeEntry(first, map.keys[i], map.items[i], indent, width);
            out += QStringView(first).sliced(indent);
        } else {
            writeEntry(out, map.keys[i], map.items[i], indent, width);
        }
    }
}

} // namespace

QString yamlScalar(const Node &node, YamlContext context)
{
    QString out;
    appendValue(out, node, context);
    return out;
}

QString yamlFlow(const Node &node)
{
    return yamlScalar(node, YamlContext::Flow);
}

void writeRecord(QString &out, const Node &node, int indent, const QString &lead, int width)
{
    const qsizetype lineStart = out.size();
    appendBlanks(out, indent);
    out += lead;
    const qsizetype valueStart = out.size();
    appendValue(out, node, YamlContext::Block);
    if (!node.items.empty() && columnsFrom(out, lineStart) > width) {
        out.truncate(valueStart);
        const int below = indent + static_cast<int>(lead.size()) + 1;
        BrokenFlow(out, lineStart, below, width).append({}, node, {});
    }
    out += u'\n';
}

void writeBlockRecord(QString &out, const Node &node, int indent, int width)
{
    if (!isRecord(node)) {
        writeRecord(out, node, indent, QStringLiteral("- "), width);
        return;
    }
    appendBlanks(out, indent);
    out += QLatin1String("- ");
    appendEntries(out, node, indent + 2, width, true);
}

void writeEntry(QString &out, const QString &key, const Node &node, int indent, int width)
{
    const qsizetype lineStart = out.size();
    if (holdsRecords(node)) {
        writeBlock(out, key, node, indent, width);
        return;
    }
    appendBlanks(out, indent);
    appendKey(out, key);
    out += u' ';
    appendValue(out, node, YamlContext::Block);
    if (!node.items.empty() && columnsFrom(out, lineStart) > width) {
        out.truncate(lineStart);
        writeBlock(out, key, node, indent, width);
        return;
    }
    out += u'\n';
}

void writeBlock(QString &out, const QString &key, const Node &node, int indent, int width)
{
    appendBlanks(out, indent);
    appendKey(out, key);
    if (node.items.empty()) {
        out += u' ';
        appendValue(out, node, YamlContext::Block);
        out += u'\n';
        return;
    }
    out += u'\n';
    if (node.isMap()) {
        appendEntries(out, node, indent + 2, width, false);
        return;
    }
    for (const Node &item : node.items)
        writeRecord(out, item, indent + 2, QStringLiteral("- "), width);
}

} // namespace rolewright
