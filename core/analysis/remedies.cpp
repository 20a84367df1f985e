#include "core/analysis/remedies.h"

#include "core/analysis/nearest_name.h"
#include "core/analysis/positions.h"
#include "core/analysis/remedy_list.h"
#include "core/plan/difference.h"
#include "core/plan/edits/reference_edits.h"
#include "core/plan/edits/scenario_edits.h"

#include <algorithm>

namespace rolewright {

void RemedySink::edit(const QString &label, Result<ChangeSet> edit, const QString &step)
{
    if (isFull() || !edit || edit->isEmpty())
        return;
    if (!step.isEmpty())
        edit->name = step;
    m_remedies.push_back({label, std::move(*edit)});
}

void RemedySink::form(const QString &label, RemedyForm::Kind kind, const QString &id)
{
    if (!isFull())
        m_remedies.push_back({label, RemedyForm{kind, id}});
}

void RemedySink::candidates(const std::vector<int> &profiles)
{
    constexpr int mostForms = 3;
    int forms = 0;
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (size_t row = 0; row < statuses.size() && forms < mostForms; ++row) {
        const bool fits = std::ranges::any_of(
            profiles, [&](int profile) { return index.positions()[row].holds(profile); });
        if (!fits || !statuses[row].hasVacancy())
            continue;
        form(QStringLiteral("Assign somebody to %1…").arg(words.seat(static_cast<int>(row))),
             RemedyForm::Kind::Candidates, statuses[row].position.value);
        ++forms;
    }
}

void EditSequence::add(const Result<ChangeSet> &edit)
{
    if (m_error)
        return;
    auto next = edit ? apply(m_plan, *edit) : std::unexpected(edit.error());
    if (next)
        m_plan = std::move(*next);
    else
        m_error = next.error();
}

Result<ChangeSet> EditSequence::finish(const QString &name) const
{
    if (m_error)
        return std::unexpected(*m_error);
    ChangeSet set = difference(m_before, m_plan);
    set.name = name;
    return set;
}

namespace {

void healBurden(RemedySink &sink)
{
    const ProfileId profile{sink.finding.where.id};
    Thresholds limits = sink.index.input().assumptions().thresholds;
    limits.accountable = accountableActivities(sink.index, profile);
    sink.edit(QStringLiteral("Raise the limit to %1").arg(limits.accountable),
              changeThresholds(sink.plan(), limits));
}

} // namespace

void healReference(RemedySink &sink)
{
    using Kind = ReferenceKind;
    static const std::pair<QLatin1String, Kind> kinds[]{{QLatin1String("profile"), Kind::Profile},
                                                        {QLatin1String("phase"), Kind::Phase},
                                                        {QLatin1String("activity"), Kind::Activity},
                                                        {QLatin1String("skill"), Kind::Skill}};
    const FindingPlace &where = sink.finding.where;
    const auto kind =
        std::ranges::find(kinds, where.kind, [](const auto &entry) { return entry.first; });
    if (kind == std::end(kinds))
        return;
    // What is said of a part that is left out stands for the day on which it is taken back.
    if (std::ranges::any_of(sink.plan().leftOut, [&](const auto &left) {
            return left->place().id == where.id || left->into.value == where.id;
        }))
        return;
    const Framework &framework = sink.index.framework();
    QStringList known;
    const auto list = [&known](const auto &rows) {
        for (const auto &row : rows)
            known << row.id.value;
    };
    if (kind->second == Kind::Profile)
        list(framework.profiles);
    else if (kind->second == Kind::Phase)
        list(framework.phases);
    else if (kind->second == Kind::Activity)
        list(framework.activities);
    else
        list(framework.skills);
    const QString nearest = nearestName(where.id, known);
    if (!nearest.isEmpty())
        sink.edit(QStringLiteral("Correct it to “%1”").arg(nearest),
                  correctReference(sink.plan(), sink.scenario(), kind->second, where.id, nearest));
    const bool holdsActivities =
        kind->second == Kind::Phase &&
        std::ranges::any_of(sink.plan().ownActivities, [&](const auto &activity) {
            return activity->phase.value == where.id;
        });
    if (!holdsActivities)
        sink.edit(QStringLiteral("Remove “%1”").arg(where.id),
                  correctReference(sink.plan(), sink.scenario(), kind->second, where.id, {}));
}

std::vector<Remedy> remedies(const PlanIndex &index, const Framework &base, const Finding &finding)
{
    RemedySink sink(index, base, finding);
    const QString &kind = finding.where.kind;
    const QString &code = finding.code;
    const Activity *activity = kind == QLatin1String("activity")
                                   ? index.framework().activity({finding.where.id})
                                   : nullptr;
    if (code.startsWith(QLatin1String("unknown-")))
        healReference(sink);
    else if (code == QLatin1String("deferred-due") || code == QLatin1String("both-deferred"))
        healDeferral(sink);
    else if (activity != nullptr && (code.contains(QLatin1String("accountable"))))
        healMatrix(*activity, sink);
    else if (activity != nullptr)
        healWork(*activity, sink);
    else if (code == QLatin1String("accountable-for-too-much"))
        healBurden(sink);
    else if (code == QLatin1String("scientist-before-data"))
        healPrerequisites(sink);
    else if (code == QLatin1String("doing-and-controlling"))
        healControl(sink);
    else if (code.endsWith(QLatin1String("-counterpart")))
        healCounterpart(sink);
    else if (kind == QLatin1String("person"))
        healPerson(sink);
    else if (kind == QLatin1String("position"))
        healPosition(sink);
    else if (code == QLatin1String("owner-missing"))
        healUseCase(sink);
    return sink.take();
}

} // namespace rolewright
