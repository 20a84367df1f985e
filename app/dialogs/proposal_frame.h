#pragma once

#include <QSize>
#include <QString>

class QDialog;
class QVBoxLayout;

namespace rolewright {

/// Gives a dialog that proposes changes its title, a line about it, and its size, at most that of
/// the screen.
/// @param usual size where there is room
/// @param least size that it never falls below
/// @return where its parts follow
QVBoxLayout *proposalFrame(QDialog &dialog, const QString &title, const QString &about, QSize usual,
                           QSize least);

} // namespace rolewright
