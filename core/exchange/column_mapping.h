#pragma once

#include "core/exchange/column_profile.h"
#include "core/exchange/people_fields.h"
#include "core/exchange/people_import.h"

namespace rolewright {

/// What becomes of each column of a table.
struct ColumnMapping
{
    std::vector<QString> names;                     ///< of the columns, for people
    std::vector<std::optional<PersonField>> fields; ///< of each column
    std::vector<QString> refusals;                  ///< of each column, empty when it is not
    std::vector<std::optional<DateOrder>> orders;   ///< of each column that gives a date
    std::vector<CellKind> expected;                 ///< kind of cell in each column
    std::optional<size_t> status;                   ///< column that says who has left

    /// The column that gives a field.
    std::optional<size_t> columnOf(PersonField field) const;
};

/// The place of a column by its name, in any case; the error names the nearest.
Result<size_t> columnNamed(const QString &name, const std::vector<QString> &names);

/// Maps columns by the choices made, else by their headers; refuses sensitive ones.
/// Errors: see importPeople.
Result<ColumnMapping> mapColumns(const SourceTable &table, const ImportOptions &options);

} // namespace rolewright
