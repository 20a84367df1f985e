#pragma once

#include "app/dialogs/import/import_work.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace rolewright {

class PickBox;
class ValuesModel;

/// Which rows come in: by the values of a column, and by a filter in words.
class RowsPane : public QWidget
{
    Q_OBJECT

public:
    explicit RowsPane(ImportWork &work, QWidget *parent = nullptr);

private:
    QWidget *columnField();
    QWidget *valueList();
    QWidget *filterField();
    void listColumns();
    void showExample();
    void showValues();
    void showOutcome();
    void showBoxes();
    void takeValues();
    QString choicesInWords() const;

    ImportWork &m_work;
    ReadTablePtr m_table; ///< whose columns are listed
    QStringList m_listed; ///< columns to choose by
    PickBox *m_column;
    ValuesModel *m_values;
    QLineEdit *m_filter;
    QCheckBox *m_gone;
    QCheckBox *m_tableWins;
    QLabel *m_problem;
    QLabel *m_summary;
};

} // namespace rolewright
