#include "app/cli/scope.h"

namespace rolewright::cli {

std::unexpected<Error> nothingNamed(const QString &what, const QString &id)
{
    return fail(ErrorCode::NotFound,
                QStringLiteral("there is no %1 “%2” in the plan; give its id").arg(what, id));
}

Result<CoverageScope> scopeOf(const PlanIndex &index, const ScopeArguments &arguments)
{
    CoverageScope scope;
    if (!arguments.unit.isEmpty()) {
        if (index.unitRow(UnitId{arguments.unit}) < 0)
            return nothingNamed(QStringLiteral("unit"), arguments.unit);
        scope.unit = UnitId{arguments.unit};
    }
    if (!arguments.useCase.isEmpty()) {
        if (index.useCaseRow(UseCaseId{arguments.useCase}) < 0)
            return nothingNamed(QStringLiteral("use case"), arguments.useCase);
        scope.useCase = UseCaseId{arguments.useCase};
    }
    return scope;
}

} // namespace rolewright::cli
