#pragma once

#include "core/exchange/people_fields.h"
#include "core/exchange/people_import.h"

#include <functional>

namespace rolewright {

/// What a field gives, as a person would call it: "last day", "number of the manager".
QString fieldInWords(PersonField field);

/// What something is called before and after; empty texts for nothing.
struct FieldChange
{
    QString field; ///< in words
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

/// What a row changes of a person, field by field; all that it says of a new one.
/// @param nameOf tells what a person is called, for managers
std::vector<FieldChange> fieldChanges(const ImportedRow &row,
                                      const std::function<QString(const PersonId &)> &nameOf);

/// The same on one line: "title: Analyst → Lead, last day: 2026-12-31".
QString inWords(const std::vector<FieldChange> &changes);

/// What becomes of an edit by hand that the table would undo: "title of Lena Roth stays “Head of
/// Platform” as edited by hand; the table says “Team Lead”".
/// @param person what the person is called
/// @param tableWins whether the edit gives way
QString inWords(const KeptEditOf &kept, const QString &person, bool tableWins);

/// How the first date of a column reads in an order: "11/02/85 → 2 November 1985". Empty where the
/// column has no dates.
QString dateExample(const ColumnProfile &profile, DateOrder order, const QDate &today);

} // namespace rolewright
