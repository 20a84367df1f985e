#include "core/analysis/position_matches.h"
#include "tests/core/analysis_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {

namespace {

/// Ids of the positions that a text means.
QStringList found(const AnalysisInput &input, const char *text)
{
    const PlanIndex index(input);
    const auto filter = PeopleFilter::parse(s(text), input.framework).value();
    const std::vector<bool> matching = matchingPositions(index, filter, s("en"));
    QStringList ids;
    for (size_t row = 0; row < matching.size(); ++row) {
        if (matching[row])
            ids << index.position(static_cast<int>(row)).id.value;
    }
    return ids;
}

AnalysisInput organisation()
{
    PlanBuilder plan;
    plan.unit("fleet", UnitKind::BusinessUnit)
        .unit("routing", UnitKind::Team, "fleet")
        .unit("charging", UnitKind::BusinessUnit)
        .position("engineer", "routing", {s("data-engineer")})
        .position("scientist", "charging", {s("data-scientist")})
        .position("steward", "charging", {s("data-steward")}, 1, "2027-06")
        .person("ann",
                [](Person &ann) {
                    ann.skills = {{SkillId{s("python")}, SkillRating{.level = 3}}};
                })
        .person("bob")
        .assign("ann", "engineer", 1)
        .assign("bob", "scientist", 0.5)
        .assign("bob", "steward", 0.5, "2027-06");
    return plan.input();
}

} // namespace

TEST(PositionMatches, FindsWordsOfSeatUnitProfileAndPerson)
{
    const AnalysisInput input = organisation();
    EXPECT_EQ(found(input, "steward"), QStringList{s("steward")});
    EXPECT_EQ(found(input, "Charging"), (QStringList{s("scientist"), s("steward")}));
    EXPECT_EQ(found(input, "fleet"), QStringList{s("engineer")}); // of the team below it, too
    EXPECT_EQ(found(input, "\"data engineer\""), QStringList{s("engineer")});
    EXPECT_EQ(found(input, "ann"), QStringList{s("engineer")});
}

TEST(PositionMatches, ComparesThePeopleOnASeat)
{
    const AnalysisInput input = organisation();
    EXPECT_EQ(found(input, "python >= 3"), QStringList{s("engineer")});
    EXPECT_EQ(found(input, "python < 3"), (QStringList{s("scientist"), s("steward")}));
    EXPECT_EQ(found(input, "name != ann"), (QStringList{s("scientist"), s("steward")}));
}

TEST(PositionMatches, TakesWordsAndComparisonsTogether)
{
    const AnalysisInput input = organisation();
    EXPECT_EQ(found(input, "routing, python >= 3"), QStringList{s("engineer")});
    EXPECT_EQ(found(input, "charging and python >= 3"), QStringList());
    EXPECT_EQ(found(input, "routing or steward"), (QStringList{s("engineer"), s("steward")}));
}

TEST(PositionMatches, FindsWhatIsVacant)
{
    const AnalysisInput input = organisation();
    EXPECT_EQ(found(input, "vacant"), (QStringList{s("scientist"), s("steward")}));
    EXPECT_EQ(found(input, "vacant steward"), QStringList{s("steward")});
}

TEST(PositionMatches, TakesPeopleOfTheMonthInWhichASeatIsJudged)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .position("later", "north", {s("data-engineer")}, 1, "2027-06")
        .person("ann")
        .person("bob")
        .assign("ann", "later", 1, "2027-01", "2027-03")
        .assign("bob", "later", 1, "2027-06");
    EXPECT_EQ(found(plan.input(), "ann"), QStringList());
    EXPECT_EQ(found(plan.input(), "bob"), QStringList{s("later")});
}

TEST(PositionMatches, FindsEverythingWithoutWords)
{
    EXPECT_EQ(found(organisation(), "").size(), 3);
}

} // namespace rolewright
