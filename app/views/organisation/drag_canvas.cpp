#include "app/views/organisation/drag_canvas.h"

#include "app/seating/position_rows.h"
#include "app/views/organisation/drag_painter.h"

#include "core/drawing/theme.h"

#include <QDragEnterEvent>
#include <QMouseEvent>
#include <QPainter>

namespace rolewright {

DragCanvas::DragCanvas(const ViewContext &context, const QString &origin, QWidget *parent)
    : MappingCanvas(context, parent),
      m_drags(context, *this, origin,
              {.scene = [this] { return scene(); },
               .payloadAt = [this](const QPointF &point) { return payloadAt(point); },
               .targetAt = [this](const QPointF &point) { return targetAt(point); }})
{
}

std::optional<MappingScene::Place> DragCanvas::gripCard() const
{
    return hover().card ? hover().card : selectedPlace();
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
        return positionDrag(card.position);
    const PersonId &person = card.holders[*spot.holder].person;
    return PersonDrag{person, assignmentOf(scene()->snapshot()->index, person, card.position)};
}

void DragCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        const auto &payload = m_drags.press(*event);
        if (payload && std::holds_alternative<GuidanceDrag>(*payload))
            return;
    }
    MappingCanvas::mousePressEvent(event);
}

void DragCanvas::mouseMoveEvent(QMouseEvent *event)
{
    MappingCanvas::mouseMoveEvent(event);
    if (!pointer().move(*event))
        m_drags.drag(*event);
}

void DragCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pointer().release(m_drags.release());
    Canvas::mouseReleaseEvent(event);
}

bool DragCanvas::canDragFrom(const QPointF &viewportPoint) const
{
    return payloadAt(viewportPoint).has_value();
}

DropTarget DragCanvas::targetAt(const QPointF &viewportPoint) const
{
    const CanvasSpot spot = spotAt(viewportPoint);
    DropTarget target{.position = {}, .unit = {}, .column = spot.column};
    if (spot.card) {
        target.position = scene()->card(*spot.card).position;
        target.beside = sideAt(*spot.card, viewportPoint);
    }
    if (spot.lane)
        target.unit = scene()->lane(*spot.lane).unit;
    return target;
}

Qt::Orientation DragCanvas::rowOf(const MappingScene::Place &place) const
{
    return scene()->geometry().abreast(scene()->card(place).column) > 1 ? Qt::Horizontal
                                                                        : Qt::Vertical;
}

std::optional<Side> DragCanvas::sideAt(const MappingScene::Place &place,
                                       const QPointF &viewportPoint) const
{
    const PositionId *moved = onePositionOf(preview().payload());
    const auto from = moved == nullptr ? std::nullopt : scene()->placeOf(*moved);
    const bool isAmong = from && *from != place && from->lane == place.lane &&
                         scene()->card(*from).column == scene()->card(place).column;
    if (!isAmong)
        return {};
    const QPointF way = viewportPoint - shownRect(place).center();
    const double along = rowOf(place) == Qt::Horizontal ? way.x() : way.y();
    return along < 0 ? Side::Before : Side::After;
}

void DragCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    setHover({});
    m_drags.enter(*event);
}

void DragCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    m_drags.move(*event);
}

void DragCanvas::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_drags.leave(*event);
}

void DragCanvas::dropEvent(QDropEvent *event)
{
    m_drags.drop(*event);
}

void DragCanvas::paintMarks(QPainter &painter)
{
    MappingCanvas::paintMarks(painter);
    if (!preview().isActive()) {
        if (const auto place = gripCard()) {
            clipToLane(painter, place->lane);
            paintGuidanceGrip(painter, shownRect(*place));
        }
        return;
    }
    paintTints(painter);
    paintTarget(painter);
    painter.setClipping(false);
    paintPill(painter, m_drags.pointer(), viewport()->rect(), preview());
}

void DragCanvas::paintTints(QPainter &painter)
{
    forCardsInSight(painter, [&](const MappingScene::Place &place) {
        if (const CardTint *tint = preview().tintOf(place))
            paintTint(painter, shownRect(place), *tint, scene()->card(place).isVacant());
    });
}

void DragCanvas::paintTarget(QPainter &painter)
{
    const auto &target = preview().target();
    if (!target)
        return;
    const QRgb colour = preview().offer().isPossible() ? theme::accent : theme::warning;
    const bool isMove = std::holds_alternative<PositionDrag>(*preview().payload());
    const auto place =
        target->position && !isMove ? scene()->placeOf(*target->position) : std::nullopt;
    if (place) {
        clipToLane(painter, place->lane);
        paintOutline(painter, shownRect(*place), colour, 2.5);
        return;
    }
    if (const auto card = target->beside ? scene()->placeOf(*target->position) : std::nullopt) {
        clipToLane(painter, card->lane);
        paintInsertion(painter, shownRect(*card), *target->beside, rowOf(*card), colour);
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
