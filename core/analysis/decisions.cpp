#include "core/analysis/decisions.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/effort_edits.h"
#include "core/plan/edits/responsibility_edits.h"

namespace rolewright {

namespace {

QString inWords(Level level)
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

QString inWords(const Involvement &involvement)
{
    return involvement.isNone() ? QStringLiteral("no part") : involvement.letters();
}

QString inWords(Placement placement)
{
    return placement == Placement::Central ? QStringLiteral("in the centre")
                                           : QStringLiteral("in the business units");
}

QString inPlaceOf(const QString &now, const QString &before)
{
    return QStringLiteral("%1 in place of %2").arg(now, before);
}

class Collector
{
public:
    Collector(const Plan &plan, const Framework &base)
        : m_plan(plan), m_base(base), m_language(plan.head->language)
    {
    }

    std::vector<Decision> collect()
    {
        for (const auto &row : m_plan.deferrals)
            add(*row);
        for (const auto &row : m_plan.effortOverrides)
            add(*row);
        for (const auto &row : m_plan.responsibilityOverrides)
            add(*row);
        for (const auto &row : m_plan.ownActivities)
            add(*row);
        for (const auto &row : m_plan.ownProfiles)
            add(*row);
        return std::move(m_found);
    }

private:
    void add(const Deferral &row)
    {
        m_found.push_back({.what = nameOf(row.activity),
                           .how = QStringLiteral("Left out for now"),
                           .reason = row.reason,
                           .decided = row.date,
                           .review = row.review,
                           .trigger = row.trigger,
                           .activity = row.activity});
    }

    void add(const EffortOverride &row)
    {
        const Profile *profile = m_base.profile(row.profile);
        const Phase *phase = m_base.phase(row.phase);
        const QString where = phase == nullptr ? row.phase.value : phase->name.in(m_language);
        const QString level = inWords(row.level);
        const QString before =
            profile == nullptr ? QString() : inWords(m_base.effort(*profile, row.phase).level);
        m_found.push_back({.subject = DecisionSubject::Effort,
                           .what = QStringLiteral("%1 in %2").arg(nameOf(row.profile), where),
                           .how = profile == nullptr ? level : inPlaceOf(level, before),
                           .reason = row.reason,
                           .decided = row.date,
                           .profile = row.profile,
                           .phase = row.phase});
    }

    void add(const ResponsibilityOverride &row)
    {
        const Activity *activity = m_base.activity(row.activity);
        const Cell *cell =
            activity == nullptr ? nullptr : valueAt(activity->involvement, row.profile);
        const Involvement before = cell == nullptr ? Involvement{} : cell->involvement;
        m_found.push_back(
            {.subject = DecisionSubject::Responsibility,
             .what = QStringLiteral("%1 in %2").arg(nameOf(row.profile), nameOf(row.activity)),
             .how = row.involvement == before
                        ? QStringLiteral("%1 with a note of its own").arg(inWords(before))
                        : inPlaceOf(inWords(row.involvement), inWords(before)),
             .reason = row.reason.isEmpty() ? row.note : row.reason,
             .decided = row.date,
             .activity = row.activity,
             .profile = row.profile});
    }

    void add(const OwnActivity &row)
    {
        const Activity *given = m_base.activity(row.id);
        m_found.push_back({.subject = DecisionSubject::Activity,
                           .what = row.name,
                           .how = given == nullptr
                                      ? QStringLiteral("Added")
                                      : inPlaceOf(row.name, given->name.in(m_language)),
                           .reason = row.reason,
                           .activity = row.id});
    }

    void add(const OwnProfile &row)
    {
        const Profile *given = m_base.profile(row.id);
        QStringList how;
        if (given == nullptr)
            how << QStringLiteral("Added");
        else if (given->name.in(m_language) != row.name)
            how << inPlaceOf(row.name, given->name.in(m_language));
        if (given != nullptr && row.placement && *row.placement != given->placement)
            how << inPlaceOf(inWords(*row.placement), inWords(given->placement));
        m_found.push_back({.subject = DecisionSubject::Profile,
                           .what = row.name,
                           .how = how.join(QStringLiteral(", ")),
                           .reason = row.reason,
                           .profile = row.id});
    }

    QString nameOf(const ActivityId &id) const
    {
        if (const OwnActivity *own = m_plan.ownActivities.find(id))
            return own->name;
        const Activity *activity = m_base.activity(id);
        return activity == nullptr ? id.value : activity->name.in(m_language);
    }

    QString nameOf(const ProfileId &id) const
    {
        if (const OwnProfile *own = m_plan.ownProfiles.find(id))
            return own->name;
        const Profile *profile = m_base.profile(id);
        return profile == nullptr ? id.value : profile->name.in(m_language);
    }

    const Plan &m_plan;
    const Framework &m_base;
    const QString &m_language;
    std::vector<Decision> m_found;
};

Result<ChangeSet> removeOwnProfile(const Plan &plan, const Framework &base, const ProfileId &id)
{
    const OwnProfile *own = plan.ownProfiles.find(id);
    if (own == nullptr)
        return notThere(TableId::OwnProfiles, id.value);
    const Profile *given = base.profile(id);
    ChangeBuilder builder(plan);
    builder.remove<OwnProfile>({}, id.value);
    return builder.finish(given == nullptr
                              ? QStringLiteral("Take profile %1 out").arg(own->name)
                              : QStringLiteral("Reset profile %1").arg(given->name.english()));
}

} // namespace

std::vector<Decision> decisions(const Plan &plan, const Framework &base,
                                const std::vector<Finding> &findings)
{
    QSet<QString> due;
    for (const Finding &finding : findings) {
        if (finding.code == QLatin1String("deferred-due"))
            due.insert(finding.where.id);
    }
    std::vector<Decision> all = Collector(plan, base).collect();
    for (Decision &decision : all)
        decision.isDue =
            decision.subject == DecisionSubject::Deferral && due.contains(decision.activity.value);
    std::stable_partition(all.begin(), all.end(),
                          [](const Decision &decision) { return decision.isDue; });
    return all;
}

Result<ChangeSet> takeBack(const Plan &plan, const Framework &base, const Decision &decision)
{
    switch (decision.subject) {
    case DecisionSubject::Deferral:
        return resumeActivity(plan, base, decision.activity);
    case DecisionSubject::Effort:
        return resetEffort(plan, base, decision.profile, decision.phase);
    case DecisionSubject::Responsibility:
        return resetInvolvement(plan, base, {{decision.activity, decision.profile}});
    case DecisionSubject::Activity:
        return removeOwnActivity(plan, base, decision.activity);
    case DecisionSubject::Profile:
        break;
    }
    return removeOwnProfile(plan, base, decision.profile);
}

} // namespace rolewright
