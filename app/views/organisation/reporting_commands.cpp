#include "app/views/organisation/reporting_commands.h"

#include "app/views/organisation/reporting_canvas.h"

namespace rolewright {

ReportingCommands::ReportingCommands(const ViewContext &context, ReportingCanvas &canvas,
                                     View *view)
    : QObject(view), m_context(context), m_canvas(canvas), m_view(view)
{
    addForBranch(QStringLiteral("&Collapse or open branch"), QKeySequence(Qt::Key_Space),
                 &ReportingCanvas::toggleBranch);
    addForBranch(QStringLiteral("Branch as &list or tree"), QKeySequence(QStringLiteral("L")),
                 &ReportingCanvas::toggleList);
    add(QStringLiteral("Op&en all branches"), QKeySequence(QStringLiteral("Ctrl+Shift+Down")),
        [this] { m_canvas.expandAll(); });
    add(QStringLiteral("Colla&pse all branches"), QKeySequence(QStringLiteral("Ctrl+Shift+Up")),
        [this] { m_canvas.collapseAll(); });
    QAction *dotted = add(QStringLiteral("&Dotted lines"), QKeySequence(QStringLiteral("D")), {});
    dotted->setCheckable(true);
    connect(dotted, &QAction::toggled, &canvas, &ReportingCanvas::showSecondary);
    m_actions << view->newSeparator();
    connect(&context.selection, &Selection::changed, this, &ReportingCommands::enable);
    connect(&canvas, &ReportingCanvas::sceneChanged, this, &ReportingCommands::enable);
    setOffered(false);
}

QAction *ReportingCommands::add(const QString &text, const QKeySequence &keys,
                                const std::function<void()> &act)
{
    QAction *action = m_view->addCommand(text, keys, [act] {
        if (act)
            act();
    });
    m_actions << action;
    return action;
}

void ReportingCommands::addForBranch(const QString &text, const QKeySequence &keys,
                                     void (ReportingCanvas::*act)(const PositionId &))
{
    m_forBranch << add(text, keys, [this, act] {
        if (const auto *position = m_context.selection.as<PositionId>())
            (m_canvas.*act)(*position);
    });
}

void ReportingCommands::setOffered(bool isOffered)
{
    for (QAction *action : m_actions)
        action->setVisible(isOffered);
    enable();
}

void ReportingCommands::enable()
{
    const auto node = m_canvas.selectedNode();
    const bool isBranch = node && m_canvas.scene()->model.nodes[*node].reports > 0;
    for (QAction *action : m_forBranch)
        action->setEnabled(isBranch && action->isVisible());
}

} // namespace rolewright
