#include "core/plan/edits/skill_edits.h"

#include "core/exchange/level_block.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

namespace rolewright {

namespace {

const PersonId karim{s("karim")};
const PersonId lena{s("lena")};
const SkillId git{s("git")};
const SkillId python{s("python")};

Plan twoPeople()
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Plan"); });
    builder.person("karim", [](Person &person) { person.name = s("Karim Diallo"); })
        .person("lena", [](Person &person) {
            person.name = s("Lena Roth");
            person.skills = {{git, {.level = 2, .rated = QDate(2026, 1, 2), .by = s("self")}}};
        });
    return builder.plan;
}

SkillRating rating(int level)
{
    return {.level = level, .rated = QDate(2026, 11, 25), .by = s("manager")};
}

Result<ChangeSet> rated(const Plan &plan, const std::vector<RatingChange> &changes)
{
    return rateSkills(plan, builtIn(), changes);
}

} // namespace

TEST(SkillEdits, RatesOneSkillUnderANameThatSaysIt)
{
    const Plan plan = twoPeople();
    const auto set = rated(plan, {{karim, git, rating(3)}});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Rate Git 3 for Karim Diallo"));
    const Plan after = done(plan, set);
    EXPECT_EQ(*valueAt(after.people.find(karim)->skills, git), rating(3));
}

TEST(SkillEdits, RatesABlockAsOneStep)
{
    const Plan plan = twoPeople();
    const auto set = rated(plan, {{karim, git, rating(1)},
                                  {karim, python, rating(2)},
                                  {lena, git, rating(3)},
                                  {lena, python, rating(4)}});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Rate 2 skills of 2 people"));
    EXPECT_EQ(set->changes.size(), 2u);
    const Plan after = done(plan, set);
    EXPECT_EQ(valueAt(after.people.find(lena)->skills, git)->level, 3);
    EXPECT_EQ(valueAt(after.people.find(lena)->skills, git)->by, s("manager"));
    EXPECT_EQ(valueAt(after.people.find(karim)->skills, python)->level, 2);
}

TEST(SkillEdits, NamesOneSkillOfSeveralPeople)
{
    const Plan plan = twoPeople();
    EXPECT_EQ(rated(plan, {{karim, git, rating(3)}, {lena, git, rating(3)}})->name,
              s("Rate Git 3 for 2 people"));
    EXPECT_EQ(rated(plan, {{karim, git, rating(3)}, {lena, git, rating(1)}})->name,
              s("Rate Git of 2 people"));
}

TEST(SkillEdits, TakesARatingAway)
{
    const Plan plan = twoPeople();
    const auto set = rated(plan, {{lena, git, {}}});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Take the rating in Git off Lena Roth"));
    EXPECT_TRUE(done(plan, set).people.find(lena)->skills.empty());
}

TEST(SkillEdits, NoneIsARatingOfItsOwn)
{
    const Plan after = done(twoPeople(), rated(twoPeople(), {{karim, git, rating(0)}}));
    ASSERT_NE(valueAt(after.people.find(karim)->skills, git), nullptr);
    EXPECT_EQ(valueAt(after.people.find(karim)->skills, git)->level, 0);
}

TEST(SkillEdits, WhatChangesNothingIsEmpty)
{
    const Plan plan = twoPeople();
    const SkillRating same{.level = 2, .rated = QDate(2026, 1, 2), .by = s("self")};
    EXPECT_TRUE(rated(plan, {{lena, git, same}, {karim, python, {}}})->isEmpty());
    EXPECT_TRUE(rated(plan, {})->isEmpty());
}

TEST(SkillEdits, KeepsKeysThatAreNotKnown)
{
    Plan plan = twoPeople();
    Person person = *plan.people.find(lena);
    person.skills.front().second.extra.emplace_back(s("x-exam"), Node());
    plan.people.replace(person);
    const Plan after = done(plan, rated(plan, {{lena, git, rating(4)}}));
    EXPECT_EQ(after.people.find(lena)->skills.front().second.extra.size(), 1u);
}

