#pragma once

#include "app/common/view_context.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>
#include <functional>

namespace rolewright {

/// One way to look at the plan, in the middle of the window.
class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// A command of this view, whose keys count while the view or something in it has the focus.
    QAction *addCommand(const QString &text, const QKeySequence &keys,
                        const std::function<void()> &act);
    /// What divides groups of commands.
    QAction *newSeparator();

    /// Makes what the view shows, when that was not done before: called before it is shown, as
    /// views that nobody looks at cost no time at the start.
    virtual void prepare() {}
    /// Title of the menu that holds its commands: "Organisation".
    virtual QString menuTitle() const = 0;
    /// Commands for that menu, in groups divided by separators; owned by the view.
    virtual QList<QAction *> commands() const = 0;
    /// Commands that stand in Edit while the view is shown: copy and the like.
    virtual QList<QAction *> editCommands() const { return {}; }
    /// Whether it shows the session's newest figures, and computes nothing any more.
    virtual bool isSettled() const { return true; }
    /// Brings the selected thing into sight, when the view shows it.
    virtual void revealSelection() {}
    /// Whether the view shows things of this kind, so that a jump to one lands here.
    virtual bool shows(const Subject &subject) const = 0;
};

} // namespace rolewright
