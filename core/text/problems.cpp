#include "core/text/problems.h"

namespace rolewright {

namespace {
constexpr size_t mostProblems = 100;
}

void Problems::add(const Node &at, QString text, QString id)
{
    keep(std::move(text), {m_file, at.line, at.column, 0, std::move(id)});
}

void Problems::add(QString text, QString id)
{
    keep(std::move(text), {m_file, 0, 0, 0, std::move(id)});
}

void Problems::keep(QString text, Where where)
{
    if (m_found.size() < mostProblems)
        m_found.push_back({ErrorCode::BadInput, std::move(text), std::move(where), {}});
}

Result<void> Problems::result() const
{
    if (m_found.empty())
        return {};
    Error first = m_found.front();
    first.more.assign(m_found.begin() + 1, m_found.end());
    return std::unexpected(std::move(first));
}

} // namespace rolewright
