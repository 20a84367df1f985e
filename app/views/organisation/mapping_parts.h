#pragma once

#include "app/common/accessible_parts.h"
#include "app/common/selection.h"

#include "core/drawing/mapping_model.h"

namespace rolewright {

class MappingCanvas;

/// A card on one line: "Data Engineer, Charging, vacant, 0.6 FTE".
QString cardInWords(const QString &unit, const PositionCard &card);

/// "Guided by Data Platform Lead (data infrastructure)", a line for each guide; that nothing guides
/// a card although its profile has a counterpart.
QStringList guidanceInWords(const MappingCard &card);

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
