#include "core/framework/framework.h"

namespace rolewright {

namespace {

template <class T, class I>
const T *withId(const std::vector<T> &rows, const I &id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const T &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

Framework::Framework() = default;
Framework::Framework(const Framework &other) = default;
Framework::Framework(Framework &&other) noexcept = default;
Framework &Framework::operator=(const Framework &other) = default;
Framework &Framework::operator=(Framework &&other) noexcept = default;
Framework::~Framework() = default;
bool Framework::operator==(const Framework &other) const = default;

const Profile *Framework::profile(const ProfileId &wanted) const
{
    return withId(profiles, wanted);
}

const Activity *Framework::activity(const ActivityId &wanted) const
{
    return withId(activities, wanted);
}

const Skill *Framework::skill(const SkillId &wanted) const
{
    return withId(skills, wanted);
}

const Phase *Framework::phase(const PhaseId &wanted) const
{
    return wanted == planningPhase.id ? &planningPhase : withId(phases, wanted);
}

Effort Framework::effort(const Profile &profile, const PhaseId &phase) const
{
    if (phase == planningPhase.id)
        return {.level = profile.scoping};
    const Effort *cell = valueAt(profile.effort, phase);
    return cell != nullptr ? *cell : Effort{};
}

} // namespace rolewright
