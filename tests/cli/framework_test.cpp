#include "tests/cli/command_line.h"

namespace rolewright {

namespace {

using Json = nlohmann::json;

const QByteArray tailoredPlan =
    "rolewright: 1\n"
    "name: Ours\n"
    "tailoring:\n"
    "  phases:\n"
    "    - {id: model-training, name: Learning}\n"
    "  left_out:\n"
    "    - {profile: data-steward, into: data-governor, reason: one role}\n"
    "    - {phase: model-management, reason: no models yet}\n"
    "scenarios:\n"
    "  - id: base\n"
    "    name: Base\n"
    "    units: [{id: u, name: Unit}]\n"
    "    positions: [{id: r, unit: u, title: Keeper, profiles: "
    "[data-steward]}]\n";

Done saved(const QString &plan, const QString &framework, const char *more = "")
{
    return run(
        QStringList{QStringLiteral("save-framework"), plan, QStringLiteral("-o"), framework} +
        words("--id ours --name Ours --version 3") + words(more));
}

} // namespace

TEST_F(CommandLine, APlanWithPartsLeftOutShowsTheOthers)
{
    const QString plan = write("plan.yaml", tailoredPlan);
    const Json effort =
        run({QStringLiteral("show"), QStringLiteral("effort"), plan, QStringLiteral("--json")})
            .json();
    EXPECT_EQ(effort["phases"].size(), 6U);
    EXPECT_EQ(effort["rows"].size(), 9U);
    const QByteArray found = run({QStringLiteral("check"), plan}).output;
    EXPECT_TRUE(found.contains("“data-steward” (Keeper) is merged into “data-governor”"))
        << found.toStdString();
}

TEST_F(CommandLine, AFrameworkIsSavedAndMakesNewPlans)
{
    const QString plan = write("plan.yaml", tailoredPlan);
    const QString framework = path("ours.framework.yaml");
    ASSERT_EQ(saved(plan, framework).exitCode, 0);
    EXPECT_EQ(saved(plan, framework).exitCode, 2);
    EXPECT_EQ(saved(plan, framework, "--force").exitCode, 0);
    const QString next = path("next.rolewright.yaml");
    const Done made = run({QStringLiteral("new"), QStringLiteral("-o"), next,
                           QStringLiteral("--framework"), framework});
    ASSERT_EQ(made.exitCode, 0) << made.errors.toStdString();
    const Json effort =
        run({QStringLiteral("show"), QStringLiteral("effort"), next, QStringLiteral("--json")})
            .json();
    EXPECT_EQ(effort["phases"].size(), 6U);
    EXPECT_EQ(effort["rows"].size(), 9U);
    EXPECT_TRUE(saved(plan, QStringLiteral("-")).output.startsWith("# Rolewright framework"));
}

TEST_F(CommandLine, APlanIsUpdatedToItsOwnFramework)
{
    const QString plan = write("plan.yaml", tailoredPlan);
    const QString framework = path("ours.framework.yaml");
    ASSERT_EQ(saved(plan, framework).exitCode, 0);
    const QStringList update{QStringLiteral("update"), plan, QStringLiteral("--framework"),
                             framework};
    const Done tried = run(update + words("--dry-run --json"));
    EXPECT_EQ(read(plan), tailoredPlan);
    const Json changes = tried.json();
    EXPECT_EQ(changes["no_longer_needed"].size(), 3U);
    EXPECT_TRUE(
        std::any_of(changes["changes"].begin(), changes["changes"].end(), [](const Json &change) {
            return change["action"] == "gone" && change["kind"] == "profile" &&
                   change["id"] == "data-steward";
        }));
    EXPECT_TRUE(run(update).output.contains("Phase Model training is called Learning\n"));
    EXPECT_TRUE(read(plan).contains("definition:"));
    EXPECT_FALSE(read(plan).contains("tailoring:"));
    EXPECT_EQ(run(update).output, "No changes.\n");
}

TEST_F(CommandLine, AFrameworkThatCannotBeUsedIsRefused)
{
    const QString plan = write("plan.yaml", tailoredPlan);
    const QString noFramework = write("f.yaml", "rolewright: 1\nname: A plan\n");
    expectUnusable({QStringLiteral("update"), plan, QStringLiteral("--framework"), noFramework});
    expectUnusable(
        {QStringLiteral("update"), plan, QStringLiteral("--framework"), path("missing.yaml")});
    expectUnusable({QStringLiteral("new"), QStringLiteral("-o"), path("new.yaml"),
                    QStringLiteral("--framework"), noFramework});
    expectUnusable(
        QStringList{QStringLiteral("save-framework"), plan, QStringLiteral("-o"), path("o.yaml")} +
        words("--id ml-skill-profiles --name N"));
    EXPECT_EQ(read(plan), tailoredPlan);
}

} // namespace rolewright
