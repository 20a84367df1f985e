#pragma once

#include "core/report/report_pages.h"

#include <QRectF>
#include <QStringList>
#include <vector>

class QPainter;

namespace rolewright {

/// A column of a printed table.
struct TableColumn
{
    QString title;
    double part =
        1; ///< of the width, against the other columns; more where head or numbers need it
    bool right = false;
    bool isPage = false; ///< has the page of what each row is about, known when it is painted
};

/// A row of a printed table; a group row is one bold line over all columns.
struct TableRow
{
    QStringList cells;
    bool group = false;
    bool ruled = true;  ///< with a line below it
    bool alert = false; ///< its last cell, but for a page, stands out
    QString anchor;     ///< of what the row is about on another page; empty for none
};

/// A table laid out for a width, painted in runs of whole rows, so that none is split over pages.
/// Where its columns need a little more than the width, it is set in smaller type.
class ReportTable
{
public:
    ReportTable(std::vector<TableColumn> columns, std::vector<TableRow> rows, double width,
                int mostLines = 2);

    size_t rows() const { return m_rows.size(); }
    /// How many rows from `first` fit below the head into a height; a group row never comes last,
    /// or with a single row of a larger group, a small group stays whole, and the last row of a
    /// group is not left alone.
    size_t fitting(size_t first, double height) const;
    double heightOf(size_t first, size_t count) const;
    /// The group that a row belongs to; empty when it is a group row itself or has none.
    QString groupOf(size_t row) const;
    const QString &anchorOf(size_t row) const { return m_rows[row].anchor; }
    /// Where a row stands in a run of rows from `first` on, below the table's corner.
    QRectF rowRect(size_t row, size_t first) const;
    void paint(QPainter &painter, QPointF origin, size_t first, size_t count,
               const PageNumbers &numbers) const;

private:
    size_t endOfGroup(size_t row) const;
    bool staysTogether(size_t group, size_t parting, double height) const;
    QRectF cellRect(size_t column, double top, double height) const;
    bool standsOut(const TableRow &row, size_t column) const;
    QFont fontOf(const TableRow &row, size_t column) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, size_t row, double top, const PageNumbers &numbers) const;

    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
    double m_scale = 1;          ///< of what is painted, where columns need more than the width
    double m_width;              ///< before it is scaled, as all lengths below
    double m_head = 0;           ///< height
    std::vector<double> m_lefts; ///< of columns, and the right end
    std::vector<QStringList> m_heads;
    std::vector<std::vector<QStringList>> m_lines;
    std::vector<double> m_heights;
    std::vector<double> m_tops; ///< sums of heights, one more than rows
};

} // namespace rolewright
