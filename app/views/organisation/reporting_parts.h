#pragma once

#include "app/common/accessible_parts.h"
#include "app/common/selection.h"

namespace rolewright {

class ReportingCanvas;

/// The cards of the reporting tree from top to bottom, each with who reports to it.
class ReportingParts : public AccessibleParts
{
public:
    ReportingParts(ReportingCanvas &canvas, Selection &selection);

    size_t count() const override;
    AccessiblePart part(size_t number) const override;
    QString key(size_t number) const override;
    std::optional<size_t> partAt(const QPointF &point) const override;
    std::optional<size_t> current() const override;
    void choose(size_t number) override;
    void open(size_t number) override;

private:
    size_t nodeOf(size_t number) const;
    std::optional<size_t> numberOf(std::optional<size_t> node) const;
    const PositionId &positionOf(size_t number) const;

    ReportingCanvas &m_canvas;
    Selection &m_selection;
};

} // namespace rolewright
