#pragma once

#include "app/common/accessible_parts.h"

namespace rolewright {

class HeatmapCanvas;

/// The cells of the heatmap, as a table of profiles by phases.
class HeatmapParts : public AccessibleParts
{
public:
    explicit HeatmapParts(HeatmapCanvas &canvas);

    size_t count() const override;
    AccessiblePart part(size_t number) const override;
    QString key(size_t number) const override;
    std::optional<size_t> partAt(const QPointF &point) const override;
    std::optional<size_t> current() const override;
    void choose(size_t number) override;
    void open(size_t number) override;
    QStringList columnNames() const override;
    QString rowName(size_t row) const override;

private:
    HeatmapCanvas &m_canvas;
};

} // namespace rolewright
