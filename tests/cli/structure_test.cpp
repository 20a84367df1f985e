#include "tests/cli/command_line.h"

namespace rolewright {

namespace {

using Json = nlohmann::json;

} // namespace

TEST_F(CommandLine, ListsWhatAStructureChangesAndWritesNothing)
{
    const Done done = run(words("structure --preset centralised") + QStringList{sample()});
    EXPECT_EQ(done.exitCode, 0);
    EXPECT_TRUE(done.output.contains("Move Data Engineer to AI Centre of Excellence"));
    EXPECT_TRUE(done.output.contains("with Tom Becker"));
    EXPECT_TRUE(done.output.contains("hand-overs between units"));
    const Json json =
        run(words("structure --preset centralised --json") + QStringList{sample()}).json();
    EXPECT_EQ(json["preset"], "centralised");
    EXPECT_EQ(json["before"]["positions"], 28);
    EXPECT_EQ(json["after"]["positions"], 28);
    EXPECT_GT(json["people_who_move"].size(), 5U);
    for (const Json &change : json["changes"]) {
        EXPECT_FALSE(change["lines"].empty());
        EXPECT_FALSE(change["reason"].empty());
    }
}

TEST_F(CommandLine, WritesAPlanWithAStructureThatThenHasNothingToChange)
{
    const QString plan = path("pool.rolewright.yaml");
    ASSERT_EQ(run(words("new --business-units 2 -o") + QStringList{plan}).exitCode, 0);
    const QStringList pooling =
        words("structure --preset pool-of-experts --json") + QStringList{plan};
    EXPECT_EQ(run(pooling + QStringList{QStringLiteral("-o"), plan}).exitCode, 0);
    EXPECT_TRUE(read(plan).contains("kind: pool"));
    EXPECT_TRUE(run(pooling).json()["changes"].empty());
    EXPECT_EQ(run(words("check") + QStringList{plan}).exitCode, 0);
}

TEST_F(CommandLine, RefusesStructuresThatThereAreNot)
{
    expectUnusable(words("structure --preset matrix") + QStringList{sample()});
    expectUnusable(words("structure") + QStringList{sample()});
    expectUnusable(words("structure --preset centralised --json -o -") + QStringList{sample()});
}

TEST_F(CommandLine, ShowsHandOvers)
{
    const Json json = run(words("show hand-overs --json") + QStringList{sample()}).json();
    ASSERT_FALSE(json["hand_overs"].empty());
    EXPECT_NE(json["hand_overs"][0]["from_unit"], json["hand_overs"][0]["to_unit"]);
    EXPECT_TRUE(run(words("show hand-overs") + QStringList{sample()}).output.contains("use case"));
}

} // namespace rolewright
