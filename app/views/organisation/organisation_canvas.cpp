#include "app/views/organisation/organisation_canvas.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <algorithm>

namespace rolewright {

OrganisationCanvas::OrganisationCanvas(const ViewContext &context, QWidget *parent)
    : Canvas(parent), m_context(context), m_pointer(*this, context.selection),
      m_colourBy(context.settings.cardColours())
{
}

void OrganisationCanvas::setColourBy(ColourBy by)
{
    if (std::exchange(m_colourBy, by) != by)
        recolour();
}

void OrganisationCanvas::setLit(std::shared_ptr<const QSet<PositionId>> positions)
{
    m_lit = std::move(positions);
    repaintAll();
    Q_EMIT litChanged();
}

bool OrganisationCanvas::goToLit(bool isForward)
{
    if (!m_lit)
        return false;
    std::vector<PositionId> matches = positions();
    const auto *selected = m_context.selection.as<PositionId>();
    if (!isForward)
        std::ranges::reverse(matches);
    const auto at = selected == nullptr ? matches.end() : std::ranges::find(matches, *selected);
    if (at != matches.end())
        std::ranges::rotate(matches, at + 1);
    const auto next = std::ranges::find_if(
        matches, [this](const PositionId &position) { return m_lit->contains(position); });
    if (next == matches.end())
        return false;
    m_context.selection.select(*next);
    revealSelection();
    return true;
}

void OrganisationCanvas::tellScene()
{
    Q_EMIT sceneChanged();
    if (std::exchange(m_revealsNext, false))
        revealSelection();
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
    else
        leave();
}

/// Ends one thing after the other: what is drawn with the mouse, the fading, the selection.
void OrganisationCanvas::leave()
{
    if (m_pointer.cancel())
        return;
    if (m_lit)
        Q_EMIT unlightAsked();
    else
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
