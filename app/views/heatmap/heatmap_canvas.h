#pragma once

#include "app/common/cell_canvas.h"
#include "app/common/selection.h"
#include "app/views/heatmap/heatmap_parts.h"

#include "core/drawing/heatmap_geometry.h"

namespace rolewright {

/// The heatmap on the screen: fills the width.
class HeatmapCanvas : public CellCanvas
{
    Q_OBJECT

public:
    explicit HeatmapCanvas(QWidget *parent = nullptr);

    /// Shows another heatmap; the current cell stays the same profile and phase.
    void setModel(HeatmapModel model);
    const HeatmapModel &model() const { return m_model; }
    const HeatmapGeometry &geometryOfCells() const { return m_geometry; }

    std::optional<CellSubject> currentSubject() const;
    void setCurrent(const CellSubject &cell);
    CellSubject subjectAt(const CellPlace &place) const;
    /// Opens the profile of the current cell.
    void openCurrentProfile();

Q_SIGNALS:
    /// The head of a row was clicked, or it was asked for by key.
    void profileOpened(const ProfileId &profile);

protected:
    const CellGeometry &cells() const override { return m_geometry; }
    void paintCells(QPainter &painter, const QRectF &visible) const override;
    void layOut() override;
    QString tipAt(const QPointF &point) const override;
    void pressRowHead(size_t row) override;

private:
    HeatmapModel m_model;
    HeatmapGeometry m_geometry;
    std::optional<CellSubject> m_subject; ///< kept while its row is filtered out
    HeatmapParts m_parts{*this};
};

} // namespace rolewright
