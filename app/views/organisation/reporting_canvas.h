#pragma once

#include "app/common/latest.h"
#include "app/common/tile_cache.h"
#include "app/views/organisation/canvas_drags.h"
#include "app/views/organisation/organisation_canvas.h"
#include "app/views/organisation/reporting_gaps.h"
#include "app/views/organisation/reporting_parts.h"
#include "app/views/organisation/reporting_scene.h"

namespace rolewright {

class DragCanvas;

/// Who reports to whom, as a tree whose branches can be collapsed or shown as a list. Positions are
/// dragged below others, people onto positions.
class ReportingCanvas : public OrganisationCanvas
{
    Q_OBJECT

public:
    /// @param mapping says what can be dropped on positions
    ReportingCanvas(const ViewContext &context, DragCanvas &mapping, QWidget *parent = nullptr);

    /// Null until the first one is there.
    const ReportingScenePtr &scene() const { return m_scene; }
    bool isSettled() const override { return !isVisible() || !m_nextScene.isBusy(); }
    std::optional<QRectF> selectedCard() const override;
    QRectF selectedPart() const override;
    std::variant<MappingStyle, ReportingLook> look() const override;
    DrawingOverview overview() const override;
    std::vector<PositionId> positions() const override;
    const CardLegend *legend() const override { return m_scene ? &m_scene->looks.legend : nullptr; }
    void revealSelection() override;
    std::optional<PositionId> positionAt(const QPointF &viewportPoint) const override;
    std::vector<PositionId> positionsIn(const QRectF &content) const override;
    void selectAt(const QPointF &viewportPoint) override;
    std::optional<size_t> selectedNode() const;
    std::optional<size_t> nodeAt(const QPointF &viewportPoint) const;
    QRectF shownRect(size_t node) const;
    const CanvasDrags &drags() const { return m_drags; }

    /// Collapses a branch, or opens it again.
    void toggleBranch(const PositionId &position);
    /// Shows a branch as an indented list, or as a tree again.
    void toggleList(const PositionId &position);
    void toggleFold() override;
    bool canToggleFold() const override;
    void openAll() override;
    void collapseAll() override;
    bool showsSecondary() const { return m_showsSecondary; }
    void showSecondary(bool isShown);

protected:
    bool hasScene() const override { return m_scene != nullptr; }
    std::optional<PositionId> positionTowards(Direction direction) const override;
    void recolour() override;
    void repaintAll() override;
    void paintContent(QPainter &painter, const QRectF &visible) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void requestScene();
    void show(ReportingScenePtr scene);
    /// Shows and keeps another way of laying it out.
    void changeStyle(const std::function<void(ReportingStyle &)> &change);
    void keepFolding();
    /// Opens the branches that hide a card, and scrolls to what is selected then.
    void openAbove(size_t node);
    std::optional<DragPayload> payloadAt(const QPointF &viewportPoint) const;
    DropTarget targetAt(const QPointF &viewportPoint) const;
    /// The place among its neighbours to which the position that is dragged would come.
    std::optional<ReportingGap> gapUnder(const QPointF &viewportPoint) const;
    void paintMarks(QPainter &painter);
    void paintDrag(QPainter &painter);
    void outline(QPainter &painter, size_t node, QRgb colour, double width) const;

    DragCanvas &m_mapping;
    ReportingStyle m_style;
    bool m_showsSecondary = false;
    ReportingScenePtr m_scene;
    Latest<ReportingScenePtr> m_nextScene;
    TileCache m_tiles;
    std::optional<size_t> m_hovered;
    CanvasDrags m_drags;
    ReportingParts m_parts;
};

} // namespace rolewright
