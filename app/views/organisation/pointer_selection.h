#pragma once

#include "app/common/selection.h"
#include "app/views/organisation/selection_band.h"

class QMouseEvent;

namespace rolewright {

class OrganisationCanvas;

/// What the mouse selects on a drawing of positions: a click one thing, with Ctrl or Shift one more
/// position, a frame around them several. A click on one of several waits for the button to come
/// up, since it may begin a drag of them all.
class PointerSelection
{
public:
    /// Both must outlive it.
    PointerSelection(OrganisationCanvas &canvas, Selection &selection);

    /// @param canDrag whether a drag of something begins here, and so no frame
    void press(const QMouseEvent &event, bool canDrag);
    /// True when a frame is being drawn.
    bool move(const QMouseEvent &event);
    /// @param wasClick nothing was dragged since the button went down
    void release(bool wasClick);
    /// Gives up a frame and what the press has selected; true when there was one.
    bool cancel();
    void paint(QPainter &painter) const { m_band.paint(painter); }

private:
    OrganisationCanvas &m_canvas;
    Selection &m_selection;
    SelectionBand m_band;
    std::optional<PositionId> m_pressed;
    bool m_adds = false;
    Subject m_subjectBefore;
    std::vector<PositionId> m_positionsBefore;
};

} // namespace rolewright
