#include "core/text/yaml_writer.h"

#include "core/text/yaml_plain.h"

#include <algorithm>

namespace rolewright {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Cannot stand in YAML as it is, or would be lost to the eye or to some reader.
bool needsEscape(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           c == 0xFFFE || c == 0xFFFF;
}

/// YYYY-MM or YYYY-MM-DD, which readers of ours and people take for what they are.
bool isDateOrMonth(QStringView text)
{
    if (text.size() != 7 && text.size() != 10)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != u'-' : !isDigit(text[i]))
            return false;
    }
    return true;
}

/// Digits with signs and separators, which one reader or other takes for a number, time or date.
bool looksNumeric(QStringView text)
{
    const QChar first = text.front();
    if (!isDigit(first) && first != u'+' && first != u'.')
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return isDigit(c) || QStringView(u"+-_.,:eE TtZz").contains(c);
    });
}

bool beginsLikeSyntax(QStringView text)
{
    return QStringView(u"-?:,[]{}#&*!|>'\"%@`=").contains(text.front()) ||
           text.startsWith(u"...") || text == u"<<";
}

bool holdsSyntax(QStringView text, YamlContext context)
{
    if (text.contains(u": ") || text.contains(u" #") || text.endsWith(u':'))
        return true;
    return context == YamlContext::Flow && std::any_of(text.begin(), text.end(), [](QChar c) {
               return QStringView(u",[]{}:?").contains(c);
           });
}

bool isPlainSafe(QStringView text, YamlContext context)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || beginsLikeSyntax(text))
        return false;
    if (isDateOrMonth(text))
        return true;
    return plainKind(text) == PlainKind::String && !looksNumeric(text) &&
           !holdsSyntax(text, context);
}

QString hex(uint code, int digits)
{
    return QStringLiteral("%1").arg(code, digits, 16, QLatin1Char('0')).toUpper();
}

QString escaped(char16_t c)
{
    switch (c) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\t':
        return QStringLiteral("\\t");
    case u'\r':
        return QStringLiteral("\\r");
    default:
        return c < 0x100 ? QStringLiteral("\\x") + hex(c, 2) : QStringLiteral("\\u") + hex(c, 4);
    }
}

void appendDoubleQuoted(QString &out, QStringView text)
{
    out += u'"';
    for (const QChar c : text) {
        if (needsEscape(c.unicode())) {
            out += escaped(c.unicode());
            continue;
        }
        if (c == u'"' || c == u'\\')
            out += u'\\';
        out += c;
    }
    out += u'"';
}

void appendSingleQuoted(QString &out, QStringView text)
{
    out += u'\'';
    for (const QChar c : text) {
        if (c == u'\'')
            out += u'\'';
        out += c;
    }
    out += u'\'';
}

void appendText(QString &out, QStringView text, YamlContext context)
{
    const bool escapes =
        std::any_of(text.begin(), text.end(), [](QChar c) { return needsEscape(c.unicode()); });
    if (!escapes && isPlainSafe(text, context))
        out += text;
    else if (escapes || (text.contains(u'\'') && !text.contains(u'"') && !text.contains(u'\\')))
        appendDoubleQuoted(out, text);
    else
        appendSingleQuoted(out, text);
}

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
        appendText(out, node.keys[i], YamlContext::Flow);
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
            appendText(out, node.text, context);
        return;
    case Node::Kind::String:
        appendText(out, node.text, context);
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

    /// @param lead text that stays on the line of the first part, such as `skills: `
    /// @param tail brackets and commas that stay on the line of the last part
    void append(const QString &lead, const Node &node, const QString &tail)
    {
        const QString whole = lead + yamlScalar(node, YamlContext::Flow) + tail;
        if (fits(whole) || node.items.empty()) {
            put(whole);
            return;
        }
        const bool map = node.isMap();
        QString before = lead + (map ? u'{' : u'[');
        for (size_t i = 0; i < node.items.size(); ++i) {
            QString part = before;
            before.clear();
            if (map) {
                appendText(part, node.keys[i], YamlContext::Flow);
                part += QLatin1String(": ");
            }
            const bool last = i + 1 == node.items.size();
            appendPart(part, node.items[i],
                       last ? (map ? u'}' : u']') + tail : QStringLiteral(","));
        }
    }

private:
    void appendPart(const QString &lead, const Node &node, const QString &tail)
    {
        const QString whole = lead + yamlScalar(node, YamlContext::Flow) + tail;
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
    appendText(out, key, YamlContext::Block);
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
