#pragma once

#include "app/common/latest.h"
#include "app/common/tile_cache.h"
#include "app/common/view_context.h"
#include "app/seating/mapping_scene.h"
#include "app/views/organisation/mapping_parts.h"
#include "app/views/organisation/organisation_canvas.h"

namespace rolewright {

/// Something on the canvas that can be pointed at.
struct CanvasSpot
{
    std::optional<MappingScene::Place> card;
    std::optional<size_t> holder; ///< line of a person on the card
    std::optional<size_t> lane;
    std::optional<size_t> column;
    bool isLaneHead = false;

    bool operator==(const CanvasSpot &) const = default;
};

/// Lanes and cards of the scenario. Column heads and central lanes stay on top while the units
/// scroll below them.
class MappingCanvas : public OrganisationCanvas
{
    Q_OBJECT

public:
    explicit MappingCanvas(const ViewContext &context, QWidget *parent = nullptr);

    /// Null until the first one is there.
    const MappingScenePtr &scene() const { return m_scene; }
    bool isSettled() const override { return !m_nextScene.isBusy(); }
    CanvasSpot spotAt(const QPointF &viewportPoint) const;
    /// Where a card, a lane, or its head stands in the viewport now.
    QRectF shownRect(const MappingScene::Place &place) const;
    QRectF shownLane(size_t lane) const;
    QRectF shownHead(size_t lane) const;
    void revealSelection() override;
    std::optional<QRectF> selectedCard() const override;
    QRectF selectedPart() const override;
    std::variant<MappingStyle, ReportingLook> look() const override;
    std::optional<MappingScene::Place> selectedPlace() const;

protected:
    bool hasScene() const override { return m_scene != nullptr; }
    std::optional<PositionId> positionTowards(Direction direction) const override;
    void selectAt(const QPointF &viewportPoint) override;
    void paintContent(QPainter &painter, const QRectF &visible) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

    /// Paints what changes with pointer and selection, over the lanes and cards.
    virtual void paintMarks(QPainter &painter);
    void paintOutline(QPainter &painter, const QRectF &rect, QRgb colour, double width);
    /// Leaves out what is under the lanes that stay on top.
    void clipToLane(QPainter &painter, size_t lane) const;
    const CanvasSpot &hover() const { return m_hover; }
    void setHover(const CanvasSpot &spot);

private:
    void requestScene();
    void show(MappingScenePtr scene);
    void selectSpot(const CanvasSpot &spot);
    /// Height of what stays on top, in pixels of the viewport.
    double stickyHeight() const;
    QPointF contentUnder(const QPointF &viewportPoint) const;
    QRectF shown(const QRectF &content, bool sticks) const;
    QString toolTipOf(const CanvasSpot &spot) const;

    MappingScenePtr m_scene;
    Latest<MappingScenePtr> m_nextScene;
    TileCache m_tiles;
    CanvasSpot m_hover;
    MappingParts m_parts;
};

} // namespace rolewright
