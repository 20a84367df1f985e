#pragma once

#include "app/common/view.h"

namespace rolewright {

class ReportingCanvas;

/// How the reporting tree is shown, as commands of the menu Organisation: which branches are lists,
/// whether dotted lines are there.
class ReportingCommands : public QObject
{
    Q_OBJECT

public:
    ReportingCommands(const ViewContext &context, ReportingCanvas &canvas, View *view);

    const QList<QAction *> &actions() const { return m_actions; }
    /// Offers them, or not while the tree is not shown.
    void setOffered(bool isOffered);

private:
    QAction *add(const QString &text, const QKeySequence &keys, const std::function<void()> &act);
    void enable();

    ViewContext m_context;
    ReportingCanvas &m_canvas;
    View *m_view;
    QList<QAction *> m_actions;
    QAction *m_list = nullptr;
};

} // namespace rolewright
