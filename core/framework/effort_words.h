#pragma once

#include "core/framework/framework_terms.h"

namespace rolewright {

/// The word for a level: "Little/no", "Moderate", "High".
/// @param language en, de
QString levelInWords(Level level, const QString &language);

/// The word for what a level rests on: "derived", "stated".
/// @param language en, de
QString basisInWords(Basis basis, const QString &language);

} // namespace rolewright
