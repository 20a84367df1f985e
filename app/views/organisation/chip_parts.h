#pragma once

#include "app/common/accessible_parts.h"

namespace rolewright {

class ChipRow;

/// The people of a row of chips: "Karim Diallo, 0.4 free".
class ChipParts : public AccessibleParts
{
public:
    explicit ChipParts(ChipRow &row);

    size_t count() const override;
    AccessiblePart part(size_t number) const override;
    QString key(size_t number) const override;
    std::optional<size_t> partAt(const QPointF &point) const override;
    std::optional<size_t> current() const override;
    void choose(size_t number) override;
    void open(size_t number) override;

private:
    ChipRow &m_row;
};

} // namespace rolewright
