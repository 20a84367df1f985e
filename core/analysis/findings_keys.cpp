#include "core/analysis/finding_list.h"
#include "core/analysis/nearest_name.h"

namespace rolewright {

namespace {

/// Notes the keys of records that the product does not know, at the entity that they belong to.
class KeyJudge
{
public:
    explicit KeyJudge(FindingSink &sink) : m_sink(&sink) {}

    /// An entity with the keys of its file that are not fields (`phases` of a use case).
    template <Record E>
    void entity(const E &entity, const char *kind, const QString &id, const QString &name,
                const QStringList &sections = {})
    {
        m_where = placeOf(kind, id);
        m_name = name;
        extra(entity.extra, [&] { return knownKeys<E>() + sections; });
        parts(entity);
    }

    template <class F>
    void extra(const Extra &keys, F &&known)
    {
        for (const auto &[key, value] : keys) {
            if (key.startsWith(QLatin1String("x-")))
                continue;
            m_sink->hint("unknown-key", m_where,
                         QStringLiteral("%1: the key “%2” is not known and has no effect; did you "
                                        "mean “%3”? Begin it with x- to keep it as your own.")
                             .arg(m_name, key, nearestName(key, known())));
        }
    }

private:
    template <Record E>
    void parts(const E &record)
    {
        E::fields([&](const auto &f) { part(record.*(f.member)); });
    }

    template <Record E>
    void part(const E &record)
    {
        extra(record.extra, [] { return knownKeys<E>(); });
        parts(record);
    }
    template <Record E>
    void part(const std::vector<E> &records)
    {
        for (const E &record : records)
            part(record);
    }
    template <class K, Record E>
    void part(const OrderedMap<K, E> &records)
    {
        for (const auto &entry : records)
            part(entry.second);
    }
    template <class T>
    void part(const T &)
    {
    }

    FindingSink *m_sink;
    FindingPlace m_where;
    QString m_name;
};

void judgeHead(const Head &head, KeyJudge &judge)
{
    judge.entity(head, "plan", {}, QStringLiteral("The plan"),
                 {QStringLiteral("rolewright"), QStringLiteral("tailoring"),
                  QStringLiteral("people"), QStringLiteral("use_cases"),
                  QStringLiteral("scenarios"), QStringLiteral("mutes"), QStringLiteral("reports")});
    judge.extra(head.tailoringExtra, [] {
        return QStringList{QStringLiteral("effort"),     QStringLiteral("responsibilities"),
                           QStringLiteral("activities"), QStringLiteral("phases"),
                           QStringLiteral("profiles"),   QStringLiteral("skills"),
                           QStringLiteral("left_out"),   QStringLiteral("deferred")};
    });
}

void judgeTailoring(const Plan &plan, KeyJudge &judge)
{
    for (const auto &row : plan.effortOverrides)
        judge.entity(*row, "effort", row->key(), QStringLiteral("An effort of the tailoring"));
    for (const auto &row : plan.responsibilityOverrides)
        judge.entity(*row, "responsibility", row->key(),
                     QStringLiteral("A responsibility of the tailoring"));
    for (const auto &row : plan.ownActivities)
        judge.entity(*row, "activity", row->id.value, row->name);
    for (const auto &row : plan.ownPhases)
        judge.entity(*row, "phase", row->id.value, row->name);
    for (const auto &row : plan.ownProfiles)
        judge.entity(*row, "profile", row->id.value, row->name);
    for (const auto &row : plan.ownSkills)
        judge.entity(*row, "skill", row->id.value, row->name);
    for (const auto &row : plan.leftOut)
        judge.entity(*row, "left-out", row->key(), QStringLiteral("A part that is left out"));
    for (const auto &row : plan.deferrals)
        judge.entity(*row, "activity", row->activity.value,
                     QStringLiteral("A deferred activity (%1)").arg(row->activity.value));
}

void judgeDesign(const Design &design, KeyJudge &judge)
{
    for (const auto &row : design.units)
        judge.entity(*row, "unit", row->id.value, row->name);
    for (const auto &row : design.positions)
        judge.entity(*row, "position", row->id.value, row->title);
    for (const auto &row : design.guidance)
        judge.entity(*row, "guidance", row->key(), QStringLiteral("A guidance link"));
    for (const auto &row : design.assignments)
        judge.entity(*row, "assignment", row->id.value, QStringLiteral("An assignment"));
}

} // namespace

void judgeKeys(const PlanIndex &index, FindingSink &sink)
{
    const Plan &plan = index.input().plan;
    KeyJudge judge(sink);
    judgeHead(*plan.head, judge);
    judgeTailoring(plan, judge);
    for (const auto &row : plan.people)
        judge.entity(*row, "person", row->id.value, row->name);
    for (const auto &row : plan.useCases)
        judge.entity(*row, "use-case", row->id.value, row->name, {QStringLiteral("phases")});
    for (const auto &row : plan.useCasePhases)
        judge.entity(*row, "use-case", row->useCase.value, QStringLiteral("A phase of a use case"));
    for (const auto &row : plan.scenarios)
        judge.entity(*row, "scenario", row->id.value, row->name,
                     {QStringLiteral("units"), QStringLiteral("positions"),
                      QStringLiteral("guidance"), QStringLiteral("assignments")});
    judgeDesign(index.design(), judge);
    for (const auto &row : plan.mutes)
        judge.entity(*row, "mute", row->key(), QStringLiteral("A muted finding"));
    for (const auto &row : plan.reports)
        judge.entity(*row, "report", row->id, row->name);
}

} // namespace rolewright
