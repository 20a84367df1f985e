#pragma once

#include "core/report/chapters.h"
#include "core/report/data_table.h"

namespace rolewright {

/// Tables of a staffing plan for programs and spreadsheets.
enum class StaffingTable { People, Positions, Assignments, Coverage, Hiring };

template <>
struct EnumNames<StaffingTable>
{
    static constexpr std::array<std::pair<StaffingTable, const char *>, 5> names{
        {{StaffingTable::People, "people"},
         {StaffingTable::Positions, "positions"},
         {StaffingTable::Assignments, "assignments"},
         {StaffingTable::Coverage, "coverage"},
         {StaffingTable::Hiring, "hiring"}}};
};

/// A table of what the options' unit and those below it have, with heads in the options' language.
/// The ids of the plan stand in it where names are shown in full; otherwise, as an id may be a name
/// (`ana-duarte`), positions are known by their number and all other ids are left out. With roles
/// alone no column tells of people, and the table of people has no row.
///
/// People: load in the month of the plan's day. Positions: judged as in positionStatuses().
/// Assignments: all that are planned, each with its share, or what is free and vacant where the
/// position is judged. Coverage: a row for each profile and phase, of the whole scope, then of each
/// unit that is asked for work. Hiring: hiringPlan(), in its order.
///
/// @param context of the input as withoutNames() leaves it
DataTable staffingTable(StaffingTable table, const ReportContext &context);

/// One of the tables as CSV.
/// @param options names, unit and language
QByteArray staffingTableCsv(StaffingTable table, const AnalysisInput &input,
                            const ReportOptions &options);

} // namespace rolewright
