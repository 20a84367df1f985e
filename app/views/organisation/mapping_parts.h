#pragma once

#include "app/common/accessible_parts.h"
#include "app/common/selection.h"

namespace rolewright {

class MappingCanvas;

/// The lanes of the organisation, each followed by its cards.
class MappingParts : public AccessibleParts
{
public:
    MappingParts(MappingCanvas &canvas, Selection &selection);

    size_t count() const override;
    AccessiblePart part(size_t number) const override;
    QString key(size_t number) const override;
    std::optional<size_t> partAt(const QPointF &point) const override;
    std::optional<size_t> current() const override;
    void choose(size_t number) override;
    void open(size_t number) override;

private:
    Subject subjectOf(size_t number) const;

    MappingCanvas &m_canvas;
    Selection &m_selection;
};

} // namespace rolewright
