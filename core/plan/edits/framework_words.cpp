#include "core/plan/edits/framework_edits.h"

#include <algorithm>

namespace rolewright {

namespace {

/// "1 position", "3 positions"; for words whose plural takes an s.
QString counted(qsizetype number, const char *one)
{
    return QStringLiteral("%1 %2%3").arg(number).arg(QLatin1String(one),
                                                     number == 1 ? QString() : QStringLiteral("s"));
}

QString activitiesInWords(qsizetype number)
{
    return number == 1 ? QStringLiteral("1 activity") : QStringLiteral("%1 activities").arg(number);
}

/// Positions of a profile in scenarios that are locked, or in those that are not.
qsizetype positionsOf(const Plan &plan, const ProfileId &profile, bool locked)
{
    qsizetype number = 0;
    for (const auto &scenario : plan.scenarios) {
        const Design &design = plan.design(scenario->id);
        if (scenario->locked == locked)
            number += std::ranges::count_if(
                design.positions, [&](const auto &row) { return row->profiles.contains(profile); });
    }
    return number;
}

qsizetype useCasesIn(const Plan &plan, const PhaseId &phase)
{
    QSet<UseCaseId> found;
    for (const auto &row : plan.useCasePhases) {
        if (row->phase == phase)
            found.insert(row->useCase);
    }
    return found.size();
}

qsizetype peopleRatedIn(const Plan &plan, const SkillId &skill)
{
    return std::ranges::count_if(
        plan.people, [&](const auto &row) { return valueAt(row->skills, skill) != nullptr; });
}

qsizetype profilesAskingFor(const Framework &framework, const SkillId &skill)
{
    const auto asks = [&](const Profile &profile) {
        return std::ranges::any_of(profile.skills, [&](const SkillNeed &need) {
            return std::ranges::count(need.choices(), skill) > 0;
        });
    };
    return std::ranges::count_if(framework.profiles, asks);
}

qsizetype activitiesOf(const Framework &framework, const ProfileId &profile)
{
    return std::ranges::count_if(framework.activities, [&](const Activity &activity) {
        return valueAt(activity.involvement, profile) != nullptr;
    });
}

qsizetype activitiesIn(const Framework &framework, const PhaseId &phase)
{
    return std::ranges::count(framework.activities, phase, &Activity::phase);
}

/// Activities that nobody else answers for.
qsizetype ownedAlone(const Framework &framework, const ProfileId &profile)
{
    return std::ranges::count_if(framework.activities, [&](const Activity &activity) {
        const auto owns = [](const auto &entry) { return entry.second.involvement.accountable; };
        const Cell *cell = valueAt(activity.involvement, profile);
        return cell != nullptr && cell->involvement.accountable &&
               std::ranges::count_if(activity.involvement, owns) == 1;
    });
}

class Teller
{
public:
    Teller(const FrameworkOfPlan &of, const PartPlace &place) : m_of(of), m_place(place) {}

    QStringList leavingOut()
    {
        switch (m_place.part) {
        case FrameworkPart::Profile:
            leavingOutProfile();
            break;
        case FrameworkPart::Phase:
            leavingOutPhase();
            break;
        case FrameworkPart::Skill:
            leavingOutSkill();
            break;
        case FrameworkPart::Activity:
            tell(QStringLiteral("Nobody answers for it or does it any more."));
            tellDeferral();
            break;
        }
        return m_lines;
    }

    QStringList merging(const QString &into)
    {
        m_into = nameOfPart(m_of.present, {m_place.part, into}, m_of.plan.head->language);
        switch (m_place.part) {
        case FrameworkPart::Profile:
            mergingProfile();
            break;
        case FrameworkPart::Phase:
            mergingPhase();
            break;
        case FrameworkPart::Skill:
            mergingSkill();
            break;
        case FrameworkPart::Activity:
            tell(QStringLiteral("Who has a part in it has the same part in %1. Where %1 has an A, "
                                "that one stays and the other becomes an R.")
                     .arg(m_into));
            tellDeferral();
            break;
        }
        return m_lines;
    }

private:
    void leavingOutProfile()
    {
        const ProfileId profile{m_place.id};
        const qsizetype named =
            positionsOf(m_of.plan, profile, false) + positionsOf(m_of.plan, profile, true);
        if (named > 0)
            tell(QStringLiteral("%1 will still name it and count nowhere until another profile is "
                                "given. Merge it instead to have that done.")
                     .arg(counted(named, "position")));
        if (const qsizetype owned = ownedAlone(m_of.present, profile); owned > 0)
            tell(QStringLiteral("Nobody will answer for %1 that it is accountable for.")
                     .arg(activitiesInWords(owned)));
    }

