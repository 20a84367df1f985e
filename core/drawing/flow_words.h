#pragma once

#include <QString>

namespace rolewright {

/// What guidance carries, in English or German: "data infrastructure"; own words as they are.
QString flowInWords(const QString &flow, const QString &language);

} // namespace rolewright