TEST(SkillEdits, RefusesStrangersUnknownSkillsAndLevels)
{
    const Plan plan = twoPeople();
    EXPECT_EQ(rated(plan, {{{s("nobody")}, git, rating(1)}}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(rated(plan, {{lena, {s("juggling")}, rating(1)}}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(rated(plan, {{lena, git, rating(5)}}).error().code, ErrorCode::BadInput);
    EXPECT_TRUE(rated(plan, {{lena, {s("juggling")}, {}}}));
}

TEST(SkillEdits, SetsLevelDayAndSourceOfCells)
{
    const Plan plan = twoPeople();
    const auto set =
        setRatingFields(plan, builtIn(), {{karim, git}, {lena, git}},
                        {.level = 3, .rated = QDate(2026, 10, 14), .by = s("certificate")});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Rate Git 3 for 2 people"));
    const Plan after = done(plan, set);
    for (const PersonId &person : {karim, lena})
        EXPECT_EQ(*valueAt(after.people.find(person)->skills, git),
                  (SkillRating{.level = 3, .rated = QDate(2026, 10, 14), .by = s("certificate")}));
}

TEST(SkillEdits, WhatIsNotGivenStaysAndNoLevelRatesNobody)
{
    const Plan plan = twoPeople();
    const std::vector<RatedCell> cells{{karim, git}, {lena, git}};
    const auto set = setRatingFields(plan, builtIn(), cells, {.by = s("certificate")});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Change the rating in Git of Lena Roth"));
    const Plan after = done(plan, set);
    EXPECT_TRUE(after.people.find(karim)->skills.empty());
    EXPECT_EQ(*valueAt(after.people.find(lena)->skills, git),
              (SkillRating{.level = 2, .rated = QDate(2026, 1, 2), .by = s("certificate")}));
}

TEST(SkillEdits, DayAndSourceCanBeTakenAway)
{
    const Plan plan = twoPeople();
    const auto set = setRatingFields(plan, builtIn(), {{lena, git}},
                                     {.rated = std::optional<QDate>(), .by = QString()});
    EXPECT_EQ(*valueAt(done(plan, set).people.find(lena)->skills, git), (SkillRating{.level = 2}));
}

TEST(SkillEdits, RefusesFieldsOfStrangersAndLevelsThatAreNone)
{
    const Plan plan = twoPeople();
    EXPECT_EQ(setRatingFields(plan, builtIn(), {{{s("nobody")}, git}}, {.level = 1}).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(setRatingFields(plan, builtIn(), {{lena, git}}, {.level = 7}).error().code,
              ErrorCode::BadInput);
}

TEST(LevelBlock, ReadsNumbersWordsAndGaps)
{
    const auto block = readLevelBlock({s("3\tExpert\t\r\n· \tnone\r\n\r\n")});
    ASSERT_TRUE(block);
    using Row = std::vector<std::optional<int>>;
    EXPECT_EQ(*block, (LevelBlock{Row{3, 4, std::nullopt}, Row{std::nullopt, 0, std::nullopt}}));
}

TEST(LevelBlock, ReadsATableOfHtml)
{
    const auto block = readLevelBlock({s("<table><tr><td>3<td>basic<tr><td>-<td>0</table>"), true});
    ASSERT_TRUE(block);
    using Row = std::vector<std::optional<int>>;
    EXPECT_EQ(*block, (LevelBlock{Row{3, 1}, Row{std::nullopt, 0}}));
}

TEST(LevelBlock, KeepsThePlaceOfAFirstLineThatIsEmpty)
{
    const auto block = readLevelBlock({s("\n3\n")});
    ASSERT_TRUE(block);
    using Row = std::vector<std::optional<int>>;
    EXPECT_EQ(*block, (LevelBlock{Row{std::nullopt}, Row{3}}));
}

TEST(LevelBlock, NamesCellsThatCannotBeRead)
{
    const auto block = readLevelBlock({s("1\t2\n3\tfive\n7\t1")});
    ASSERT_FALSE(block);
    EXPECT_TRUE(block.error().text.contains(s("row 2, column 2: “five” is no level")));
    ASSERT_EQ(block.error().more.size(), 1u);
    EXPECT_TRUE(block.error().more.front().text.startsWith(s("row 3, column 1: “7”")));
}

TEST(LevelBlock, RefusesNothingAndTooMuch)
{
    EXPECT_FALSE(readLevelBlock({}));
    EXPECT_FALSE(readLevelBlock({s("\n\n")}));
    EXPECT_FALSE(readLevelBlock({QString(20'001, u'\t')}));
    EXPECT_FALSE(readLevelBlock({QString(3'000'000, u'\n') + u'1'}));
    const auto huge = readLevelBlock({QString(900'000, u'x')});
    ASSERT_FALSE(huge);
    EXPECT_LT(huge.error().text.size(), 300);
}

} // namespace rolewright
