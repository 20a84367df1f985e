#include "core/text/yaml_strict.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/null.h>

namespace rolewright {

namespace {

constexpr int deepest = 30;
/// Longer collections in brackets are left to the parser that watches its memory.
constexpr qsizetype longestFlow = 1024 * 1024;
/// YAML itself ends here.
constexpr qsizetype longestKey = 1000;

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isOneOf(char c, std::string_view characters)
{
    return characters.find(c) != characters.npos;
}

std::optional<unsigned> hexValue(QByteArrayView digits)
{
    unsigned value = 0;
    for (const char c : digits) {
        const char lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9')
            value = value * 16 + static_cast<unsigned>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            value = value * 16 + static_cast<unsigned>(lower - 'a' + 10);
        else
            return {};
    }
    return value;
}

void appendUtf8(std::string &out, unsigned code)
{
    const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

/// Goes through a text once; each step returns false where the text leaves the accepted form.
class StrictParser
{
public:
    /// @param events null to find out whether the text is accepted
    StrictParser(QByteArrayView text, YAML::EventHandler *events) : m_text(text), m_events(events)
    {
    }

    bool run()
    {
        if (!toNextLine() || m_at == m_text.size() || indentation() != 0 || atListItem())
            return false;
        if (m_events)
            m_events->OnDocumentStart(mark());
        if (!blockMap(0, 0) || m_at != m_text.size())
            return false;
        if (m_events)
            m_events->OnDocumentEnd();
        return true;
    }

private:
    enum class Place { Block, Flow };

    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\n';
    }
    YAML::Mark mark() const
    {
        YAML::Mark mark;
        mark.pos = static_cast<int>(m_at);
        mark.line = m_line;
        mark.column = static_cast<int>(indentation());
        return mark;
    }
    qsizetype indentation() const { return m_at - m_lineStart; }
    bool atListItem() const { return peek() == '-' && peek(1) == ' '; }

    void skipBlanks()
    {
        while (peek() == ' ')
            ++m_at;
    }

    void skipLineEnd()
    {
        if (m_at == m_text.size())
            return;
        m_lineStart = ++m_at;
        ++m_line;
    }

    /// From the start of a line to the first character that is neither blank nor comment.
    bool toNextLine()
    {
        while (m_at < m_text.size()) {
            skipBlanks();
            if (peek() == '#' && !skipComment())
                return false;
            if (peek() != '\n' || m_at == m_text.size())
                break;
            skipLineEnd();
        }
        return true;
    }

    bool skipComment()
    {
        while (peek() != '\n') {
            if (peek() == '\r')
                return false;
            ++m_at;
        }
        return true;
    }

    /// What may follow a value in its line, then to the next line that says something.
    bool finishLine()
    {
        const qsizetype before = m_at;
        skipBlanks();
        if (peek() == '#' && (m_at == before || !skipComment()))
            return false;
        if (peek() != '\n')
            return false;
        skipLineEnd();
        return toNextLine();
    }

    bool blockMap(qsizetype indent, int depth)
    {
        if (depth > deepest)
            return false;
        if (m_events)
            m_events->OnMapStart(mark(), "?", 0, YAML::EmitterStyle::Block);
        do {
            if (!scalar(Place::Block, true) || peek() != ':')
                return false;
            ++m_at;
            if (!(peek() == ' ' ? valueInLine(depth) : valueBelow(indent, depth)))
                return false;
        } while (m_at < m_text.size() && indentation() == indent && !atListItem());
        if (m_at < m_text.size() && indentation() >= indent)
            return false;
        if (m_events)
            m_events->OnMapEnd();
        return true;
    }

    bool valueInLine(int depth)
    {
        skipBlanks();
        return value(Place::Block, depth + 1) && finishLine();
    }

    bool valueBelow(qsizetype indent, int depth)
    {
        if (peek() != '\n' || !finishLine() || m_at == m_text.size() || indentation() <= indent)
            return false;
        return atListItem() ? blockList(indentation(), depth + 1)
                            : blockMap(indentation(), depth + 1);
    }

    bool blockList(qsizetype indent, int depth)
    {
        if (depth > deepest)
            return false;
        if (m_events)
            m_events->OnSequenceStart(mark(), "?", 0, YAML::EmitterStyle::Block);
        do {
            m_at += 2;
            if (peek() == ' ' || !listItem(depth))
                return false;
        } while (m_at < m_text.size() && indentation() == indent && atListItem());
        if (m_at < m_text.size() && indentation() >= indent)
            return false;
        if (m_events)
            m_events->OnSequenceEnd();
        return true;
    }

    bool listItem(int depth)
    {
        if (isOneOf(peek(), "{["))
            return value(Place::Block, depth + 1) && finishLine();
        return beginsWithKey() ? blockMap(indentation(), depth + 1)
                               : value(Place::Block, depth + 1) && finishLine();
    }

    /// Whether the rest of the line begins with a key; the place stays.
    bool beginsWithKey()
    {
        const qsizetype start = m_at;
        YAML::EventHandler *const events = std::exchange(m_events, nullptr);
        const bool isKey = scalar(Place::Block, true) && peek() == ':';
        m_events = events;
        m_at = start;
        return isKey;
    }

    bool value(Place place, int depth)
    {
        if (peek() == '{' || peek() == '[')
            return flow(depth);
        return scalar(place, false);
    }

    bool flow(int depth)
    {
        if (depth > deepest)
            return false;
        if (m_flowDepth == 0)
            m_flowStart = m_at;
        ++m_flowDepth;
        const bool good = peek() == '{' ? flowMap(depth) : flowList(depth);
        --m_flowDepth;
        return good && m_at - m_flowStart <= longestFlow;
    }

    bool flowMap(int depth)
    {
        if (m_events)
            m_events->OnMapStart(mark(), "?", 0, YAML::EmitterStyle::Flow);
        ++m_at;
        while (peek() != '}') {
            if (!scalar(Place::Flow, true) || peek() != ':' || peek(1) != ' ')
                return false;
            m_at += 2;
            if (peek() == ' ' || !value(Place::Flow, depth + 1) || !toNextItem('}'))
                return false;
        }
        ++m_at;
        if (m_events)
            m_events->OnMapEnd();
        return true;
    }

    bool flowList(int depth)
    {
        if (m_events)
            m_events->OnSequenceStart(mark(), "?", 0, YAML::EmitterStyle::Flow);
        ++m_at;
        while (peek() != ']') {
            if (!value(Place::Flow, depth + 1) || !toNextItem(']'))
                return false;
        }
        ++m_at;
        if (m_events)
            m_events->OnSequenceEnd();
        return true;
    }

    /// Over a comma and what separates the next item; stays at the closing bracket.
    bool toNextItem(char closing)
    {
        if (peek() == closing)
            return true;
        if (peek() != ',')
            return false;
        ++m_at;
        const bool breaks = peek() == '\n' && m_at < m_text.size();
        if (breaks)
            skipLineEnd();
        if (peek() != ' ')
            return false;
        skipBlanks();
        return !isOneOf(peek(), "\n#,}]");
    }

    bool scalar(Place place, bool isKey)
    {
        const YAML::Mark start = mark();
        m_value.clear();
        if (peek() == '\'' || peek() == '"') {
            if (!(peek() == '"' ? doubleQuoted() : singleQuoted()))
                return false;
            if (isKey && m_at - start.pos > longestKey)
                return false;
            if (m_events)
                m_events->OnScalar(start, "!", 0, m_value);
            return true;
        }
        if (!plain(place, isKey) || (isKey && m_at - start.pos > longestKey))
            return false;
        if (m_events && YAML::IsNullString(m_value))
            m_events->OnNull(start, 0);
        else if (m_events)
            m_events->OnScalar(start, "?", 0, m_value);
        return true;
    }

    bool beginsPlain() const
    {
        return isLetterOrDigit(peek()) || isOneOf(peek(), "_()/\\$+;^<~") ||
               (isOneOf(peek(), "-.") && isLetterOrDigit(peek(1)));
    }

    /// A key ends before its colon, a value before a comment, the end of the line or, within
    /// brackets, a comma or bracket.
    bool plain(Place place, bool isKey)
    {
        if (!beginsPlain())
            return false;
        const qsizetype begin = m_at;
        qsizetype end = m_at;
        for (;; ++m_at) {
            const char c = peek();
            if (c == '\n' || (c == '#' && peek(-1) == ' '))
                break;
            if (isControl(c))
                return false;
            if (place == Place::Flow && isOneOf(c, ",[]{}?:"))
                break;
            if (c == ':' && isOneOf(peek(1), " \n"))
                break;
            if (c != ' ')
                end = m_at + 1;
        }
        const bool endsWell = isKey                  ? peek() == ':' && end == m_at
                              : place == Place::Flow ? isOneOf(peek(), ",]}") && end == m_at
                                                     : peek() != ':';
        m_value.assign(m_text.data() + begin, static_cast<size_t>(end - begin));
        m_at = isKey ? m_at : end;
        return endsWell && (!isKey || isOneOf(peek(1), " \n"));
    }

    bool singleQuoted()
    {
        for (++m_at; !isControl(peek()); ++m_at) {
            if (peek() == '\'' && peek(1) != '\'') {
                ++m_at;
                return true;
            }
            if (peek() == '\'')
                ++m_at;
            m_value += peek();
        }
        return false;
    }

    bool doubleQuoted()
    {
        for (++m_at; !isControl(peek()); ++m_at) {
            if (peek() == '"') {
                ++m_at;
                return true;
            }
            if (peek() != '\\')
                m_value += peek();
            else if (!escape())
                return false;
        }
        return false;
    }

    /// One of the escapes that the writer uses; stays at its last character.
    bool escape()
    {
        ++m_at;
        switch (peek()) {
        case 'n':
            m_value += '\n';
            return true;
        case 't':
            m_value += '\t';
            return true;
        case 'r':
            m_value += '\r';
            return true;
        case '"':
        case '\\':
            m_value += peek();
            return true;
        case 'x':
            return hexEscape(2);
        case 'u':
            return hexEscape(4);
        default:
            return false;
        }
    }

    bool hexEscape(qsizetype digits)
    {
        if (m_at + digits >= m_text.size())
            return false;
        const auto code = hexValue(m_text.sliced(m_at + 1, digits));
        if (!code || (*code >= 0xD800 && *code <= 0xDFFF))
            return false;
        appendUtf8(m_value, *code);
        m_at += digits;
        return true;
    }

    QByteArrayView m_text;
    YAML::EventHandler *m_events;
    std::string m_value; ///< of the last scalar
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 0;
    int m_flowDepth = 0;
    qsizetype m_flowStart = 0;
};

} // namespace

bool parseStrictYaml(QByteArrayView text, YAML::EventHandler &events)
{
    return StrictParser(text, nullptr).run() && StrictParser(text, &events).run();
}

} // namespace rolewright
