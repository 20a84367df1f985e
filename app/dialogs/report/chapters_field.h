#pragma once

#include "core/report/report.h"

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace rolewright {

/// Chapters of a staffing plan, to be ticked and put in order.
class ChaptersField : public QWidget
{
    Q_OBJECT

public:
    /// @param usual those that have something to say, at least one; profile cards and job
    /// descriptions are offered as well
    explicit ChaptersField(const std::vector<Chapter> &usual, QWidget *parent = nullptr);

    /// Ticks chapters by their names in files, and puts them first in this order; the usual ones
    /// where none of them is offered.
    void setChosen(const QStringList &names);
    /// The names of the chapters that are ticked, in their order; none where these are the usual
    /// ones.
    QStringList chosen() const;
    bool isAnyChosen() const { return !ticked().isEmpty(); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList ticked() const;
    void list(const QStringList &order, const QStringList &ticked);
    void move(int by);
    void updateButtons();

    QListWidget *m_list;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QStringList m_offered;
    QStringList m_usual;
};

} // namespace rolewright
