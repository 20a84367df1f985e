#pragma once

#include "app/views/people/grid_part.h"
#include "app/views/people/load_grid.h"

namespace rolewright {

/// Who is busy when: people by months.
class LoadPart : public GridPart
{
    Q_OBJECT

public:
    LoadPart(const ViewContext &context, Roster &roster, QWidget *parent);

    LoadGrid &grid() { return *m_grid; }

    QString title() const override { return QStringLiteral("Load"); }
    Chapter chapter() const override { return Chapter::Load; }
    bool isSettled() const override;

protected:
    void showRows(const PeopleRowsPtr &rows) override;
    std::function<QList<QStringList>()> tableOf(const PeopleGrid::Block &block) const override;

private:
    LoadGrid *m_grid;
    Latest<LoadRows> m_next;
    LoadRows m_shown;
};

} // namespace rolewright
