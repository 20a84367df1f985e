#pragma once

#include "app/common/table_clipboard.h"
#include "app/views/people/people_part.h"

#include "core/exchange/pasted_people.h"

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
    Chapter chapter() const override { return Chapter::People; }
    bool isSettled() const override;
    void revealSelection() override;
    QList<QAction *> commands() const override;
    std::vector<PersonId> chosen() const override;
    int chosenCount() const override;
    void copy() override;
    void paste(const QMimeData &copied) override;
    bool takesPaste() const override { return true; }
    void selectAll() override;

protected:
    void showRows(const PeopleRowsPtr &rows) override;

private:
    /// What is to be pasted, and where; for a worker.
    struct PasteJob
    {
        Plan plan;
        CopiedCells cells;
        PeopleRowsPtr rows;
        int row = 0;                    ///< place from which on people are taken
        std::vector<PersonId> selected; ///< who all get a single cell
        PastePlace place;
    };
    static Result<PastePreview> previewOf(PasteJob job);
    void finishPaste(const Result<PastePreview> &preview);

    PeopleTable *m_table;
    bool m_isSaying = false; ///< what is selected is what the table just said
    PeopleRowsPtr m_waiting; ///< a list that comes while a cell is edited
    Latest<ClipboardTable> m_copying;
    Latest<Result<PastePreview>> m_pasting;
};

} // namespace rolewright
