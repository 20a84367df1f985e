#include "app/views/organisation/drag_canvas.h"

#include "app/common/plain_text.h"
#include "app/views/organisation/drag_painter.h"

#include "core/drawing/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
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

DragCanvas::DragCanvas(const ViewContext &context, const QString &origin, QWidget *parent)
    : MappingCanvas(context, parent), m_origin(origin)
{
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    m_edgeTimer.setInterval(edgeInterval);
    connect(&m_edgeTimer, &QTimer::timeout, this, &DragCanvas::scrollAtEdge);
    connect(&m_preview, &DragPreview::changed, viewport(), qOverload<>(&QWidget::update));
}

std::optional<MappingScene::Place> DragCanvas::gripCard() const
{
    const auto place = hover().card ? hover().card : selectedPlace();
    return place && scene()->isCentral(place->lane) ? place : std::nullopt;
}

std::optional<DragPayload> DragCanvas::payloadAt(const QPointF &viewportPoint) const
{
    if (!scene())
        return {};
    const auto grip = gripCard();
    if (grip && guidanceGrip(shownRect(*grip)).contains(viewportPoint))
        return GuidanceDrag{scene()->card(*grip).position};
    const CanvasSpot spot = spotAt(viewportPoint);
    if (!spot.card)
        return {};
    const MappingCard &card = scene()->card(*spot.card);
    if (!spot.holder)
        return PositionDrag{card.position};
    const PersonId &person = card.holders[*spot.holder].person;
    return PersonDrag{person, assignmentOf(scene()->snapshot()->index, person, card.position)};
}

void DragCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressedAt = event->position();
        m_pressed = payloadAt(event->position());
        if (m_pressed && std::holds_alternative<GuidanceDrag>(*m_pressed))
            return;
    }
    MappingCanvas::mousePressEvent(event);
}

void DragCanvas::mouseMoveEvent(QMouseEvent *event)
{
    MappingCanvas::mouseMoveEvent(event);
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_pressedAt || !m_pressed)
        return;
    const QPointF way = event->position() - *m_pressedAt;
    if (way.manhattanLength() < QApplication::startDragDistance())
        return;
    const DragPayload payload = *m_pressed;
    m_pressed.reset();
    Q_EMIT dragStarted(payload);
    startDrag(this, payload, m_origin);
}

void DragCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed.reset();
    MappingCanvas::mouseReleaseEvent(event);
}

DropTarget DragCanvas::targetAt(const QPointF &viewportPoint) const
{
    const CanvasSpot spot = spotAt(viewportPoint);
    DropTarget target{.position = {}, .unit = {}, .column = spot.column};
    if (spot.card)
        target.position = scene()->card(*spot.card).position;
    if (spot.lane)
        target.unit = scene()->lane(*spot.lane).unit;
    return target;
}

bool DragCanvas::follow(const QDropEvent &event)
{
    const auto payload = decoded(event.mimeData(), m_origin);
    if (!payload || !scene())
        return false;
    if (m_preview.payload() != payload)
        m_preview.begin(scene(), *payload);
    m_pointer = event.position();
    m_share = event.modifiers().testFlag(Qt::ControlModifier);
    const DropTarget target = targetAt(m_pointer);
    if (target.unit)
        m_preview.aim(target, m_share);
    else
        m_preview.aimNowhere();
    viewport()->update();
    return m_preview.offer().isPossible();
}

void DragCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (!decoded(event->mimeData(), m_origin)) {
        event->ignore();
        return;
    }
    follow(*event);
    setHover({});
    m_edgeTimer.start();
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void DragCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    // An impossible place is taken as well, so that its reason stays in sight.
    if (!follow(*event)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void DragCanvas::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_edgeTimer.stop();
    m_preview.end();
    event->accept();
}

void DragCanvas::dropEvent(QDropEvent *event)
{
    const bool isPossible = follow(*event);
    const auto payload = m_preview.payload();
    const DropTarget target = m_preview.target().value_or(DropTarget{});
    m_edgeTimer.stop();
    m_preview.end();
    if (!isPossible) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    carryOut(*payload, target, m_share, viewport()->mapToGlobal(event->position().toPoint()));
}

