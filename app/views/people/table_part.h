#pragma once

#include "app/common/table_clipboard.h"
#include "app/views/people/people_part.h"

namespace rolewright {

class PeopleTable;

/// The people as a table whose cells are edited in place.
class TablePart : public PeoplePart
{
    Q_OBJECT

public:
    TablePart(const ViewContext &context, Roster &roster, QWidget *parent);

    PeopleTable &table() { return *m_table; }

    QString title() const override { return QStringLiteral("Table"); }
    bool isSettled() const override;
    void revealSelection() override;
    QList<QAction *> commands() const override;
    std::vector<PersonId> chosen() const override;
    void copy() override;
    void selectAll() override;

protected:
    void showRows(const PeopleRowsPtr &rows) override;

private:
    PeopleTable *m_table;
    PeopleRowsPtr m_waiting; ///< a list that comes while a cell is edited
    Latest<ClipboardTable> m_copying;
};

} // namespace rolewright
