#pragma once

#include "core/exchange/table_columns.h"

#include <QAbstractListModel>
#include <QSet>

namespace rolewright {

/// The values of one column with check marks and their number of rows.
class ValuesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ValueOf = Qt::UserRole }; ///< the value as it stands in the table

    using QAbstractListModel::QAbstractListModel;

    /// @param chosen the values that are ticked; all where it is empty
    void setValues(const std::vector<ValueCount> &values, const std::optional<QStringList> &chosen);
    void setAll(bool isChosen);
    /// The values that are ticked; empty where all are.
    std::optional<QStringList> chosen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person ticked a value, or took a tick away.
    void chosenChanged();

private:
    std::vector<ValueCount> m_values;
    QSet<QString> m_left; ///< not ticked
};

} // namespace rolewright
