#pragma once

#include "app/shell/import_flow.h"

#include <QAction>

class QMenu;

namespace rolewright {

/// The part of the menu File that begins, opens, imports and saves.
class FileMenu : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the menu's part.
    FileMenu(QMenu &menu, FileFlow &files, ImportFlow &imports);

private:
    QAction *add(const QString &text, const QKeySequence &keys, const std::function<void()> &act);
    void listRecent();
    void listCopies();
    void update();

    QMenu &m_menu;
    FileFlow &m_files;
    QMenu *m_recent;
    QMenu *m_copies;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_importClipboard;
};

} // namespace rolewright
