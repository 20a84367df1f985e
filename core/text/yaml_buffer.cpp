#include "core/text/yaml_buffer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rolewright {

namespace {

constexpr qsizetype chunkSize = 64 * 1024;
constexpr qsizetype bytesAheadLimit = 32 * 1024 * 1024;
/// A single text of 1 MiB may hold that many quotes, each written twice.
constexpr qsizetype indicatorsAheadLimit = 2'200'000;

constexpr std::array<bool, 256> indicatorTable = [] {
    std::array<bool, 256> table{};
    for (const char c :
         {',', '[', ']', '{', '}', ':', '?', '&', '*', '!', '"', '\'', '|', '>', '-'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

} // namespace

void BoundedBuffer::setReached(qsizetype offset)
{
    m_reached = std::max(m_reached, offset);
}

BoundedBuffer::int_type BoundedBuffer::underflow()
{
    while (!m_ahead.empty() && m_ahead.front().end <= m_reached) {
        m_indicatorsAhead -= m_ahead.front().indicators;
        m_ahead.pop_front();
    }
    m_overran = m_overran || m_given - m_reached > bytesAheadLimit ||
                m_indicatorsAhead > indicatorsAheadLimit;
    if (m_overran)
        return traits_type::eof();
    if (m_given == m_text.size())
        return give(std::exchange(m_tail, {}));

    const qsizetype size = std::min(chunkSize, m_text.size() - m_given);
    const QByteArrayView chunk = m_text.sliced(m_given, size);
    const qsizetype indicators = std::count_if(chunk.begin(), chunk.end(), [](char byte) {
        return indicatorTable[static_cast<unsigned char>(byte)];
    });
    m_given += size;
    m_indicatorsAhead += indicators;
    m_ahead.push_back({m_given, indicators});
    return give(chunk);
}

BoundedBuffer::int_type BoundedBuffer::give(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return traits_type::eof();
    char *const begin =
        const_cast<char *>(bytes.data()); // streambuf's interface; nothing writes there
    setg(begin, begin, begin + bytes.size());
    return traits_type::to_int_type(*begin);
}

} // namespace rolewright
