#include "app/views/people/people_grid_parts.h"

#include "app/views/people/people_grid.h"

namespace rolewright {

namespace {

PeopleGrid::Place placeOf(const PeopleGrid &grid, size_t number)
{
    const auto columns = static_cast<size_t>(grid.columnCount());
    return {static_cast<int>(number / columns), static_cast<int>(number % columns)};
}

size_t numberOf(const PeopleGrid &grid, const PeopleGrid::Place &place)
{
    return static_cast<size_t>(place.row) * static_cast<size_t>(grid.columnCount()) +
           static_cast<size_t>(place.column);
}

} // namespace

PeopleGridParts::PeopleGridParts(PeopleGrid &grid)
    : AccessibleParts(grid, *grid.viewport()), m_grid(grid)
{
}

size_t PeopleGridParts::count() const
{
    return static_cast<size_t>(m_grid.rowCount()) * columnCount();
}

AccessiblePart PeopleGridParts::part(size_t number) const
{
    const PeopleGrid::Place place = placeOf(m_grid, number);
    const QString tip = m_grid.cellTip(place);
    const auto block = m_grid.block();
    return {.name = tip.section(u'\n', 0, 0),
            .description = tip.section(u'\n', 1),
            .rect = m_grid.cellRect(place),
            .isSelected = block && block->contains(place)};
}

QString PeopleGridParts::key(size_t number) const
{
    const PeopleGrid::Place place = placeOf(m_grid, number);
    return m_grid.rows()->person(place.row).id.value + u'/' + m_grid.columnName(place.column);
}

std::optional<size_t> PeopleGridParts::partAt(const QPointF &point) const
{
    const auto place = m_grid.placeAt(point.toPoint());
    return place ? std::optional(numberOf(m_grid, *place)) : std::nullopt;
}

std::optional<size_t> PeopleGridParts::current() const
{
    const auto place = m_grid.current();
    return place ? std::optional(numberOf(m_grid, *place)) : std::nullopt;
}

void PeopleGridParts::choose(size_t number)
{
    m_grid.setCurrent(placeOf(m_grid, number));
}

void PeopleGridParts::open(size_t number)
{
    choose(number);
    Q_EMIT m_grid.activated();
}

QStringList PeopleGridParts::columnNames() const
{
    QStringList names;
    for (int column = 0; column < m_grid.columnCount(); ++column)
        names << m_grid.columnName(column);
    return names;
}

size_t PeopleGridParts::columnCount() const
{
    return static_cast<size_t>(m_grid.columnCount());
}

QString PeopleGridParts::rowName(size_t row) const
{
    return m_grid.rows()->person(static_cast<int>(row)).name;
}

std::optional<CellRange> PeopleGridParts::listed() const
{
    const PeopleGrid::Block seen = m_grid.blockInSight();
    return CellRange{static_cast<size_t>(seen.top), static_cast<size_t>(seen.left),
                     static_cast<size_t>(std::max(0, seen.bottom - seen.top + 1)),
                     static_cast<size_t>(std::max(0, seen.right - seen.left + 1))};
}

} // namespace rolewright
