#pragma once

#include "app/common/snapshot.h"

#include <QStringList>

namespace rolewright {

/// What a person calls the place of a finding: "Data Engineer, Charging"; "The plan".
QString nameOf(const Snapshot &snapshot, const FindingPlace &place);

/// What findings are about, in the order in which they are listed: "Activities", "Positions".
QStringList placeGroups();
/// Which of these groups a place belongs to.
size_t placeGroupOf(const FindingPlace &place);

/// "Error", "Warning", "Hint".
QString severityInWords(Severity severity);

/// "1 finding", "3 findings".
QString findingsInWords(qsizetype count);

} // namespace rolewright
