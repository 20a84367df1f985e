#include "core/analysis/finding_list.h"
#include "core/analysis/nearest_name.h"

#include <QHash>
#include <QSet>

namespace rolewright {

namespace {

/// References of one kind into the framework that lead nowhere, each told once with who uses it.
class Unknowns
{
public:
    Unknowns(const char *kind, QStringList known)
        : m_kind(QLatin1String(kind)), m_known(std::move(known)),
          m_isKnown(m_known.begin(), m_known.end())
    {
    }

    void check(const QString &id, const QString &user)
    {
        if (m_isKnown.contains(id))
            return;
        if (!m_users.contains(id))
            m_order << id;
        Users &users = m_users[id];
        if (users.last != user)
            ++users.count;
        users.last = user;
        if (users.count <= 3 && !users.first.contains(user))
            users.first << user;
    }

    void tell(FindingSink &sink) const
    {
        for (const QString &id : m_order) {
            const QString nearest = nearestName(id, m_known);
            QString text = QStringLiteral("The %1 “%2” (%3) is not in the framework, and counts "
                                          "nowhere: correct it, or add it to the plan's own.")
                               .arg(m_kind, id, usersOf(id));
            if (!nearest.isEmpty())
                text += QStringLiteral(" Nearest known: “%1”.").arg(nearest);
            sink.hint(QByteArray("unknown-" + m_kind.toLatin1()).constData(), {m_kind, id}, text);
        }
    }

private:
    struct Users
    {
        QStringList first; ///< at most three
        QString last;
        int count = 0; ///< the same one may come again later
    };

    QString usersOf(const QString &id) const
    {
        const Users users = m_users.value(id);
        if (users.count <= 3)
            return listed(users.first);
        return QStringLiteral("%1 and others").arg(users.first.join(QStringLiteral(", ")));
    }

    QString m_kind;
    QStringList m_known;
    QSet<QString> m_isKnown;
    QStringList m_order;
    QHash<QString, Users> m_users;
};

QStringList idsOf(const auto &rows)
{
    QStringList ids;
    for (const auto &row : rows)
        ids << row.id.value;
    return ids;
}

struct Judge
{
    explicit Judge(const PlanIndex &judged)
        : index(judged), profiles("profile", idsOf(judged.framework().profiles)),
          phases("phase", idsOf(judged.framework().phases)
                              << judged.framework().planningPhase.id.value),
          activities("activity", idsOf(judged.framework().activities)),
          skills("skill", idsOf(judged.framework().skills))
    {
    }

    void tailoring()
    {
        const Plan &plan = index.input().plan;
        const QString effort = QStringLiteral("effort in the tailoring");
        for (const auto &row : plan.effortOverrides) {
            profiles.check(row->profile.value, effort);
            phases.check(row->phase.value, effort);
        }
        const QString matrix = QStringLiteral("responsibilities in the tailoring");
        for (const auto &row : plan.responsibilityOverrides) {
            profiles.check(row->profile.value, matrix);
            activities.check(row->activity.value, matrix);
        }
        for (const auto &row : plan.ownActivities) {
            const bool isNew = index.framework().activity(row->id) == nullptr;
            if (isNew || !row->phase.isEmpty())
                phases.check(row->phase.value, row->name);
            for (const auto &entry : row->involvement)
                profiles.check(entry.first.value, row->name);
        }
        for (const auto &row : plan.ownSkills) {
            for (const SkillId &skill : row->implies)
                skills.check(skill.value, row->name);
        }
        for (const auto &row : plan.deferrals)
            activities.check(row->activity.value, QStringLiteral("deferred"));
    }

    void rates(const Rates &rates, const QString &user)
    {
        for (const auto &entry : rates) {
            if (entry.first.value != QLatin1String("default"))
                profiles.check(entry.first.value, user);
        }
    }

    void entities()
    {
        const Plan &plan = index.input().plan;
        for (const auto &row : plan.people) {
            for (const auto &entry : row->skills)
                skills.check(entry.first.value, row->name);
        }
        for (const auto &row : plan.useCasePhases) {
            const int useCase = index.useCaseRow(row->useCase);
            phases.check(row->phase.value,
                         useCase < 0 ? row->useCase.value : index.useCase(useCase).name);
        }
        for (size_t row = 0; row < index.positions().size(); ++row) {
            const int position = static_cast<int>(row);
            for (const auto &entry : index.position(position).profiles.entries)
                profiles.check(entry.first.value, index.position(position).title);
        }
    }

    const PlanIndex &index;
    Unknowns profiles;
    Unknowns phases;
    Unknowns activities;
    Unknowns skills;
};

} // namespace

void judgeReferences(const PlanIndex &index, FindingSink &sink)
{
    Judge judge(index);
    judge.tailoring();
    judge.rates(index.input().assumptions().leadTimeMonths, QStringLiteral("lead times"));
    judge.rates(index.input().assumptions().cost.perFteYear, QStringLiteral("cost rates"));
    judge.entities();
    for (const Unknowns *unknowns :
         {&judge.profiles, &judge.phases, &judge.activities, &judge.skills})
        unknowns->tell(sink);
}

} // namespace rolewright
