#include "app/views/heatmap/heatmap_parts.h"

#include "app/views/heatmap/heatmap_canvas.h"

#include "core/drawing/heatmap_look.h"

namespace rolewright {

HeatmapParts::HeatmapParts(HeatmapCanvas &canvas)
    : AccessibleParts(canvas, *canvas.viewport()), m_canvas(canvas)
{
}

size_t HeatmapParts::count() const
{
    return m_canvas.model().rows.size() * m_canvas.model().phases.size();
}

AccessiblePart HeatmapParts::part(size_t number) const
{
    const HeatmapModel &model = m_canvas.model();
    const CellPlace place = m_canvas.placeOf(number);
    const HeatmapRow &row = model.rows[place.row];
    const auto block = m_canvas.block();
    return {.name = QStringLiteral("%1, %2: %3")
                        .arg(row.name, model.phaseNames[static_cast<qsizetype>(place.column)],
                             cellInWords(model, row, row.cells[place.column])),
            .description = cellSummary(model, place.row, place.column),
            .rect = m_canvas.shownRect(place),
            .isSelected = block && block->contains(place)};
}

QString HeatmapParts::key(size_t number) const
{
    const HeatmapModel &model = m_canvas.model();
    const CellPlace place = m_canvas.placeOf(number);
    return model.rows[place.row].profile.value + u'/' + model.phases[place.column].value;
}

std::optional<size_t> HeatmapParts::partAt(const QPointF &point) const
{
    const auto place = m_canvas.placeAt(point);
    return place ? std::optional(m_canvas.numberOf(*place)) : std::nullopt;
}

std::optional<size_t> HeatmapParts::current() const
{
    const auto place = m_canvas.current();
    return place ? std::optional(m_canvas.numberOf(*place)) : std::nullopt;
}

void HeatmapParts::choose(size_t number)
{
    m_canvas.setCurrent(m_canvas.subjectAt(m_canvas.placeOf(number)));
}

void HeatmapParts::open(size_t number)
{
    choose(number);
    Q_EMIT m_canvas.opened(m_canvas.placeOf(number));
}

QStringList HeatmapParts::columnNames() const
{
    return m_canvas.model().phaseNames;
}

QString HeatmapParts::rowName(size_t row) const
{
    return m_canvas.model().rows[row].name;
}

} // namespace rolewright
