#pragma once

#include "app/common/latest.h"
#include "app/common/view_context.h"

#include "core/analysis/framework_parts.h"
#include "core/framework/framework_changes.h"
#include "core/framework/own_framework.h"
#include "core/plan/change_set.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace rolewright {

class LinesModel;

/// A framework of a file against that of a plan, with the edit that puts the plan on it.
struct FrameworkUpdate
{
    FrameworkName name;
    std::vector<FrameworkChange> changes;
    ChangeSet edit;
};

/// Lists the parts of the framework with what the plan makes of them, and lets them be renamed,
/// added to, merged, left out and taken back, each as one undo step; saves the framework for other
/// plans, and takes another version of it from a file.
class FrameworkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FrameworkDialog(const ViewContext &context, QWidget *parent = nullptr);

    /// Whether no file is read or written.
    bool isSettled() const { return !m_reading.isBusy() && !m_saving.isBusy(); }

private:
    QWidget *choices();
    QWidget *editLine();
    QWidget *bottomLine();
    void fillTable();
    void makeShortcuts();
    FrameworkPart part() const;
    const PartLine *current() const;
    void refresh();
    void showLines();
    void showState();
    void reveal(const PartPlace &place);
    void rename();
    void add();
    void takeBack();
    void saveAs();
    void updateFrom();
    void showSaved(const Result<QString> &saved);
    void showUpdate(const Result<FrameworkUpdate> &update);

    ViewContext m_context;
    QLabel *m_about;
    QButtonGroup *m_parts;
    QLineEdit *m_search;
    LinesModel *m_model;
    QTableView *m_table;
    QLabel *m_state;
    QPushButton *m_rename = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_leaveOut = nullptr;
    QPushButton *m_takeBack = nullptr;
    std::vector<PartLine> m_all;   ///< of the chosen kind
    std::vector<PartLine> m_shown; ///< that the search finds
    Latest<Result<FrameworkUpdate>> m_reading;
    Latest<Result<QString>> m_saving;
};

} // namespace rolewright
