#include "core/analysis/coverage.h"
#include "core/report/staffing_tables.h"
#include "core/text/csv.h"
#include "tests/support/drawn_plan.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::Contains;
using testing::Each;
using testing::Not;

/// A table as CSV, read again by the reader of tables.
struct ReadTable
{
    SeparatedText text;

    ReadTable(StaffingTable table, const AnalysisInput &input, const ReportOptions &options = {})
    {
        auto read = readDelimited(staffingTableCsv(table, input, options), {});
        EXPECT_TRUE(read) << (read ? "" : read.error().text.toStdString());
        text = std::move(read).value_or(SeparatedText{});
    }

    /// A column by its key, row by row.
    std::vector<QString> column(const char *key) const
    {
        const auto found = std::ranges::find(text.header, QString::fromLatin1(key));
        EXPECT_NE(found, text.header.end()) << key;
        std::vector<QString> cells;
        for (const std::vector<QString> &row : text.rows)
            cells.push_back(row[static_cast<size_t>(found - text.header.begin())]);
        return cells;
    }
};

AnalysisInput withPosition(const Position &position)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.designs[input.scenario].positions.replace(position);
    return input;
}

Position first(const AnalysisInput &input)
{
    return *input.design().positions.rows().front();
}

} // namespace

TEST(StaffingTables, KnowPositionsByTheirIdsSoThatTablesCanBeJoined)
{
    const AnalysisInput input = test::drawnPlan();
    const ReadTable positions(StaffingTable::Positions, input);
    for (const QString &seat : ReadTable(StaffingTable::Assignments, input).column("position"))
        EXPECT_THAT(positions.column("position"), Contains(seat));
    for (const QString &seat : ReadTable(StaffingTable::Hiring, input).column("position"))
        EXPECT_THAT(positions.column("position"), Contains(seat));
    for (const QString &unit : positions.column("unit_id"))
        EXPECT_TRUE(input.design().units.contains(unit)) << unit.toStdString();
    for (const QString &person : ReadTable(StaffingTable::Assignments, input).column("person_id"))
        EXPECT_TRUE(input.plan.people.contains(person)) << person.toStdString();
}

TEST(StaffingTables, KnowPositionsByNumbersWhereNamesAreHidden)
{
    const ReportOptions roles{.names = NamesShown::RolesOnly};
    const ReadTable assignments(StaffingTable::Assignments, test::drawnPlan(), roles);
    EXPECT_THAT(assignments.text.header, Not(Contains(QStringLiteral("person"))));
    EXPECT_THAT(assignments.text.header, Not(Contains(QStringLiteral("assignment"))));
    const ReadTable positions(StaffingTable::Positions, test::drawnPlan(), roles);
    for (const QString &seat : assignments.column("position"))
        EXPECT_THAT(positions.column("position"), Contains(seat));
    EXPECT_TRUE(ReadTable(StaffingTable::People, test::drawnPlan(), roles).text.rows.empty());
}

TEST(StaffingTables, CountAsFreeWhatPeopleCanStillTakeOnAsThePagesDo)
{
    AnalysisInput input = test::drawnPlan();
    const auto add = [&](const char *id, const std::optional<QDate> &from) {
        input.plan.people.append(Person{.id = PersonId{QString::fromLatin1(id)},
                                        .name = QString::fromLatin1(id),
                                        .from = from,
                                        .capacity = 0.6});
    };
    add("assigned-later", {});
    add("there-later", QDate(2027, 3, 1));
    input.plan.designs[input.scenario].assignments.append(
        Assignment{.id = AssignmentId{QStringLiteral("later")},
                   .person = PersonId{QStringLiteral("assigned-later")},
                   .position = PositionId{QStringLiteral("r6")},
                   .share = 0.5,
                   .from = Month::of(2027, 6)});
    const ReadTable people(StaffingTable::People, input);
    const size_t last = people.text.rows.size() - 1;
    EXPECT_EQ(people.column("capacity_fte")[last - 1], QStringLiteral("0.6"));
    EXPECT_EQ(people.column("free_fte")[last - 1], QStringLiteral("0.1"));
    EXPECT_EQ(people.column("capacity_fte")[last], QStringLiteral("0.6"));
    EXPECT_EQ(people.column("free_fte")[last], QStringLiteral("0.6"));
}

TEST(StaffingTables, HaveTheSameHeadsInAllLanguages)
{
    for (const auto &[table, name] : EnumNames<StaffingTable>::names) {
        const ReadTable german(table, test::drawnPlan(), {.language = QStringLiteral("de")});
        EXPECT_EQ(german.text.header, ReadTable(table, test::drawnPlan()).text.header) << name;
    }
}

TEST(StaffingTables, SayMonthsAndFteAsProgramsReadThem)
{
    Position position = first(test::drawnPlan());
    position.neededFrom = Month::of(2027, 3);
    position.fte = 0.25;
    const ReadTable table(StaffingTable::Positions, withPosition(position),
                          {.language = QStringLiteral("de")});
    EXPECT_THAT(table.column("needed_from"), Contains(QStringLiteral("2027-03")));
    EXPECT_THAT(table.column("fte"), Contains(QStringLiteral("0.25")));
}

TEST(StaffingTables, MakeTextsInertThatASpreadsheetWouldTakeForFormulas)
{
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"}) {
        Position position = first(test::drawnPlan());
        position.title = QString::fromLatin1(text);
        const ReadTable table(StaffingTable::Positions, withPosition(position));
        EXPECT_THAT(table.column("title"), Contains(u'\'' + position.title)) << text;
    }
}

TEST(StaffingTables, HaveTheCoverageOfTheWholePlanAndOfUnitsThatAreAskedForWork)
{
    const AnalysisInput input = test::drawnPlan();
    const ReadTable table(StaffingTable::Coverage, input);
    const std::vector<CoverageCell> whole = coverage(input);
    const std::vector<QString> scopes = table.column("scope");
    EXPECT_EQ(std::ranges::count(scopes, QStringLiteral("Whole plan")),
              static_cast<std::ptrdiff_t>(whole.size()));
    EXPECT_THAT(scopes, Contains(QStringLiteral("Fleet")));
    EXPECT_THAT(scopes, Not(Contains(QStringLiteral("Data science pool"))));
    for (size_t row = 0; row < whole.size(); ++row) {
        EXPECT_EQ(table.column("profile")[row], whole[row].profile.value);
        EXPECT_NEAR(table.column("demand_fte")[row].toDouble(), whole[row].demandFte, 1e-5);
        EXPECT_EQ(table.column("coverage")[row].isEmpty(), !whole[row].coverage());
    }
}

TEST(StaffingTables, AreAboutTheUnitThatIsAskedFor)
{
    const ReportOptions charging{.unit = UnitId{QStringLiteral("charging")}};
    for (const StaffingTable table : {StaffingTable::Positions, StaffingTable::Assignments})
        EXPECT_THAT(ReadTable(table, test::drawnPlan(), charging).column("unit"),
                    Each(QStringLiteral("Charging")));
    EXPECT_THAT(ReadTable(StaffingTable::Coverage, test::drawnPlan(), charging).column("scope"),
                Each(QStringLiteral("Charging")));
    for (const QString &seat :
         ReadTable(StaffingTable::Hiring, test::drawnPlan(), charging).column("seat"))
        EXPECT_TRUE(seat.endsWith(QLatin1String(", Charging"))) << seat.toStdString();
}

} // namespace rolewright
