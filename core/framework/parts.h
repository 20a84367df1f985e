#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// The parts of one kind, in the order of the framework; the planning phase is among the phases.
std::vector<PartPlace> partsOf(const Framework &framework, FrameworkPart part);

bool hasPart(const Framework &framework, const PartPlace &place);

/// What a framework calls a part; its id where it has none of the kind.
QString nameOfPart(const Framework &framework, const PartPlace &place, const QString &language);

/// The kind in the words of a sentence: "profile", "phase".
QString wordFor(FrameworkPart part);

/// Calls `act.template operator()<Own>()` with the type in which a plan describes parts of a kind:
/// OwnProfile, OwnPhase, OwnSkill or OwnActivity.
template <class Act>
auto withOwnType(FrameworkPart part, Act &&act)
{
    switch (part) {
    case FrameworkPart::Profile:
        return act.template operator()<OwnProfile>();
    case FrameworkPart::Phase:
        return act.template operator()<OwnPhase>();
    case FrameworkPart::Skill:
        return act.template operator()<OwnSkill>();
    case FrameworkPart::Activity:
        break;
    }
    return act.template operator()<OwnActivity>();
}

} // namespace rolewright
