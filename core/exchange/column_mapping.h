#pragma once

#include "core/exchange/people_fields.h"
#include "core/exchange/people_import.h"
#include "core/exchange/row_filter.h"

namespace rolewright {

/// What becomes of each column of a table.
struct ColumnMapping
{
    std::vector<QString> names;                     ///< of the columns, for people
    std::vector<std::optional<PersonField>> fields; ///< of each column
    std::vector<QString> refusals;                  ///< of each column, empty when it is not
    std::vector<std::optional<DateOrder>> orders;   ///< of each column that gives a date
    std::vector<std::optional<SkillId>> skills;     ///< of each column that a skill names and
                                                    ///< levels stand in, as in a wide table
    std::vector<CellKind> expected;                 ///< kind of cell in each column
    std::optional<size_t> status;                   ///< column that says who has left
    QStringList notes; ///< why columns that a skill names are left out, in words

    /// The column that gives a field.
    std::optional<size_t> columnOf(PersonField field) const;
    /// Whether a column gives names, whole or in parts.
    bool hasNames() const;
};

/// The place of a column by its name, in any case; the error names the nearest.
Result<size_t> columnNamed(const QString &name, const std::vector<QString> &names);

/// Whether a refused column may be taken knowingly by its header alone: it names a field that the
/// product has a use for.
bool canBeAllowed(const QString &name);

/// Maps columns by the choices made, else by their headers; refuses sensitive ones. A level of a
/// skill is taken from a column of its own only beside one whose header speaks of one skill.
/// @param framework knows the skills that columns can be named after
/// Errors: a choice that names no column, field or order; two columns for one field; a mapped
/// column that is refused.
Result<ColumnMapping> mapColumns(const TableColumns &columns, const Framework &framework,
                                 const ImportOptions &options);

/// An error where no column says who a row is about: gives a name, or the id or e-mail address of
/// somebody who is in the plan.
Result<void> checkNames(const ColumnMapping &mapping);

/// An error where no column gives a name, as new people need it.
Result<void> checkNewNames(const ColumnMapping &mapping);

/// An error where rows are to be chosen by a column that is refused.
Result<void> checkChosenBy(size_t column, const ColumnMapping &mapping);

/// An error where units are to be named by a column that is refused.
Result<void> checkUnitsBy(size_t column, const ColumnMapping &mapping);

/// Reads a filter of rows over a table's columns. Errors as of RowFilter::parse(); a refused
/// column.
Result<RowFilter> rowFilterOf(const QString &where, const ColumnMapping &mapping);

} // namespace rolewright
