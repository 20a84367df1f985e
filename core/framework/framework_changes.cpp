#include "core/framework/framework_changes.h"

namespace rolewright {

namespace {

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

QString wordOf(Placement placement)
{
    return placement == Placement::Central ? QStringLiteral("in the centre")
                                           : QStringLiteral("in the business units");
}

QString lettersOf(const Cell *cell)
{
    return cell == nullptr || cell->involvement.isNone() ? QStringLiteral("no part")
                                                         : cell->involvement.letters();
}

class Comparer
{
public:
    Comparer(const Framework &from, const Framework &to, const QString &language)
        : m_from(from), m_to(to), m_language(language)
    {
    }

    std::vector<FrameworkChange> run()
    {
        comparePart(FrameworkPart::Phase);
        comparePart(FrameworkPart::Profile);
        comparePart(FrameworkPart::Skill);
        comparePart(FrameworkPart::Activity);
        return std::move(m_found);
    }

private:
    void comparePart(FrameworkPart part)
    {
        for (const PartPlace &place : partsOf(m_to, part)) {
            m_place = place;
            if (!hasPart(m_from, place))
                note(FrameworkChange::Kind::Added, QStringLiteral("%1 is new"));
            else
                compareRow();
        }
        for (const PartPlace &place : partsOf(m_from, part)) {
            m_place = place;
            if (!hasPart(m_to, place))
                note(FrameworkChange::Kind::Gone, QStringLiteral("%1 is gone"));
        }
    }

    void compareRow()
    {
        const QString before = nameOfPart(m_from, m_place, m_language);
        const QString now = nameOfPart(m_to, m_place, m_language);
        if (before != now)
            change(QStringLiteral("%1 %2 is called %3").arg(wordFor(m_place.part), before, now));
        if (m_place.part == FrameworkPart::Profile)
            compareProfile();
        else if (m_place.part == FrameworkPart::Activity)
            compareActivity();
        else if (m_place.part == FrameworkPart::Skill)
            compareSkill();
    }

    void compareProfile()
    {
        const Profile &before = *m_from.profile({m_place.id});
        const Profile &now = *m_to.profile({m_place.id});
        if (before.placement != now.placement)
            change(QStringLiteral("%1: %2 in place of %3")
                       .arg(name(), wordOf(now.placement), wordOf(before.placement)));
        for (const PartPlace &phase : partsOf(m_to, FrameworkPart::Phase)) {
            const Level was = m_from.effort(before, {phase.id}).level;
            const Level is = m_to.effort(now, {phase.id}).level;
            if (was != is)
                change(
                    QStringLiteral("%1 in %2: %3 in place of %4")
                        .arg(name(), nameOfPart(m_to, phase, m_language), wordOf(is), wordOf(was)));
        }
        compareNeeds(before, now);
    }

    void compareNeeds(const Profile &before, const Profile &now)
    {
        for (const SkillNeed &need : now.skills) {
            const SkillNeed *other = needOf(before, need);
            if (other == nullptr)
                change(QStringLiteral("%1 asks for %2 at level %3")
                           .arg(name(), skillsOf(need))
                           .arg(need.level));
            else if (other->level != need.level)
                change(QStringLiteral("%1 asks for %2 at level %3 in place of %4")
                           .arg(name(), skillsOf(need))
                           .arg(need.level)
                           .arg(other->level));
        }
        for (const SkillNeed &need : before.skills) {
            if (needOf(now, need) == nullptr)
                change(QStringLiteral("%1 asks no more for %2").arg(name(), skillsOf(need)));
        }
    }

    static const SkillNeed *needOf(const Profile &profile, const SkillNeed &wanted)
    {
        const auto found =
            std::find_if(profile.skills.begin(), profile.skills.end(),
                         [&](const SkillNeed &need) { return need.choices() == wanted.choices(); });
        return found == profile.skills.end() ? nullptr : &*found;
    }

    QString skillsOf(const SkillNeed &need) const
    {
        QStringList names;
        for (const SkillId &skill : need.choices()) {
            const PartPlace place{FrameworkPart::Skill, skill.value};
            names << nameOfPart(hasPart(m_to, place) ? m_to : m_from, place, m_language);
        }
        return names.join(QStringLiteral(" or "));
    }

    void compareActivity()
    {
        const Activity &before = *m_from.activity({m_place.id});
        const Activity &now = *m_to.activity({m_place.id});
        if (before.phase != now.phase)
            change(QStringLiteral("%1 is in %2")
                       .arg(name(),
                            nameOfPart(m_to, {FrameworkPart::Phase, now.phase.value}, m_language)));
        std::vector<ProfileId> profiles;
        for (const auto &entry : now.involvement)
            profiles.push_back(entry.first);
        for (const auto &entry : before.involvement) {
            if (valueAt(now.involvement, entry.first) == nullptr &&
                m_to.profile(entry.first) != nullptr)
                profiles.push_back(entry.first);
        }
        for (const ProfileId &profile : profiles) {
            const QString was = lettersOf(valueAt(before.involvement, profile));
            const QString is = lettersOf(valueAt(now.involvement, profile));
            if (was != is)
                change(
                    QStringLiteral("%1 in %2: %3 in place of %4")
                        .arg(nameOfPart(m_to, {FrameworkPart::Profile, profile.value}, m_language),
                             name(), is, was));
        }
    }

    void compareSkill()
    {
        if (m_from.skill({m_place.id})->implies != m_to.skill({m_place.id})->implies)
            change(QStringLiteral("%1 brings other skills along").arg(name()));
    }

    QString name() const { return nameOfPart(m_to, m_place, m_language); }

    void note(FrameworkChange::Kind kind, const QString &pattern)
    {
        const bool isThere = kind != FrameworkChange::Kind::Gone;
        QString what = wordFor(m_place.part);
        what[0] = what[0].toUpper();
        what += u' ' + nameOfPart(isThere ? m_to : m_from, m_place, m_language);
        m_found.push_back({kind, m_place, pattern.arg(what)});
    }

    void change(QString text)
    {
        text[0] = text[0].toUpper();
        m_found.push_back({FrameworkChange::Kind::Changed, m_place, text});
    }

    const Framework &m_from;
    const Framework &m_to;
    QString m_language;
    PartPlace m_place; ///< that is compared now
    std::vector<FrameworkChange> m_found;
};

} // namespace

std::vector<FrameworkChange> frameworkChanges(const Framework &from, const Framework &to,
                                              const QString &language)
{
    return Comparer(from, to, language).run();
}

} // namespace rolewright
