#include "app/views/organisation/organisation_canvas.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace rolewright {

OrganisationCanvas::OrganisationCanvas(const ViewContext &context, QWidget *parent)
    : Canvas(parent), m_context(context), m_pointer(*this, context.selection)
{
}

void OrganisationCanvas::selectEverything()
{
    m_context.selection.selectAll(positionsIn(QRectF(QPointF(), contentSize())));
}

PositionDrag OrganisationCanvas::positionDrag(const PositionId &position) const
{
    const Selection &selection = m_context.selection;
    return {selection.contains(position) ? selection.positions() : std::vector{position}};
}

bool OrganisationCanvas::moveSelection(int key, bool adds)
{
    const auto direction = directionOf(key);
    if (!direction || !hasScene())
        return false;
    const auto position = positionTowards(*direction);
    if (!position)
        return true;
    if (!adds)
        m_context.selection.select(*position);
    else if (!m_context.selection.contains(*position))
        m_context.selection.toggle(*position);
    revealSelection();
    return true;
}

void OrganisationCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers() == Qt::ShiftModifier;
    if ((isShift || event->modifiers() == Qt::NoModifier) && moveSelection(event->key(), isShift))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT editAsked();
    else if (event->key() != Qt::Key_Escape)
        Canvas::keyPressEvent(event);
    else if (!m_pointer.cancel())
        m_context.selection.clear();
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
    const auto position = positionAt(event->pos());
    if (!position || !m_context.selection.contains(*position))
        selectAt(event->pos());
    Q_EMIT menuAsked(event->globalPos());
}

} // namespace rolewright
