#pragma once

#include "app/shell/import_flow.h"
#include "app/shell/report_export.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace rolewright {

class FileExport;
class NoticeBar;
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
    ReportExport &reports() { return m_reports; }
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
    void showExport();
    void exportPlanData();
    void makeStartPage();
    void updateTitle();
    QAction *command(QMenu *menu, const QString &text, const QKeySequence &keys,
                     const std::function<void()> &act);

    Prompts &m_prompts;
    Settings &m_settings;
    FileFlow m_files;
    ImportFlow m_imports;
    ExportNews m_exportNews;
    ReportExport m_reports;
    QWidget *m_middle;
    NoticeBar *m_notices;
    QStackedWidget *m_stack;
    StartPage *m_startPage = nullptr; ///< null until it is needed
    Workspace *m_workspace = nullptr;
    NoticeBar *m_exportNotices = nullptr; ///< null before the first export
    QAction *m_exportCommand = nullptr;
    QAction *m_printCommand = nullptr;
    QAction *m_dataCommand = nullptr;
    QPointer<FileExport> m_dataExport; ///< goes with its plan; null before its first use
    QMenu *m_fileMenu;
    bool m_isLeft = false;           ///< nothing is to be asked any more before the window closes
    QList<QMenu *> m_workspaceMenus; ///< made anew with each workspace
    QList<QMenu *> m_viewMenus;      ///< one for each view, likewise
};

} // namespace rolewright
