#pragma once

#include "core/framework/framework.h"

namespace rolewright {

/// Place of the group of a skill in the framework, by the skill's number; behind all of them for
/// one without.
int skillGroupOf(const Framework &framework, int skill);

/// Name of a group by its place; "Other" behind all of them.
QString skillGroupName(const Framework &framework, int group, const QString &language);

} // namespace rolewright
