#pragma once

#include "app/common/canvas.h"
#include "app/common/selection.h"
#include "app/common/tile_cache.h"
#include "app/views/heatmap/heatmap_parts.h"

#include "core/drawing/heatmap_geometry.h"

namespace rolewright {

/// Cells from one corner to the other, both included.
struct HeatmapBlock
{
    size_t top = 0;
    size_t left = 0;
    size_t bottom = 0;
    size_t right = 0;

    bool contains(const HeatmapGeometry::Place &place) const
    {
        return place.row >= top && place.row <= bottom && place.column >= left &&
               place.column <= right;
    }
    bool operator==(const HeatmapBlock &) const = default;
};

/// The heatmap on the screen: fills the width, has a current cell and a selected block of cells.
class HeatmapCanvas : public Canvas
{
    Q_OBJECT

public:
    using Place = HeatmapGeometry::Place;

    explicit HeatmapCanvas(QWidget *parent = nullptr);

    /// Shows another heatmap; the current cell stays the same profile and phase.
    void setModel(HeatmapModel model);
    const HeatmapModel &model() const { return m_model; }
    const HeatmapGeometry &geometryOfCells() const { return m_geometry; }

    /// The current cell; empty where it is not shown.
    std::optional<Place> current() const { return m_current; }
    std::optional<CellSubject> currentSubject() const;
    void setCurrent(const CellSubject &cell);
    CellSubject subjectAt(const Place &place) const;
    /// The selected cells, the current one where nothing else is selected.
    std::optional<HeatmapBlock> block() const;
    void selectAll();
    /// Opens the profile of the current cell.
    void openCurrentProfile();

    /// Cells by number, row by row.
    Place placeOf(size_t number) const;
    size_t numberOf(const Place &place) const;
    /// The cell at a point of the viewport, and where a cell stands in it now.
    std::optional<Place> placeAt(const QPointF &viewportPoint) const;
    QRectF shownRect(const Place &place) const;

Q_SIGNALS:
    /// A cell was clicked, or Enter pressed on it.
    void cellOpened(const CellSubject &cell);
    /// The head of a row was clicked, or it was asked for by key.
    void profileOpened(const ProfileId &profile);
    /// The level of the current cell is to be changed.
    void overruleAsked();

protected:
    void paintContent(QPainter &painter, const QRectF &visible) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A part of the viewport, and how far the drawing is scrolled in it.
    struct Pane
    {
        QRect area;
        QPoint scrolled;
    };

    void layOut();
    /// Size in the viewport of the heads, which stay while the cells scroll; empty where they would
    /// leave too little room for cells.
    QSize headsShown() const;
    /// The cells, the heads of columns and of rows, the corner between these, and the lines over
    /// groups of rows, which do not scroll sideways.
    std::vector<Pane> panes() const;
    /// The place in the drawing of what shows at a point of the viewport.
    QPointF drawnAt(const QPointF &viewportPoint) const;
    void reveal(const Place &place);
    void moveTo(const Place &place, bool extend);
    void moveBy(int rows, int columns, bool extend);
    void selectBlock(const Place &anchor, const Place &current);
    void pressHead(const QPointF &point);
    void openProfile(size_t row);
    void hover(const std::optional<Place> &place);
    QString tipAt(const QPointF &point) const;
    QRectF rectOf(const HeatmapBlock &block) const;
    void paintPane(QPainter &painter, const Pane &pane, const QRect &asked);
    void paintBands(QPainter &painter) const;
    void paintFrames(QPainter &painter) const;

    TileCache m_tiles;
    HeatmapModel m_model;
    HeatmapGeometry m_geometry;
    std::optional<CellSubject> m_subject; ///< kept while its row is filtered out
    std::optional<Place> m_current;
    std::optional<Place> m_anchor; ///< other corner of the block
    std::optional<Place> m_hovered;
    bool m_isDragging = false;
    HeatmapParts m_parts{*this};
};

} // namespace rolewright
