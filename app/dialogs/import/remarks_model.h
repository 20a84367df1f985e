#pragma once

#include <QAbstractTableModel>
#include <vector>

namespace rolewright {

/// Lines of text, each with the row of the file that it is about, where it is about one.
class RemarksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Remark
    {
        int row = 0; ///< record of the file; 0 for none
        QString text;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRemarks(std::vector<Remark> remarks);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Remark> m_remarks;
};

} // namespace rolewright
