#pragma once

#include "core/exchange/people_import.h"

namespace rolewright {

/// What a table of an organisation is to become, beside its people.
struct OrganisationOptions
{
    ScenarioId scenario; ///< that gets the positions
    /// Columns that name the units, the outermost first; none for the column of departments.
    QStringList unitColumns;
};

/// A row that is a position.
struct ImportedSeat
{
    int row = 0; ///< record of the file, the header counting as 1
    RowFate fate = RowFate::Added;
    PersonId person; ///< on it
    std::optional<Immutable<Position>> before;
    Immutable<Position> after;
};

/// What an import of an organisation would do, to be shown before it is applied.
struct OrganisationPreview
{
    ImportPreview people;            ///< its changes are among those below
    ChangeSet changes;               ///< people, units, positions, assignments
    Plan after;                      ///< the plan as it would be
    std::vector<Unit> newUnits;      ///< each behind the one that it is in
    std::vector<ImportedSeat> seats; ///< of the rows that are taken, in their order

    qsizetype count(RowFate fate) const;
};

/// Turns a table of people into an organisation: each row is a position with its person, in the
/// unit that the row names, and reports to the position of the row's manager. Nothing is applied.
///
/// A row's position is found again by the person's id; of somebody who was not imported but holds
/// just one position, it is that one. What the row says of title, unit and manager changes there;
/// an empty cell changes nothing. Units are found by their name within the unit around them. A row
/// without a unit goes to that of the position above. A new position has the profile that its title
/// surely suggests, and the capacity of its person.
///
/// @param framework tailored to the plan
/// @param columns what examineColumns() says of the table
/// Errors as of importPeople(); no such scenario, a locked one, no such column, a refused one.
Result<OrganisationPreview> importOrganisation(const Plan &plan, const Framework &framework,
                                               const SourceTable &table,
                                               const TableColumns &columns,
                                               const ImportOptions &options,
                                               const OrganisationOptions &organisation);

/// What becomes of a seat: "new", "unchanged", or what changes of it: "title Analyst → Lead; unit
/// Fleet → Charging; reports to Head of AI".
/// @param before the design before the import
QString inWords(const ImportedSeat &seat, const Design &before, const Design &after);

/// A position of the tree that an import makes.
struct TreeSeat
{
    int seat = 0;  ///< number among the seats
    int depth = 0; ///< 0 for one that reports to nobody among them
};

/// The seats from top to bottom, each behind the one that it reports to.
std::vector<TreeSeat> treeOf(const OrganisationPreview &preview);

} // namespace rolewright
