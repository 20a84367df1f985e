#include "core/storage/plan_file.h"

#include "core/storage/plan_comments.h"
#include "core/storage/plan_writer.h"

namespace rolewright {

namespace {

/// Phases in the order of a file, which lists them below their use cases.
std::vector<Immutable<UseCasePhase>> phasesInFileOrder(const Plan &plan)
{
    std::vector<Immutable<UseCasePhase>> phases = plan.useCasePhases.rows();
    std::stable_sort(phases.begin(), phases.end(), [&](const auto &a, const auto &b) {
        return plan.useCases.rowOf(a->useCase.value) < plan.useCases.rowOf(b->useCase.value);
    });
    return phases;
}

/// The plan without what a file cannot or need not tell apart.
Plan asInFile(Plan plan)
{
    Head head = *plan.head;
    head.sectionComments = {{QString(), allLines(head.sectionComments)}};
    plan.head = std::move(head);
    plan.useCasePhases.assign(phasesInFileOrder(plan));
    for (const auto &scenario : plan.scenarios)
        plan.designs.try_emplace(scenario->id);
    std::erase_if(plan.designs, [&](const auto &entry) {
        return entry.second.isEmpty() && !plan.scenarios.contains(entry.first.value);
    });
    return plan;
}

std::unexpected<Error> notTheSame(const QString &path, const QString &why)
{
    return fail(ErrorCode::Internal,
                QStringLiteral("The plan was not saved: read back, the text for the file would not "
                               "be the same plan%1. The file is as it was.")
                    .arg(why),
                {path, 0, 0, 0, {}});
}

Result<void> checkReadsBack(const Plan &plan, const QByteArray &bytes, const QString &path)
{
    const Result<LoadedPlan> again = readPlan(bytes, path);
    if (!again)
        return notTheSame(
            path,
            QStringLiteral(" (line %1: %2)").arg(again.error().where.line).arg(again.error().text));
    if (!isSameInFile(again->plan, plan))
        return notTheSame(path, {});
    return {};
}

/// The hash of what a file holds, when that is this plan and may be taken for the saved one.
std::optional<QByteArray> hashOfSamePlan(const Plan &plan, const QByteArray &bytes,
                                         const QString &path,
                                         const std::optional<QByteArray> &expectedHash,
                                         bool overwrite)
{
    if (!expectedHash && !overwrite)
        return std::nullopt;
    const Result<FileContent> content = readRegularFile(path);
    if (!content || content->bytes == bytes || (expectedHash && *expectedHash != content->hash))
        return std::nullopt;
    const Result<LoadedPlan> held = readPlan(content->bytes, path);
    if (!held || !isSameInFile(held->plan, plan))
        return std::nullopt;
    return content->hash;
}

} // namespace

bool isSameInFile(const Plan &a, const Plan &b)
{
    return asInFile(a) == asInFile(b);
}

Result<PlanFile> loadPlanFile(const QString &path)
{
    const Result<FileContent> content = readRegularFile(path);
    if (!content)
        return std::unexpected(content.error());
    Result<LoadedPlan> loaded = readPlan(content->bytes, path);
    if (!loaded)
        return std::unexpected(std::move(loaded.error()));
    return PlanFile{std::move(*loaded), content->hash};
}

Result<SaveReceipt> savePlanFile(const Plan &plan, const QString &path,
                                 const std::optional<QByteArray> &expectedHash, bool overwrite)
{
    const QByteArray bytes = writePlan(plan);
    if (const Result<void> checked = checkReadsBack(plan, bytes, path); !checked)
        return std::unexpected(checked.error());
    if (const auto hash = hashOfSamePlan(plan, bytes, path, expectedHash, overwrite))
        return SaveReceipt{false, *hash};
    return saveFile({.path = path,
                     .bytes = bytes,
                     .expectedHash = expectedHash,
                     .overwrite = overwrite,
                     .keepBackup = true});
}

} // namespace rolewright
