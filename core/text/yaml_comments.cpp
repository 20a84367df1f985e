#include "core/text/yaml_comments.h"

#include <QByteArrayView>
#include <algorithm>

namespace rolewright {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Goes once over a text and tells scalars, brackets and indicators apart as far as comments need
/// it.
class CommentFinder
{
public:
    explicit CommentFinder(QByteArrayView text) : m_text(text) {}

    std::vector<Comment> run()
    {
        while (m_at < m_text.size())
            scanLine();
        return std::move(m_comments);
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\n';
    }
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n'; }
    bool endsIndicator(char c) const { return isBlank(c) || c == '\n'; }
    int column() const { return static_cast<int>(m_at - m_lineStart); }

    void skipBlanks()
    {
        while (!atLineEnd() && isBlank(peek()))
            ++m_at;
    }

    void nextLine()
    {
        if (m_at < m_text.size())
            ++m_at;
        ++m_line;
        m_lineStart = m_at;
    }

    void scanLine();
    void scanToken();
    void scanComment();
    void scanQuoted(char quote);
    void scanPlain();
    void scanWord();
    bool endsKey(char next) const;
    bool scanIndicator();
    bool scanFlowIndicator();
    bool scanMarker();
    void scanBlockHeader();
    bool skipBlockLine();
    bool continuesPlain() const;

