#include "app/shell/main_window.h"

#include "app/common/icons.h"
#include "app/common/plain_text.h"
#include "app/shell/data_export.h"
#include "app/shell/export_notices.h"
#include "app/shell/file_menu.h"
#include "app/shell/file_notices.h"
#include "app/shell/find_box.h"
#include "app/shell/start_page.h"
#include "app/shell/status_line.h"
#include "app/shell/tailoring_flow.h"
#include "app/shell/top_bar.h"
#include "app/shell/undo_commands.h"
#include "app/shell/workspace.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int frameHeight = 40; ///< that a window manager puts around the window, at most

/// What the product says about itself (domain.md section 9).
QString aboutText()
{
    return QStringLiteral(
        "Designs machine-learning organisations: who does what, what is missing, whom to put "
        "where.\n\n"
        "The framework rests on interviews and workshops with practitioners of ten large German "
        "companies. It is a guide and no dogma, and its figures are planning aids: they give a "
        "picture, not control.\n\n"
        "Ours, and not of the white paper: levels marked derived or capped, owners marked as ours, "
        "the levels and weights of skills, the weights of effort, and places in the hiring order "
        "that its interview does not name. Every one can be changed in a plan.\n\n"
        "Your plan stays on this computer.");
}

/// The file that is dragged, when it is one on this computer.
QString draggedFile(const QMimeData &data)
{
    return data.urls().size() == 1 ? data.urls().first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Prompts &prompts, Settings &settings, const QDate &today)
    : m_prompts(prompts), m_settings(settings), m_files(prompts, settings, today),
      m_imports(m_files, prompts, settings, today), m_exportNews(prompts),
      m_reports(prompts, settings, m_exportNews), m_middle(new QWidget(this)),
      m_notices(new NoticeBar(NoticeKind::Warning, m_middle)),
      m_stack(new QStackedWidget(m_middle)), m_fileMenu(menuBar()->addMenu(QStringLiteral("&File")))
{
    auto *layout = new QVBoxLayout(m_middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_stack, 1);
    setCentralWidget(m_middle);
    setAcceptDrops(true);
    makeFileMenu();
    connect(&m_files, &FileFlow::sessionChanged, this, &MainWindow::showSession);
    // Who has a new plan wants to see the units and positions that were proposed.
    connect(&m_files, &FileFlow::planMade, this, [this] { m_workspace->showViewOf(UnitId()); });
    connect(&m_files, &FileFlow::stateChanged, this, &MainWindow::updateTitle);
    connect(&m_files.leftovers(), &Leftovers::changed, this, &MainWindow::updateTitle);
    connect(&m_imports, &ImportFlow::busyChanged, this, &MainWindow::updateTitle);
    connect(&m_reports, &ReportExport::changed, this, &MainWindow::showExport);
    connect(&m_exportNews, &ExportNews::changed, this, &MainWindow::showExport);
    updateTitle();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, frameHeight)));
    restoreGeometry(settings.windowGeometry());
}

