#pragma once

#include <QScrollArea>

class QCheckBox;
class QDialog;
class QLabel;
class QPushButton;

namespace rolewright {

class InspectorPage;

/// A scrolled list of proposed changes to be ticked, each with its reason and its effect.
class ChangeTicks : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChangeTicks(QWidget *parent = nullptr);

    /// Takes all changes away.
    void clear();
    /// For headings and texts between the changes.
    InspectorPage &page() { return *m_page; }
    /// Adds a change at the end.
    /// @return the part below it, for more about it
    InspectorPage *addChange(const QString &title, const QString &reason, const QString &effect,
                             bool isTicked);
    /// Numbers of the changes that are ticked, from 0.
    std::vector<size_t> ticked() const;

Q_SIGNALS:
    void changed();

private:
    InspectorPage *m_page;
    std::vector<QCheckBox *> m_boxes;
};

/// The list in a frame, as it stands in a dialog.
QWidget *inCard(ChangeTicks &list);

/// The last line of a dialog: what is said of the choice, Cancel, and the button that applies it.
QWidget *applyLine(QLabel &state, QPushButton &apply, QDialog &dialog);

/// "Apply", "Apply 1 change", "Apply 3 changes".
QString applyInWords(size_t changes);

} // namespace rolewright
