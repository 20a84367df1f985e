#include "core/analysis/role_sets.h"
#include "core/framework/framework_reader.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

const Framework &catalogue()
{
    static const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return framework;
}

ProfileId profile(const char *id)
{
    return {QString::fromLatin1(id)};
}

RoleSet uber()
{
    return roleSetOf(*installedCrosswalk({QStringLiteral("uber")}, catalogue()));
}

const ComparedProfile &rowOf(const RoleSetComparison &comparison, const char *id)
{
    return *std::find_if(comparison.profiles.begin(), comparison.profiles.end(),
                         [&](const auto &row) { return row.profile == profile(id); });
}

} // namespace

TEST(RoleSets, SayWhoSeesToAProfileOnEitherSide)
{
    const auto comparison = compareRoleSets(catalogue(), uber(), roleSetOf(catalogue()));
    EXPECT_EQ(comparison.profiles.size(), catalogue().profiles.size());
    const ComparedProfile &scientist = rowOf(comparison, "data-scientist");
    EXPECT_EQ(inWords(scientist.left),
              QStringLiteral("Data Scientist; Machine Learning Engineer 20 %"));
    EXPECT_EQ(inWords(scientist.right), QStringLiteral("Data Scientist"));
    EXPECT_FALSE(scientist.isMissedByOne());
    EXPECT_TRUE(rowOf(comparison, "data-governor").isMissedByOne());
}

TEST(RoleSets, NameWhatNoRoleCoversAndRolesThatCoverNothing)
{
    const auto comparison = compareRoleSets(catalogue(), uber(), roleSetOf(catalogue()));
    EXPECT_EQ(coverageInWords(comparison.left, catalogue()),
              QStringLiteral("Uber covers 6 of 10 profiles; nobody sees to Data Governor, Data "
                             "Architect, Data Analyst and Data Steward."));
    EXPECT_EQ(coverageInWords(comparison.right, catalogue()),
              QStringLiteral("ML skill profiles covers all 10 profiles."));
    ASSERT_EQ(comparison.left.outside.size(), 1U);
    EXPECT_EQ(comparison.left.outside.front().name, QStringLiteral("Software Engineer"));
    EXPECT_FALSE(comparison.left.outside.front().reason.isEmpty());
    EXPECT_TRUE(comparison.right.outside.empty());
}

TEST(RoleSets, TakePositionsOfOneTitleAsOneRole)
{
    Design design;
    const auto add = [&](const char *id, const char *title, ProfileShares profiles) {
        design.positions.append(Position{.id = {QString::fromLatin1(id)},
                                         .title = QString::fromLatin1(title),
                                         .profiles = std::move(profiles)});
    };
    add("a", "Builder", {{{profile("data-engineer"), std::nullopt}}});
    add("b", "Builder",
        {{{profile("data-engineer"), std::nullopt}, {profile("ml-engineer"), std::nullopt}}});
    add("c", "Cook", {});
    const RoleSet set = roleSetOf(design, QStringLiteral("Plan"));
    ASSERT_EQ(set.roles.size(), 2U);
    EXPECT_DOUBLE_EQ(*valueAt(set.roles[0].profiles, profile("data-engineer")), 0.75);
    EXPECT_DOUBLE_EQ(*valueAt(set.roles[0].profiles, profile("ml-engineer")), 0.25);
    EXPECT_EQ(compareRoleSets(catalogue(), set, set).left.outside.front().name,
              QStringLiteral("Cook"));
}

TEST(RoleSets, PassOverProfilesThatTheFrameworkLacks)
{
    const RoleSet set{QStringLiteral("Own"),
                      {{QStringLiteral("Cook"), {{profile("kitchen"), 1.0}}, {}}}};
    const auto comparison = compareRoleSets(catalogue(), set, set);
    EXPECT_EQ(comparison.left.missing.size(), 10U);
    EXPECT_EQ(comparison.left.outside.size(), 1U);
}

} // namespace rolewright
