#pragma once

#include "app/common/prompts.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace rolewright {

/// Lists what a plan leaves out or sets otherwise than its framework, to be looked at or taken
/// back.
class DecisionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DecisionsDialog(std::vector<Decision> decisions, QWidget *parent = nullptr);

    /// What was chosen; only of a dialog that was accepted.
    const DecisionChoice &choice() const { return m_choice; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillTable();
    QWidget *bottomLine();
    void showState();
    void choose(bool takesBack);

    std::vector<Decision> m_decisions;
    DecisionChoice m_choice;
    QTableView *m_table = nullptr;
    QPushButton *m_show;
    QPushButton *m_takeBack;
};

} // namespace rolewright
