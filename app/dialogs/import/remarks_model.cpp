#include "app/dialogs/import/remarks_model.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

namespace rolewright {

void RemarksModel::setRemarks(std::vector<Remark> remarks)
{
    beginResetModel();
    m_remarks = std::move(remarks);
    endResetModel();
}

int RemarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_remarks.size());
}

int RemarksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant RemarksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Remark &remark = m_remarks[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return plainToolTip(remark.text);
    if (index.column() == 1)
        return shownParagraph(remark.text);
    return remark.row > 0 ? QString::number(remark.row) : QString();
}

QVariant RemarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? QStringLiteral("Row") : QStringLiteral("Remark");
}

Qt::ItemFlags RemarksModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? readableCell : Qt::NoItemFlags;
}

} // namespace rolewright
