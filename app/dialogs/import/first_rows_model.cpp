#include "app/dialogs/import/first_rows_model.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t mostRows = 50;

} // namespace

void FirstRowsModel::setTable(const ReadTablePtr &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int FirstRowsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_table)
        return 0;
    return static_cast<int>(std::min(mostRows, m_table->table.rows.size()));
}

int FirstRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.names.size());
}

QVariant FirstRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto &row = m_table->table.rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<size_t>(index.column());
    if (column >= row.size())
        return {};
    return role == Qt::DisplayRole ? shownText(row[column])
                                   : plainToolTip(shownParagraph(row[column]));
}

QVariant FirstRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_table || orientation != Qt::Horizontal || role != Qt::DisplayRole ||
        section >= columnCount())
        return {};
    return shownText(m_table->columns.names[static_cast<size_t>(section)]);
}

Qt::ItemFlags FirstRowsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? readableCell : Qt::NoItemFlags;
}

} // namespace rolewright
