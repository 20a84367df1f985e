#include "core/exchange/organisation_import.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

namespace rolewright {

namespace {

const char *const company = "name,id,parentId,positionName,area,office\n"
                            "Ian Devling,O-1,,Head of AI,Corporate,\n"
                            "Ada Byron,O-2,O-1,Data Engineer,Corporate,Ulm\n"
                            "Bo Chen,O-3,O-2,Junior thing,Corporate,Ulm\n"
                            "Cy Dane,O-4,O-2,ML Engineer,,\n";

PlanBuilder emptyPlan()
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Company"); });
    return builder;
}

Result<OrganisationPreview> imported(const Plan &plan, const char *csv,
                                     const QStringList &unitColumns = {},
                                     const ImportOptions &options = {})
{
    const auto table = readSeparatedTable(csv, s("org.csv"), {.hasHeader = true});
    return importOrganisation(plan, builtIn(), *table, examineColumns(*table, {}), options,
                              {plan.scenarios.rows().front()->id, unitColumns});
}

OrganisationPreview preview(const Plan &plan, const char *csv, const QStringList &unitColumns = {},
                            const ImportOptions &options = {})
{
    auto made = imported(plan, csv, unitColumns, options);
    if (!made)
        ADD_FAILURE() << describe(made.error()).toStdString();
    return made ? std::move(*made) : OrganisationPreview{};
}

/// Lines such as "  Data Engineer (Ulm): o-2".
QStringList treeOfText(const OrganisationPreview &shown)
{
    QStringList lines;
    const Design &design = shown.after.designs.begin()->second;
    for (const TreeSeat &one : treeOf(shown)) {
        const ImportedSeat &seat = shown.seats[static_cast<size_t>(one.seat)];
        lines << QString(one.depth * 2, u' ') + s("%1 (%2): %3")
                                                    .arg(seat.after->title,
                                                         design.units.find(seat.after->unit)->name,
                                                         seat.person.value);
    }
    return lines;
}

} // namespace

TEST(OrganisationImport, NeedsNamesAlsoWhereATableHasIds)
{
    const auto made = imported(emptyPlan().plan, "id,parentId,area\nO-1,,Corporate\n");
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().text.contains(s("map one to “name”")));
}

TEST(OrganisationImport, MakesPositionsThatReportAsTheirPeopleDo)
{
    const OrganisationPreview shown = preview(emptyPlan().plan, company);
    EXPECT_EQ(treeOfText(shown).join(u'\n').toStdString(), "Head of AI (Corporate): o-1\n"
                                                           "  Data Engineer (Corporate): o-2\n"
                                                           "    Junior thing (Corporate): o-3\n"
                                                           "    ML Engineer (Corporate): o-4");
    EXPECT_EQ(shown.count(RowFate::Added), 4);
    const Plan after = done(emptyPlan().plan, shown.changes);
    EXPECT_EQ(after.people.size(), 4);
    EXPECT_EQ(after.designs.begin()->second.assignments.size(), 4);
    EXPECT_EQ(shown.changes.name, s("Import 4 positions"));
}

TEST(OrganisationImport, NestsUnitsAsTheColumnsSay)
{
    const OrganisationPreview shown = preview(emptyPlan().plan, company, {s("area"), s("office")});
    ASSERT_EQ(shown.newUnits.size(), 2U);
    EXPECT_EQ(shown.newUnits[0].name, s("Corporate"));
    EXPECT_EQ(shown.newUnits[0].kind, UnitKind::BusinessUnit);
    EXPECT_EQ(shown.newUnits[0].lead.value, s("seat-o-1"));
    EXPECT_EQ(shown.newUnits[1].name, s("Ulm"));
    EXPECT_EQ(shown.newUnits[1].kind, UnitKind::Team);
    EXPECT_EQ(shown.newUnits[1].parent, shown.newUnits[0].id);
    EXPECT_EQ(shown.newUnits[1].lead.value, s("seat-o-2"));
    // A row without a unit is in that of the position above.
    EXPECT_EQ(shown.seats[3].after->unit, shown.newUnits[1].id);
}

TEST(OrganisationImport, UsesUnitsThatAreThereAndSuggestsProfiles)
{
    PlanBuilder builder = emptyPlan();
    builder.unit("corporate", UnitKind::Central);
    const OrganisationPreview shown = preview(builder.plan, company);
    EXPECT_TRUE(shown.newUnits.empty());
    EXPECT_EQ(shown.seats[1].after->unit.value, s("corporate"));
    EXPECT_TRUE(shown.seats[1].after->profiles.contains({s("data-engineer")}));
    EXPECT_TRUE(shown.seats[2].after->profiles.isEmpty());
}

