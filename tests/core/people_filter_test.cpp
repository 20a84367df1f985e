#include "core/analysis/people_filter.h"
#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

/// Karim, who has 0.4 FTE free beside a position, and reports to Ana.
class PeopleFilterTest : public testing::Test
{
protected:
    PeopleFilterTest()
    {
        plan.unit("charging", UnitKind::BusinessUnit)
            .position("analyst", "charging", {s("data-analyst")})
            .person("ana", [](Person &ana) { ana.name = s("Ana Duarte"); })
            .person("karim",
                    [](Person &karim) {
                        karim.name = s("Karim Diallo");
                        karim.title = s("Data Engineer");
                        karim.location = s("Ulm");
                        karim.manager = {s("ana")};
                        karim.until = QDate(2027, 6, 30);
                        karim.skills = {{SkillId{s("python")}, {.level = 3}},
                                        {SkillId{s("sql")}, {.level = 0}},
                                        {SkillId{s("kubernetes")}, {.level = 2}}};
                    })
            .assign("karim", "analyst", 0.6);
    }

    bool passes(const char *text) const
    {
        const auto filter = PeopleFilter::parse(s(text), plan.framework);
        if (!filter) {
            ADD_FAILURE() << text << ": " << describe(filter.error()).toStdString();
            return false;
        }
        const AnalysisInput input = plan.input();
        const PlanIndex index(input);
        return filter->accepts(index, 1, workloads(index));
    }

    QString problem(const char *text) const
    {
        const auto filter = PeopleFilter::parse(s(text), plan.framework);
        return filter ? QString() : filter.error().text;
    }

    PlanBuilder plan;
};

} // namespace

TEST_F(PeopleFilterTest, WordsAreFoundInNameTitleAndRatedSkills)
{
    EXPECT_TRUE(passes(""));
    EXPECT_TRUE(passes("KARIM engineer"));
    EXPECT_TRUE(passes("python"));
    EXPECT_FALSE(passes("sql")); // level 0
    EXPECT_FALSE(passes("karim architect"));
}

TEST_F(PeopleFilterTest, QuotedWordsStandTogether)
{
    EXPECT_TRUE(passes("\"data engineer\""));
    EXPECT_FALSE(passes("\"engineer data\""));
    EXPECT_TRUE(passes("engineer data"));
    EXPECT_TRUE(passes("„karim diallo“"));
    EXPECT_TRUE(passes("\"data eng")); // still being typed
}

TEST_F(PeopleFilterTest, ComparisonsAskForFreeFteLoadCapacityAndLevels)
{
    EXPECT_TRUE(passes("free > 0.2"));
    EXPECT_TRUE(passes("free >= 0,4"));
    EXPECT_FALSE(passes("free > 0.4"));
    EXPECT_TRUE(passes("load = 0.6"));
    EXPECT_TRUE(passes("load < 100 %"));
    EXPECT_FALSE(passes("load > 60%"));
    EXPECT_TRUE(passes("capacity = 1"));
    EXPECT_TRUE(passes("python >= 3, free > 0.2"));
    EXPECT_TRUE(passes("Python ≥ 3 and free < 1"));
    EXPECT_FALSE(passes("python > 3"));
    EXPECT_TRUE(passes("sql = 0"));
    EXPECT_TRUE(passes("python != 2"));
}

TEST_F(PeopleFilterTest, ASkillIsKnownByItsAliasAndALevelByItsWord)
{
    EXPECT_TRUE(passes("k8s >= 2"));
    EXPECT_FALSE(passes("k8s > 2"));
    EXPECT_TRUE(passes("python = practitioner"));
    EXPECT_FALSE(passes("python >= expert"));
}

TEST_F(PeopleFilterTest, TextsAreComparedByField)
{
    EXPECT_TRUE(passes("title contains engineer"));
    EXPECT_TRUE(passes("title contains data engineer and location = ulm"));
    EXPECT_FALSE(passes("title = engineer"));
    EXPECT_TRUE(passes("title = \"Data Engineer\""));
    EXPECT_TRUE(passes("title != architect"));
    EXPECT_TRUE(passes("manager contains duarte"));
    EXPECT_TRUE(passes("position = analyst"));
    EXPECT_TRUE(passes("unit contains charg"));
    EXPECT_TRUE(passes("department = \"\""));
    EXPECT_FALSE(passes("location = \"\""));
}

TEST_F(PeopleFilterTest, TheTitleTellsWhomAProfileSuits)
{
    EXPECT_TRUE(passes("suits contains engineer"));
    EXPECT_TRUE(passes("suits = \"Data Engineer\""));
    EXPECT_TRUE(passes("suits = \"data engineer (sure)\""));
    EXPECT_FALSE(passes("suits = \"ML Engineer\""));
    EXPECT_FALSE(passes("suits = \"\""));
    EXPECT_TRUE(problem("suits > 2").contains(s("text")));
}

TEST_F(PeopleFilterTest, DaysAreComparedWithDaysMonthsAndYears)
{
    EXPECT_TRUE(passes("until <= 2027-06"));
    EXPECT_FALSE(passes("until < 2027-06"));
    EXPECT_TRUE(passes("until = 2027"));
    EXPECT_FALSE(passes("until > 2027"));
    EXPECT_TRUE(passes("until = 2027-06-30"));
    EXPECT_TRUE(passes("from = \"\""));
    EXPECT_FALSE(passes("from > 2000"));
}

TEST_F(PeopleFilterTest, AndBindsCloserThanOr)
{
    EXPECT_TRUE(passes("architect or karim"));
    EXPECT_TRUE(passes("architect, karim or python > 2"));
    EXPECT_FALSE(passes("architect or karim and python > 3"));
    EXPECT_TRUE(passes("karim or"));
    EXPECT_TRUE(passes("karim python >= 3")); // a word before what is compared
}

TEST_F(PeopleFilterTest, ABrokenComparisonSaysWhatIsMissing)
{
    EXPECT_TRUE(problem("free >").contains(s("free > 0.2")));
    EXPECT_TRUE(problem("free > much").contains(s("number")));
    EXPECT_TRUE(problem("juggling > 2").contains(s("juggling")));
    EXPECT_TRUE(problem("> 2").contains(s("before")));
    EXPECT_TRUE(problem("title > 2").contains(s("text")));
    EXPECT_TRUE(problem("title contains").contains(s("behind")));
    EXPECT_TRUE(problem("until > soon").contains(s("2026-11")));
    EXPECT_TRUE(problem("python contains 3").contains(s("number")));
    EXPECT_TRUE(problem("python >= many").contains(s("0 to 4")));
    EXPECT_TRUE(problem("free ! 3").contains(s("!")));
    EXPECT_FALSE(problem("load > inf").isEmpty());
}

TEST_F(PeopleFilterTest, AnythingTypedIsReadInBoundedTime)
{
    EXPECT_FALSE(passes(QByteArray(100000, 'x').constData()));
    const QString signs(5000, u'>');
    EXPECT_FALSE(PeopleFilter::parse(signs, plan.framework));
    EXPECT_TRUE(PeopleFilter::parse(QString(5000, u'"'), plan.framework));
}

} // namespace rolewright
