#pragma once

#include "app/common/canvas.h"
#include "app/common/tile_cache.h"

#include "core/drawing/cell_geometry.h"

namespace rolewright {

/// Cells from one corner to the other, both included.
struct SelectedCells
{
    size_t top = 0;
    size_t left = 0;
    size_t bottom = 0;
    size_t right = 0;

    bool contains(const CellPlace &place) const
    {
        return place.row >= top && place.row <= bottom && place.column >= left &&
               place.column <= right;
    }
    bool operator==(const SelectedCells &) const = default;
};

/// A drawing of rows and columns on the screen, whose heads stay while the cells scroll. Has a
/// current cell and a selected block of cells, by mouse and by keys.
class CellCanvas : public Canvas
{
    Q_OBJECT

public:
    explicit CellCanvas(QWidget *parent = nullptr);

    /// The current cell; empty where it is not shown.
    std::optional<CellPlace> current() const { return m_current; }
    /// The selected cells, the current one where nothing else is selected.
    std::optional<SelectedCells> block() const;
    void selectAll();

    /// Cells by number, row by row.
    CellPlace placeOf(size_t number) const;
    size_t numberOf(const CellPlace &place) const;
    /// The cell at a point of the viewport, and where a cell stands in it now.
    std::optional<CellPlace> placeAt(const QPointF &viewportPoint) const;
    QRectF shownRect(const CellPlace &place) const;

Q_SIGNALS:
    /// Another cell is the current one, or others are selected.
    void currentChanged();
    /// A cell was clicked, or Enter pressed on it.
    void opened(const rolewright::CellPlace &place);
    void doubleClicked();

protected:
    static constexpr double edge = 3; ///< room for the frame of the outermost cells

    virtual const CellGeometry &cells() const = 0;
    /// Paints the drawing with its upper left corner at the origin.
    virtual void paintCells(QPainter &painter, const QRectF &visible) const = 0;
    /// Lays the drawing out for the room that there is; is called when that is another one.
    virtual void layOut() = 0;
    /// What is said of a place of the drawing under the mouse.
    virtual QString tipAt(const QPointF &point) const = 0;
    virtual void pressRowHead(size_t row) = 0;

    /// Shows the drawing anew after it was laid out.
    void showCells();
    /// Another drawing is shown: the current cell, and no block.
    void resetCurrent(const std::optional<CellPlace> &current);
    void moveTo(const CellPlace &place, bool extend = false);
    void selectBlock(const CellPlace &anchor, const CellPlace &current);
    void selectRow(size_t row);
    void selectColumn(size_t column);

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

    /// Size in the viewport of the heads; empty where they would leave too little room for cells.
    QSize headsShown() const;
    /// The cells, the heads of columns and of rows, the corner between these, and the lines over
    /// groups of rows.
    std::vector<Pane> panes() const;
    /// The place in the drawing of what shows at a point of the viewport.
    QPointF drawnAt(const QPointF &viewportPoint) const;
    void reveal(const CellPlace &place);
    void moveBy(int rows, int columns, bool extend);
    void pressHead(const QPointF &point);
    void hover(const std::optional<CellPlace> &place);
    void paintPane(QPainter &painter, const Pane &pane, const QRect &asked);
    void paintBands(QPainter &painter) const;
    void paintFrames(QPainter &painter) const;

    TileCache m_tiles;
    std::optional<CellPlace> m_current;
    std::optional<CellPlace> m_anchor; ///< other corner of the block
    std::optional<CellPlace> m_hovered;
    bool m_isDragging = false;
};

} // namespace rolewright
