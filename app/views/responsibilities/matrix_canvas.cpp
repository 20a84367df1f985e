#include "app/views/responsibilities/matrix_canvas.h"

#include "core/drawing/matrix_painter.h"

#include <QScrollBar>
#include <algorithm>

namespace rolewright {

MatrixCanvas::MatrixCanvas(QWidget *parent) : CellCanvas(parent), m_geometry(m_model, {})
{
    setObjectName(QStringLiteral("matrix"));
    setAccessibleName(QStringLiteral("Responsibility matrix"));
    connect(this, &CellCanvas::currentChanged, this, [this] {
        if (const auto place = current()) {
            m_activity = m_model.rows[place->row].activity;
            m_column = keyOf(m_model.columns[place->column]);
        }
        m_parts.tellCurrent();
    });
}

QString MatrixCanvas::keyOf(const MatrixColumn &column)
{
    return column.isPerson() ? u'@' + column.person.value : column.profile.value;
}

void MatrixCanvas::setModel(MatrixModel model)
{
    const bool sameGrid = std::ranges::equal(model.rows, m_model.rows, {}, &MatrixRow::activity,
                                             &MatrixRow::activity) &&
                          std::ranges::equal(model.columns, m_model.columns, {}, &keyOf, &keyOf);
    m_model = std::move(model);
    if (!sameGrid) {
        const auto row = m_model.rowOf(m_activity);
        const auto column = std::ranges::find(m_model.columns, m_column, &keyOf);
        const bool isThere = row && column != m_model.columns.end();
        resetCurrent(isThere ? std::optional(CellPlace{
                                   *row, static_cast<size_t>(column - m_model.columns.begin())})
                             : std::nullopt);
    }
    layOut();
    m_parts.tellChanged();
}

void MatrixCanvas::layOut()
{
    const double space = maximumViewportSize().width() / zoom() - 2 * edge -
                         verticalScrollBar()->sizeHint().width() / zoom();
    m_geometry = MatrixGeometry(m_model, {.width = space});
    showCells();
}

void MatrixCanvas::setCurrent(const CellPlace &place)
{
    moveTo(place);
}

void MatrixCanvas::showActivity(const ActivityId &activity)
{
    const auto row = m_model.rowOf(activity);
    if (!row || m_model.columns.empty() || (current() && current()->row == *row))
        return;
    moveTo({*row, current() ? current()->column : 0});
}

ActivityId MatrixCanvas::currentActivity() const
{
    return current() ? m_model.rows[current()->row].activity : ActivityId{};
}

std::vector<ResponsibilityPlace> MatrixCanvas::selectedPlaces() const
{
    std::vector<ResponsibilityPlace> places;
    const auto chosen = block();
    if (!chosen || m_model.kind == MatrixChoice::Columns::People)
        return places;
    for (size_t row = chosen->top; row <= chosen->bottom; ++row) {
        for (size_t column = chosen->left; column <= chosen->right; ++column)
            places.push_back({m_model.rows[row].activity, m_model.columns[column].profile});
    }
    return places;
}

QString MatrixCanvas::cellTip(const CellPlace &place) const
{
    const MatrixPart part = m_model.part(place.row, place.column);
    QStringList lines{QStringLiteral("%1: %2").arg(m_model.columns[place.column].name,
                                                   m_model.rows[place.row].name),
                      partInWords(part.involvement, m_model.language)};
    if (!part.note.isEmpty())
        lines << part.note;
    if (part.ours)
        lines << QStringLiteral("The white paper names no owner; this one is ours.");
    if (part.changedInPlan)
        lines << QStringLiteral("Changed in this plan.");
    return lines.join(u'\n');
}

QString MatrixCanvas::rowTip(size_t row) const
{
    const MatrixRow &activity = m_model.rows[row];
    QStringList lines{activity.name,
                      QStringLiteral("Done by: %1").arg(heldByInWords(m_model, activity))};
    if (activity.worst)
        lines << QStringLiteral("Has findings: click to read them.");
    return lines.join(u'\n');
}

QString MatrixCanvas::columnTip(size_t column) const
{
    const MatrixColumn &head = m_model.columns[column];
    return QStringLiteral("%1\nAccountable for %2 activities, does %3. Deferred ones do not count.")
        .arg(head.name)
        .arg(head.accountable)
        .arg(head.responsible);
}

QString MatrixCanvas::tipAt(const QPointF &point) const
{
    if (const auto place = m_geometry.cellAt(point))
        return cellTip(*place);
    if (const auto row = m_geometry.rowHeadAt(point))
        return rowTip(*row);
    if (const auto column = m_geometry.columnHeadAt(point))
        return columnTip(*column);
    return {};
}

MatrixCanvas::Sight MatrixCanvas::inSight() const
{
    const QRectF seen = visibleContent().translated(-edge, -edge);
    const auto [top, bottom] = m_geometry.rowsIn(seen.top(), seen.bottom());
    const auto [left, right] = m_geometry.columnsIn(seen.left(), seen.right());
    return {top, bottom, left, right};
}

void MatrixCanvas::pressRowHead(size_t row)
{
    selectRow(row);
    Q_EMIT activityOpened(m_model.rows[row].activity);
}

void MatrixCanvas::scrollContentsBy(int x, int y)
{
    CellCanvas::scrollContentsBy(x, y);
    m_parts.tellScrolled();
}

void MatrixCanvas::paintCells(QPainter &painter, const QRectF &visible) const
{
    paintMatrix(painter, m_model, m_geometry, visible);
}

} // namespace rolewright
