#include "app/views/organisation/canvas_drags.h"

#include "app/common/plain_text.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

namespace rolewright {

namespace {

constexpr int edge = 36;
constexpr int edgeInterval = 30;

/// How far to scroll on one axis: faster nearer to the edge.
int edgeStep(double at, double length)
{
    if (at < edge)
        return -qRound((edge - at) / 2);
    return at > length - edge ? qRound((at - length + edge) / 2) : 0;
}

} // namespace

CanvasDrags::CanvasDrags(const ViewContext &context, Canvas &canvas, const QString &origin,
                         DragPlaces places)
    : m_context(context), m_canvas(canvas), m_origin(origin), m_places(std::move(places))
{
    canvas.setAcceptDrops(true);
    canvas.viewport()->setAcceptDrops(true);
    m_edgeTimer.setInterval(edgeInterval);
    connect(&m_edgeTimer, &QTimer::timeout, this, &CanvasDrags::scrollAtEdge);
    connect(&m_preview, &DragPreview::changed, canvas.viewport(), qOverload<>(&QWidget::update));
}

const std::optional<DragPayload> &CanvasDrags::press(const QMouseEvent &event)
{
    m_pressedAt = event.position();
    m_pressed = m_places.payloadAt(event.position());
    return m_pressed;
}

void CanvasDrags::drag(const QMouseEvent &event)
{
    if (!event.buttons().testFlag(Qt::LeftButton) || !m_pressedAt || !m_pressed)
        return;
    const QPointF way = event.position() - *m_pressedAt;
    if (way.manhattanLength() < QApplication::startDragDistance())
        return;
    const DragPayload payload = *m_pressed;
    m_pressed.reset();
    startDrag(&m_canvas, payload, m_origin);
}

bool CanvasDrags::follow(const QDropEvent &event)
{
    const auto payload = decoded(event.mimeData(), m_origin);
    if (!payload || !m_places.scene())
        return false;
    if (m_preview.payload() != payload)
        m_preview.begin(m_places.scene(), *payload);
    m_pointer = event.position();
    m_share = event.modifiers().testFlag(Qt::ControlModifier);
    const DropTarget target = m_places.targetAt(m_pointer);
    if (target.isSomewhere())
        m_preview.aim(target, m_share);
    else
        m_preview.aimNowhere();
    m_canvas.viewport()->update();
    return m_preview.offer().isPossible();
}

void CanvasDrags::enter(QDragEnterEvent &event)
{
    if (!decoded(event.mimeData(), m_origin)) {
        event.ignore();
        return;
    }
    follow(event);
    m_edgeTimer.start();
    event.setDropAction(Qt::MoveAction);
    event.accept();
}

void CanvasDrags::move(QDragMoveEvent &event)
{
    // An impossible place is taken as well, so that its reason stays in sight.
    if (!follow(event)) {
        event.ignore();
        return;
    }
    event.setDropAction(Qt::MoveAction);
    event.accept();
}

void CanvasDrags::leave(QDragLeaveEvent &event)
{
    m_edgeTimer.stop();
    m_preview.end();
    event.accept();
}

void CanvasDrags::drop(QDropEvent &event)
{
    const bool isPossible = follow(event);
    const auto payload = m_preview.payload();
    const DropTarget target = m_preview.target().value_or(DropTarget{});
    m_edgeTimer.stop();
    m_preview.end();
    if (!isPossible) {
        event.ignore();
        return;
    }
    event.setDropAction(Qt::MoveAction);
    event.accept();
    carryOut(*payload, target, m_share,
             m_canvas.viewport()->mapToGlobal(event.position().toPoint()));
}

void CanvasDrags::carryOut(const DragPayload &payload, const DropTarget &target, bool share,
                           const QPoint &globalPlace)
{
    const DropOffer offer = dropOffer(*m_places.scene(), payload, target, share);
    if (!offer.blocked.isEmpty())
        m_context.apply(fail(ErrorCode::NotAllowed, offer.blocked));
    else if (offer.choices.size() == 1)
        apply(offer.choices.front().edit, payload, target);
    else if (!offer.choices.empty())
        askHow(offer.choices, payload, target, globalPlace);
}

void CanvasDrags::askHow(const std::vector<DropChoice> &choices, const DragPayload &payload,
                         const DropTarget &target, const QPoint &globalPlace)
{
    auto *menu = new QMenu(&m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("dropMenu"));
    for (const DropChoice &choice : choices)
        menu->addAction(actionText(choice.text), this,
                        [this, choice, payload, target] { apply(choice.edit, payload, target); });
    menu->addSeparator();
    menu->addAction(QStringLiteral("Cancel"));
    menu->popup(globalPlace);
}

void CanvasDrags::apply(const PlanEdit &edit, const DragPayload &payload, const DropTarget &target)
{
    const PlanSession &session = m_context.session;
    if (!m_context.apply(edit(session.plan(), session.framework())) || !target.position)
        return;
    if (!std::holds_alternative<PositionDrag>(payload)) // which stay selected themselves
        m_context.selection.select(*target.position);
    const auto *person = std::get_if<PersonDrag>(&payload);
    if (person == nullptr)
        return;
    const auto &rows = session.design().assignments.rows();
    const auto put = std::find_if(rows.rbegin(), rows.rend(), [&](const auto &row) {
        return row->person == person->person && row->position == *target.position;
    });
    if (put != rows.rend())
        Q_EMIT seated((*put)->id, edit);
}

void CanvasDrags::scrollAtEdge()
{
    const int right = edgeStep(m_pointer.x(), m_canvas.viewport()->width());
    const int down = edgeStep(m_pointer.y(), m_canvas.viewport()->height());
    if (right == 0 && down == 0)
        return;
    QScrollBar &across = *m_canvas.horizontalScrollBar();
    QScrollBar &along = *m_canvas.verticalScrollBar();
    across.setValue(across.value() + right);
    along.setValue(along.value() + down);
    if (m_preview.isActive())
        m_preview.aim(m_places.targetAt(m_pointer), m_share);
}

} // namespace rolewright
