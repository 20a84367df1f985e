#include "core/plan/edits/effort_edits.h"

#include "core/plan/change_builder.h"

namespace rolewright {

namespace {

/// "Data Analyst in Model training".
QString cellName(const Plan &plan, const Framework &framework, const ProfileId &profile,
                 const PhaseId &phase)
{
    const Profile *row = framework.profile(profile);
    const Phase *column = framework.phase(phase);
    const QString &language = plan.head->language;
    return QStringLiteral("%1 in %2")
        .arg(row == nullptr ? profile.value : row->name.in(language),
             column == nullptr ? phase.value : column->name.in(language));
}

QString wordOf(Level level)
{
    switch (level) {
    case Level::High:
        return QStringLiteral("High");
    case Level::Moderate:
        return QStringLiteral("Moderate");
    case Level::Little:
        break;
    }
    return QStringLiteral("Little/no");
}

} // namespace

Result<ChangeSet> overruleEffort(const Plan &plan, const Framework &framework,
                                 const ProfileId &profile, const PhaseId &phase, Level level,
                                 const QString &reason, const QDate &date)
{
    if (framework.profile(profile) == nullptr)
        return fail(ErrorCode::NotFound, QStringLiteral("the framework has no such profile"),
                    {.id = profile.value});
    if (framework.phase(phase) == nullptr)
        return fail(ErrorCode::NotFound, QStringLiteral("the framework has no such phase"),
                    {.id = phase.value});
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("say why the level is another one here, so that it can be "
                                   "judged later"),
                    {.id = profile.value});
    ChangeBuilder builder(plan);
    EffortOverride own{.profile = profile, .phase = phase};
    const auto before = builder.current<EffortOverride>(ScenarioId{}, own.key());
    own = before.value_or(own);
    own.level = level;
    own.reason = reason.trimmed();
    own.date = date;
    if (before)
        builder.update(ScenarioId{}, own);
    else
        builder.add(ScenarioId{}, own);
    return builder.finish(QStringLiteral("Overrule %1: %2")
                              .arg(cellName(plan, framework, profile, phase), wordOf(level)));
}

Result<ChangeSet> resetEffort(const Plan &plan, const Framework &framework,
                              const ProfileId &profile, const PhaseId &phase)
{
    ChangeBuilder builder(plan);
    const QString key = EffortOverride{.profile = profile, .phase = phase}.key();
    if (!builder.current<EffortOverride>(ScenarioId{}, key))
        return notThere(TableId::EffortOverrides, key);
    builder.remove<EffortOverride>(ScenarioId{}, key);
    return builder.finish(
        QStringLiteral("Reset %1").arg(cellName(plan, framework, profile, phase)));
}

} // namespace rolewright
