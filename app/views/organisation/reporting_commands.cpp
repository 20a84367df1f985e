#include "app/views/organisation/reporting_commands.h"

#include "app/views/organisation/reporting_canvas.h"

namespace rolewright {

ReportingCommands::ReportingCommands(const ViewContext &context, ReportingCanvas &canvas,
                                     View *view)
    : QObject(view), m_context(context), m_canvas(canvas), m_view(view)
{
    m_list =
        add(QStringLiteral("Branch as &list or tree"), QKeySequence(QStringLiteral("L")), [this] {
            if (const auto *position = m_context.selection.as<PositionId>())
                m_canvas.toggleList(*position);
        });
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

void ReportingCommands::setOffered(bool isOffered)
{
    for (QAction *action : m_actions)
        action->setVisible(isOffered);
    enable();
}

void ReportingCommands::enable()
{
    m_list->setEnabled(m_canvas.canToggleFold() && m_list->isVisible());
}

} // namespace rolewright
