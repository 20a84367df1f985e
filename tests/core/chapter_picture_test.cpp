#include "core/report/chapter_picture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/drawn_texts.h"

#include <gtest/gtest.h>

namespace rolewright {
namespace {

constexpr double margin = 16; ///< around a drawing in its file

Drawing drawn(const AnalysisInput &input, Chapter chapter, const ReportOptions &options = {})
{
    return chapterDrawing(input, chapter, options).value();
}

QByteArray svg(const AnalysisInput &input, Chapter chapter, const ReportOptions &options = {})
{
    return chapterFile(QStringLiteral("svg"), input, chapter, options).value();
}

TEST(ChapterPicture, IsAsHighAsWhatItSays)
{
    const AnalysisInput input = test::drawnPlan();
    for (const Chapter chapter :
         {Chapter::Staffing, Chapter::People, Chapter::Gaps, Chapter::Hiring, Chapter::Upskilling,
          Chapter::Decisions, Chapter::Definitions}) {
        const Drawing drawing = drawn(input, chapter);
        double lowest = 0;
        double aboveFoot = 0;
        for (const QPointF &place : test::svgTexts(svgOf(drawing)))
            lowest = std::max(lowest, place.y());
        for (const QPointF &place : test::svgTexts(svgOf(drawing)))
            aboveFoot = place.y() < lowest - 10 ? std::max(aboveFoot, place.y()) : aboveFoot;
        EXPECT_LE(lowest, margin + drawing.size.height()) << nameOf(chapter).toStdString();
        EXPECT_GT(lowest, margin + drawing.size.height() - 20) << nameOf(chapter).toStdString();
        EXPECT_GT(aboveFoot, lowest - 80) << nameOf(chapter).toStdString();
    }
}

TEST(ChapterPicture, ShowsATableWholeHoweverLongItIs)
{
    AnalysisInput input = test::drawnPlan();
    for (int i = 0; i < 400; ++i) {
        const QString id = QStringLiteral("somebody-%1").arg(i);
        input.plan.people.append(Person{.id = PersonId{id}, .name = id});
    }
    const QByteArray shown = svg(input, Chapter::People);
    EXPECT_TRUE(shown.contains(">somebody-0<"));
    EXPECT_TRUE(shown.contains(">somebody-399<"));
    EXPECT_EQ(shown.count(">Name<"), 1) << "no second page with heads of its own";
}

TEST(ChapterPicture, PutsCardsBelowEachOther)
{
    const AnalysisInput input = test::drawnPlan();
    const ProfileId first = input.framework.profiles.front().id;
    const Drawing one = drawn(input, Chapter::ProfileCards, {.profiles = {first}});
    const Drawing all = drawn(input, Chapter::ProfileCards);
    EXPECT_GT(one.size.height(), 300);
    EXPECT_GT(all.size.height(), 5 * one.size.height());
    const test::DrawnTexts texts = test::svgTexts(svgOf(all));
    for (const Profile &profile : input.framework.profiles)
        EXPECT_TRUE(texts.contains(profile.name.in(QStringLiteral("en")))) << "a title of a card";
}

TEST(ChapterPicture, RefersToNoPage)
{
    const AnalysisInput input = test::drawnPlan();
    EXPECT_FALSE(svg(input, Chapter::Summary).contains(">See page"));
    EXPECT_FALSE(svg(input, Chapter::Organisation).contains("Overview of all units, page"));
}

TEST(ChapterPicture, ShowsOfPeopleWhatIsAskedForAndSaysSo)
{
    const AnalysisInput input = test::drawnPlan();
    for (const Chapter chapter : {Chapter::Staffing, Chapter::People}) {
        const QByteArray named = svg(input, chapter);
        EXPECT_TRUE(named.contains("Duarte"));
        EXPECT_TRUE(named.contains("Names shown."));
        const QByteArray roles = svg(input, chapter, {.names = NamesShown::RolesOnly});
        EXPECT_FALSE(roles.contains("Duarte"));
        EXPECT_TRUE(roles.contains("Roles only."));
        const QByteArray german = svg(
            input, chapter, {.names = NamesShown::Pseudonyms, .language = QStringLiteral("de")});
        EXPECT_FALSE(german.contains("Duarte"));
        EXPECT_TRUE(german.contains("Pseudonyme statt Namen."));
    }
}

TEST(ChapterPicture, RefusesWhatItCannotBe)
{
    const auto made = chapterFile(QStringLiteral("gif"), test::drawnPlan(), Chapter::Gaps, {});
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().text.contains(QStringLiteral(".pdf, .svg, .png")));
}

} // namespace
} // namespace rolewright
