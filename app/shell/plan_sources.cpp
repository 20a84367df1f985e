#include "app/shell/plan_sources.h"

#include "core/framework/framework_reader.h"
#include "core/storage/plan_writer.h"

#include <QFile>

namespace rolewright {

namespace {

Result<IncomingPlan> incoming(Result<OpenedPlan> opened)
{
    if (!opened)
        return std::unexpected(std::move(opened.error()));
    return IncomingPlan{std::move(*opened), {}, {}};
}

/// The comments that the next save would drop from a file, when it still is the one of a copy.
QStringList lostCommentsOf(const RecoveryNote &note)
{
    if (note.path.isEmpty())
        return {};
    const auto file = loadPlanFile(note.path);
    return file && file->hash == note.baseHash ? file->loaded.lostComments : QStringList();
}

} // namespace

Result<IncomingPlan> planOfFile(const QString &path, const QDate &today)
{
    return incoming(openPlan(path, today));
}

Result<IncomingPlan> samplePlan(const QDate &today)
{
    QFile file(QStringLiteral(":/rolewright/samples/mobility.rolewright.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    QStringLiteral("the sample that comes with Rolewright cannot be read; install "
                                   "Rolewright again"));
    auto loaded = readPlan(file.readAll(), file.fileName());
    if (!loaded)
        return std::unexpected(loaded.error());
    return incoming(preparedPlan(std::move(loaded->plan), today));
}

Result<IncomingPlan> tailoredPlan(const NewPlanOrder &order)
{
    const auto framework = order.framework
                               ? Result<Framework>(*order.framework)
                               : loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    if (!framework)
        return std::unexpected(framework.error());
    return incoming(preparedPlan(newPlan(order.options, *framework), order.options.today));
}

Result<IncomingPlan> restoredPlan(const RecoveryFolder &folder, const RecoveryCopy &copy,
                                  const QDate &today)
{
    auto slot = folder.takeOver(copy);
    if (!slot)
        return std::unexpected(slot.error());
    auto plan = incoming(openPlan(copy.file, today));
    if (!plan)
        return plan;
    plan->opened.path = copy.note.path;
    plan->opened.hash = copy.note.baseHash;
    plan->opened.lostComments = lostCommentsOf(copy.note);
    plan->copy = std::move(*slot);
    plan->copyTime = copy.note.time;
    return plan;
}

SaveOutcome savedPlan(const Plan &plan, const SaveOrder &order)
{
    const auto receipt = savePlanFile(plan, order.path, order.expectedHash, order.overwrite);
    if (receipt)
        return {order, receipt->hash, {}};
    const bool isWritten = receipt.error().code == ErrorCode::NotDurable;
    return {order, isWritten ? contentHash(writePlan(plan)) : QByteArray(), receipt.error()};
}

} // namespace rolewright
