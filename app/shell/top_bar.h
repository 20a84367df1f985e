#pragma once

#include "app/common/plan_session.h"

#include <QFrame>

class QAction;
class QComboBox;
class QLabel;
class QHBoxLayout;

namespace rolewright {

/// The bar over the views: plan, scenario, undo and redo, find, export.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(PlanSession &session, QWidget *parent = nullptr);

    /// A button for a command of the menus, with its icon alone or its words.
    void addCommand(QAction *command, bool primary = false);
    void addGap();
    void addField(QWidget *field);

private:
    void listScenarios();

    PlanSession &m_session;
    QHBoxLayout *m_layout;
    QLabel *m_name;
    QComboBox *m_scenario;
};

} // namespace rolewright
