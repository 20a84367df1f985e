#pragma once

class QAction;
class QObject;
class QUndoStack;

namespace rolewright {

/// Commands that take back the last step or do it again, with the step's name, whatever it looks
/// like, as plain text.
QAction *undoCommand(QUndoStack &stack, QObject *owner);
QAction *redoCommand(QUndoStack &stack, QObject *owner);

} // namespace rolewright
