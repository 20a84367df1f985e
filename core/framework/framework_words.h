#pragma once

#include "core/framework/framework_terms.h"

namespace rolewright {

/// The word for a level: "Little/no", "Moderate", "High".
/// @param language en, de
QString levelInWords(Level level, const QString &language);

/// A level of a skill: "3 practitioner".
/// @param level 0 to 4
/// @param language en, de
QString skillLevelInWords(int level, const QString &language);

/// The word for what a level rests on: "derived", "stated".
/// @param language en, de
QString basisInWords(Basis basis, const QString &language);

/// What calls for a look at something that was left out (domain.md section 5), behind "when": "data
/// is no longer static"; a trigger of the plan's own as it stands.
/// @param language en, de
QString triggerInWords(const QString &trigger, const QString &language);

} // namespace rolewright
