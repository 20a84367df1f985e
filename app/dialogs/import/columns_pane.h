#pragma once

#include "app/dialogs/import/import_work.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace rolewright {

class ColumnCard;
class ColumnsModel;

/// All columns of the table, and what becomes of the one that is looked at.
class ColumnsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPane(ImportWork &work, QWidget *parent = nullptr);

private:
    void showOutcome();

    ImportWork &m_work;
    ColumnsModel *m_model;
    QTableView *m_table;
    ColumnCard *m_card;
    QLabel *m_summary;
};

} // namespace rolewright
