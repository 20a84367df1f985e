#include "app/views/responsibilities/matrix_parts.h"

#include "app/views/responsibilities/matrix_canvas.h"

namespace rolewright {

MatrixParts::MatrixParts(MatrixCanvas &canvas)
    : AccessibleParts(canvas, *canvas.viewport()), m_canvas(canvas)
{
}

size_t MatrixParts::count() const
{
    return m_canvas.model().rows.size() * m_canvas.model().columns.size();
}

AccessiblePart MatrixParts::part(size_t number) const
{
    const CellPlace place = m_canvas.placeOf(number);
    const MatrixModel &model = m_canvas.model();
    const auto block = m_canvas.block();
    return {.name = QStringLiteral("%1, %2: %3")
                        .arg(model.rows[place.row].name, model.columns[place.column].name,
                             partInWords(model.part(place.row, place.column).involvement,
                                         model.language)),
            .description = m_canvas.cellTip(place),
            .rect = m_canvas.shownRect(place),
            .isSelected = block && block->contains(place)};
}

QString MatrixParts::key(size_t number) const
{
    const CellPlace place = m_canvas.placeOf(number);
    const MatrixColumn &column = m_canvas.model().columns[place.column];
    return m_canvas.model().rows[place.row].activity.value + u'/' +
           (column.isPerson() ? column.person.value : column.profile.value);
}

std::optional<size_t> MatrixParts::partAt(const QPointF &point) const
{
    const auto place = m_canvas.placeAt(point);
    return place ? std::optional(m_canvas.numberOf(*place)) : std::nullopt;
}

std::optional<size_t> MatrixParts::current() const
{
    const auto place = m_canvas.current();
    return place ? std::optional(m_canvas.numberOf(*place)) : std::nullopt;
}

void MatrixParts::choose(size_t number)
{
    m_canvas.setCurrent(m_canvas.placeOf(number));
}

void MatrixParts::open(size_t number)
{
    choose(number);
    Q_EMIT m_canvas.opened(m_canvas.placeOf(number));
}

QStringList MatrixParts::columnNames() const
{
    QStringList names;
    for (const MatrixColumn &column : m_canvas.model().columns)
        names << column.name;
    return names;
}

size_t MatrixParts::columnCount() const
{
    return m_canvas.model().columns.size();
}

QString MatrixParts::rowName(size_t row) const
{
    return m_canvas.model().rows[row].name;
}

std::optional<CellRange> MatrixParts::listed() const
{
    const auto [top, bottom, left, right] = m_canvas.inSight();
    return CellRange{top, left, bottom - top, right - left};
}

} // namespace rolewright
