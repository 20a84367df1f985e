#pragma once

#include <QTableView>

namespace rolewright {

/// A table for reading, of rows of one height, so that only what is seen is measured and painted.
/// @param name for who cannot see it
QTableView *textTable(const QString &name, QAbstractItemModel *model, QWidget *parent);

/// The flags of a cell that is read.
constexpr Qt::ItemFlags readableCell =
    Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;

/// A number with its separators of thousands: "12,400".
QString grouped(qsizetype number);
/// A number with its noun: "1 row", "12,400 rows".
QString counted(qsizetype number, const QString &one, const QString &several);

} // namespace rolewright
