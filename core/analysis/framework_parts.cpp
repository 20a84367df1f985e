#include "core/analysis/framework_parts.h"

#include <algorithm>

namespace rolewright {

namespace {

QString activitiesInWords(qsizetype number)
{
    return number == 1 ? QStringLiteral("1 activity") : QStringLiteral("%1 activities").arg(number);
}

class Lister
{
public:
    Lister(const Plan &plan, const Framework &base, const Framework &present, FrameworkPart part)
        : m_plan(plan), m_base(base), m_present(present), m_part(part),
          m_language(plan.head->language)
    {
    }

    std::vector<PartLine> run() const
    {
        std::vector<PartLine> lines;
        for (const PartPlace &place : partsOf(m_base, m_part))
            lines.push_back(lineOf(place));
        for (const PartPlace &place : partsOf(m_present, m_part)) {
            if (!hasPart(m_base, place))
                lines.push_back(lineOf(place));
        }
        withOwnType(m_part, [&]<class Own>() {
            for (const auto &own : tableIn<Own>(m_plan, {})) {
                const PartPlace place{m_part, own->id.value};
                if (!hasPart(m_base, place) && !hasPart(m_present, place))
                    lines.push_back(lineOf(place)); // added and merged, or without a phase
            }
        });
        return lines;
    }

private:
    PartLine lineOf(const PartPlace &place) const
    {
        PartLine line{.place = place, .name = nameOf(place)};
        withOwnType(m_part, [&]<class Own>() { describeOwn<Own>(line); });
        if (!hasPart(m_present, place))
            describeLeftOut(line);
        else
            line.about = about(place);
        return line;
    }

    QString nameOf(const PartPlace &place) const
    {
        return withOwnType(m_part, [&]<class Own>() {
            const Own *own = tableIn<Own>(m_plan, {}).find(place.id);
            return own == nullptr ? nameOfPart(m_base, place, m_language) : own->name;
        });
    }

    template <class Own>
    void describeOwn(PartLine &line) const
    {
        const Own *own = tableIn<Own>(m_plan, {}).find(line.place.id);
        if (own == nullptr)
            return;
        line.reason = own->reason;
        const QString given = nameOfPart(m_base, line.place, m_language);
        if (!hasPart(m_base, line.place)) {
            line.state = PartState::Added;
            line.change = QStringLiteral("Added");
        } else if (given != own->name) {
            line.state = PartState::Renamed;
            line.change = QStringLiteral("Renamed, was %1").arg(given);
        } else {
            line.state = PartState::Otherwise;
            line.change = QStringLiteral("Described otherwise");
        }
    }

    void describeLeftOut(PartLine &line) const
    {
        const LeftOut *entry = m_plan.leftOut.find(line.place.key());
        const bool isMerged = entry != nullptr && !entry->into.isEmpty();
        line.state = isMerged ? PartState::Merged : PartState::LeftOut;
        line.change =
            isMerged ? QStringLiteral("Merged into %1").arg(nameOf({m_part, entry->into.value}))
            : entry != nullptr ? QStringLiteral("Left out")
                               : QStringLiteral("Left out with its phase");
        line.reason = entry != nullptr ? entry->reason : QString();
    }

    QString about(const PartPlace &place) const
    {
        switch (m_part) {
        case FrameworkPart::Profile:
            return aboutProfile({place.id});
        case FrameworkPart::Phase:
            return aboutPhase({place.id});
        case FrameworkPart::Skill:
            return aboutSkill({place.id});
        case FrameworkPart::Activity:
            break;
        }
        return nameOfPart(m_present,
                          {FrameworkPart::Phase, m_present.activity({place.id})->phase.value},
                          m_language);
    }

    QString aboutProfile(const ProfileId &id) const
    {
        const auto takesPart = [&](const Activity &activity) {
            return valueAt(activity.involvement, id) != nullptr;
        };
        return QStringLiteral("%1, %2").arg(
            m_present.profile(id)->isCentral() ? QStringLiteral("Central")
                                               : QStringLiteral("Business unit"),
            activitiesInWords(std::ranges::count_if(m_present.activities, takesPart)));
    }

    QString aboutPhase(const PhaseId &id) const
    {
        const auto number = std::ranges::count(m_present.activities, id, &Activity::phase);
        const StageId &stageId = m_present.phase(id)->stage;
        const auto stage = std::ranges::find(m_present.stages, stageId, &Stage::id);
        return QStringLiteral("%1, %2").arg(stage == m_present.stages.end()
                                                ? QStringLiteral("Before the lifecycle")
                                                : stage->name.in(m_language),
                                            activitiesInWords(number));
    }

    QString aboutSkill(const SkillId &id) const
    {
        const auto asks = [&](const Profile &profile) {
            return std::ranges::any_of(profile.skills, [&](const SkillNeed &need) {
                return std::ranges::count(need.choices(), id) > 0;
            });
        };
        const auto number = std::ranges::count_if(m_present.profiles, asks);
        const auto group =
            std::ranges::find(m_present.skillGroups, m_present.skill(id)->group, &SkillGroup::id);
        const QString asked = number == 0   ? QStringLiteral("no profile asks for it")
                              : number == 1 ? QStringLiteral("1 profile asks for it")
                                            : QStringLiteral("%1 profiles ask for it").arg(number);
        return QStringLiteral("%1, %2").arg(group == m_present.skillGroups.end()
                                                ? QStringLiteral("No group")
                                                : group->name.in(m_language),
                                            asked);
    }

    const Plan &m_plan;
    const Framework &m_base;
    const Framework &m_present;
    FrameworkPart m_part;
    const QString &m_language;
};

} // namespace

std::vector<PartLine> partLines(const Plan &plan, const Framework &base, const Framework &present,
                                FrameworkPart part)
{
    return Lister(plan, base, present, part).run();
}

} // namespace rolewright
