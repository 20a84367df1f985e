#pragma once

class QHBoxLayout;
class QPushButton;
class QString;
class QWidget;

namespace rolewright {

/// A checkable button that stands side by side with others of its kind.
/// @param place "first", "middle", "last", or "alone"
QPushButton *segmentButton(const QString &text, const char *place);
/// Gives a segment whose text is another one its room: checked ones are bold, and stay whole.
void keepRoom(QPushButton *segment);
/// A line of widgets without margins.
QHBoxLayout *lineOf(QWidget *widget, int spacing);

} // namespace rolewright
