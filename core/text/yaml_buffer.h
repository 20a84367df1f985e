#pragma once

#include <QByteArrayView>
#include <deque>
#include <streambuf>

namespace rolewright {

/// Hands a text to yaml-cpp and ends it early where the parser runs far ahead of its own events:
/// within brackets it queues all tokens up to their end, some 100 bytes of memory for each byte of
/// a hostile text.
class BoundedBuffer : public std::streambuf
{
public:
    /// @param text what is handed out first
    /// @param tail what is handed out after it; both must outlive the buffer
    BoundedBuffer(QByteArrayView text, QByteArrayView tail) : m_text(text), m_tail(tail) {}

    /// The parser has told of what stands at this byte.
    void setReached(qsizetype offset);
    /// The text was ended early.
    bool hasOverrun() const { return m_overran; }
    /// The furthest byte that the parser has told of.
    qsizetype reached() const { return m_reached; }

protected:
    int_type underflow() override;

private:
    struct Chunk
    {
        qsizetype end;
        qsizetype indicators;
    };

    int_type give(QByteArrayView bytes);

    QByteArrayView m_text;
    QByteArrayView m_tail;
    qsizetype m_given = 0;
    qsizetype m_reached = 0;
    qsizetype m_indicatorsAhead = 0;
    std::deque<Chunk> m_ahead; ///< given, but not yet told of
    bool m_overran = false;
};

} // namespace rolewright
