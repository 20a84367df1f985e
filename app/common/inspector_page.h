#pragma once

#include <QWidget>
#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rolewright {

/// How a figure in the inspector is coloured; words or numbers always say the same.
enum class Tone { Plain, Good, Middling, Bad };

/// Details of one thing, put together from top to bottom. All text is shown as it is, never as
/// markup.
class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPage(QWidget *parent = nullptr);

    /// A small line that says what kind of thing it is: "Position in Charging".
    void addKicker(const QString &text);
    void addTitle(const QString &text);
    /// Starts a part under a small heading.
    void addHeading(const QString &text);
    QLabel *addText(const QString &text);
    QLabel *addQuietText(const QString &text);
    /// A part that can be emptied and filled again.
    /// @param spaceAbove logical pixels
    InspectorPage *addPart(int spaceAbove = 0);
    /// Takes everything away again.
    void clear();
    /// A line with a name on the left and a figure on the right. With an action, the name is a link
    /// that calls it.
    /// @return the line, for a tooltip that says where the figure comes from
    QWidget *addFigure(const QString &name, const QString &figure, Tone tone = Tone::Plain,
                       const std::function<void()> &open = {});
    /// A line that can be clicked.
    QPushButton *addLink(const QString &text, const std::function<void()> &open);
    /// Short terms that wrap into lines.
    void addChips(const QStringList &terms, bool warn = false);
    void addWidget(QWidget *widget);
    /// Buttons on one line, the first one is what the page is for.
    void addButtons(const QList<QPushButton *> &buttons);

private:
    void addLine(QWidget *widget, int spaceAbove);

    QVBoxLayout *m_layout;
};

/// A button with plain text.
QPushButton *button(const QString &text, const std::function<void()> &act, bool primary = false);

} // namespace rolewright
