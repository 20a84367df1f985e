#pragma once

#include "app/common/canvas.h"
#include "app/common/view_context.h"
#include "app/views/organisation/drag_preview.h"

#include <QTimer>
#include <utility>

class QDragEnterEvent;
class QDragLeaveEvent;
class QDragMoveEvent;
class QDropEvent;
class QMouseEvent;

namespace rolewright {

/// What is said of places of a canvas, for dragging.
struct DragPlaces
{
    std::function<MappingScenePtr()> scene; ///< null until there is one
    /// What a drag that begins at a point of the viewport would carry.
    std::function<std::optional<DragPayload>(const QPointF &)> payloadAt;
    /// What a drop at a point of the viewport is aimed at.
    std::function<DropTarget(const QPointF &)> targetAt;
};

/// Drags that begin and end on a canvas: starts them, follows them with a preview, scrolls at the
/// edges and does what a drop does. The canvas hands its events on.
class CanvasDrags : public QObject
{
    Q_OBJECT

public:
    /// @param canvas must outlive it
    /// @param origin drags with the same one are taken
    CanvasDrags(const ViewContext &context, Canvas &canvas, const QString &origin,
                DragPlaces places);

    const QString &origin() const { return m_origin; }
    const DragPreview &preview() const { return m_preview; }
    /// Where the drag is, in the viewport.
    const QPointF &pointer() const { return m_pointer; }

    /// Notes what a drag would carry that begins here.
    const std::optional<DragPayload> &press(const QMouseEvent &event);
    /// Starts the drag once the mouse has moved far enough; comes back when it is over.
    void drag(const QMouseEvent &event);
    /// The button came up; true when it went down on something that then was not dragged.
    bool release() { return std::exchange(m_pressed, {}).has_value(); }

    void enter(QDragEnterEvent &event);
    void move(QDragMoveEvent &event);
    void leave(QDragLeaveEvent &event);
    void drop(QDropEvent &event);

    /// Does what a drop would do; where there are several ways, a menu at a point of the screen
    /// asks which one. Says why when there is none.
    void carryOut(const DragPayload &payload, const DropTarget &target, bool share,
                  const QPoint &globalPlace);

Q_SIGNALS:
    /// A person was put on a position; the edit that did it.
    void seated(const AssignmentId &assignment, const PlanEdit &edit);

private:
    /// Follows a drag; true when something can be dropped at the point.
    bool follow(const QDropEvent &event);
    void scrollAtEdge();
    void askHow(const std::vector<DropChoice> &choices, const DragPayload &payload,
                const DropTarget &target, const QPoint &globalPlace);
    void apply(const PlanEdit &edit, const DragPayload &payload, const DropTarget &target);

    ViewContext m_context;
    Canvas &m_canvas;
    QString m_origin;
    DragPlaces m_places;
    DragPreview m_preview;
    std::optional<QPointF> m_pressedAt;
    std::optional<DragPayload> m_pressed;
    QPointF m_pointer;
    bool m_share = false;
    QTimer m_edgeTimer;
};

} // namespace rolewright
