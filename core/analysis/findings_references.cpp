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
    /// @param leftOut keys of all parts that the plan left out
    Unknowns(FrameworkPart part, QStringList known, const Plan &plan, const QSet<QString> &leftOut)
        : m_part(part), m_kind(nameOf(part)), m_known(std::move(known)),
          m_isKnown(m_known.begin(), m_known.end()), m_plan(plan), m_leftOut(leftOut)
    {
    }

    /// What the plan says of a part stands for the day on which it is taken back.
    void checkTailoring(const QString &id, const QString &user)
    {
        if (!isLeftOut(id))
            check(id, user);
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
            sink.hint(QByteArray("unknown-" + m_kind.toLatin1()).constData(), {m_kind, id},
                      isLeftOut(id) ? leftOutInWords(id) : unknownInWords(id));
        }
    }

private:
    bool isLeftOut(const QString &id) const
    {
        return m_leftOut.contains(PartPlace{m_part, id}.key());
    }

    QString leftOutInWords(const QString &id) const
    {
        const LeftOut *entry = m_plan.leftOut.find(PartPlace{m_part, id}.key());
        if (entry != nullptr && !entry->into.isEmpty())
            return QStringLiteral("The %1 “%2” (%3) is merged into “%4” in this plan, and counts "
                                  "nowhere: name that one instead.")
                .arg(m_kind, id, usersOf(id), entry->into.value);
        return QStringLiteral("The %1 “%2” (%3) is left out of this plan, and counts nowhere: name "
                              "another one, or take it back.")
            .arg(m_kind, id, usersOf(id));
    }

    QString unknownInWords(const QString &id) const
    {
        const QString nearest = nearestName(id, m_known);
        const QString text = QStringLiteral("The %1 “%2” (%3) is not in the framework, and counts "
                                            "nowhere: correct it, or add it to the plan's own.")
                                 .arg(m_kind, id, usersOf(id));
        return nearest.isEmpty() ? text
                                 : text + QStringLiteral(" Nearest known: “%1”.").arg(nearest);
    }

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

    FrameworkPart m_part;
    QString m_kind;
    QStringList m_known;
    QSet<QString> m_isKnown;
    const Plan &m_plan;
    const QSet<QString> &m_leftOut;
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
        : index(judged),
          profiles(unknowns(FrameworkPart::Profile, idsOf(judged.framework().profiles))),
          phases(unknowns(FrameworkPart::Phase, idsOf(judged.framework().phases)
                                                    << judged.framework().planningPhase.id.value)),
          activities(unknowns(FrameworkPart::Activity, idsOf(judged.framework().activities))),
          skills(unknowns(FrameworkPart::Skill, idsOf(judged.framework().skills)))
    {
    }

    Unknowns unknowns(FrameworkPart part, const QStringList &known) const
    {
        return {part, known, index.input().plan, index.framework().leftOut};
    }

    Unknowns &of(FrameworkPart part)
    {
        switch (part) {
        case FrameworkPart::Profile:
            return profiles;
        case FrameworkPart::Phase:
            return phases;
        case FrameworkPart::Skill:
            return skills;
        case FrameworkPart::Activity:
            break;
        }
        return activities;
    }

    void tailoring()
    {
        const Plan &plan = index.input().plan;
        const QString effort = QStringLiteral("effort in the tailoring");
        for (const auto &row : plan.effortOverrides) {
            profiles.checkTailoring(row->profile.value, effort);
            phases.checkTailoring(row->phase.value, effort);
        }
        const QString matrix = QStringLiteral("responsibilities in the tailoring");
        for (const auto &row : plan.responsibilityOverrides) {
            profiles.checkTailoring(row->profile.value, matrix);
            activities.checkTailoring(row->activity.value, matrix);
        }
        for (const auto &row : plan.ownActivities) {
            const bool isNew = index.framework().activity(row->id) == nullptr;
            if (isNew || !row->phase.isEmpty())
                phases.checkTailoring(row->phase.value, row->name);
            for (const auto &entry : row->involvement)
                profiles.checkTailoring(entry.first.value, row->name);
        }
        for (const auto &row : plan.ownSkills) {
            for (const SkillId &skill : row->implies)
                skills.checkTailoring(skill.value, row->name);
        }
        for (const auto &row : plan.ownProfiles) {
            for (const auto &entry : row->skills)
                skills.checkTailoring(entry.first.value, row->name);
        }
        for (const auto &row : plan.leftOut) {
            Unknowns &parts = of(row->place().part);
            parts.checkTailoring(row->place().id, QStringLiteral("left out"));
            if (!row->into.isEmpty())
                parts.checkTailoring(row->into.value, QStringLiteral("merged into"));
        }
        for (const auto &row : plan.deferrals)
            activities.checkTailoring(row->activity.value, QStringLiteral("deferred"));
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
