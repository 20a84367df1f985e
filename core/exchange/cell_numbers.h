#pragma once

#include <QString>
#include <optional>

namespace rolewright {

/// A number with point or comma as decimal sign; empty for anything else.
std::optional<double> readNumber(const QString &text);

/// A capacity in FTE, 0 to 2: "0.8", "0,8", "80 %", "80". Empty for anything else.
/// @param takesPercent whether a number from 10 to 200 without a sign is a percentage
std::optional<double> readCapacity(const QString &text, bool takesPercent = true);

} // namespace rolewright
