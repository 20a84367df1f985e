#include "tests/cli/command_line.h"

#include <algorithm>

namespace rolewright {

namespace {

using Json = nlohmann::json;

} // namespace

TEST_F(CommandLine, ListsRoleSetsWithTheirRolesAndSources)
{
    const Json listed = run(words("frameworks --json")).json()["crosswalks"];
    const auto uber = std::find_if(listed.begin(), listed.end(),
                                   [](const Json &set) { return set["id"] == "uber"; });
    ASSERT_NE(uber, listed.end());
    EXPECT_EQ((*uber)["roles"].size(), 7U);
    EXPECT_EQ((*uber)["roles"][0]["profiles"]["data-engineer"], 1.0);
    EXPECT_FALSE((*uber)["source"].empty());
    EXPECT_TRUE(run(words("frameworks")).output.contains("uber"));
}

TEST_F(CommandLine, ComparesRoleSets)
{
    const Json compared = run(words("frameworks --compare uber azure-mlops --json")).json();
    EXPECT_EQ(compared["left"]["name"], "Uber");
    EXPECT_EQ(compared["left"]["missing"].size(), 4U);
    EXPECT_EQ(compared["profiles"].size(), 10U);
    EXPECT_EQ(compared["right"]["outside"][0]["role"], "Application Developer");
    const Done text = run(words("frameworks --compare ml-skill-profiles uber"));
    EXPECT_TRUE(text.output.contains("Uber covers 6 of 10 profiles"));
    const Done plan = run(words("frameworks --compare uber") + QStringList{sample()});
    EXPECT_EQ(plan.exitCode, 0);
    expectUnusable(words("frameworks --compare uber"));
    expectUnusable(words("frameworks --compare uber nobody"));
}

TEST_F(CommandLine, StartsAPlanFromARoleSetAndNamesRolesWithoutPosition)
{
    const Done done = run(words("new -o - --roles uber"));
    EXPECT_EQ(done.exitCode, 0);
    EXPECT_TRUE(done.output.contains("title: Technical Program Manager"));
    EXPECT_TRUE(done.output.contains("roles: uber"));
    EXPECT_TRUE(done.errors.contains("Software Engineer"));
    expectUnusable(words("new -o - --roles nobody"));
}

} // namespace rolewright