TEST(OrganisationImport, UpdatesByIdAndChangesNothingTheSecondTime)
{
    const Plan start = emptyPlan().plan;
    const Plan first = *apply(start, preview(start, company).changes);
    EXPECT_TRUE(preview(first, company).changes.isEmpty());
    EXPECT_EQ(preview(first, company).count(RowFate::Unchanged), 4);
    const OrganisationPreview later = preview(first, "name,id,parentId,positionName,area\n"
                                                     "Ada Byron,O-2,O-1,Lead Data Engineer,\n"
                                                     "Cy Dane,O-4,O-1,,Fleet\n");
    EXPECT_EQ(later.count(RowFate::Updated), 2);
    const Design &design = later.after.designs.begin()->second;
    EXPECT_EQ(design.positions.find(s("seat-o-2"))->title, s("Lead Data Engineer"));
    EXPECT_EQ(design.positions.find(s("seat-o-2"))->unit.value, s("corporate"));
    EXPECT_EQ(design.positions.find(s("seat-o-4"))->reportsTo.value, s("seat-o-1"));
    EXPECT_EQ(design.positions.find(s("seat-o-4"))->unit.value, s("fleet"));
    EXPECT_EQ(design.positions.size(), 4);
}

TEST(OrganisationImport, FindsTheOnlyPositionOfSomebodyWhoIsThere)
{
    PlanBuilder builder = emptyPlan();
    builder.unit("fleet", UnitKind::BusinessUnit)
        .position("de", "fleet", {s("data-engineer")})
        .person("ada",
                [](Person &person) {
                    person.name = s("Ada Byron");
                    person.externalId = s("O-2");
                })
        .assign("ada", "de", 1);
    const OrganisationPreview shown = preview(builder.plan, company);
    EXPECT_EQ(shown.seats[1].after->id.value, s("de"));
    EXPECT_EQ(shown.seats[1].fate, RowFate::Updated);
    EXPECT_EQ(shown.seats[2].after->reportsTo.value, s("de"));
    EXPECT_EQ(shown.after.designs.begin()->second.assignments.size(), 4);
}

TEST(OrganisationImport, LeavesOutWhatIsTickedOff)
{
    ImportOptions options;
    options.leaveOut = {4};
    const OrganisationPreview shown = preview(emptyPlan().plan, company, {}, options);
    EXPECT_EQ(shown.seats.size(), 3U);
    EXPECT_EQ(shown.after.people.size(), 3);
}

TEST(OrganisationImport, NeverMakesACircle)
{
    const OrganisationPreview shown = preview(emptyPlan().plan, "name,id,parentId,area\n"
                                                                "A,1,2,X\n"
                                                                "B,2,1,X\n"
                                                                "C,3,3,X\n");
    EXPECT_EQ(shown.seats.size(), 3U);
    EXPECT_EQ(treeOf(shown).size(), 3U);
}

TEST(OrganisationImport, ReadsTheColumnsOfOrgChartPrograms)
{
    for (const char *csv :
         {"Name,Reports_To,Department,Title\nAda Byron,,Ulm,Lead\nBo Chen,Ada Byron,Ulm,Analyst\n",
          "Unique ID,First Name,Last Name,Manager ID,Role Title,Department\n"
          "1,Ada,Byron,,Lead,Ulm\n2,Bo,Chen,1,Analyst,Ulm\n",
          "ID,First Name,Last Name,Boss ID,Title,Department\n"
          "1,Ada,Byron,,Lead,Ulm\n2,Bo,Chen,1,Analyst,Ulm\n",
          "Person ID,Supervisor ID,Full Name,Job Title,Department,Work Email\n"
          "p1,,Ada Byron,Lead,Ulm,a@b.example\np2,p1,Bo Chen,Analyst,Ulm,b@b.example\n",
          "First Name,Last Name,Email,Job Title,Department,Manager's Email\n"
          "Ada,Byron,a@b.example,Lead,Ulm,\nBo,Chen,b@b.example,Analyst,Ulm,a@b.example\n"}) {
        const OrganisationPreview shown = preview(emptyPlan().plan, csv);
        ASSERT_EQ(shown.seats.size(), 2U) << csv;
        EXPECT_EQ(shown.seats[0].after->title, s("Lead")) << csv;
        EXPECT_EQ(shown.seats[1].after->reportsTo, shown.seats[0].after->id) << csv;
        EXPECT_EQ(shown.newUnits.size(), 1U) << csv;
    }
}

TEST(OrganisationImport, RefusesWhatCannotBe)
{
    const PlanBuilder builder = emptyPlan();
    EXPECT_FALSE(imported(builder.plan, company, {s("nowhere")}));
    EXPECT_FALSE(imported(lockedScenario(builder.plan, builder.scenario), company));
    const auto refused =
        imported(builder.plan, "name,id,Religion\nAda,1,none\nBo,2,none\n", {s("Religion")});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(s("Religion")));
}

} // namespace rolewright