    void leavingOutPhase()
    {
        tellOf(activitiesIn(m_of.present, {m_place.id}), [](qsizetype number) {
            return number == 1 ? QStringLiteral("Its 1 activity goes with it.")
                               : QStringLiteral("Its %1 activities go with it.").arg(number);
        });
        tellOf(useCasesIn(m_of.plan, {m_place.id}), [](qsizetype number) {
            return QStringLiteral("The time that %1 %2 for it will count nowhere.")
                .arg(counted(number, "use case"),
                     number == 1 ? QStringLiteral("plans") : QStringLiteral("plan"));
        });
    }

    void leavingOutSkill()
    {
        tellOf(profilesAskingFor(m_of.present, {m_place.id}), [](qsizetype number) {
            return QStringLiteral("%1 will no longer ask for it.").arg(counted(number, "profile"));
        });
        tellOf(peopleRatedIn(m_of.plan, {m_place.id}), [](qsizetype number) {
            return number == 1
                       ? QStringLiteral("1 person keeps a level in it, which will count nowhere.")
                       : QStringLiteral("%1 people keep a level in it, which will count nowhere.")
                             .arg(number);
        });
    }

    void mergingProfile()
    {
        const ProfileId profile{m_place.id};
        tellOf(positionsOf(m_of.plan, profile, false), [this](qsizetype number) {
            return QStringLiteral("%1 will be %2 instead.")
                .arg(counted(number, "position"), m_into);
        });
        tellOf(positionsOf(m_of.plan, profile, true), [](qsizetype number) {
            return QStringLiteral("%1 in locked scenarios will still name it and count nowhere.")
                .arg(counted(number, "position"));
        });
        tellOf(activitiesOf(m_of.present, profile), [this](qsizetype number) {
            return QStringLiteral("%1 takes over its part in %2, its skills, and the higher effort "
                                  "in each phase.")
                .arg(m_into, activitiesInWords(number));
        });
    }

    void mergingPhase()
    {
        tellOf(activitiesIn(m_of.present, {m_place.id}), [this](qsizetype number) {
            return number == 1
                       ? QStringLiteral("Its 1 activity goes to %1.").arg(m_into)
                       : QStringLiteral("Its %1 activities go to %2.").arg(number).arg(m_into);
        });
        tellOf(useCasesIn(m_of.plan, {m_place.id}), [this](qsizetype number) {
            return QStringLiteral("%1 will have %2 instead; where both are planned, from the first "
                                  "month to the last of the two.")
                .arg(counted(number, "use case"), m_into);
        });
        tell(QStringLiteral("Each profile keeps the higher effort of the two."));
    }

    void mergingSkill()
    {
        tellOf(profilesAskingFor(m_of.present, {m_place.id}), [this](qsizetype number) {
            return number == 1 ? QStringLiteral("1 profile will ask for %1 instead.").arg(m_into)
                               : QStringLiteral("%1 profiles will ask for %2 instead.")
                                     .arg(number)
                                     .arg(m_into);
        });
        tellOf(peopleRatedIn(m_of.plan, {m_place.id}), [this](qsizetype number) {
            return QStringLiteral("%1 will have the level in %2; of two, the higher one.")
                .arg(number == 1 ? QStringLiteral("1 person")
                                 : QStringLiteral("%1 people").arg(number),
                     m_into);
        });
    }

    void tellDeferral()
    {
        if (m_of.plan.deferrals.contains(m_place.id))
            tell(QStringLiteral("It is deferred now; that decision goes."));
    }

    template <class Words>
    void tellOf(qsizetype number, Words words)
    {
        if (number > 0)
            tell(words(number));
    }
    void tell(const QString &line) { m_lines << line; }

    const FrameworkOfPlan &m_of;
    const PartPlace &m_place;
    QString m_into;
    QStringList m_lines;
};

} // namespace

QStringList leavingOutInWords(const FrameworkOfPlan &of, const PartPlace &place)
{
    return Teller(of, place).leavingOut();
}

QStringList mergingInWords(const FrameworkOfPlan &of, const PartPlace &place, const QString &into)
{
    return Teller(of, place).merging(into);
}

} // namespace rolewright
