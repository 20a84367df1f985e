#pragma once

#include "app/views/organisation/canvas_drags.h"
#include "app/views/organisation/mapping_canvas.h"

namespace rolewright {

/// The canvas with its drags: people onto positions and between them, positions to other lanes and
/// columns, guidance from a grip of cards. While dragging, targets say what a drop would do
/// or why it cannot be.
class DragCanvas : public MappingCanvas
{
    Q_OBJECT

public:
    /// @param origin drags with the same one are taken
    DragCanvas(const ViewContext &context, const QString &origin, QWidget *parent = nullptr);

    CanvasDrags &drags() { return m_drags; }
    const QString &origin() const { return m_drags.origin(); }
    const DragPreview &preview() const { return m_drags.preview(); }
    /// What a drag that begins at a point of the viewport would carry.
    std::optional<DragPayload> payloadAt(const QPointF &viewportPoint) const;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintMarks(QPainter &painter) override;
    bool canDragFrom(const QPointF &viewportPoint) const override;

private:
    DropTarget targetAt(const QPointF &viewportPoint) const;
    /// The side of a card at a point of the viewport, where the position that is dragged stands
    /// among such cards.
    std::optional<Side> sideAt(const MappingScene::Place &place,
                               const QPointF &viewportPoint) const;
    /// How cards of the column stand.
    Qt::Orientation rowOf(const MappingScene::Place &place) const;
    std::optional<MappingScene::Place> gripCard() const;
    void paintTints(QPainter &painter);
    void paintTarget(QPainter &painter);

    CanvasDrags m_drags;
};

} // namespace rolewright
