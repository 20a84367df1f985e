#pragma once

#include <QFrame>
#include <functional>

class QLineEdit;
class QListWidget;

namespace rolewright {

/// A list that opens under a button and narrows while one types: a menu for any number of entries.
class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    struct Entry
    {
        QString text;
        QString key;
    };

    /// @param chosen called with the key of the entry that was picked
    ChoicePopup(const QString &name, const QList<Entry> &entries,
                const std::function<void(const QString &)> &chosen, QWidget *parent);

    /// Opens with an entry marked as the current one; closes itself and is gone afterwards.
    void openUnder(QWidget *button, const QString &currentKey);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void choose();

    QLineEdit *m_filter;
    QListWidget *m_list;
    std::function<void(const QString &)> m_chosen;
};

} // namespace rolewright
