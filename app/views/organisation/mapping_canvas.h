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
    bool isLaneToggle = false;

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
    DrawingOverview overview() const override;
    std::optional<MappingScene::Place> selectedPlace() const;
    std::optional<PositionId> positionAt(const QPointF &viewportPoint) const override;
    std::vector<PositionId> positionsIn(const QRectF &content) const override;
    void selectAt(const QPointF &viewportPoint) override;
    void toggleFold() override;
    bool canToggleFold() const override;
    void openAll() override;
    void collapseAll() override;
    std::vector<PositionId> positions() const override;
    const CardLegend *legend() const override
    {
        return m_scene ? &m_scene->looks().legend : nullptr;
    }

protected:
    bool hasScene() const override { return m_scene != nullptr; }
    std::optional<PositionId> positionTowards(Direction direction) const override;
    void recolour() override { requestScene(); }
    void repaintAll() override;
    /// Whether a drag of something begins at a point of the viewport.
    virtual bool canDragFrom(const QPointF &) const { return false; }
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
    /// Calls back for each card in sight, clipped to what its lane may paint on.
    void forCardsInSight(QPainter &painter,
                         const std::function<void(const MappingScene::Place &)> &act) const;
    void paintOutline(QPainter &painter, const QRectF &rect, QRgb colour, double width);
    /// Leaves out what is under the lanes that stay on top.
    void clipToLane(QPainter &painter, size_t lane) const;
    const CanvasSpot &hover() const { return m_hover; }
    void setHover(const CanvasSpot &spot);

private:
    void requestScene();
    void show(MappingScenePtr scene);
    /// The lane of the selected unit or position; empty where there is none or it is hidden.
    std::optional<size_t> selectedLane() const;
    void toggleLane(size_t lane);
    /// Opens the lanes above a lane, and itself where a card of it is to be seen; true where it was
    /// not open.
    bool unfold(size_t lane, bool itself);
    /// Shows and keeps what is collapsed now.
    void refold();
    void selectSpot(const CanvasSpot &spot);
    /// Height of what stays on top, in pixels of the viewport.
    double stickyHeight() const;
    QPointF contentUnder(const QPointF &viewportPoint) const;
    QRectF shown(const QRectF &content, bool sticks) const;
    QString toolTipAt(const QPointF &viewportPoint) const;

    MappingScenePtr m_scene;
    Latest<MappingScenePtr> m_nextScene;
    QSet<UnitId> m_collapsed;
    TileCache m_tiles;
    CanvasSpot m_hover;
    MappingParts m_parts;
};

} // namespace rolewright
