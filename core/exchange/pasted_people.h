#pragma once

#include "core/exchange/cell_block.h"
#include "core/exchange/people_fields.h"
#include "core/exchange/people_import.h"

namespace rolewright {

/// A column that a block of cells may meet.
struct PasteColumn
{
    QString title;                    ///< by which a head of the block names it
    std::optional<PersonField> field; ///< empty for one that is worked out and takes nothing
};

/// Where a block of cells is put.
struct PastePlace
{
    std::vector<PersonId> people;     ///< from the current row on; further lines are new people
    std::vector<PasteColumn> columns; ///< those that are shown, from left to right
    size_t column = 0;                ///< the current one among them
    std::vector<PasteColumn> known;   ///< all that a head may name
};

/// A cell that would change.
struct PastedCell
{
    QString person;
    QString column;
    QString before;
    QString after;
    bool isNew = false; ///< of a person who is not there yet
};

/// What a block of cells would do, to be shown before it is applied.
struct PastePreview
{
    ChangeSet changes;
    std::vector<PastedCell> cells;
    int changedPeople = 0;
    int newPeople = 0;
    std::vector<SkippedRow>
        refused;         ///< lines of the block, counted from 1; nothing of them is taken
    QStringList leftOut; ///< columns that take nothing
};

/// Works out what pasting does; nothing is applied. A first line that is mostly titles or usual
/// headers says which columns are meant, and with names among them each line is about whoever is
/// called so, or a new person; else the block goes from the current cell to the right and down. An
/// empty cell clears. A line with a cell that cannot be taken is left out as a whole. Linear in the
/// block, and in the people for each manager that is named. Errors: a circle of managers, no column
/// that takes anything.
Result<PastePreview> pastePreview(const Plan &plan, const CellBlock &block,
                                  const PastePlace &place);

} // namespace rolewright
