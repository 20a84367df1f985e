#pragma once

#include "app/dialogs/import/import_reading.h"

#include <QAbstractTableModel>

namespace rolewright {

/// The first rows of a table as they stand in the file.
class FirstRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param table null for none
    void setTable(const ReadTablePtr &table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    ReadTablePtr m_table;
};

} // namespace rolewright
