#pragma once

#include "app/common/latest.h"
#include "app/common/table_clipboard.h"
#include "app/views/people/grid_part.h"
#include "app/views/people/load_grid.h"

namespace rolewright {

/// Who is busy when: people by months.
class LoadPart : public GridPart
{
    Q_OBJECT

public:
    /// So many cells are copied at most at once.
    static constexpr qint64 mostCells = 1'000'000;

    LoadPart(const ViewContext &context, Roster &roster, QWidget *parent);

    LoadGrid &grid() { return *m_grid; }

    QString title() const override { return QStringLiteral("Load"); }
    bool isSettled() const override;
    void copy() override;

protected:
    void showRows(const PeopleRowsPtr &rows) override;

private:
    void addLegendOfStates();

    LoadGrid *m_grid;
    Latest<LoadRows> m_next;
    Latest<ClipboardTable> m_copying;
    LoadRows m_shown;
};

} // namespace rolewright
