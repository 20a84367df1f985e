#include "core/plan/edits/report_edits.h"

#include "core/plan/change_builder.h"

namespace rolewright {

Result<ChangeSet> keepReportPreset(const Plan &plan, const ReportPreset &preset)
{
    if (preset.name.trimmed().isEmpty())
        return fail(ErrorCode::BadInput, QStringLiteral("say how the preset is to be called"));
    if (!isValidId(preset.id))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“%1” is no id of a preset").arg(preset.id.left(60)));
    ChangeBuilder builder(plan);
    const auto before = builder.current<ReportPreset>(ScenarioId{}, preset.id);
    if (!before) {
        builder.add(ScenarioId{}, preset);
        return builder.finish(QStringLiteral("Keep report “%1”").arg(preset.name));
    }
    ReportPreset after = preset;
    after.extra = before->extra;
    after.comments = before->comments;
    builder.update(ScenarioId{}, after);
    return builder.finish(QStringLiteral("Change report “%1”").arg(preset.name));
}

Result<ChangeSet> removeReportPreset(const Plan &plan, const QString &id)
{
    const ReportPreset *preset = plan.reports.find(id);
    if (preset == nullptr)
        return notThere(TableId::Reports, id);
    ChangeBuilder builder(plan);
    builder.remove<ReportPreset>(ScenarioId{}, id);
    return builder.finish(QStringLiteral("Remove report “%1”").arg(preset->name));
}

QString freshReportId(const Plan &plan, const QString &name)
{
    const QString base = slug(name).isEmpty() ? QStringLiteral("report") : slug(name);
    QString id = base;
    for (int number = 2; plan.reports.contains(id); ++number)
        id = base + u'-' + QString::number(number);
    return id;
}

} // namespace rolewright
