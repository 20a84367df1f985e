#pragma once

#include <QStringList>

namespace rolewright {

/// The known name with the fewest letters changed, added or removed; the first of equals, empty
/// without any.
QString nearestName(const QString &name, const QStringList &known);

} // namespace rolewright
