#include "app/common/view.h"

namespace rolewright {

QAction *View::addCommand(const QString &text, const QKeySequence &keys,
                          const std::function<void()> &act)
{
    auto *command = new QAction(text, this);
    command->setShortcut(keys);
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(command);
    connect(command, &QAction::triggered, this, act);
    return command;
}

QAction *View::newSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    return separator;
}

} // namespace rolewright
