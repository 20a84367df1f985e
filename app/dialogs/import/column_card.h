#pragma once

#include "app/dialogs/import/import_work.h"

#include <QFrame>

class QCheckBox;
class QLabel;

namespace rolewright {

class PickBox;

/// What becomes of one column: the field it gives, how its dates are read, or why it is refused.
class ColumnCard : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnCard(ImportWork &work, QWidget *parent = nullptr);

    /// Shows a column of the outcome; a place outside it shows none.
    void showColumn(int column);
    /// Lets a person choose the field.
    void chooseField();

private:
    void fillChoices();
    void update();
    void showOrder(const ImportOutcome &outcome, size_t column);
    void takeField();
    void takeOrder();
    void takeAllowance(bool isAllowed);
    const QString &name() const;

    ImportWork &m_work;
    int m_column = -1;
    QLabel *m_name;
    QLabel *m_values;
    QLabel *m_fieldLabel;
    PickBox *m_field;
    QLabel *m_orderLabel;
    PickBox *m_order;
    QLabel *m_example;
    QLabel *m_refusal;
    QCheckBox *m_allow;
};

} // namespace rolewright
