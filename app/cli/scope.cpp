#include "app/cli/scope.h"

namespace rolewright::cli {

std::unexpected<Error> nothingNamed(const QString &what, const QString &id)
{
    return fail(ErrorCode::NotFound,
                QStringLiteral("there is no %1 “%2” in the plan; give its id").arg(what, id));
}

Result<UnitId> unitNamed(const PlanIndex &index, const QString &id)
{
    if (index.unitRow(UnitId{id}) >= 0)
        return UnitId{id};
    constexpr qsizetype most = 30;
    QStringList known;
    for (const auto &unit : index.design().units) {
        if (known.size() == most) {
            known << QStringLiteral("…");
            break;
        }
        known << QStringLiteral("%1 (%2)").arg(unit->id.value, unit->name);
    }
    if (known.isEmpty())
        known << QStringLiteral("none");
    return fail(ErrorCode::NotFound,
                QStringLiteral("there is no unit “%1” in the scenario; it has: %2")
                    .arg(id, known.join(QStringLiteral(", "))));
}

Result<CoverageScope> scopeOf(const PlanIndex &index, const ScopeArguments &arguments)
{
    CoverageScope scope;
    if (!arguments.unit.isEmpty()) {
        const auto unit = unitNamed(index, arguments.unit);
        if (!unit)
            return std::unexpected(unit.error());
        scope.unit = *unit;
    }
    if (!arguments.useCase.isEmpty()) {
        if (index.useCaseRow(UseCaseId{arguments.useCase}) < 0)
            return nothingNamed(QStringLiteral("use case"), arguments.useCase);
        scope.useCase = UseCaseId{arguments.useCase};
    }
    return scope;
}

} // namespace rolewright::cli
