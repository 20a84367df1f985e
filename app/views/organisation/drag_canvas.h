#pragma once

#include "app/views/organisation/drag_preview.h"
#include "app/views/organisation/mapping_canvas.h"

#include <QTimer>

namespace rolewright {

/// The canvas with its drags: people onto positions and between them, positions to other lanes and
/// columns, guidance from a grip of central cards. While dragging, targets say what a drop would do
/// or why it cannot be.
class DragCanvas : public MappingCanvas
{
    Q_OBJECT

public:
    /// @param origin drags with the same one are taken
    DragCanvas(const ViewContext &context, const QString &origin, QWidget *parent = nullptr);

    const QString &origin() const { return m_origin; }
    const DragPreview &preview() const { return m_preview; }
    /// What a drag that begins at a point of the viewport would carry.
    std::optional<DragPayload> payloadAt(const QPointF &viewportPoint) const;
    /// Does what a drop would do; where there are several ways, a menu at a point of the screen
    /// asks which one. Says why when there is none.
    void carryOut(const DragPayload &payload, const DropTarget &target, bool share,
                  const QPoint &globalPlace);

Q_SIGNALS:
    void dragStarted(const rolewright::DragPayload &payload);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintMarks(QPainter &painter) override;

private:
    DropTarget targetAt(const QPointF &viewportPoint) const;
    /// Follows a drag; true when something can be dropped at the point.
    bool follow(const QDropEvent &event);
    void scrollAtEdge();
    void askHow(const std::vector<DropChoice> &choices, const DropTarget &target,
                const QPoint &globalPlace);
    void apply(const PlanEdit &edit, const DropTarget &target);
    std::optional<MappingScene::Place> gripCard() const;
    void paintTints(QPainter &painter);
    void paintTarget(QPainter &painter);

    QString m_origin;
    DragPreview m_preview;
    std::optional<QPointF> m_pressedAt;
    std::optional<DragPayload> m_pressed;
    QPointF m_pointer;
    bool m_share = false;
    QTimer m_edgeTimer;
};

} // namespace rolewright
