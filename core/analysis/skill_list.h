#pragma once

#include "core/framework/framework.h"

namespace rolewright {

/// Skills with levels as a person writes them: "Python 3, k8s 2, SQL"; without a level, 3
/// (practitioner) is meant. Names and aliases of the framework count, whatever their case.
/// Errors: an unknown skill, with the nearest known name; a level outside 1 to 4; one that is there
/// twice.
Result<OrderedMap<SkillId, int>> skillsInText(const QString &text, const Framework &framework,
                                              const QString &language);

} // namespace rolewright
