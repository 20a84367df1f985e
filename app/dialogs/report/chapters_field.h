#pragma once

#include "core/report/report.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace rolewright {

/// Chapters of a staffing plan to tick.
class ChaptersField : public QWidget
{
    Q_OBJECT

public:
    /// @param usual those that have something to say, at least one; the profile cards are offered
    /// as well
    explicit ChaptersField(const std::vector<Chapter> &usual, QWidget *parent = nullptr);

    /// Ticks chapters by their names in files; the usual ones where none of them is offered.
    void setChosen(const QStringList &names);
    /// The names of the chapters that are ticked; none where these are the usual ones.
    QStringList chosen() const;
    bool isAnyChosen() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<std::pair<QString, QCheckBox *>> m_boxes; ///< by the chapters' names
    QStringList m_usual;
};

} // namespace rolewright
