#pragma once

#include "app/dialogs/import/import_reading.h"

#include <QAbstractTableModel>

namespace rolewright {

/// The positions that an import makes or changes, from top to bottom of the tree, those below
/// another one indented. Words are made for what is seen only.
class OrganisationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PositionColumn, UnitColumn, PersonColumn, ChangeColumn, ColumnTotal };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param outcome without an organisation for an empty list
    /// @param before the design of the scenario as it is
    void show(const ImportOutcomePtr &outcome, const Design &before, const ScenarioId &scenario);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString text(const TreeSeat &place, int column) const;

    ImportOutcomePtr m_outcome;
    Design m_before;
    ScenarioId m_scenario;
    std::vector<TreeSeat> m_tree;
};

} // namespace rolewright
