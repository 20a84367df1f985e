#include "core/analysis/people_filter.h"
#include "core/framework/framework_reader.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

class PeopleFilterTest : public testing::Test
{
protected:
    PeopleFilterTest()
    {
        person.name = QStringLiteral("Karim Diallo");
        person.title = QStringLiteral("Data Engineer");
        person.skills = {{SkillId{QStringLiteral("python")}, {.level = 3}},
                         {SkillId{QStringLiteral("sql")}, {.level = 0}}};
    }

    bool passes(const char *text, double freeFte = 0.4) const
    {
        const auto filter = PeopleFilter::parse(QString::fromUtf8(text), framework);
        return filter && filter->accepts(person, freeFte, framework);
    }

    Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    Person person;
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

TEST_F(PeopleFilterTest, ComparisonsAskForFreeFteAndLevels)
{
    EXPECT_TRUE(passes("free > 0.2"));
    EXPECT_TRUE(passes("free >= 0.4"));
    EXPECT_FALSE(passes("free > 0.4"));
    EXPECT_TRUE(passes("python >= 3, free > 0.2"));
    EXPECT_TRUE(passes("Python ≥ 3 and free < 1"));
    EXPECT_FALSE(passes("python > 3"));
    EXPECT_TRUE(passes("sql = 0"));
}

TEST_F(PeopleFilterTest, ABrokenComparisonSaysWhatIsMissing)
{
    for (const char *text : {"free >", "free > much", "juggling > 2", "> 2"}) {
        const auto filter = PeopleFilter::parse(QString::fromUtf8(text), framework);
        ASSERT_FALSE(filter) << text;
        EXPECT_FALSE(filter.error().text.isEmpty());
    }
}

} // namespace rolewright
