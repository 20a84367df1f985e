#include "app/shell/main_window.h"

#include "app/common/icons.h"
#include "app/common/plain_text.h"
#include "app/shell/start_page.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/shell/workspace.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>

namespace rolewright {

MainWindow::MainWindow(Prompts &prompts, Settings &settings, const QDate &today)
    : m_prompts(prompts), m_settings(settings), m_files(prompts, settings, today),
      m_stack(new QStackedWidget), m_startPage(new StartPage),
      m_fileMenu(menuBar()->addMenu(QStringLiteral("&File")))
{
    setCentralWidget(m_stack);
    m_stack->addWidget(m_startPage);
    makeFileMenu();
    connect(m_startPage, &StartPage::newAsked, this, [this] { m_files.newPlan({}); });
    connect(m_startPage, &StartPage::sampleAsked, &m_files, &FileFlow::openSample);
    connect(m_startPage, &StartPage::openAsked, &m_files, &FileFlow::openAsking);
    connect(m_startPage, &StartPage::fileAsked, &m_files, &FileFlow::openFile);
    connect(&m_files, &FileFlow::sessionChanged, this, &MainWindow::showSession);
    connect(&m_files, &FileFlow::stateChanged, this, &MainWindow::updateTitle);
    showStartPage();
    resize(1440, 900);
    restoreGeometry(settings.windowGeometry());
}

MainWindow::~MainWindow()
{
    m_files.disconnect(this);
    delete m_workspace; // before the plan that it looks at
}

QAction *MainWindow::command(QMenu *menu, const QString &text, const QKeySequence &keys,
                             const std::function<void()> &act)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MainWindow::makeFileMenu()
{
    command(m_fileMenu, QStringLiteral("&New…"), QKeySequence::New,
            [this] { m_files.newPlan({}); });
    command(m_fileMenu, QStringLiteral("&Open…"), QKeySequence::Open,
            [this] { m_files.openAsking(); });
    command(m_fileMenu, QStringLiteral("Open the sa&mple"), {}, [this] { m_files.openSample(); });
    m_fileMenu->addSeparator();
    m_planCommands << command(m_fileMenu, QStringLiteral("&Save"), QKeySequence::Save,
                              [this] { m_files.save(); });
    m_planCommands << command(m_fileMenu, QStringLiteral("Save &as…"), QKeySequence::SaveAs,
                              [this] { m_files.saveAs(); });
    m_fileMenu->addSeparator();
    QAction *quit =
        command(m_fileMenu, QStringLiteral("&Quit"), QKeySequence::Quit, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::showSession()
{
    Workspace *old = std::exchange(m_workspace, new Workspace(*m_files.session(), m_prompts));
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    qDeleteAll(m_workspaceMenus);
    m_workspaceMenus.clear();
    makeEditMenu();
    makeViewMenus();
    delete old;
    updateTitle();
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&Edit"));
    m_workspaceMenus << menu;
    QUndoStack &stack = m_files.session()->document().undoStack();
    QAction *undo = stack.createUndoAction(menu, QStringLiteral("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(icon(QStringLiteral("undo-2")));
    QAction *redo = stack.createRedoAction(menu, QStringLiteral("Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setIcon(icon(QStringLiteral("redo-2")));
    menu->addActions({undo, redo});
    m_workspace->topBar().addCommand(undo);
    m_workspace->topBar().addCommand(redo);
    m_workspace->topBar().addGap();
}

void MainWindow::makeViewMenus()
{
    for (View *view : m_workspace->views()) {
        const QList<QAction *> commands = view->commands();
        if (commands.isEmpty())
            continue;
        QMenu *menu = menuBar()->addMenu(view->menuTitle());
        menu->addActions(commands);
        m_workspaceMenus << menu;
    }
}

void MainWindow::showStartPage()
{
    m_startPage->setRecentFiles(m_files.recentFiles());
    m_stack->setCurrentWidget(m_startPage);
    updateTitle();
}

void MainWindow::updateTitle()
{
    const bool isOpen = m_files.session() != nullptr;
    for (QAction *command : m_planCommands)
        command->setEnabled(isOpen);
    setWindowModified(m_files.isModified());
    setWindowTitle(isOpen ? shownText(m_files.session()->plan().head->name) +
                                QStringLiteral("[*] – Rolewright")
                          : QStringLiteral("Rolewright"));
    if (m_workspace != nullptr)
        m_workspace->statusLine().setSaveState(m_files.saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files.mayLeave()) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    event->accept();
}

} // namespace rolewright
