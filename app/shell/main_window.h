#pragma once

#include "app/shell/file_flow.h"

#include <QMainWindow>

class QStackedWidget;

namespace rolewright {

class ReportExport;
class StartPage;
class Workspace;

/// The window of one plan: start page or workspace, menus, and what belongs to the whole.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Prompts &prompts, Settings &settings, const QDate &today);
    ~MainWindow() override;

    FileFlow &files() { return m_files; }
    /// Null while no plan is open.
    Workspace *workspace() { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeFileMenu();
    void showSession();
    void makeEditMenu();
    void makeViewMenus();
    void offerViewCommands();
    void makeViewMenu();
    void makeHelpMenu();
    void makeFindBox();
    void makeExport();
    void showStartPage();
    void updateTitle();
    QAction *command(QMenu *menu, const QString &text, const QKeySequence &keys,
                     const std::function<void()> &act);

    Prompts &m_prompts;
    Settings &m_settings;
    FileFlow m_files;
    QStackedWidget *m_stack;
    StartPage *m_startPage;
    Workspace *m_workspace = nullptr;
    std::unique_ptr<ReportExport> m_export;
    QAction *m_exportCommand;
    QMenu *m_fileMenu;
    QList<QAction *> m_planCommands; ///< enabled while a plan is open
    QList<QMenu *> m_workspaceMenus; ///< made anew with each workspace
    QList<QMenu *> m_viewMenus;      ///< one for each view, likewise
};

} // namespace rolewright
