#include "core/report/page_flow.h"

#include <gtest/gtest.h>

namespace rolewright {
namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// Pages of 260 logical pixels for content, of which titles take 46 and headings 30.
class PageFlowTest : public testing::Test
{
protected:
    PageFlowTest() { flow.startChapter(Chapter::Gaps, q("Gaps")); }

    static void nothing(QPainter &) {}
    /// A group with a few rows.
    static ReportTable table(double width)
    {
        return ReportTable({{q("Skill"), 1}},
                           {{{q("Required")}, true, true}, {{q("SQL")}}, {{q("Git")}}}, width);
    }

    std::vector<ReportPage> pages;
    PageFrame frame{.size = {400, 300}, .content = {20, 20, 360, 260}};
    PageFlow flow{pages, frame, std::make_shared<PageNumbers>(), Qt::blue};
};

TEST_F(PageFlowTest, AHeadingGoesToTheNextPageWithItsTable)
{
    flow.paint(105, nothing); // leaves room for the heading and the head of the table
    flow.heading(q("Skills"));
    ASSERT_EQ(pages.size(), 1u);
    ASSERT_EQ(pages[0].parts.size(), 3u);
    flow.table(table(360), {});
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].parts.size(), 2u) << "title and what was painted";
    EXPECT_EQ(pages[1].parts.size(), 2u) << "heading and table";
}

TEST_F(PageFlowTest, AHeadingStaysAboveATableThatFits)
{
    flow.heading(q("Skills"));
    flow.table(table(360), {});
    EXPECT_EQ(pages.size(), 1u);
}

TEST_F(PageFlowTest, AShortTableStaysWhole)
{
    flow.paint(130, nothing); // leaves room for the head and one row
    const ReportTable facts({{q("Fact"), 1}}, {{{q("Size")}}, {{q("Maturity")}}}, 360);
    ASSERT_EQ(facts.fitting(0, flow.rest().height()), 1u);
    flow.table(facts, {});
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].parts.size(), 2u) << "title and what was painted";
}

TEST_F(PageFlowTest, NoLastRowIsLeftToAPageAlone)
{
    const ReportTable rows({{q("Skill"), 1}}, {{{q("SQL")}}, {{q("Git")}}, {{q("R")}}, {{q("C")}}},
                           360);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 4)), 4u);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 3)), 2u);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 2)), 2u);
}

/// Rows of a group "A" with two rows, then of a group "B" with some.
ReportTable twoGroups(int ofB)
{
    std::vector<TableRow> rows{
        {{q("A")}, true, true}, {{q("a")}}, {{q("b")}}, {{q("B")}, true, true}};
    for (int i = 0; i < ofB; ++i)
        rows.push_back({{QString::number(i)}});
    return ReportTable({{q("Skill"), 1}}, rows, 360);
}

TEST_F(PageFlowTest, ASmallGroupIsNotParted)
{
    const ReportTable rows = twoGroups(4);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 8)), 8u);
    for (const size_t room : {7u, 6u, 5u, 4u, 3u})
        EXPECT_EQ(rows.fitting(0, rows.heightOf(0, room)), 3u) << room;
    EXPECT_EQ(rows.fitting(3, rows.heightOf(3, 3)), 0u) << "the next page has room for all of it";
}

TEST_F(PageFlowTest, AGroupKeepsTwoRowsOnEachPage)
{
    const ReportTable rows = twoGroups(6);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 5)), 3u);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 6)), 6u);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 8)), 8u);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 9)), 8u);
}

TEST_F(PageFlowTest, AGroupThatNoPageHoldsIsParted)
{
    const QString tall = q("several words ").repeated(40);
    const ReportTable rows({{q("Skill"), 1}}, {{{q("A")}, true, true}, {{tall}}, {{tall}}}, 100,
                           12);
    EXPECT_EQ(rows.fitting(0, rows.heightOf(0, 2)), 2u);
}

TEST_F(PageFlowTest, LittleThatWouldNotFitIsSetSmaller)
{
    double written = 0;
    flow.saveAPage(
        [&](PageFlow &part) {
            written = part.rest().width();
            part.link({0, 0, 100, 20}, q("there"));
            for (int i = 0; i < 7; ++i)
                part.paint(20, nothing); // with what is kept free, 238 of 214 pixels
        },
        0.8);
    EXPECT_EQ(pages.size(), 1u);
    const double scale = 360 / written;
    EXPECT_LT(scale, 0.95);
    EXPECT_GE(scale, 0.8);
    ASSERT_EQ(pages[0].links.size(), 1u);
    EXPECT_NEAR(pages[0].links[0].rect.width(), 100 * scale, 1e-6);
    EXPECT_NEAR(pages[0].links[0].rect.left(), 20, 1e-6) << "it stays at the edge of the page";
    EXPECT_LT(flow.rest().height(), 30) << "what follows stands below it";
    EXPECT_NEAR(pages[0].bottom, flow.rest().top() - 14 * scale, 1e-6);
}

TEST_F(PageFlowTest, APageKnowsHowFarDownItIsUsed)
{
    EXPECT_EQ(pages[0].bottom, 66) << "below the title";
    flow.paint(100, nothing);
    EXPECT_EQ(pages[0].bottom, 166);
    flow.setColumn(200, 180, 66); // a second column that is shorter
    flow.paint(40, nothing);
    EXPECT_EQ(pages[0].bottom, 166);
}

TEST_F(PageFlowTest, WhatIsMuchTooLongKeepsItsSize)
{
    flow.saveAPage(
        [&](PageFlow &part) {
            for (int i = 0; i < 11; ++i)
                part.paint(20, nothing);
        },
        0.9);
    EXPECT_EQ(pages.size(), 2u);
    EXPECT_EQ(flow.rest().width(), 360);
    for (const ReportPage &page : pages)
        EXPECT_EQ(page.chapter, Chapter::Gaps);
}

} // namespace
} // namespace rolewright
