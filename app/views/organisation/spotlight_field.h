#pragma once

#include <QLabel>
#include <QLineEdit>

namespace rolewright {

class Spotlight;

/// Where one types what is looked for, with how many positions that are. Enter goes to the next
/// one, Shift+Enter to the one before; Escape ends the search, and then leaves the field.
class SpotlightField : public QWidget
{
    Q_OBJECT

public:
    /// @param spotlight must outlive it
    explicit SpotlightField(Spotlight &spotlight, QWidget *parent = nullptr);

    QLineEdit &field() { return *m_field; }
    /// What stands beside it.
    QString count() const { return m_count->text(); }

Q_SIGNALS:
    /// The next match is wanted, or the one before.
    void stepAsked(bool isForward);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showProblem();

    Spotlight &m_spotlight;
    QLineEdit *m_field;
    QLabel *m_count;
};

} // namespace rolewright
