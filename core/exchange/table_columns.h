#pragma once

#include "core/exchange/column_profile.h"

namespace rolewright {

/// What can be said of a table's columns before anything is chosen.
struct TableColumns
{
    std::vector<QString> names; ///< for people, each once: a second “Name” is “Name (2)”
    std::vector<ColumnProfile> profiles; ///< of each column
    std::vector<QString> refusals;       ///< of each column why it is refused; empty when it is not
    QChar decimalSign; ///< that numbers with a fraction are written with; null where there are none
};

/// Names columns, looks at what stands in them, and refuses the sensitive ones.
TableColumns examineColumns(const SourceTable &table, const QDate &today);

/// A value of a column and how many rows have it.
struct ValueCount
{
    QString value; ///< cleaned; empty for empty cells
    int rows = 0;

    bool operator==(const ValueCount &) const = default;
};

/// The values of each column by which rows can sensibly be chosen, in their order: two to 1,000
/// different ones, each in two rows on average. Nothing for columns of dates or e-mail addresses
/// and for refused ones. Rows with another number of cells than the header do not count.
std::vector<std::vector<ValueCount>> valuesToChooseBy(const SourceTable &table,
                                                      const TableColumns &columns);

} // namespace rolewright
