#pragma once

#include "app/views/people/people_grid.h"

#include "core/analysis/load_table.h"

namespace rolewright {

/// What the load by month shows besides the list of people; of one snapshot, which it keeps.
struct LoadFigures
{
    explicit LoadFigures(SnapshotPtr of) : snapshot(std::move(of)), table(snapshot->index) {}

    SnapshotPtr snapshot;
    LoadTable table;
};
using LoadFiguresPtr = std::shared_ptr<const LoadFigures>;

/// A list of people with their load, and what they carry together in each month.
struct LoadRows
{
    PeopleRowsPtr people;
    LoadFiguresPtr figures;
    std::vector<LoadSum> sums; ///< by month, of the people in the list
};

/// People by months: what each of them is assigned, of what they can.
class LoadGrid : public PeopleGrid
{
    Q_OBJECT

public:
    explicit LoadGrid(QWidget *parent);

    /// Shows other people or figures. The month that is today's comes first into sight.
    void show(const LoadRows &rows);

    Month month(int column) const { return m_shown.figures->table.months()[monthOf(column)]; }
    PersonLoad loadAt(const Place &place) const;
    QString columnName(int column) const override;
    QString cellTip(const Place &place) const override;
    /// Assigned, capacity and free of the people in the list.
    QStringList footTexts(int column) const;
    QString footTip(int column) const override;

protected:
    int groupOf(int column) const override { return month(column).year(); }
    QString groupTitle(int column) const override;
    int firstColumn() const override;
    void paintCell(QPainter &painter, const QRect &rect, const Place &place) override;
    void paintHead(QPainter &painter, const QRect &rect, int column) override;
    void paintFoot(QPainter &painter, const QRect &rect, int column) override;
    QStringList footTitles() const override;
    QString headTip(int column) const override;

private:
    static size_t monthOf(int column) { return static_cast<size_t>(column); }
    bool isToday(int column) const;
    QPixmap cellPicture(const PersonLoad &load);

    LoadRows m_shown;
    QCache<QString, QPixmap> m_pictures;
    double m_pictureRatio = 0;
};

} // namespace rolewright
