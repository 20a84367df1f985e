#include "app/common/selection.h"

#include <algorithm>

namespace rolewright {

void Selection::select(const Subject &subject)
{
    if (subject == m_subject && !hasSeveral())
        return;
    m_subject = subject;
    m_positions.clear();
    if (const auto *position = as<PositionId>())
        m_positions = {*position};
    m_contained = {m_positions.begin(), m_positions.end()};
    Q_EMIT changed();
}

void Selection::selectAll(const std::vector<PositionId> &positions)
{
    if (positions.size() < 2)
        return select(positions.empty() ? Subject() : Subject(positions.front()));
    if (positions == m_positions)
        return;
    m_subject = positions.back();
    m_positions = positions;
    m_contained = {m_positions.begin(), m_positions.end()};
    Q_EMIT changed();
}

void Selection::toggle(const PositionId &position)
{
    std::vector<PositionId> positions = m_positions;
    if (std::erase(positions, position) == 0)
        positions.push_back(position);
    selectAll(positions);
}

void Selection::setScope(const CoverageScope &scope)
{
    m_scope = scope;
    Q_EMIT changed();
}

} // namespace rolewright
