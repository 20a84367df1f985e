#include "app/views/organisation/organisation_canvas.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace rolewright {

OrganisationCanvas::OrganisationCanvas(const ViewContext &context, QWidget *parent)
    : Canvas(parent), m_context(context)
{
}

bool OrganisationCanvas::moveSelection(int key)
{
    const auto direction = directionOf(key);
    if (!direction || !hasScene())
        return false;
    if (const auto position = positionTowards(*direction)) {
        m_context.selection.select(*position);
        revealSelection();
    }
    return true;
}

void OrganisationCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && moveSelection(event->key()))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT editAsked();
    else if (event->key() == Qt::Key_Escape)
        m_context.selection.clear();
    else
        Canvas::keyPressEvent(event);
}

void OrganisationCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (!hasScene())
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QPointF at = selectedCard().value_or(viewport()->rect()).center();
        Q_EMIT menuAsked(viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    selectAt(event->pos());
    Q_EMIT menuAsked(event->globalPos());
}

} // namespace rolewright