    QByteArrayView m_text;
    std::vector<Comment> m_comments;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    int m_flowDepth = 0;
    int m_parentColumn = -1;     ///< of the key or dash whose value is being read
    int m_scalarColumn = 0;      ///< where the last scalar began: the key, if a colon follows
    bool m_plainOpen = false;    ///< the last scalar was plain, and may go on in the next line
    bool m_afterClosing = false; ///< the last token was quoted or a closing bracket
    bool m_inBlockText = false;
    bool m_detectsIndent = false; ///< the first line of the block text sets its indentation
    int m_blockIndent = 0;
};

void CommentFinder::scanLine()
{
    if ((m_inBlockText && skipBlockLine()) || scanMarker())
        return;
    skipBlanks();
    if (atLineEnd()) {
        nextLine();
        return;
    }
    if (peek() != '#' && continuesPlain())
        scanPlain();
    while (!atLineEnd())
        scanToken();
    nextLine();
}

bool CommentFinder::continuesPlain() const
{
    if (!m_plainOpen)
        return false;
    if (m_flowDepth == 0)
        return column() > m_parentColumn;
    return !QByteArrayView(",[]{}?").contains(peek()) && !(peek() == ':' && endsIndicator(peek(1)));
}

/// "---" and "..." at the start of a line end whatever was open.
bool CommentFinder::scanMarker()
{
    const QByteArrayView rest = m_text.sliced(m_at);
    if ((!rest.startsWith("---") && !rest.startsWith("...")) || !endsIndicator(peek(3)))
        return false;
    m_at += 3;
    m_flowDepth = 0;
    m_parentColumn = -1;
    m_plainOpen = false;
    while (!atLineEnd())
        scanToken();
    nextLine();
    return true;
}

void CommentFinder::scanToken()
{
    skipBlanks();
    if (atLineEnd())
        return;
    const char c = peek();
    if (c == '#') {
        scanComment();
        return;
    }
    if (scanFlowIndicator() || scanIndicator())
        return;
    m_plainOpen = false;
    m_afterClosing = c == '"' || c == '\'';
    if (m_afterClosing) {
        scanQuoted(c);
    } else if ((c == '|' || c == '>') && m_flowDepth == 0) {
        scanBlockHeader();
    } else if (c == '&' || c == '*' || c == '!') {
        scanWord();
    } else {
        m_scalarColumn = column();
        ++m_at; // whatever it is, so that every token moves on
        scanPlain();
    }
}

void CommentFinder::scanComment()
{
    Comment comment;
    comment.line = m_line;
    const QByteArrayView before = m_text.sliced(m_lineStart, m_at - m_lineStart);
    comment.ownLine = std::all_of(before.begin(), before.end(), isBlank);
    const auto inner = std::count_if(before.begin(), before.end(), isContinuation);
    comment.column = static_cast<int>(before.size() - inner) + 1;
    const qsizetype start = m_at + 1;
    while (!atLineEnd())
        ++m_at;
    qsizetype end = m_at;
    while (end > start && isBlank(m_text[end - 1]))
        --end;
    comment.text = QString::fromUtf8(m_text.sliced(start, end - start));
    m_comments.push_back(std::move(comment));
    m_plainOpen = false;
}

void CommentFinder::scanQuoted(char quote)
{
    m_scalarColumn = column();
    ++m_at;
    while (m_at < m_text.size()) {
        const char c = peek();
        if (c == '\n') {
            nextLine();
        } else if (c == '\\' && quote == '"' && peek(1) != '\n') {
            m_at += 2;
        } else if (c != quote) {
            ++m_at;
        } else if (quote == '\'' && peek(1) == '\'') {
            m_at += 2;
        } else {
            ++m_at;
            return;
        }
    }
}

void CommentFinder::scanPlain()
{
    m_plainOpen = true;
    for (; !atLineEnd(); ++m_at) {
        const char c = peek();
        if (c == '#' && m_at > m_lineStart && isBlank(m_text[m_at - 1]))
            return;
        const bool bracket = m_flowDepth > 0 && QByteArrayView(",[]{}").contains(c);
        const bool colon = c == ':' && endsKey(peek(1));
        if (bracket || colon) {
            m_plainOpen = false;
            return;
        }
    }
}

/// An anchor, alias or tag: none of them is accepted, but they should not shift what follows.
void CommentFinder::scanWord()
{
    ++m_at;
    while (!atLineEnd() && !isBlank(peek()) &&
           !(m_flowDepth > 0 && QByteArrayView(",[]{}").contains(peek())))
        ++m_at;
}

bool CommentFinder::scanFlowIndicator()
{
    const char c = peek();
    if (c == '[' || c == '{') {
        ++m_flowDepth;
    } else if (c == ']' || c == '}') {
        m_flowDepth = std::max(0, m_flowDepth - 1);
    } else if (c != ',' || m_flowDepth == 0) {
        return false;
    }
    m_plainOpen = false;
    m_afterClosing = c == ']' || c == '}';
    ++m_at;
    return true;
}

/// Whether a colon before this character is one; within brackets it may be glued to what follows
/// where the key is quoted or in brackets itself.
bool CommentFinder::endsKey(char next) const
{
    if (endsIndicator(next))
        return true;
    return m_flowDepth > 0 && (m_afterClosing || QByteArrayView(",]}").contains(next));
}

bool CommentFinder::scanIndicator()
{
    const char c = peek();
    if (c == ':' && endsKey(peek(1))) {
        if (m_flowDepth == 0)
            m_parentColumn = m_scalarColumn;
    } else if ((c == '-' || c == '?') && endsIndicator(peek(1))) {
        if (m_flowDepth == 0)
            m_parentColumn = m_scalarColumn = column();
    } else {
        return false;
    }
    m_plainOpen = false;
    m_afterClosing = false;
    ++m_at;
    return true;
}

/// After | or > follow lines of text, all that are indented more than the key or dash that they
/// belong to.
void CommentFinder::scanBlockHeader()
{
    m_inBlockText = true;
    m_detectsIndent = true;
    m_blockIndent = std::max(1, m_parentColumn + 1);
    for (++m_at; !atLineEnd() && !isBlank(peek()) && peek() != '#'; ++m_at) {
        if (peek() >= '1' && peek() <= '9') {
            m_blockIndent = std::max(0, m_parentColumn) + (peek() - '0');
            m_detectsIndent = false;
        }
    }
}

/// Passes over a line of a block text; false when the text has ended before it.
bool CommentFinder::skipBlockLine()
{
    while (peek() == ' ')
        ++m_at;
    const bool blank = peek() == '\n' || (peek() == '\r' && peek(1) == '\n');
    if (!blank && column() < m_blockIndent) {
        m_at = m_lineStart;
        m_inBlockText = false;
        return false;
    }
    if (!blank && m_detectsIndent) {
        m_blockIndent = column();
        m_detectsIndent = false;
    }
    while (!atLineEnd())
        ++m_at;
    nextLine();
    return true;
}

} // namespace

std::vector<Comment> findComments(const QByteArray &bytes)
{
    QByteArrayView text(bytes);
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    return CommentFinder(text).run();
}

} // namespace rolewright
