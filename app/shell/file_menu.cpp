#include "app/shell/file_menu.h"

#include "app/common/plain_text.h"
#include "app/shell/file_words.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace rolewright {

FileMenu::FileMenu(QMenu &menu, FileFlow &files, ImportFlow &imports)
    : QObject(&menu), m_menu(menu), m_files(files)
{
    add(QStringLiteral("&New…"), QKeySequence::New, [&files] { files.newPlan(); });
    add(QStringLiteral("&Open…"), QKeySequence::Open, [&files] { files.openAsking(); });
    m_recent = menu.addMenu(QStringLiteral("Open &recent"));
    add(QStringLiteral("Open the sa&mple"), {}, [&files] { files.openSample(); });
    m_copies = menu.addMenu(QStringLiteral("Re&cover unsaved changes"));
    menu.addSeparator();
    m_save = add(QStringLiteral("&Save"), QKeySequence::Save, [&files] { files.save(); });
    m_saveAs = add(QStringLiteral("Save &as…"), QKeySequence::SaveAs, [&files] { files.saveAs(); });
    menu.addSeparator();
    add(QStringLiteral("&Import people…"), Qt::CTRL | Qt::Key_I,
        [&imports] { imports.importAsking(); });
    m_importClipboard = add(QStringLiteral("Import people from the clip&board…"), {},
                            [&imports] { imports.importClipboard(); });
    connect(&menu, &QMenu::aboutToShow, this, [this] {
        m_importClipboard->setEnabled(QGuiApplication::clipboard()->mimeData()->hasText());
    });
    connect(&files, &FileFlow::stateChanged, this, &FileMenu::update);
    connect(&files, &FileFlow::recentFilesChanged, this, &FileMenu::listRecent);
    connect(&files.leftovers(), &Leftovers::changed, this, &FileMenu::listCopies);
    listRecent();
    listCopies();
    update();
}

QAction *FileMenu::add(const QString &text, const QKeySequence &keys,
                       const std::function<void()> &act)
{
    QAction *action = m_menu.addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void FileMenu::listRecent()
{
    m_recent->clear();
    const QStringList paths = m_files.recentFiles();
    for (const QString &path : paths) {
        const QString text =
            QStringLiteral("%1 in %2").arg(QFileInfo(path).fileName(), folderInWords(path));
        QAction *action = m_recent->addAction(actionText(text));
        connect(action, &QAction::triggered, this, [this, path] { m_files.openFile(path); });
    }
    m_recent->setEnabled(!paths.isEmpty());
}

void FileMenu::listCopies()
{
    m_copies->clear();
    for (const RecoveryCopy &copy : m_files.leftovers().copies()) {
        const QString name =
            copy.note.planName.isEmpty() ? QStringLiteral("A plan") : copy.note.planName;
        const QString text = QStringLiteral("%1, %2").arg(
            name, dayInWords(copy.note.time.toLocalTime(), QDateTime::currentDateTime()));
        QAction *action = m_copies->addAction(actionText(text));
        connect(action, &QAction::triggered, this, [this, copy] { m_files.restore(copy); });
    }
    m_copies->setEnabled(!m_files.leftovers().copies().empty());
}

void FileMenu::update()
{
    m_save->setEnabled(m_files.session() != nullptr);
    m_saveAs->setEnabled(m_files.session() != nullptr);
}

} // namespace rolewright
