#include "core/storage/plan_ids.h"

namespace rolewright {

QString DerivedIds::next(const QString &base)
{
    if (!m_taken.contains(base))
        return base;
    int &number = m_nextNumber[base];
    number = std::max(number, 2);
    const auto numbered = [&] { return base + u'-' + QString::number(number); };
    while (m_taken.contains(numbered()))
        ++number;
    return numbered();
}

QString baseId(const Assignment &assignment)
{
    return assignment.person.value + QStringLiteral("--") + assignment.position.value;
}

QString baseId(const UseCasePhase &phase)
{
    return phase.useCase.value + QStringLiteral("--") + phase.phase.value;
}

} // namespace rolewright
