#pragma once

#include "core/drawing/matrix_model.h"
#include "core/report/sheet.h"

namespace rolewright {

/// A responsibility matrix as a sheet: letters, notes as comments, totals below.
Sheet matrixSheet(const MatrixModel &model, const QString &title);

} // namespace rolewright
