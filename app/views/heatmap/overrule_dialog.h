#pragma once

#include "app/common/view_context.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rolewright {

/// Asks for another level of a cell and the reason for it; gone when closed.
class OverruleDialog : public QDialog
{
    Q_OBJECT

public:
    OverruleDialog(const ViewContext &context, const CellSubject &cell, QWidget *parent);

private:
    QWidget *makeLevels(Level level);
    QWidget *makeButtons(bool isOverruled);
    void overrule();
    void reset();

    ViewContext m_context;
    CellSubject m_cell;
    QButtonGroup *m_levels;
    QLineEdit *m_reason;
    QPushButton *m_apply = nullptr;
};

/// Opens the dialog for a cell over a widget, which must live as long as the plan is open.
void openOverruleDialog(const ViewContext &context, const CellSubject &cell, QWidget *parent);

/// Takes an overruled cell back to the level of the framework.
void resetOverruled(const ViewContext &context, const CellSubject &cell);

} // namespace rolewright
