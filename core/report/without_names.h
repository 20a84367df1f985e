#pragma once

#include "core/analysis/input.h"
#include "core/drawing/mapping_model.h"

namespace rolewright {

/// The input as it may be shown without people's names. People are "Person 1", "Person 2", … in the
/// order of the plan (stable as long as nobody is put before them); e-mails, external ids,
/// locations and notes are gone. All texts of the plan and of its framework that hold a full name,
/// an e-mail or an external id (titles of positions, names of units, reasons, parts that the plan
/// adds, what guidance gives, notes of the matrix) have the pseudonym in its place, with roles only
/// the words "a person"; also where last and first name are turned round, or other signs stand
/// between them. A part of a name standing alone is not found. Linear in the plan. With names in
/// full it is the input as it is.
AnalysisInput withoutNames(const AnalysisInput &input, NamesShown names, const QString &language);

} // namespace rolewright
