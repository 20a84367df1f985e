#include "core/drawing/matrix_geometry.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double headHeight = 56;
constexpr double groupHeight = 28;
constexpr double gap = 2; ///< between cells

} // namespace

MatrixGeometry::MatrixGeometry(const MatrixModel &model, const MatrixStyle &style)
    : m_style(style), m_columns(model.columns.size())
{
    const double columns = static_cast<double>(std::max<size_t>(m_columns, 1));
    m_columnWidth = std::clamp(std::floor((style.width - heads().width()) / columns - gap),
                               style.leastColumn, style.mostColumn);
    const double wide = columnLeft(m_columns);
    double top = headHeight;
    for (const MatrixGroup &group : model.groups) {
        m_groupHeads.emplace_back(0, top, wide, groupHeight);
        top += groupHeight;
        for (size_t row = 0; row < group.rows; ++row, top += style.rowHeight)
            m_rowTops.push_back(top);
    }
    m_size = QSizeF(wide, top);
}

QSizeF MatrixGeometry::heads() const
{
    return {m_style.name + m_style.held, headHeight};
}

double MatrixGeometry::columnLeft(size_t column) const
{
    return heads().width() + static_cast<double>(column) * (m_columnWidth + gap);
}

QRectF MatrixGeometry::columnHead(size_t column) const
{
    return {columnLeft(column), 0, m_columnWidth, headHeight};
}

QRectF MatrixGeometry::heldHead() const
{
    return {m_style.name, 0, m_style.held, headHeight};
}

QRectF MatrixGeometry::rowHead(size_t row) const
{
    return {0, m_rowTops[row], m_style.name, m_style.rowHeight};
}

QRectF MatrixGeometry::held(size_t row) const
{
    return {m_style.name, m_rowTops[row], m_style.held, m_style.rowHeight};
}

QRectF MatrixGeometry::cell(size_t row, size_t column) const
{
    return {columnLeft(column), m_rowTops[row], m_columnWidth, m_style.rowHeight - gap};
}

QRectF MatrixGeometry::rowBand(size_t row) const
{
    return {0, m_rowTops[row], m_size.width(), m_style.rowHeight - gap};
}

QRectF MatrixGeometry::columnBand(size_t column) const
{
    return {columnLeft(column), 0, m_columnWidth, m_size.height()};
}

std::optional<size_t> MatrixGeometry::rowAt(double y) const
{
    const auto below = std::upper_bound(m_rowTops.begin(), m_rowTops.end(), y);
    if (below == m_rowTops.begin() || y > *(below - 1) + m_style.rowHeight)
        return {};
    return static_cast<size_t>(below - m_rowTops.begin()) - 1;
}

std::optional<size_t> MatrixGeometry::columnAt(double x) const
{
    const double place = (x - heads().width()) / (m_columnWidth + gap);
    if (place < 0 || place >= static_cast<double>(m_columns))
        return {};
    return static_cast<size_t>(place);
}

std::optional<CellPlace> MatrixGeometry::cellAt(QPointF point) const
{
    const auto row = rowAt(point.y());
    const auto column = columnAt(point.x());
    if (!row || !column)
        return {};
    return CellPlace{*row, *column};
}

std::optional<size_t> MatrixGeometry::rowHeadAt(QPointF point) const
{
    return point.x() < heads().width() ? rowAt(point.y()) : std::nullopt;
}

std::optional<size_t> MatrixGeometry::columnHeadAt(QPointF point) const
{
    return point.y() < headHeight ? columnAt(point.x()) : std::nullopt;
}

std::pair<size_t, size_t> MatrixGeometry::rowsIn(double top, double bottom) const
{
    const auto first =
        std::lower_bound(m_rowTops.begin(), m_rowTops.end(), top - m_style.rowHeight);
    const auto last = std::upper_bound(first, m_rowTops.end(), bottom);
    return {static_cast<size_t>(first - m_rowTops.begin()),
            static_cast<size_t>(last - m_rowTops.begin())};
}

std::pair<size_t, size_t> MatrixGeometry::columnsIn(double left, double right) const
{
    const auto clamped = [this](double x) {
        const double place = (x - heads().width()) / (m_columnWidth + gap);
        return static_cast<size_t>(std::clamp(place, 0.0, static_cast<double>(m_columns)));
    };
    const size_t first = clamped(left);
    return {first, std::min(m_columns, clamped(right) + 1)};
}

} // namespace rolewright
