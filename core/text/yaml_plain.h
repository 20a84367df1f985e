#pragma once

#include <QStringView>

namespace rolewright {

/// What YAML readers make of a text without quotes.
enum class PlainKind {
    Null,
    Literal, ///< a number or truth value in YAML 1.1 or 1.2, also 017, 1_000, 12:30:45, yes, off,
             ///< .inf
    String,
};

/// Judges by YAML 1.1 and 1.2 together; dates (2027-01-10) and months (2027-01) are strings.
PlainKind plainKind(QStringView text);

} // namespace rolewright
