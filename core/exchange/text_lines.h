#pragma once

#include <QByteArray>
#include <optional>

namespace rolewright {

/// Walks over the lines of a text without copying it; a line ends with LF or CR LF.
class TextLines
{
public:
    /// @param bytes outlive it
    explicit TextLines(QByteArrayView bytes) : m_bytes(bytes) {}

    bool atEnd() const { return m_at >= m_bytes.size(); }
    /// The next line without its end; none at the end of the text.
    std::optional<QByteArrayView> next()
    {
        if (atEnd())
            return std::nullopt;
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        QByteArrayView line = m_bytes.sliced(m_at, (end < 0 ? m_bytes.size() : end) - m_at);
        m_at = end < 0 ? m_bytes.size() : end + 1;
        ++m_number;
        if (line.endsWith('\r'))
            line.chop(1);
        return line;
    }
    /// The first character of the next line; 0 at the end of the text.
    char peek() const { return atEnd() ? '\0' : m_bytes[m_at]; }
    /// Number of the line that next() gave last, from 1.
    int number() const { return m_number; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_number = 0;
};

} // namespace rolewright
