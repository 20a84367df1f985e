#include "app/dialogs/lines_model.h"

#include "app/common/plain_text.h"

namespace rolewright {

LinesModel::LinesModel(const QStringList &heads, std::vector<QStringList> lines, QObject *parent)
    : QAbstractTableModel(parent), m_heads(heads), m_lines(std::move(lines))
{
}

void LinesModel::setLines(std::vector<QStringList> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = m_lines[static_cast<size_t>(index.row())].value(index.column());
    return role == Qt::ToolTipRole ? plainToolTip(text) : shownText(text);
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isHead = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isHead ? QVariant(m_heads.value(section)) : QVariant();
}

} // namespace rolewright
