#pragma once

#include <QButtonGroup>
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace rolewright {

/// The list of views at the left of the window, in groups, with counts.
class Navigation : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addGroup(const QString &title);
    /// Adds an entry; the number of the view counts from 0 in the order of adding.
    void addView(const QString &title);
    /// What stands behind an entry: "24", "7 open".
    void setCount(int view, const QString &count);
    void setCurrent(int view);

Q_SIGNALS:
    void chosen(int view);

private:
    QVBoxLayout *m_layout;
    QButtonGroup m_entries;
    QList<QLabel *> m_counts;
};

} // namespace rolewright
