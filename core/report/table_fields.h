#pragma once

#include "core/report/chapters.h"
#include "core/report/data_table.h"

#include <functional>

namespace rolewright {

/// Whom a column may be shown to, by how people are shown.
enum class Shown {
    Always,
    WithPeople, ///< with names or pseudonyms
    WithNames   ///< an id of the plan, which may be a name
};

/// A column with what it says of a row.
struct TableField
{
    const char *key;
    const char *english; ///< head, and the German one
    const char *german;
    DataKind kind;
    std::function<DataValue(int)> valueOf; ///< of a row by its number
    Shown shown = Shown::Always;
};

/// The table of those fields that the options' names allow, with heads in their language.
/// @param rows numbers that the fields are asked for, in their order
DataTable tableOf(const char *key, QString title, const std::vector<TableField> &fields,
                  const std::vector<int> &rows, const ReportOptions &options);

/// The numbers, from 0, of those of so many rows for which something holds.
std::vector<int> rowsWhere(size_t count, const std::function<bool(int)> &holds);

/// What a position is known by in all tables: its id where names are shown in full, else its number
/// in the plan, from 1; empty for none.
/// @param position row in the index; -1 for none
QString seatKey(const ReportContext &context, int position);

/// Profiles by name: "ML Engineer, Data Engineer".
QString profileNames(const PlanIndex &index, const std::vector<ProfileId> &profiles,
                     const QString &language);

/// The first day of a month; nothing for none.
DataValue monthValue(const std::optional<Month> &month);

} // namespace rolewright
