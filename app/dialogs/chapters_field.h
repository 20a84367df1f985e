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
    /// @param offered those that have something to say, at least one
    explicit ChaptersField(const std::vector<Chapter> &offered, QWidget *parent = nullptr);

    /// Ticks chapters by their names in files; all where none of them is offered.
    void setChosen(const QStringList &names);
    /// The names of the chapters that are ticked; none where all are.
    QStringList chosen() const;
    bool isAnyChosen() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<std::pair<QString, QCheckBox *>> m_boxes; ///< by the chapters' names
};

} // namespace rolewright
