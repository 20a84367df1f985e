#pragma once

#include "app/dialogs/import/import_reading.h"

#include <QAbstractTableModel>

namespace rolewright {

/// The columns of a table: name, what each gives or why it is refused, first different values.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, GivesColumn, ValuesColumn, ColumnTotal };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param outcome null for none
    void setOutcome(const ImportOutcomePtr &outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QVariant text(size_t column, int shown) const;

    ImportOutcomePtr m_outcome;
};

/// The first different values of a column, as they stand in the file.
QStringList firstValues(const ImportOutcome &outcome, size_t column);

} // namespace rolewright
