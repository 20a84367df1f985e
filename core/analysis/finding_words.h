#pragma once

#include "core/analysis/findings.h"

namespace rolewright {

/// What a person calls the place of a finding: "Data Engineer, Charging"; "The plan".
QString placeInWords(const PlanIndex &index, const FindingPlace &place, const QString &language);

/// "Error", "Warning", "Hint".
QString severityInWords(Severity severity, const QString &language);

} // namespace rolewright
