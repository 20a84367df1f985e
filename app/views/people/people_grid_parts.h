#pragma once

#include "app/common/accessible_parts.h"

namespace rolewright {

class PeopleGrid;

/// The cells of a grid of people, as a table; those in sight are listed.
class PeopleGridParts : public AccessibleParts
{
public:
    explicit PeopleGridParts(PeopleGrid &grid);

    size_t count() const override;
    AccessiblePart part(size_t number) const override;
    QString key(size_t number) const override;
    std::optional<size_t> partAt(const QPointF &point) const override;
    std::optional<size_t> current() const override;
    void choose(size_t number) override;
    void open(size_t number) override;
    QStringList columnNames() const override;
    size_t columnCount() const override;
    QString rowName(size_t row) const override;
    std::optional<CellRange> listed() const override;

private:
    PeopleGrid &m_grid;
};

} // namespace rolewright
