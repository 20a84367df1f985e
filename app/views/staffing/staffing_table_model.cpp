#include "app/views/staffing/staffing_table_model.h"

#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <algorithm>

namespace rolewright {

void StaffingTableModel::setTable(StaffingList table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

const StaffingLine *StaffingTableModel::lineAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_table.lines[static_cast<size_t>(row)];
}

int StaffingTableModel::rowOf(const Subject &subject) const
{
    if (std::holds_alternative<std::monostate>(subject))
        return -1;
    const auto line = std::ranges::find(m_table.lines, subject, &StaffingLine::subject);
    return line == m_table.lines.end() ? -1 : static_cast<int>(line - m_table.lines.begin());
}

int StaffingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.lines.size());
}

int StaffingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.heads.size());
}

bool StaffingTableModel::isNumber(int column) const
{
    return std::ranges::count(m_table.numbers, column) > 0;
}

QVariant StaffingTableModel::data(const QModelIndex &index, int role) const
{
    const StaffingLine *line = lineAt(index.row());
    if (!index.isValid() || line == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownText(line->cells.value(index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(line->cells.value(index.column()));
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return line->isUrgent ? QVariant(QColor(theme::warningText)) : QVariant();
    default:
        return {};
    }
}

QVariant StaffingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return m_table.meanings.value(section);
    return role == Qt::DisplayRole ? QVariant(m_table.heads.value(section)) : QVariant();
}

} // namespace rolewright
