#pragma once

#include "app/shell/import_flow.h"

#include <QMainWindow>

class QStackedWidget;

namespace rolewright {

class NoticeBar;
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

    /// Opens a plan, or imports a table of people, as the name of the file says.
    void take(const QString &path);

    FileFlow &files() { return m_files; }
    ImportFlow &imports() { return m_imports; }
    /// The bar over the views.
    NoticeBar &notices() { return *m_notices; }
    /// Null while no plan is open.
    Workspace *workspace() { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeFileMenu();
    void connectStartPage();
    void showSession();
    void makeEditMenu();
    void makeViewMenus();
    void offerViewCommands();
    void makeViewMenu();
    void makeHelpMenu();
    void makeFindBox();
    void makeExport();
    void makeStartPage();
    void updateTitle();
    QAction *command(QMenu *menu, const QString &text, const QKeySequence &keys,
                     const std::function<void()> &act);

    Prompts &m_prompts;
    Settings &m_settings;
    FileFlow m_files;
    ImportFlow m_imports;
    QWidget *m_middle;
    NoticeBar *m_notices;
    QStackedWidget *m_stack;
    StartPage *m_startPage = nullptr; ///< null until it is needed
    Workspace *m_workspace = nullptr;
    std::unique_ptr<ReportExport> m_export;
    QAction *m_exportCommand;
    QMenu *m_fileMenu;
    bool m_isLeft = false;           ///< nothing is to be asked any more before the window closes
    QList<QAction *> m_planCommands; ///< enabled while a plan is open
    QList<QMenu *> m_workspaceMenus; ///< made anew with each workspace
    QList<QMenu *> m_viewMenus;      ///< one for each view, likewise
};

} // namespace rolewright
