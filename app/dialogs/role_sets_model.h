#pragma once

#include "core/analysis/role_sets.h"

#include <QAbstractTableModel>

namespace rolewright {

/// Two role sets side by side: a line for each profile, with the roles of either set that see to
/// it. Lines that one of them leaves open stand out.
class RoleSetsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ProfileColumn, LeftColumn, RightColumn, ColumnTotal };

    RoleSetsModel(const Framework &framework, QObject *parent);

    void show(const RoleSetComparison &comparison);
    /// Heads and cells as text, for other programs.
    QList<QStringList> lines() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    const std::vector<Cover> *coversAt(int row, int column) const;

    Framework m_framework;
    RoleSetComparison m_comparison;
};

} // namespace rolewright
