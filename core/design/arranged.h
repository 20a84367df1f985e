#pragma once

#include "core/plan/table.h"

#include <QSet>

namespace rolewright {

/// The rows of a table without some, with new ones beside those that they are next to in a
/// proposal: behind the one before, else before the one behind, else at the end.
/// @param proposal rows in their order; those that the table has stay as they are in the table
template <class T>
Table<T> arranged(const Table<T> &now, const QSet<QString> &gone,
                  const std::vector<Immutable<T>> &proposal)
{
    std::vector<Immutable<T>> kept;
    QSet<QString> keptKeys;
    for (const auto &row : now) {
        if (gone.contains(row->key()))
            continue;
        kept.push_back(row);
        keptKeys.insert(row->key());
    }
    QHash<QString, std::vector<Immutable<T>>> behind; ///< new rows by the row before them
    std::vector<Immutable<T>> ahead;                  ///< new rows before the first that is kept
    QString anchor;
    QString firstKept;
    for (const auto &row : proposal) {
        if (keptKeys.contains(row->key())) {
            anchor = row->key();
            firstKept = firstKept.isEmpty() ? anchor : firstKept;
        } else {
            (anchor.isEmpty() ? ahead : behind[anchor]).push_back(row);
        }
    }
    std::vector<Immutable<T>> rows;
    const auto add = [&](const std::vector<Immutable<T>> &more) {
        rows.insert(rows.end(), more.begin(), more.end());
    };
    for (const auto &row : kept) {
        if (row->key() == firstKept)
            add(ahead);
        rows.push_back(row);
        add(behind.value(row->key()));
    }
    if (firstKept.isEmpty())
        add(ahead);
    Table<T> table;
    table.assign(std::move(rows));
    return table;
}

} // namespace rolewright
