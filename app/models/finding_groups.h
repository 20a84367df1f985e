#pragma once

#include "core/analysis/findings.h"

#include <QStringList>

namespace rolewright {

/// What findings are about, in the order in which they are listed: "Activities", "Positions".
QStringList placeGroups();
/// Which of these groups a place belongs to.
size_t placeGroupOf(const FindingPlace &place);

/// "1 finding", "3 findings".
QString findingsInWords(qsizetype count);

} // namespace rolewright
