#pragma once

#include "app/views/staffing/staffing_lists.h"

#include <QAbstractTableModel>

namespace rolewright {

/// A list of the Staffing view as a table.
class StaffingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(StaffingList table);
    const StaffingList &table() const { return m_table; }
    /// Null for a row that is not there.
    const StaffingLine *lineAt(int row) const;
    /// The row of a line about something; -1 where there is none.
    int rowOf(const Subject &subject) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isNumber(int column) const;

    StaffingList m_table;
};

} // namespace rolewright
