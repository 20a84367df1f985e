#include "core/analysis/decisions.h"

#include "core/framework/framework_words.h"
#include "core/plan/edits/effort_edits.h"
#include "core/plan/edits/framework_edits.h"
#include "core/plan/edits/responsibility_edits.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

/// How a plan does something otherwise than its framework, in words.
class HowInWords
{
public:
    explicit HowInWords(const QString &language) : m_words(language) {}

    QString leftOutForNow() const { return m_words("Left out for now", "Vorerst ausgelassen"); }
    QString leftOut() const { return m_words("Left out", "Ausgelassen"); }
    QString added() const { return m_words("Added", "Ergänzt"); }
    QString describedOtherwise() const
    {
        return m_words("Described otherwise", "Anders beschrieben");
    }
    QString mergedInto(const QString &target) const
    {
        return m_words("Merged into %1", "Zusammengelegt mit %1").arg(target);
    }
    QString inPlaceOf(const QString &now, const QString &before) const
    {
        return m_words("%1 in place of %2", "%1 statt %2").arg(now, before);
    }
    QString withNote(const Involvement &involvement) const
    {
        return m_words("%1 with a note of its own", "%1 mit eigener Anmerkung")
            .arg(of(involvement));
    }

    QString of(Level level) const { return levelInWords(level, m_words.language()); }
    QString of(const Involvement &involvement) const
    {
        return involvement.isNone() ? m_words("no part", "unbeteiligt") : involvement.letters();
    }
    QString of(Placement placement) const
    {
        return placement == Placement::Central
                   ? m_words("in the centre", "in der Zentrale")
                   : m_words("in the business units", "in den Fachbereichen");
    }

private:
    Wording m_words;
};

class Collector
{
public:
    Collector(const Plan &plan, const Framework &base, const QString &language)
        : m_plan(plan), m_base(base), m_language(language), m_how(language)
    {
    }

    std::vector<Decision> collect()
    {
        for (const auto &row : m_plan.deferrals)
            add(*row);
        for (const auto &row : m_plan.leftOut)
            add(*row);
        for (const auto &row : m_plan.effortOverrides)
            add(*row);
        for (const auto &row : m_plan.responsibilityOverrides)
            add(*row);
        for (const auto &row : m_plan.ownActivities)
            add(*row);
        for (const auto &row : m_plan.ownPhases)
            add(*row);
        for (const auto &row : m_plan.ownProfiles)
            add(*row);
        for (const auto &row : m_plan.ownSkills)
            add(*row);
        return std::move(m_found);
    }

private:
    void add(const Deferral &row)
    {
        m_found.push_back({.what = nameOf(row.activity),
                           .how = m_how.leftOutForNow(),
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
        const QString level = m_how.of(row.level);
        const QString before =
            profile == nullptr ? QString() : m_how.of(m_base.effort(*profile, row.phase).level);
        m_found.push_back({.subject = DecisionSubject::Effort,
                           .what = QStringLiteral("%1 in %2").arg(nameOf(row.profile), where),
                           .how = profile == nullptr ? level : m_how.inPlaceOf(level, before),
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
                        ? m_how.withNote(before)
                        : m_how.inPlaceOf(m_how.of(row.involvement), m_how.of(before)),
             .reason = row.reason.isEmpty() ? row.note : row.reason,
             .decided = row.date,
             .activity = row.activity,
             .profile = row.profile});
    }

    void add(const LeftOut &row)
    {
        const PartPlace place = row.place();
        const bool isMerged = !row.into.isEmpty();
        const PartPlace into{place.part, row.into.value};
        Decision decision{.subject = DecisionSubject::LeftOut,
                          .what = nameOf(place),
                          .how = isMerged ? m_how.mergedInto(nameOf(into)) : m_how.leftOut(),
                          .reason = row.reason,
                          .decided = row.date,
                          .place = place};
        if (place.part == FrameworkPart::Activity)
            decision.activity = {into.id};
        else if (place.part == FrameworkPart::Profile)
            decision.profile = {into.id};
        m_found.push_back(decision);
    }

    /// A part that is called otherwise, or that the plan adds.
    template <class Own>
    Decision decisionOn(const Own &row, FrameworkPart part) const
    {
        const PartPlace place{part, row.id.value};
        const QString given = nameOfPart(m_base, place, m_language);
        QString how;
        if (!hasPart(m_base, place))
            how = m_how.added();
        else if (given != row.name)
            how = m_how.inPlaceOf(row.name, given);
        return {.subject = DecisionSubject::Part,
                .what = row.name,
                .how = how,
                .reason = row.reason,
                .place = place};
    }

    void add(const OwnActivity &row)
    {
        Decision decision = decisionOn(row, FrameworkPart::Activity);
        decision.activity = row.id;
        m_found.push_back(decision);
    }

    void add(const OwnProfile &row)
    {
        Decision decision = decisionOn(row, FrameworkPart::Profile);
        const Profile *given = m_base.profile(row.id);
        QStringList how;
        if (!decision.how.isEmpty())
            how << decision.how;
        if (given != nullptr && row.placement && *row.placement != given->placement)
            how << m_how.inPlaceOf(m_how.of(*row.placement), m_how.of(given->placement));
        if (how.isEmpty())
            how << m_how.describedOtherwise();
        decision.how = how.join(QStringLiteral(", "));
        decision.profile = row.id;
        m_found.push_back(decision);
    }

    void add(const OwnPhase &row) { addDescribed(decisionOn(row, FrameworkPart::Phase)); }
    void add(const OwnSkill &row) { addDescribed(decisionOn(row, FrameworkPart::Skill)); }

    void addDescribed(Decision decision)
    {
        if (decision.how.isEmpty())
            decision.how = m_how.describedOtherwise();
        m_found.push_back(decision);
    }

    QString nameOf(const PartPlace &place) const
    {
        return withOwnType(place.part, [&]<class Own>() {
            const Own *own = tableIn<Own>(m_plan, {}).find(place.id);
            return own == nullptr ? nameOfPart(m_base, place, m_language) : own->name;
        });
    }
    QString nameOf(const ActivityId &id) const
    {
        return nameOf(PartPlace{FrameworkPart::Activity, id.value});
    }
    QString nameOf(const ProfileId &id) const
    {
        return nameOf(PartPlace{FrameworkPart::Profile, id.value});
    }

    const Plan &m_plan;
    const Framework &m_base;
    QString m_language;
    HowInWords m_how;
    std::vector<Decision> m_found;
};

} // namespace

QSet<ActivityId> dueDeferrals(const std::vector<Finding> &findings)
{
    QSet<ActivityId> due;
    for (const Finding &finding : findings) {
        if (finding.code == QLatin1String("deferred-due"))
            due.insert({finding.where.id});
    }
    return due;
}

std::vector<Decision> decisions(const Plan &plan, const Framework &base,
                                const std::vector<Finding> &findings, const QString &language)
{
    const QSet<ActivityId> due = dueDeferrals(findings);
    std::vector<Decision> all = Collector(plan, base, language).collect();
    for (Decision &decision : all)
        decision.isDue =
            decision.subject == DecisionSubject::Deferral && due.contains(decision.activity);
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
    case DecisionSubject::LeftOut:
    case DecisionSubject::Part:
        break;
    }
    return takeBackPart(plan, base, decision.place);
}

} // namespace rolewright
