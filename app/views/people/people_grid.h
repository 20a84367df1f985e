#pragma once

#include "app/views/people/people_grid_parts.h"
#include "app/views/people/roster.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace rolewright {

/// People as rows of cells, with name, title and load on the left, heads above and sums below that
/// stay in sight. Paints only what is visible, from small pictures that are drawn once.
class PeopleGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Place
    {
        int row = 0; ///< place in the list
        int column = 0;

        bool operator==(const Place &) const = default;
    };
    /// Cells from one corner to the other, both included.
    struct Block
    {
        int top = 0;
        int left = 0;
        int bottom = 0;
        int right = 0;

        bool contains(const Place &place) const
        {
            return place.row >= top && place.row <= bottom && place.column >= left &&
                   place.column <= right;
        }
    };

    /// In logical pixels.
    struct Sizes
    {
        int head = 0;
        int foot = 0;
        int cell = 0; ///< width
    };

    PeopleGrid(const Sizes &sizes, QWidget *parent);

    /// Shows another list; the current person and column stay current.
    void setRows(const PeopleRowsPtr &rows);
    const PeopleRowsPtr &rows() const { return m_rows; }
    int rowCount() const { return m_rows == nullptr ? 0 : m_rows->count(); }
    int columnCount() const { return static_cast<int>(m_lefts.size()); }
    /// What a column is about: a skill, a month.
    virtual QString columnName(int column) const = 0;

    std::optional<Place> current() const { return m_current; }
    void setCurrent(const Place &place, bool extend = false);
    /// Makes a person current, in the column that is.
    void showPerson(const PersonId &person);
    /// The selected cells, the current one where nothing else is selected.
    std::optional<Block> block() const;
    void selectAll();
    /// The cells of which something is seen; its end is before its beginning where there are none.
    Block blockInSight() const;
    /// Where a cell is in the viewport.
    QRect cellRect(const Place &place) const;
    std::optional<Place> placeAt(const QPoint &point) const;
    /// Asks for an order, its reverse where the list is sorted so, and then for the plan's.
    void sortBy(const PeopleOrder &first);
    /// The order that the head of a column sorts in at first; none for one that cannot sort.
    virtual std::optional<PeopleOrder> orderOf(int) const { return {}; }
    /// All that is known of a cell, a line for each.
    virtual QString cellTip(const Place &place) const = 0;

Q_SIGNALS:
    void currentChanged();
    /// Enter or a double click on the current cell.
    void activated();
    void orderAsked(const std::optional<rolewright::PeopleOrder> &order);
    void menuAsked(const QPoint &globalPlace);

protected:
    static constexpr int groupHeight = 20; ///< of the titles of groups, in a head
    static constexpr int rowHeight = 32;

    /// Where a column begins behind the names.
    int columnLeft(int column) const { return m_lefts[static_cast<size_t>(column)]; }
    /// Shows other columns, side by side with a gap between groups.
    /// @param current where the column that was current is now; without, the first one is
    void setColumns(int count, std::optional<int> current = {});
    void moveBy(int rows, int columns, bool extend);

    /// Number of the group that a column belongs to; a group's title stands above its columns.
    virtual int groupOf(int column) const = 0;
    virtual QString groupTitle(int column) const = 0;
    /// The column that is current where none was before.
    virtual int firstColumn() const { return 0; }
    virtual void paintCell(QPainter &painter, const QRect &rect, const Place &place) = 0;
    virtual void paintHead(QPainter &painter, const QRect &rect, int column) = 0;
    virtual void paintFoot(QPainter &painter, const QRect &rect, int column) = 0;
    /// What the sums below are, a line for each.
    virtual QStringList footTitles() const = 0;
    /// What to do when no column is there, a line for each sentence.
    virtual QString emptyText() const { return {}; }
    virtual QString headTip(int column) const = 0;
    virtual QString footTip(int column) const = 0;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    /// Tells assistive technology what is there now.
    void announce();

private:
    static constexpr int edge = 10;
    static constexpr int nameWidth = 150;
    static constexpr int loadWidth = 100;
    static constexpr int namesLine = 24; ///< height of the heads of name, title and load

    /// The head of a column that every grid has, on the left.
    struct NameHead
    {
        PersonColumn column;
        QRect rect;
    };
    std::vector<NameHead> nameHeads() const;
    QRect bodyRect() const;
    int bodyLeft() const;
    int titleWidth() const;
    std::pair<int, int> visibleRows() const;
    std::pair<int, int> visibleColumns() const;
    std::optional<int> columnAt(int x) const;
    std::optional<int> rowAt(int y) const;
    std::optional<PeopleOrder> orderAt(const QPoint &point) const;
    bool isSortedBy(const PeopleOrder &order) const;
    void updateScrollBars();
    void ensureVisible(const Place &place);
    QPixmap rowHead(int row);
    void paintEmpty(QPainter &painter) const;
    void paintNames(QPainter &painter);
    void paintHeads(QPainter &painter);
    void paintNameHeads(QPainter &painter);
    void paintFeet(QPainter &painter);
    void paintGroups(QPainter &painter);
    void paintFrames(QPainter &painter) const;
    QString tipAt(const QPoint &point) const;

    Sizes m_sizes;
    PeopleRowsPtr m_rows;
    std::vector<int> m_lefts; ///< where each column begins behind the names
    std::optional<Place> m_current;
    std::optional<Place> m_anchor; ///< other corner of the block
    QCache<int, QPixmap> m_rowHeads;
    PeopleGridParts m_parts{*this};
};

} // namespace rolewright
