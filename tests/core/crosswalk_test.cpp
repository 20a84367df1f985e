#include "core/framework/crosswalk.h"
#include "core/framework/framework_reader.h"

#include <QDir>
#include <gmock/gmock.h>

namespace rolewright {
namespace {

const QByteArray own = "rolewright-crosswalk: 1\n"
                       "id: own\n"
                       "version: 1\n"
                       "framework: ml-skill-profiles\n"
                       "name: {en: Own}\n"
                       "roles:\n"
                       "  - {id: builder, name: {en: Builder}, profiles: {data-engineer: 0.7, "
                       "ml-engineer: 0.3}}\n"
                       "  - {id: tester, name: {en: Tester}, reason: {en: Tests.}}\n";

const Framework &catalogue()
{
    static const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return framework;
}

Result<Crosswalk> read(const QByteArray &bytes)
{
    return readCrosswalk(bytes, QStringLiteral("own.yaml"), catalogue());
}

struct Spoilt
{
    const char *name;
    const char *from;
    const char *to;
    int line;
    const char *words;
};

void PrintTo(const Spoilt &spoilt, std::ostream *out)
{
    *out << spoilt.name;
}

class SpoiltCrosswalks : public testing::TestWithParam<Spoilt>
{
};

TEST_P(SpoiltCrosswalks, AreRefusedWithTheLineAndWhatIsWrong)
{
    const Spoilt &spoilt = GetParam();
    ASSERT_TRUE(own.contains(spoilt.from));
    const auto result = read(QByteArray(own).replace(spoilt.from, spoilt.to));
    ASSERT_FALSE(result);
    const std::string words = describe(result.error()).toStdString();
    EXPECT_THAT(words, testing::StartsWith("own.yaml:" + std::to_string(spoilt.line) + ":"));
    EXPECT_THAT(words, testing::HasSubstr(spoilt.words));
}

const Spoilt spoilt[] = {
    {"NoCrosswalk", "rolewright-crosswalk: 1\n", "\n", 2, "“rolewright-crosswalk” is missing"},
    {"NewerFormat", "crosswalk: 1", "crosswalk: 2", 1, "version 1"},
    {"OtherFramework", "framework: ml-skill-profiles", "framework: mine", 4, "“mine”"},
    {"NoRoles", "{id: builder, name: {en: Builder}", "{id: builder", 7, "“name” is missing"},
    {"UnknownProfile", "ml-engineer: 0.3", "ml-enginer: 0.3", 7, "unknown profile “ml-enginer”"},
    {"SharesBelowOne", "ml-engineer: 0.3", "ml-engineer: 0.2", 7, "sum to 0.9"},
    {"ShareBelowZero", "0.7, ml-engineer: 0.3", "1.3, ml-engineer: -0.3", 7, "above 0"},
    {"NoReason", ", reason: {en: Tests.}", "", 8, "“reason”"},
    {"RoleTwice", "id: tester", "id: builder", 8, "“builder” is there twice"},
};

INSTANTIATE_TEST_SUITE_P(Crosswalk, SpoiltCrosswalks, testing::ValuesIn(spoilt),
                         [](const auto &instance) { return std::string(instance.param.name); });

} // namespace

TEST(Crosswalk, TakesAFileOfAUsersOwn)
{
    const auto crosswalk = read(own);
    ASSERT_TRUE(crosswalk) << describe(crosswalk.error()).toStdString();
    ASSERT_EQ(crosswalk->roles.size(), 2U);
    EXPECT_DOUBLE_EQ(crosswalk->roles[0].profiles[0].second, 0.7);
    EXPECT_TRUE(crosswalk->roles[1].isOutside());
}

TEST(Crosswalk, ReportsAllProblemsTogether)
{
    const auto result =
        read(QByteArray(own).replace("ml-engineer: 0.3", "ml: 0.2").replace(", reason:", ", x:"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().more.size(), 2U);
}

TEST(Crosswalk, EveryOneThatComesWithTheProductIsSoundAndSaysItsSource)
{
    const QDir folder(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/crosswalks"));
    const auto installed = installedCrosswalks(catalogue());
    EXPECT_EQ(installed.size(), static_cast<size_t>(folder.entryList(QDir::Files).size()));
    for (const Crosswalk &crosswalk : installed) {
        EXPECT_FALSE(crosswalk.source.isEmpty()) << crosswalk.id.value.toStdString();
        EXPECT_TRUE(crosswalk.about.english().contains(QStringLiteral("is ours")));
        EXPECT_TRUE(crosswalk.extra.empty());
        for (const CrosswalkRole &role : crosswalk.roles)
            EXPECT_TRUE(role.extra.empty()) << role.id.value.toStdString();
    }
}

TEST(Crosswalk, TellsUbersSevenRoles)
{
    const auto uber = installedCrosswalk({QStringLiteral("uber")}, catalogue());
    ASSERT_TRUE(uber);
    QStringList names;
    for (const CrosswalkRole &role : uber->roles)
        names << role.name.english();
    EXPECT_EQ(names.join(QStringLiteral(", ")),
              QStringLiteral("Data Engineer, Data Scientist, Machine Learning Engineer, Software "
                             "Engineer, Manager, Product Manager, Technical Program Manager"));
}

TEST(Crosswalk, SaysWhichThereAreWhereOneIsNot)
{
    const auto none = installedCrosswalk({QStringLiteral("nobody")}, catalogue());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_THAT(none.error().text.toStdString(), testing::HasSubstr("uber"));
}

TEST(Crosswalk, HasNoneForAFrameworkOfAnother)
{
    Framework other = catalogue();
    other.id = QStringLiteral("mine");
    EXPECT_TRUE(installedCrosswalks(other).empty());
    EXPECT_FALSE(installedCrosswalk({QStringLiteral("uber")}, other));
}

} // namespace rolewright