MainWindow::~MainWindow()
{
    m_files.disconnect(this);
    m_reports.disconnect(this);
    m_exportNews.disconnect(this);
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
    new FileMenu(*m_fileMenu, m_files, m_imports);
    m_exportCommand = command(m_fileMenu, QStringLiteral("&Export PDF…"), Qt::CTRL | Qt::Key_E,
                              [this] { m_reports.start(*m_files.session(), m_files.path()); });
    m_printCommand = command(m_fileMenu, QStringLiteral("&Print…"), QKeySequence::Print,
                             [this] { m_reports.startPrinting(*m_files.session()); });
    m_dataCommand = command(m_fileMenu, QStringLiteral("Export &data…"),
                            Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { exportPlanData(); });
    m_fileMenu->addSeparator();
    QAction *quit =
        command(m_fileMenu, QStringLiteral("&Quit"), QKeySequence::Quit, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::showSession()
{
    Workspace *old = std::exchange(m_workspace, new Workspace(*m_files.session(), m_prompts,
                                                              m_settings, m_exportNews, m_stack));
    connect(m_workspace, &Workspace::importAsked, &m_imports, &ImportFlow::importAsking);
    connect(m_workspace, &Workspace::proposalAsked, this, [this] { staffAsking(*m_workspace); });
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_workspace->currentView()->setFocus();
    qDeleteAll(std::exchange(m_workspaceMenus, {}));
    qDeleteAll(std::exchange(m_viewMenus, {}));
    makeEditMenu();
    makeViewMenu();
    makeViewMenus();
    makeHelpMenu();
    delete old;
    updateTitle();
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&Edit"));
    m_workspaceMenus << menu;
    QUndoStack &stack = m_files.session()->document().undoStack();
    QAction *undo = undoCommand(stack, menu);
    QAction *redo = redoCommand(stack, menu);
    menu->addActions({undo, redo});
    menu->addSeparator();
    for (View *view : m_workspace->views())
        menu->addActions(view->editCommands());
    m_workspace->topBar().addCommand(undo);
    m_workspace->topBar().addCommand(redo);
    menu->addSeparator();
    makeFindBox();
    QAction *find = command(menu, QStringLiteral("&Find…"), Qt::CTRL | Qt::Key_K,
                            [this] { m_workspace->findBox().setFocus(Qt::ShortcutFocusReason); });
    find->setIcon(icon(QStringLiteral("search")));
    command(menu, QStringLiteral("F&indings…"), Qt::Key_F8,
            [this] { m_workspace->showFindings(); });
    command(menu, QStringLiteral("&Tailor…"), Qt::CTRL | Qt::Key_T,
            [this] { tailorAsking(*m_workspace); });
    command(menu, QStringLiteral("&Structure…"), Qt::CTRL | Qt::SHIFT | Qt::Key_T,
            [this] { restructureAsking(*m_workspace); });
    command(menu, QStringLiteral("&Propose staffing…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
            [this] { staffAsking(*m_workspace); });
    command(menu, QStringLiteral("F&ramework…"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
            [this] { showFramework(*m_workspace); });
    command(menu, QStringLiteral("&Decisions…"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
            [this] { showDecisions(*m_workspace); });
    command(menu, QStringLiteral("Compare &role sets…"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
            [this] { compareRoleSets(*m_workspace); });
}

void MainWindow::makeFindBox()
{
    m_workspace->topBar().addGap();
    m_workspace->topBar().addField(&m_workspace->findBox());
    m_workspace->topBar().addCommand(m_exportCommand, true);
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&View"));
    m_workspaceMenus << menu;
    for (int i = 0; i < m_workspace->views().size(); ++i)
        command(menu, m_workspace->views()[i]->menuTitle(),
                QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
                [this, i] { m_workspace->showView(i); });
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(QStringLiteral("&Help"));
    m_workspaceMenus << menu;
    QAction *about = command(menu, QStringLiteral("&About Rolewright"), {}, [this] {
        m_prompts.showNote(QStringLiteral("Rolewright " ROLEWRIGHT_VERSION), aboutText());
    });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::showExport()
{
    if (m_exportNotices == nullptr) {
        m_exportNotices = new NoticeBar(NoticeKind::News, m_middle);
        static_cast<QVBoxLayout *>(m_middle->layout())->insertWidget(1, m_exportNotices);
    }
    m_exportNotices->setNotices(exportNotices(m_reports, m_exportNews));
    m_exportCommand->setEnabled(m_files.session() != nullptr && !m_reports.isRunning());
    m_printCommand->setEnabled(m_exportCommand->isEnabled());
}

void MainWindow::exportPlanData()
{
    if (m_dataExport == nullptr)
        m_dataExport = new FileExport(m_workspace->context(), m_workspace);
    exportData(*m_dataExport, m_prompts);
}

void MainWindow::makeViewMenus()
{
    for (View *view : m_workspace->views()) {
        QMenu *menu = menuBar()->addMenu(view->menuTitle());
        m_viewMenus << menu;
    }
    connect(m_workspace, &Workspace::viewChanged, this, &MainWindow::offerViewCommands);
    offerViewCommands();
}

/// Commands of views that are not shown are not there, nor are their keys.
void MainWindow::offerViewCommands()
{
    for (qsizetype i = 0; i < m_viewMenus.size(); ++i) {
        View *view = m_workspace->views()[i];
        const bool isShown = view == m_workspace->currentView();
        // A view may have commands only once it is shown.
        if (isShown)
            m_viewMenus[i]->addActions(view->commands());
        m_viewMenus[i]->menuAction()->setVisible(isShown && !view->commands().isEmpty());
        for (QAction *command : view->editCommands())
            command->setVisible(isShown);
    }
}

/// The start page is made when it is needed: a window that opens a plan at once never shows it.
void MainWindow::makeStartPage()
{
    if (m_startPage != nullptr || m_files.session() != nullptr || m_files.isBusy())
        return;
    m_startPage = new StartPage(m_stack);
    m_stack->addWidget(m_startPage);
    connectStartPage();
    m_startPage->setRecentFiles(m_files.recentFiles());
    m_startPage->setCopies(m_files.leftovers().copies());
    m_startPage->setFocus();
    updateTitle();
}

void MainWindow::connectStartPage()
{
    connect(m_startPage, &StartPage::newAsked, &m_files, [this] { m_files.newPlan(); });
    connect(m_startPage, &StartPage::sampleAsked, &m_files, &FileFlow::openSample);
    connect(m_startPage, &StartPage::openAsked, &m_files, &FileFlow::openAsking);
    connect(m_startPage, &StartPage::importAsked, &m_imports, &ImportFlow::importAsking);
    connect(m_startPage, &StartPage::fileAsked, &m_files, &FileFlow::openFile);
    connect(m_startPage, &StartPage::restoreAsked, &m_files, &FileFlow::restore);
    connect(m_startPage, &StartPage::discardAsked, &m_files.leftovers(), &Leftovers::discard);
    connect(&m_files.leftovers(), &Leftovers::changed, m_startPage,
            [this] { m_startPage->setCopies(m_files.leftovers().copies()); });
    connect(&m_files, &FileFlow::recentFilesChanged, m_startPage,
            [this] { m_startPage->setRecentFiles(m_files.recentFiles()); });
}

void MainWindow::updateTitle()
{
    const bool isOpen = m_files.session() != nullptr;
    m_exportCommand->setEnabled(isOpen && !m_reports.isRunning());
    m_printCommand->setEnabled(m_exportCommand->isEnabled());
    m_dataCommand->setEnabled(isOpen);
    setWindowModified(m_files.isModified());
    setWindowTitle(isOpen ? shownText(m_files.session()->plan().head->name) +
                                QStringLiteral("[*] – Rolewright")
                          : QStringLiteral("Rolewright"));
    const QString state =
        m_imports.isBusy() ? QStringLiteral("Reading the table…") : m_files.saveState();
    if (m_startPage != nullptr)
        m_startPage->setBusy(state);
    else if (!isOpen)
        QMetaObject::invokeMethod(this, &MainWindow::makeStartPage, Qt::QueuedConnection);
    if (m_workspace != nullptr) {
        m_workspace->statusLine().setSaveState(state);
        m_notices->setNotices(fileNotices(m_files));
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    take(path);
}

void MainWindow::take(const QString &path)
{
    if (isTable(path))
        m_imports.importFile(path);
    else
        m_files.openFile(path);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeft && m_files.isModified()) {
        event->ignore();
        m_files.leave([this] {
            m_isLeft = true;
            // Within a close, another one would be passed over.
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    event->accept();
}

} // namespace rolewright
