#pragma once

#include <QLabel>
#include <QString>

class QHelpEvent;

namespace rolewright {

/// A text of the plan as it may stand on one line of a widget: no markup, no control or direction
/// characters, of bounded length.
QString shownText(const QString &text);

/// The same with commas in place of line breaks.
QString oneLine(const QString &text);

/// The same for running text, which may be ten times as long.
QString shownParagraph(const QString &text);

/// The same for menus, buttons and tabs, where `&` marks a key.
QString actionText(const QString &text);

/// A text with a capital first, where it stands as a sentence of its own.
QString sentence(QString text);

/// Sets a tooltip that shows the text as it is, line breaks included, whatever it looks like, and
/// that a screen reader tells.
void setPlainToolTip(QWidget *widget, const QString &text);
/// The text of such a tooltip.
QString plainToolTip(const QString &text);
/// Shows such a tooltip where it is asked for, or hides the last one where there is no text.
void showPlainToolTip(const QHelpEvent &asked, QWidget *widget, const QString &text);

/// A label that shows plain text, never markup.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);

} // namespace rolewright
