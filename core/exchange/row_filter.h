#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <vector>

namespace rolewright {

/// A condition on the rows of a table, in words: `Department = IT/IS and Position contains Data or
/// State != "MA"`. Comparisons are `=`, `!=`, `contains`, `>`, `<`, `>=`, `<=`; `and` binds closer
/// than `or`. Columns and values with other words in them may stand in quotes. Text is compared
/// without case; numbers and dates by size where both sides are one.
class RowFilter
{
public:
    /// Reads a filter; an empty text lets every row through. Errors name the place in the text, and
    /// the nearest column for an unknown one.
    static Result<RowFilter> parse(const QString &text, const std::vector<QString> &columns);

    /// @param cells cleaned; missing ones count as empty
    bool accepts(const std::vector<QString> &cells, const QDate &today) const;
    /// Places of the columns that the filter looks at.
    std::vector<size_t> columns() const;

private:
    friend class RowFilterParser;
    enum class Comparison { Equal, NotEqual, Contains, Above, Below, AtLeast, AtMost };
    struct Test
    {
        size_t column = 0;
        Comparison comparison = Comparison::Equal;
        QString value;
    };
    static bool holds(const Test &test, const QString &cell, const QDate &today);

    std::vector<std::vector<Test>> m_alternatives;
};

} // namespace rolewright
