#pragma once

class QAction;
class QPushButton;
class QWidget;

namespace rolewright {

/// A button that does what a command does, and follows its text and whether it can be done.
QPushButton *commandButton(QAction *command, QWidget *parent);

} // namespace rolewright
