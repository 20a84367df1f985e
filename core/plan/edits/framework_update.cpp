#include "core/plan/edits/framework_update.h"

#include "core/framework/own_framework.h"
#include "core/framework/parts.h"
#include "core/plan/change_builder.h"
#include "core/plan/plan_framework.h"

namespace rolewright {

namespace {

/// Judges which entries of a tailoring have nothing to say about another framework.
class Spent
{
public:
    Spent(const Plan &plan, const Framework &next)
        : m_plan(plan), m_next(next), m_language(plan.head->language)
    {
    }

    bool isSpent(const EffortOverride &own) const
    {
        if (isOver(FrameworkPart::Profile, own.profile) || isOver(FrameworkPart::Phase, own.phase))
            return true;
        const Profile *profile = m_next.profile(own.profile);
        return profile != nullptr && m_next.phase(own.phase) != nullptr &&
               m_next.effort(*profile, own.phase).level == own.level;
    }
    bool isSpent(const ResponsibilityOverride &own) const
    {
        if (isOver(FrameworkPart::Profile, own.profile) ||
            isOver(FrameworkPart::Activity, own.activity))
            return true;
        return m_next.profile(own.profile) != nullptr && m_next.activity(own.activity) != nullptr &&
               saysTheSame({.responsibilities = {own}});
    }
    bool isSpent(const OwnActivity &own) const
    {
        return isOver(FrameworkPart::Activity, own.id) ||
               (m_next.activity(own.id) != nullptr && saysTheSame({.activities = {own}}));
    }
    bool isSpent(const OwnPhase &own) const
    {
        return isOver(FrameworkPart::Phase, own.id) ||
               (m_next.phase(own.id) != nullptr && saysTheSame({.phases = {own}}));
    }
    bool isSpent(const OwnProfile &own) const
    {
        return isOver(FrameworkPart::Profile, own.id) ||
               (m_next.profile(own.id) != nullptr && saysTheSame({.profiles = {own}}));
    }
    bool isSpent(const OwnSkill &own) const
    {
        return isOver(FrameworkPart::Skill, own.id) ||
               (m_next.skill(own.id) != nullptr && saysTheSame({.skills = {own}}));
    }
    bool isSpent(const LeftOut &own) const { return !hasPart(m_next, own.place()); }

private:
    /// Whether the plan left a part out that the other framework does not have either.
    template <class I>
    bool isOver(FrameworkPart part, const I &id) const
    {
        const PartPlace place{part, id.value};
        return m_plan.leftOut.contains(place.key()) && !hasPart(m_next, place);
    }

    bool saysTheSame(const Tailoring &tailoring) const
    {
        return unmarked(tailored(m_next, tailoring, m_language)) == m_next;
    }

    const Plan &m_plan;
    const Framework &m_next;
    QString m_language;
};

template <class T>
void removeSpent(ChangeBuilder &builder, const Plan &plan, const Spent &judge)
{
    for (const auto &row : tableIn<T>(plan, {})) {
        if (judge.isSpent(*row))
            builder.remove<T>({}, row->key());
    }
}

} // namespace

Result<ChangeSet> updateFramework(const Plan &plan, const Framework &next)
{
    Head head = *plan.head;
    FrameworkReference reference = referenceTo(next);
    reference.extra = head.framework.extra;
    if (head.framework == reference)
        return ChangeSet{};
    head.framework = std::move(reference);
    ChangeBuilder builder(plan);
    builder.setHead(head);
    const Spent judge(plan, next);
    removeSpent<EffortOverride>(builder, plan, judge);
    removeSpent<ResponsibilityOverride>(builder, plan, judge);
    removeSpent<OwnActivity>(builder, plan, judge);
    removeSpent<OwnPhase>(builder, plan, judge);
    removeSpent<OwnProfile>(builder, plan, judge);
    removeSpent<OwnSkill>(builder, plan, judge);
    removeSpent<LeftOut>(builder, plan, judge);
    return builder.finish(QStringLiteral("Update the framework to %1, version %2")
                              .arg(next.name.in(plan.head->language))
                              .arg(next.version));
}

} // namespace rolewright
