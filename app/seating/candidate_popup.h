#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace rolewright {

/// A line of a popup list.
struct PopupChoice
{
    QString text;   ///< also what typing finds
    QString detail; ///< why it cannot be chosen, or figures
    bool isPossible = true;
    std::function<void()> act;
};

/// A list in a popup with a field that narrows it down while typing. Enter or a click takes a line,
/// Escape closes it.
class CandidatePopup : public QFrame
{
    Q_OBJECT

public:
    CandidatePopup(const QString &title, QWidget *parent);

    /// Shows so many lines at most; typing reaches the others.
    static constexpr int mostLines = 100;

    void setChoices(std::vector<PopupChoice> choices);
    /// Shows it at a point of the screen, within the screen.
    void openAt(const QPoint &globalPlace);

    QLineEdit &field() { return *m_field; }
    QListWidget &list() { return *m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void take(int line);

    std::vector<PopupChoice> m_choices;
    std::vector<size_t> m_shown;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace rolewright
