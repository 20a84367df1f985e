#pragma once

#include "app/common/cell_canvas.h"
#include "app/views/responsibilities/matrix_parts.h"

#include "core/drawing/matrix_geometry.h"
#include "core/plan/edits/responsibility_edits.h"

namespace rolewright {

/// The responsibility matrix on the screen.
class MatrixCanvas : public CellCanvas
{
    Q_OBJECT

public:
    /// Rows and columns, each as first and one past the last.
    struct Sight
    {
        size_t top = 0;
        size_t bottom = 0;
        size_t left = 0;
        size_t right = 0;
    };

    explicit MatrixCanvas(QWidget *parent = nullptr);

    /// Shows another matrix; the current cell stays the same activity and column.
    void setModel(MatrixModel model);
    const MatrixModel &model() const { return m_model; }
    const MatrixGeometry &geometryOfCells() const { return m_geometry; }

    void setCurrent(const CellPlace &place);
    /// Goes to an activity that is shown, in the column that is current.
    void showActivity(const ActivityId &activity);
    ActivityId currentActivity() const;
    /// The selected cells; none in a matrix of people, whose letters are those of their profiles.
    std::vector<ResponsibilityPlace> selectedPlaces() const;
    /// All that is known of a cell, a line for each.
    QString cellTip(const CellPlace &place) const;
    /// The cells that can be seen now.
    Sight inSight() const;

Q_SIGNALS:
    /// The head of a row was clicked.
    void activityOpened(const ActivityId &activity);

protected:
    const CellGeometry &cells() const override { return m_geometry; }
    void paintCells(QPainter &painter, const QRectF &visible) const override;
    void layOut() override;
    QString tipAt(const QPointF &point) const override;
    void pressRowHead(size_t row) override;
    void scrollContentsBy(int x, int y) override;

private:
    QString rowTip(size_t row) const;
    QString columnTip(size_t column) const;
    /// By which a column is known in another matrix.
    static QString keyOf(const MatrixColumn &column);

    MatrixModel m_model;
    MatrixGeometry m_geometry;
    ActivityId m_activity; ///< of the current cell, kept while it is filtered out
    QString m_column;
    MatrixParts m_parts{*this};
};

} // namespace rolewright
