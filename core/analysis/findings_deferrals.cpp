#include "core/analysis/finding_list.h"
#include "core/framework/framework_words.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

QString nameOfActivity(const Framework &framework, const ActivityId &id)
{
    const Activity *activity = framework.activity(id);
    return activity == nullptr ? id.value : activity->name.english();
}

int greenlitUseCases(const Plan &plan)
{
    return static_cast<int>(std::count_if(plan.useCases.begin(), plan.useCases.end(),
                                          [](const auto &row) { return row->greenlit; }));
}

/// Units that own a greenlit use case with work in a stage; a use case without phases may have any.
int teamsOnStage(const PlanIndex &index, const StageId &stage)
{
    QSet<UseCaseId> withPhases;
    QSet<UseCaseId> inStage;
    for (const auto &row : index.input().plan.useCasePhases) {
        const Phase *phase = index.framework().phase(row->phase);
        withPhases.insert(row->useCase);
        if (phase != nullptr && phase->stage == stage)
            inStage.insert(row->useCase);
    }
    QSet<UnitId> units;
    for (const auto &row : index.input().plan.useCases) {
        const bool works = inStage.contains(row->id) || !withPhases.contains(row->id);
        if (row->greenlit && works && !row->unit.isEmpty())
            units.insert(row->unit);
    }
    return static_cast<int>(units.size());
}

/// Why the trigger of a deferral holds, in words; empty when it does not.
QString heldTrigger(const PlanIndex &index, const Deferral &deferral)
{
    const QString trigger = triggerInWords(deferral.trigger, QStringLiteral("en"));
    if (deferral.trigger == QLatin1String("second-use-case") &&
        greenlitUseCases(index.input().plan) > 1)
        return trigger;
    if (deferral.trigger == QLatin1String("second-team-on-data")) {
        const Activity *activity = index.framework().activity(deferral.activity);
        const Phase *phase =
            activity == nullptr ? nullptr : index.framework().phase(activity->phase);
        if (phase != nullptr && teamsOnStage(index, phase->stage) > 1)
            return trigger;
    }
    if (deferral.triggerHolds)
        return deferral.trigger.isEmpty() ? QStringLiteral("its trigger holds") : trigger;
    return {};
}

} // namespace

void judgeDeferrals(const PlanIndex &index, FindingSink &sink)
{
    const Plan &plan = index.input().plan;
    for (const auto &row : plan.deferrals) {
        QStringList reasons;
        if (row->review && *row->review < index.input().asOf)
            reasons << QStringLiteral("its review was due on %1")
                           .arg(row->review->toString(Qt::ISODate));
        const QString trigger = heldTrigger(index, *row);
        if (!trigger.isEmpty())
            reasons << trigger;
        if (!reasons.isEmpty())
            sink.warn(
                "deferred-due", placeOf("activity", row->activity.value),
                QStringLiteral("%1 is deferred, but %2: take it up, or set a new review date.")
                    .arg(nameOfActivity(index.framework(), row->activity), listed(reasons)));
    }
    for (const Substitutes &group : index.framework().substitutes) {
        QStringList names;
        bool areAllDeferred = !group.activities.empty();
        for (const ActivityId &activity : group.activities) {
            names << nameOfActivity(index.framework(), activity);
            areAllDeferred = areAllDeferred && plan.deferrals.contains(activity.value);
        }
        if (areAllDeferred)
            sink.warn("both-deferred", placeOf("activity", group.activities.front().value),
                      QStringLiteral("%1 can stand in for each other, but all are deferred: keep "
                                     "one of them.")
                          .arg(listed(names)));
    }
}

} // namespace rolewright
