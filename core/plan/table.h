#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QSharedData>
#include <QString>
#include <memory>
#include <vector>

namespace rolewright {

/// A value that is shared between plans and change sets and never changed in place.
template <class T>
class Immutable
{
public:
    Immutable(T value) : m_value(std::make_shared<const T>(std::move(value))) {}

    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    bool operator==(const Immutable &other) const
    {
        return m_value == other.m_value || *m_value == *other.m_value;
    }

private:
    std::shared_ptr<const T> m_value;
};

/// Rows of one kind in their order, found by key in constant time. Copies share their rows until
/// one of them changes.
template <class T>
class Table
{
public:
    using Row = Immutable<T>;

    qsizetype size() const { return static_cast<qsizetype>(m_data->rows.size()); }
    bool isEmpty() const { return m_data->rows.empty(); }
    bool contains(const QString &key) const { return m_data->index.contains(key); }
    const std::vector<Row> &rows() const { return m_data->rows; }
    auto begin() const { return m_data->rows.begin(); }
    auto end() const { return m_data->rows.end(); }

    /// The row of a key; null pointer when there is none.
    const T *find(const QString &key) const
    {
        const Row *row = findRow(key);
        return row == nullptr ? nullptr : &**row;
    }
    template <class Tag>
    const T *find(const Id<Tag> &id) const
    {
        return find(id.value);
    }
    const Row *findRow(const QString &key) const
    {
        const auto found = m_data->index.constFind(key);
        return found == m_data->index.cend() ? nullptr : &m_data->rows[static_cast<size_t>(*found)];
    }
    /// Place of a row, from 0; -1 when there is none.
    qsizetype rowOf(const QString &key) const { return m_data->index.value(key, -1); }
    /// Key of the row before this one; empty for the first.
    QString predecessorOf(const QString &key) const
    {
        const qsizetype row = rowOf(key);
        return row <= 0 ? QString() : m_data->rows[static_cast<size_t>(row - 1)]->key();
    }
    QString lastKey() const { return isEmpty() ? QString() : m_data->rows.back()->key(); }

    /// Replaces a row by one of the same key, in constant time.
    void replace(Row row)
    {
        const qsizetype at = rowOf(row->key());
        m_data->rows[static_cast<size_t>(at)] = std::move(row);
    }
    /// Adds at the end; the key must be new.
    void append(Row row)
    {
        m_data->index.insert(row->key(), size());
        m_data->rows.push_back(std::move(row));
    }
    /// Takes other rows altogether, in time linear in their number.
    void assign(std::vector<Row> rows)
    {
        m_data->index.clear();
        m_data->index.reserve(static_cast<qsizetype>(rows.size()));
        for (size_t i = 0; i < rows.size(); ++i)
            m_data->index.insert(rows[i]->key(), static_cast<qsizetype>(i));
        m_data->rows = std::move(rows);
    }

    bool operator==(const Table &other) const
    {
        return m_data == other.m_data || m_data->rows == other.m_data->rows;
    }

private:
    struct Data : QSharedData
    {
        std::vector<Row> rows;
        QHash<QString, qsizetype> index;
    };

    QSharedDataPointer<Data> m_data{new Data};
};

} // namespace rolewright
