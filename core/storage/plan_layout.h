#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Version of the plan format that is read and written, the value of the key `rolewright`.
inline constexpr int planFormat = 1;

/// How the first line of every file of ours begins, without `#`.
inline constexpr QLatin1String planHeader{" Rolewright plan"};

/// A list of types to go through.
template <class... T>
struct Types
{
};

using TailoringTypes = Types<EffortOverride, ResponsibilityOverride, OwnActivity, OwnPhase,
                             OwnProfile, OwnSkill, LeftOut, Deferral>;
using DesignTypes = Types<Unit, Position, GuidanceLink, Assignment>;
/// The tables that stand at the top of a file, each as one list.
using TopTypes = Types<Person, UseCase, Scenario, Mute, ReportPreset>;

/// Calls `act.template operator()<T>()` for each type, in their order.
template <class... T, class Act>
void forEachType(Types<T...>, Act &&act)
{
    (act.template operator()<T>(), ...);
}

/// The key under which a file lists the entities of a type.
template <class T>
QString listKey()
{
    constexpr std::array<const char *, tableCount> keys{
        "",          "effort",   "responsibilities", "activities", "phases", "profiles",  "skills",
        "left_out",  "deferred", "people",           "use_cases",  "phases", "scenarios", "units",
        "positions", "guidance", "assignments",      "mutes",      "reports"};
    return QString::fromLatin1(keys[static_cast<size_t>(tableOf<T>())]);
}

/// The key of the section that holds the tables of TailoringTypes.
inline QString tailoringKey()
{
    return QStringLiteral("tailoring");
}

/// The key that holds the version of the format.
inline QString formatKey()
{
    return QStringLiteral("rolewright");
}

} // namespace rolewright
