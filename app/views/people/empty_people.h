#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace rolewright {

/// Stands in place of a list with nobody in it, and says what to do next.
class EmptyPeople : public QWidget
{
    Q_OBJECT

public:
    EmptyPeople(QAction *import, QAction *add, QWidget *parent);

    /// @param isFiltered whether there are people whom the filter keeps out
    void setFiltered(bool isFiltered);

Q_SIGNALS:
    void clearAsked();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_import;
    QPushButton *m_add;
    QPushButton *m_clear;
};

} // namespace rolewright
