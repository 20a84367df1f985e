#include "tests/cli/command_line.h"

#include <algorithm>

namespace rolewright {

namespace {

using Json = nlohmann::json;

Done show(const QStringList &arguments)
{
    return run(QStringList{QStringLiteral("show")} + arguments +
               QStringList{sample(), QStringLiteral("--json"), QStringLiteral("--as-of"),
                           QStringLiteral("2026-11-23")});
}

} // namespace

TEST_F(CommandLine, RefusesBadArgumentsWithTwoAndAnEmptyOutput)
{
    expectUnusable({});
    expectUnusable(words("nonsense"));
    expectUnusable(words("show"));
    expectUnusable(words("check"));
    expectUnusable(words("check /nowhere/plan.yaml"));
    expectUnusable(words("new"));
    expectUnusable(words("new -o - --size huge"));
    expectUnusable(words("new -o - --business-units -1"));
    expectUnusable(words("new -o /nowhere/plan.yaml"));
    expectUnusable({QStringLiteral("diff"), sample()});
    expectUnusable({QStringLiteral("check"), sample(), QStringLiteral("--as-of"),
                    QStringLiteral("yesterday")});
    expectUnusable(words("show coverage --scenario nowhere") + QStringList{sample()});
    expectUnusable(words("show coverage --month 2027-13") + QStringList{sample()});
    expectUnusable(words("show coverage --unit nowhere") + QStringList{sample()});
    expectUnusable(words("show fit") + QStringList{sample()});
    expectUnusable(words("show fit --person nobody") + QStringList{sample()});
}

TEST_F(CommandLine, HelpAndVersionGoToStandardOutput)
{
    EXPECT_EQ(run(words("--help")).exitCode, 0);
    EXPECT_FALSE(run(words("--help")).output.isEmpty());
    EXPECT_TRUE(run(words("--version")).output.startsWith("rolewright-cli "));
}

TEST_F(CommandLine, ListsFrameworksAndPrintsTheSchema)
{
    EXPECT_EQ(run(words("frameworks --json")).json()["frameworks"][0]["id"], "ml-skill-profiles");
    EXPECT_TRUE(run(words("schema")).json().contains("properties"));
}

TEST_F(CommandLine, CheckExitsWithOneOnErrorsAndCountsWhatItLists)
{
    const Done done = run({QStringLiteral("check"), sample(), QStringLiteral("--json"),
                           QStringLiteral("--as-of"), QStringLiteral("2026-11-23")});
    const Json found = done.json();
    EXPECT_EQ(done.exitCode, 1);
    size_t counted = 0;
    for (const char *severity : {"error", "warning", "hint"}) {
        EXPECT_GT(found["counts"][severity].get<size_t>(), 0U) << severity;
        counted += found["counts"][severity].get<size_t>();
    }
    EXPECT_EQ(found["findings"].size(), counted);
    EXPECT_TRUE(found["findings"][0]["where"].contains("kind"));
}

TEST_F(CommandLine, CheckExplainsEachKindOfFindingOnce)
{
    const Json plain = run({QStringLiteral("check"), sample(), QStringLiteral("--json")}).json();
    EXPECT_FALSE(plain.contains("explanations"));
    const QStringList asked{QStringLiteral("check"), sample(), QStringLiteral("--explain")};
    const Json found = run(QStringList(asked) << QStringLiteral("--json")).json();
    for (const Json &finding : found["findings"])
        EXPECT_FALSE(found["explanations"][finding["code"].get<std::string>()]["text"].empty());
    const QByteArray text = run(asked).output;
    EXPECT_EQ(text.count("Vacant position [vacant-position]\n"), 1);
}

TEST_F(CommandLine, ShowsEffortWithSevenPhasesAndTheOverruledCell)
{
    const Json shown = show(words("effort")).json();
    EXPECT_EQ(shown["phases"].size(), 7U);
    ASSERT_EQ(shown["rows"].size(), 10U);
    for (const Json &row : shown["rows"]) {
        EXPECT_EQ(row["levels"].size(), 7U);
        EXPECT_EQ(row["basis"].size(), 7U);
        if (row["profile"] == "data-analyst") {
            EXPECT_EQ(row["levels"][3], "moderate");
            EXPECT_EQ(row["basis"][3], "overruled");
        }
    }
}

TEST_F(CommandLine, ShowsResponsibilitiesWithPeople)
{
    const Json rows = show(words("responsibilities")).json()["activities"];
    EXPECT_EQ(rows[0]["phase"], "scoping");
    const auto strategy = std::find_if(rows.begin(), rows.end(), [](const Json &row) {
        return row["id"] == "data-and-ai-strategy";
    });
    ASSERT_NE(strategy, rows.end());
    EXPECT_EQ((*strategy)["involvement"]["ai-management"], "AR");
    EXPECT_EQ((*strategy)["people"]["A"][0], "ana");
}

TEST_F(CommandLine, ShowsAllCellsOfCoverageAndAllMonthsOfTheTimeline)
{
    EXPECT_EQ(show(words("coverage")).json()["cells"].size(), 70U);
    EXPECT_EQ(show(words("coverage --unit fleet --month 2027-06")).json()["cells"].size(), 70U);
    const Json line = show(words("timeline")).json();
    EXPECT_EQ(line["months"].size(), 12U);
    EXPECT_EQ(line["rows"][0]["demand_fte"].size(), 12U);
}

TEST_F(CommandLine, ShowsFitsLoadsAndGaps)
{
    EXPECT_EQ(show(words("fit --position de-charging --top 3")).json()["fits"].size(), 3U);
    EXPECT_EQ(show(words("fit --person karim --top 1")).json()["fits"][0]["person"], "karim");
    EXPECT_EQ(show(words("load")).json()["people"].size(), 31U);
    EXPECT_EQ(show(words("gaps")).json()["positions"].size(), 7U);
}

TEST_F(CommandLine, TablesForPeopleShowNames)
{
    const auto table = [](const char *what) {
        return run(words("show") + words(what) +
                   QStringList{sample(), QStringLiteral("--as-of"), QStringLiteral("2026-11-23")})
            .output;
    };
    const QByteArray gaps = table("gaps");
    EXPECT_TRUE(gaps.contains("Data Engineer, Charging"));
    EXPECT_TRUE(gaps.contains("Adherence to company standards"));
    EXPECT_FALSE(gaps.contains("de-charging"));
    const QByteArray fits = table("fit --person karim");
    EXPECT_TRUE(fits.contains("Data Engineer, Charging"));
    EXPECT_FALSE(fits.contains("data-engineer"));
    EXPECT_TRUE(table("coverage").contains("Data ingestion"));
    EXPECT_TRUE(table("timeline").contains("Data Engineer"));
    EXPECT_TRUE(table("responsibilities").contains("Project scoping"));
    for (const char *what : {"coverage", "timeline", "responsibilities"})
        EXPECT_FALSE(table(what).contains("data-ingestion")) << what;
}

TEST_F(CommandLine, TablesForPeopleTellNamesakesApart)
{
    const QString plan = write("plan.yaml", "rolewright: 1\nname: A\npeople:\n"
                                            "  - {id: p1, name: Ada Berg}\n"
                                            "  - {id: p2, name: Ada Berg}\n"
                                            "  - {id: p3, name: Bo Lind}\n");
    const QByteArray loads = run(words("show load") + QStringList{plan}).output;
    EXPECT_TRUE(loads.contains("Ada Berg (p1)"));
    EXPECT_TRUE(loads.contains("Ada Berg (p2)"));
    EXPECT_FALSE(loads.contains("(p3)"));
}

TEST_F(CommandLine, NewRefusesAnExistingFileUnlessForced)
{
    const QString plan = path("plan.yaml");
    const QStringList verb{QStringLiteral("new"), QStringLiteral("-o"), plan};
    EXPECT_EQ(run(verb).exitCode, 0);
    const QByteArray first = read(plan);
    expectUnusable(verb + words("--size large"));
    EXPECT_EQ(read(plan), first);
    EXPECT_EQ(run(verb + words("--size large --force")).exitCode, 0);
    EXPECT_NE(read(plan), first);
    EXPECT_EQ(run({QStringLiteral("check"), plan}).exitCode, 0);
    EXPECT_EQ(QFile::permissions(plan) & (QFile::ReadGroup | QFile::ReadOther), 0);
}

TEST_F(CommandLine, NewWritesThePlanToStandardOutput)
{
    const Done done = run(words("new -o - --name Trial --pool --business-units 3"));
    EXPECT_EQ(done.exitCode, 0);
    EXPECT_TRUE(done.output.contains("name: Trial"));
}

TEST_F(CommandLine, NewKeepsTheAnswersToPlainQuestions)
{
    const Done done = run(words("new -o - --proof-of-concept --interpretable-models "
                                "--changing-data"));
    EXPECT_EQ(done.exitCode, 0) << done.errors.constData();
    EXPECT_TRUE(done.output.contains("interpretable_models: true"));
    EXPECT_TRUE(done.output.contains("static_data: false"));
    EXPECT_TRUE(done.output.contains("proof_of_concept: true"));
    EXPECT_TRUE(done.output.contains("activity: serving-infrastructure"));
    EXPECT_FALSE(done.output.contains("activity: lineage"));
    EXPECT_FALSE(done.output.contains("data-governor"));
}

TEST_F(CommandLine, NewWritesPlansOfEverySizeThatCheckWithoutErrors)
{
    for (const char *size : {"small", "medium", "large"}) {
        for (const char *place : {"central", "hub-and-spoke", "decentral"}) {
            const QString plan = path("plan.yaml");
            const QStringList verb{QStringLiteral("new"), QStringLiteral("-o"), plan};
            const Done made = run(verb + words("--force --size") + words(size) +
                                  words("--centralization") + words(place));
            EXPECT_EQ(made.exitCode, 0) << size << ' ' << place << made.errors.constData();
            EXPECT_EQ(run({QStringLiteral("check"), plan}).exitCode, 0) << size << ' ' << place;
        }
    }
}

TEST_F(CommandLine, NamesTheFileAndPlaceOfABrokenFramework)
{
    const QByteArray framework = "rolewright: 1\nname: T\nframework:\n  id: own\n  version: 1\n"
                                 "  definition:\n    id: own\n    version: 1\n    name: Own\n"
                                 "    stages: [{id: s, name: S}]\n"
                                 "    phases: [{id: build, stage: s, name: Build}]\n"
                                 "    profiles:\n"
                                 "      - {id: maker, name: Maker, placement: central, "
                                 "effort: {build: {level: high}}}\n";
    const QString plan = write("own.yaml", framework);
    const QStringList verb = words("show effort --json") + QStringList{plan};
    EXPECT_EQ(run(verb).json()["rows"][0]["levels"][0], "high");
    write("own.yaml", QByteArray(framework).replace("{build: {", "{bild: {"));
    expectUnusable(verb);
    EXPECT_TRUE(run(verb).errors.startsWith(plan.toUtf8() + ":13:9: "));
    write("own.yaml", "rolewright: 1\nname: T\nframework: {id: own, version: 1}\n");
    expectUnusable(verb);
    EXPECT_TRUE(run(verb).errors.startsWith(plan.toUtf8() + ": the framework “own”"));
}

TEST_F(CommandLine, DiffListsChangesOfPlansAndScenarios)
{
    const Done same = run({QStringLiteral("diff"), sample(), sample(), QStringLiteral("--json")});
    EXPECT_EQ(same.exitCode, 0);
    EXPECT_TRUE(same.json()["changes"].empty());
    const Done scenarios = run(QStringList{QStringLiteral("diff"), sample()} +
                               words("--scenarios baseline stronger-units --json"));
    EXPECT_EQ(scenarios.exitCode, 0);
    EXPECT_FALSE(scenarios.json()["changes"].empty());
}

TEST_F(CommandLine, MergeKeepsBothSidesAndExitsWithOneOnAConflict)
{
    const QByteArray base = "rolewright: 1\nname: A\npeople:\n"
                            "  - {id: p1, name: Ada, title: Engineer}\n"
                            "  - {id: p2, name: Bo, title: Analyst}\n";
    const QString from = write("base.yaml", base);
    const QString ours = write("ours.yaml", QByteArray(base).replace("Engineer", "Architect"));
    const QString theirs = write("theirs.yaml", QByteArray(base).replace("Analyst", "Steward"));
    const QString other = write("other.yaml", QByteArray(base).replace("Engineer", "Owner"));
    const QString out = path("out.yaml");
    const QStringList to{QStringLiteral("-o"), out};
    EXPECT_EQ(run(QStringList{QStringLiteral("merge"), from, ours, theirs} + to).exitCode, 0);
    EXPECT_TRUE(read(out).contains("Architect"));
    EXPECT_TRUE(read(out).contains("Steward"));
    EXPECT_EQ(run(QStringList{QStringLiteral("merge"), from, ours, other} + to).exitCode, 1);
}

} // namespace rolewright