void DragCanvas::carryOut(const DragPayload &payload, const DropTarget &target, bool share,
                          const QPoint &globalPlace)
{
    const DropOffer offer = dropOffer(*scene(), payload, target, share);
    if (!offer.blocked.isEmpty())
        context().apply(fail(ErrorCode::NotAllowed, offer.blocked));
    else if (offer.choices.size() == 1)
        apply(offer.choices.front().edit, target);
    else if (!offer.choices.empty())
        askHow(offer.choices, target, globalPlace);
}

void DragCanvas::askHow(const std::vector<DropChoice> &choices, const DropTarget &target,
                        const QPoint &globalPlace)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("dropMenu"));
    for (const DropChoice &choice : choices)
        menu->addAction(actionText(choice.text), this,
                        [this, choice, target] { apply(choice.edit, target); });
    menu->addSeparator();
    menu->addAction(QStringLiteral("Cancel"));
    menu->popup(globalPlace);
}

void DragCanvas::apply(const PlanEdit &edit, const DropTarget &target)
{
    const PlanSession &session = context().session;
    if (context().apply(edit(session.plan(), session.framework())) && target.position)
        context().selection.select(*target.position);
}

void DragCanvas::scrollAtEdge()
{
    const int right = edgeStep(m_pointer.x(), viewport()->width());
    const int down = edgeStep(m_pointer.y(), viewport()->height());
    if (right == 0 && down == 0)
        return;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + right);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + down);
    if (m_preview.isActive())
        m_preview.aim(targetAt(m_pointer), m_share);
}

void DragCanvas::paintMarks(QPainter &painter)
{
    MappingCanvas::paintMarks(painter);
    if (!m_preview.isActive()) {
        if (const auto place = gripCard()) {
            clipToLane(painter, place->lane);
            paintGuidanceGrip(painter, shownRect(*place));
        }
        return;
    }
    paintTints(painter);
    paintTarget(painter);
    painter.setClipping(false);
    paintPill(painter, m_pointer, viewport()->rect(), m_preview);
}

void DragCanvas::paintTints(QPainter &painter)
{
    const QRectF window = viewport()->rect();
    const QRectF visible = visibleContent();
    for (size_t lane = 0; lane < scene()->model().lanes.size(); ++lane) {
        const QRectF shown = shownLane(lane);
        if (!shown.intersects(window))
            continue;
        clipToLane(painter, lane);
        const QRectF part = scene()->isCentral(lane) ? scene()->geometry().lane(lane) : visible;
        for (const size_t card : scene()->geometry().cardsIn(lane, part)) {
            const MappingScene::Place place{lane, card};
            if (const CardTint *tint = m_preview.tintOf(place))
                paintTint(painter, shownRect(place), *tint, scene()->card(place).isVacant());
        }
    }
}

void DragCanvas::paintTarget(QPainter &painter)
{
    const auto &target = m_preview.target();
    if (!target)
        return;
    const QRgb colour = m_preview.offer().isPossible() ? theme::accent : theme::warning;
    const bool isMove = std::holds_alternative<PositionDrag>(*m_preview.payload());
    const auto place =
        target->position && !isMove ? scene()->placeOf(*target->position) : std::nullopt;
    if (place) {
        clipToLane(painter, place->lane);
        paintOutline(painter, shownRect(*place), colour, 2.5);
        return;
    }
    const auto lane = target->unit && isMove ? scene()->laneOf(*target->unit) : std::nullopt;
    if (!lane)
        return;
    clipToLane(painter, *lane);
    paintOutline(painter, shownLane(*lane).adjusted(3, 3, -3, -3), colour, 2);
    if (!target->column)
        return;
    const QRectF head = scene()->geometry().columnHead(*target->column);
    QRectF column = shownLane(*lane);
    column.setLeft(viewportAt(head.topLeft()).x());
    column.setWidth(head.width() * zoom());
    painter.save();
    painter.setOpacity(0.12);
    painter.fillRect(column, QColor(colour));
    painter.restore();
}

} // namespace rolewright
