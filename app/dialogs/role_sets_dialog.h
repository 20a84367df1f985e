#pragma once

#include "app/common/prompts.h"

#include "core/analysis/role_sets.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace rolewright {

class PickBox;
class RoleSetsModel;

/// Shows two role sets side by side: who sees to which profile, what either leaves open, and which
/// roles lie outside the framework.
class RoleSetsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param prompts asks for the file of a role set, and says what is wrong with it
    RoleSetsDialog(const RoleSetsQuestion &question, Prompts &prompts, QWidget *parent = nullptr);

private:
    QWidget *choosers();
    QWidget *bottomLine();
    void fillTable();
    /// @param text of the choice; empty for the name of the set
    void addSet(const RoleSet &set, const QString &id, const QString &text = {});
    const RoleSet &chosen(const PickBox &box) const;
    void compare();
    void readSet();
    void copy() const;

    RoleSetsQuestion m_question;
    Prompts &m_prompts;
    std::vector<RoleSet> m_sets; ///< in the order of both choosers
    PickBox *m_left;
    PickBox *m_right;
    QLabel *m_summary;
    RoleSetsModel *m_model;
    QTableView *m_table = nullptr;
    QLabel *m_outside;
};

} // namespace rolewright
