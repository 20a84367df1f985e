#include "app/views/organisation/pointer_selection.h"

#include "app/views/organisation/organisation_canvas.h"

#include <QMouseEvent>

namespace rolewright {

PointerSelection::PointerSelection(OrganisationCanvas &canvas, Selection &selection)
    : m_canvas(canvas), m_selection(selection), m_band(canvas)
{
}

void PointerSelection::press(const QMouseEvent &event, bool canDrag)
{
    m_subjectBefore = m_selection.subject();
    m_positionsBefore = m_selection.positions();
    m_pressed = m_canvas.positionAt(event.position());
    m_adds = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const bool isOneOfSeveral =
        m_pressed && m_selection.hasSeveral() && m_selection.contains(*m_pressed);
    if (!m_adds && !isOneOfSeveral)
        m_canvas.selectAt(event.position());
    if (!canDrag)
        m_band.press(event.position());
}

bool PointerSelection::move(const QMouseEvent &event)
{
    return event.buttons().testFlag(Qt::LeftButton) && m_band.drag(event.position());
}

void PointerSelection::release(bool wasClick)
{
    if (const auto frame = m_band.release()) {
        std::vector<PositionId> chosen = m_adds ? m_positionsBefore : std::vector<PositionId>();
        for (const PositionId &position : m_canvas.positionsIn(*frame)) {
            if (!m_adds || !m_selection.contains(position))
                chosen.push_back(position);
        }
        m_selection.selectAll(chosen);
        return;
    }
    if (!wasClick || !m_pressed)
        return;
    if (m_adds)
        m_selection.toggle(*m_pressed);
    else if (m_selection.hasSeveral())
        m_selection.select(*m_pressed);
}

bool PointerSelection::cancel()
{
    if (!m_band.cancel())
        return false;
    if (m_positionsBefore.size() > 1)
        m_selection.selectAll(m_positionsBefore);
    else
        m_selection.select(m_subjectBefore);
    return true;
}

} // namespace rolewright
