#pragma once

#include "core/exchange/cell_dates.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/source_table.h"

#include <QStringList>

namespace rolewright {

/// What mostly stands in a column.
struct ColumnProfile
{
    CellKind kind = CellKind::Empty; ///< of at least seven cells in ten of three or more; else Text
    QStringList sample;              ///< some cells that are not empty, cleaned
    DateOrderGuess order;            ///< of a column with dates
};

/// Looks at up to 5,000 rows for kinds and samples, at all rows for the order of dates. Rows with
/// another number of cells than the header do not count.
std::vector<ColumnProfile> profileColumns(const SourceTable &table, const QDate &today);

/// Why a row does not fit its columns: another number of cells than the header, or several cells
/// of another kind than their columns, as in a row shifted by one. Empty when it fits.
///
/// @param cells cleaned, without empty ones behind the header's width
QString misfitReason(const std::vector<QString> &cells, const std::vector<QString> &header,
                     const std::vector<CellKind> &expected);

} // namespace rolewright
