#include "app/shell/undo_commands.h"

#include "app/common/icons.h"
#include "app/common/plain_text.h"

#include <QAction>
#include <QUndoStack>

namespace rolewright {

namespace {

constexpr int longestName = 70;

void nameAfter(QAction *action, const QString &verb, const QString &step)
{
    QString name = shownText(step);
    if (name.size() > longestName)
        name = name.left(longestName - 1) + QChar(0x2026);
    const QString text = name.isEmpty() ? verb : verb + u' ' + name;
    action->setText(actionText(text));
    action->setToolTip(plainToolTip(text));
}

} // namespace

QAction *undoCommand(QUndoStack &stack, QObject *owner)
{
    auto *action = new QAction(icon(QStringLiteral("undo-2")), {}, owner);
    action->setShortcut(QKeySequence::Undo);
    const auto name = [action](const QString &step) {
        nameAfter(action, QStringLiteral("Undo"), step);
    };
    name(stack.undoText());
    action->setEnabled(stack.canUndo());
    QObject::connect(&stack, &QUndoStack::undoTextChanged, action, name);
    QObject::connect(&stack, &QUndoStack::canUndoChanged, action, &QAction::setEnabled);
    QObject::connect(action, &QAction::triggered, &stack, &QUndoStack::undo);
    return action;
}

QAction *redoCommand(QUndoStack &stack, QObject *owner)
{
    auto *action = new QAction(icon(QStringLiteral("redo-2")), {}, owner);
    action->setShortcut(QKeySequence::Redo);
    const auto name = [action](const QString &step) {
        nameAfter(action, QStringLiteral("Redo"), step);
    };
    name(stack.redoText());
    action->setEnabled(stack.canRedo());
    QObject::connect(&stack, &QUndoStack::redoTextChanged, action, name);
    QObject::connect(&stack, &QUndoStack::canRedoChanged, action, &QAction::setEnabled);
    QObject::connect(action, &QAction::triggered, &stack, &QUndoStack::redo);
    return action;
}

} // namespace rolewright
