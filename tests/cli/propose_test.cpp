#include "tests/cli/command_line.h"

namespace rolewright {

namespace {

using Json = nlohmann::json;

} // namespace

TEST_F(CommandLine, ProposesWhoFillsWhatIsVacant)
{
    const Json json =
        run(words("propose --json --as-of 2026-11-15") + QStringList{sample()}).json();
    ASSERT_FALSE(json["assignments"].empty());
    double objective = 0;
    for (const Json &line : json["assignments"]) {
        objective += line["share"].get<double>() * line["fit"].get<double>();
        EXPECT_GE(line["share"], 0.1);
        EXPECT_FALSE(line["reason"].get<std::string>().empty());
    }
    EXPECT_NEAR(json["objective"].get<double>(), objective, 1e-6);
    EXPECT_TRUE(json["optimal"]);
    EXPECT_EQ(json["bound"], json["objective"]);
    EXPECT_LT(json["after"]["vacant_fte"], json["before"]["vacant_fte"]);
    EXPECT_LE(json["after"]["overload_fte"], json["before"]["overload_fte"]);
    const Done done = run(words("propose --as-of 2026-11-15") + QStringList{sample()});
    EXPECT_EQ(done.exitCode, 0);
    EXPECT_TRUE(done.output.contains("Proven"));
}

TEST_F(CommandLine, WritesThePlanWithThoseThatAreProposed)
{
    const QString plan = path("staffed.rolewright.yaml");
    const QStringList proposing = words("propose --json --as-of 2026-11-15");
    const Json first = run(proposing + QStringList{sample(), QStringLiteral("-o"), plan}).json();
    const Done again = run(proposing + QStringList{plan});
    EXPECT_EQ(again.exitCode, 1); // nothing is left to propose
    EXPECT_TRUE(again.json()["assignments"].empty());
    EXPECT_EQ(again.json()["before"]["vacant_fte"], first["after"]["vacant_fte"]);
}

TEST_F(CommandLine, KeepsProposalsToTheirOptions)
{
    const Json fitting =
        run(words("propose --json --min-fit 0.8 --as-of 2026-11-15") + QStringList{sample()})
            .json();
    for (const Json &line : fitting["assignments"])
        EXPECT_GE(line["fit"], 0.8);
    expectUnusable(words("propose --min-fit 2") + QStringList{sample()});
    expectUnusable(words("propose --max-positions 0") + QStringList{sample()});
    expectUnusable(words("propose --json -o -") + QStringList{sample()});
}

} // namespace rolewright
