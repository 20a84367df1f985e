#pragma once

#include "core/storage/plan_comments.h"
#include "core/storage/plan_layout.h"

#include <tuple>

namespace rolewright {

/// The entries of one table while a file is being read, with their places in it.
template <class T>
class Rows
{
public:
    /// Takes an entry unless its key is taken; then it notes the problem and returns false.
    /// @param good whether it was read without a problem
    bool take(T entry, const Node &at, bool good, Problems &problems)
    {
        const QString key = entry.key();
        if (const auto earlier = m_index.constFind(key); earlier != m_index.cend()) {
            if (good)
                noteDuplicate(key, m_places[static_cast<size_t>(*earlier)], at, problems);
            return false;
        }
        m_index.insert(key, static_cast<qsizetype>(m_entries.size()));
        m_entries.push_back(std::move(entry));
        m_places.push_back({at.line, at.column});
        if (!good)
            m_spoiled.insert(key);
        return true;
    }

    /// Where the entry of a key begins.
    Place placeOf(const QString &key) const
    {
        const qsizetype row = m_index.value(key, -1);
        return row < 0 ? Place{} : m_places[static_cast<size_t>(row)];
    }
    /// Whether a problem of the entry has been noted, so that more would only follow from it.
    bool isSpoiled(const QString &key) const { return m_spoiled.contains(key); }

    void addAnchors(std::vector<CommentAnchor> &anchors)
    {
        for (size_t i = 0; i < m_entries.size(); ++i)
            anchors.push_back({m_places[i], &m_entries[i].comments, {}});
    }

    /// Hands the entries over; places and keys stay known.
    void moveTo(Table<T> &table)
    {
        std::vector<Immutable<T>> rows;
        rows.reserve(m_entries.size());
        for (T &entry : m_entries)
            rows.emplace_back(std::move(entry));
        m_entries.clear();
        table.assign(std::move(rows));
    }

private:
    static void noteDuplicate(const QString &key, Place earlier, const Node &at, Problems &problems)
    {
        problems.add(at,
                     QStringLiteral("“%1” stands twice under “%2”, first in line %3. Change or "
                                    "remove one of them.")
                         .arg(key, listKey<T>())
                         .arg(earlier.line),
                     key);
    }

    std::vector<T> m_entries;
    std::vector<Place> m_places;
    QHash<QString, qsizetype> m_index;
    QSet<QString> m_spoiled;
};

template <class T>
struct RowsOf;
template <class... T>
struct RowsOf<Types<T...>>
{
    using Type = std::tuple<Rows<T>...>;
};

} // namespace rolewright
