#include "core/exchange/pasted_people.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const PasteColumn name{s("Name"), PersonField::Name};
const PasteColumn load{s("Load"), {}};
const PasteColumn location{s("Location"), PersonField::Location};
const PasteColumn capacity{s("Capacity"), PersonField::Capacity};
const PasteColumn manager{s("Manager"), PersonField::Manager};

class PasteTest : public testing::Test
{
protected:
    PasteTest()
    {
        plan.head = Immutable<Head>(Head{.name = s("Plan")});
        plan.scenarios.append(Scenario{.id = {s("today")}, .name = s("Today")});
        plan.designs[{s("today")}];
        for (const char *id : {"ana", "bo", "cleo"}) {
            QString called = s(id);
            called[0] = called[0].toUpper();
            plan.people.append(Person{.id = {s(id)}, .name = called});
            place.people.push_back({s(id)});
        }
        place.columns = place.known = {name, load, location, capacity, manager};
    }

    Result<PastePreview> preview(const char *text) const
    {
        const auto block = readTabbedBlock(s(text));
        return block ? pastePreview(plan, *block, place) : std::unexpected(block.error());
    }
    /// The plan after pasting; a failure is one of the test.
    Plan pasted(const char *text) const
    {
        const auto shown = preview(text);
        return done(plan,
                    shown ? Result<ChangeSet>(shown->changes) : std::unexpected(shown.error()));
    }

    Plan plan;
    PastePlace place;
};

} // namespace

TEST(CellBlock, ReadsWhatSpreadsheetsWrite)
{
    EXPECT_EQ(*readTabbedBlock(s("a\tb\nc\td\n")), (CellBlock{{s("a"), s("b")}, {s("c"), s("d")}}));
    EXPECT_EQ(*readTabbedBlock(s("\"two\nlines\"\tx")), (CellBlock{{s("two\nlines"), s("x")}}));
    EXPECT_EQ(*readTabbedBlock(s("a\n\nb")), (CellBlock{{s("a")}, {}, {s("b")}}));
    EXPECT_EQ(*readTabbedBlock(s("\n\na")), (CellBlock{{}, {}, {s("a")}}));
    EXPECT_FALSE(readTabbedBlock(s("")));
    EXPECT_FALSE(readTabbedBlock(s("\"never closed\ta")));
    EXPECT_FALSE(readTabbedBlock(QString(1000, QChar(1))));
}

TEST(CellBlock, ReadsTheFirstTableOfHtml)
{
    const auto block = readHtmlBlock(
        s("<html><style>td{}</style><table><!-- <tr><td>no --><tr><th>A &amp; B</th>"
          "<td>x<br>y</td></tr><tr><td>&#65;&#x42;</td><td><b>bold</b>"
          "<table><tr><td>inner</td></tr></table></td></tr></table><table><tr><td>2nd"));
    ASSERT_TRUE(block);
    EXPECT_EQ(*block, (CellBlock{{s("A & B"), s("x y")}, {s("AB"), s("bold")}}));
    EXPECT_FALSE(readHtmlBlock(s("<p>no table</p>")));
    EXPECT_FALSE(readHtmlBlock(s("<table><tr")));
    EXPECT_EQ(*readHtmlBlock(s("<table><td>&#0;&#xD800;&nosuch;")),
              (CellBlock{{s("&#0;&#xD800;&nosuch;")}}));
}

TEST(CellBlock, BombsAreRefusedQuickly)
{
    EXPECT_FALSE(readHtmlBlock(s("<table>") + s("<tr>").repeated(200'000)));
    EXPECT_FALSE(readHtmlBlock(s("<table><tr>") + s("<td>").repeated(200'000)));
    EXPECT_FALSE(readHtmlBlock(s("<table>").repeated(300'000)));
    EXPECT_FALSE(readTabbedBlock(s("\t").repeated(200'000)));
    EXPECT_FALSE(readTabbedBlock(s("x\n").repeated(200'000)));
    EXPECT_FALSE(readTabbedBlock(QString(maxBlockText + 1, u'x')));
}

RC_GTEST_PROP(CellBlockProperty, anyTextIsReadOrRefused, (const std::string &text))
{
    const QString html = s("<table><tr><td>") + QString::fromStdString(text);
    readHtmlBlock(html);
    readTabbedBlock(QString::fromStdString(text));
}

TEST_F(PasteTest, CellsGoToThePeopleFromTheCurrentCellOn)
{
    place.column = 2;
    place.people.erase(place.people.begin());
    const Plan after = pasted("Ulm\t0,5\nBerlin\t80 %");
    EXPECT_EQ(after.people.find(s("ana"))->location, QString());
    EXPECT_EQ(after.people.find(s("bo"))->location, s("Ulm"));
    EXPECT_DOUBLE_EQ(after.people.find(s("bo"))->capacity, 0.5);
    EXPECT_EQ(after.people.find(s("cleo"))->location, s("Berlin"));
    EXPECT_DOUBLE_EQ(after.people.find(s("cleo"))->capacity, 0.8);
}

TEST_F(PasteTest, LinesBeyondTheEndAreNewPeople)
{
    place.people.resize(1);
    const auto shown = preview("Ana\t\tUlm\nZoe\t\tBonn\n\t\tnowhere");
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->changedPeople, 1);
    EXPECT_EQ(shown->newPeople, 1);
    ASSERT_EQ(shown->refused.size(), 1U);
    EXPECT_EQ(shown->refused.front(), (SkippedRow{3, s("a person needs a name")}));
    EXPECT_EQ(shown->changes.name, s("Paste into 1 person and add 1 person"));
    EXPECT_EQ(shown->leftOut, QStringList{s("Load")});
    const Plan after = done(plan, shown->changes);
    EXPECT_EQ(after.people.rows().back()->name, s("Zoe"));
    EXPECT_EQ(after.people.rows().back()->location, s("Bonn"));
}

TEST_F(PasteTest, AFirstLineOfTitlesSaysWhichColumnsAreMeant)
{
    place.column = 4;
    const Plan after = pasted("LOCATION\tload\nUlm\t1.0");
    EXPECT_EQ(after.people.find(s("ana"))->location, s("Ulm"));
    EXPECT_EQ(after.people.size(), 3);
}

TEST_F(PasteTest, NamesInTheBlockSayWhomEachLineIsAbout)
{
    const Plan after = pasted("Name\tSite\tFTE\nZoe Lind\tBonn\t0,6\nBo\tUlm\t0,8");
    EXPECT_EQ(after.people.find(s("ana"))->name, s("Ana"));
    EXPECT_EQ(after.people.find(s("bo"))->location, s("Ulm"));
    EXPECT_DOUBLE_EQ(after.people.find(s("bo"))->capacity, 0.8);
    ASSERT_EQ(after.people.size(), 4);
    EXPECT_EQ(after.people.rows().back()->name, s("Zoe Lind"));
    EXPECT_DOUBLE_EQ(after.people.rows().back()->capacity, 0.6);
}

TEST_F(PasteTest, AHeadMayNameWhatIsNoColumn)
{
    const auto shown = preview("Name\tLocation\tShoe\nBo\tUlm\t43\nBo\tBonn\t44");
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->leftOut, QStringList{s("Shoe")});
    EXPECT_EQ(shown->changedPeople, 1);
    ASSERT_EQ(shown->refused.size(), 1U);
    EXPECT_EQ(shown->refused.front(), (SkippedRow{3, s("a line before is about “Bo”")}));
}

TEST_F(PasteTest, ALineOfPeopleIsNoHead)
{
    const Plan after = pasted("Anna\tLocation\nBob\t");
    EXPECT_EQ(after.people.find(s("ana"))->name, s("Anna"));
    EXPECT_EQ(after.people.find(s("bo"))->name, s("Bob"));
}

TEST_F(PasteTest, ALineThatCannotBeTakenIsLeftOutAsAWhole)
{
    const auto shown = preview("Ann\t\tUlm\tlots\nBob\t\tUlm\t0.5\nCleo\t\t\t1\tnobody");
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->refused.size(), 2U);
    EXPECT_TRUE(shown->refused[0].reason.startsWith(s("Capacity: “lots”")));
    EXPECT_EQ(shown->refused[1].row, 3);
    const Plan after = done(plan, shown->changes);
    EXPECT_EQ(after.people.find(s("ana"))->name, s("Ana"));
    EXPECT_EQ(after.people.find(s("bo"))->name, s("Bob"));
    EXPECT_EQ(shown->cells.size(), 3U);
}

TEST_F(PasteTest, WhatWasCopiedComesBackAsItWas)
{
    Person ana = *plan.people.find(s("ana"));
    ana.location = s("=1+1");
    plan.people.replace(ana);
    const auto shown = preview("Name\tLoad\tLocation\nAna\t0.0\t'=1+1\nBo\t0.0\t");
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->changes.isEmpty());
    EXPECT_THAT(shown->refused, IsEmpty());
}

TEST_F(PasteTest, ManagersAreFoundByName)
{
    place.column = 4;
    EXPECT_EQ(pasted("Bo").people.find(s("ana"))->manager.value, s("bo"));
    EXPECT_FALSE(preview("Bo\nAna")); // a circle
}

TEST_F(PasteTest, NothingGoesWhereNothingCanBeTaken)
{
    place.columns = {load};
    EXPECT_FALSE(preview("1.0"));
    place.columns = {location};
    const auto shown = preview("Ulm\ttoo much");
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->refused.size(), 1U);
    EXPECT_TRUE(shown->changes.isEmpty());
    place.people = {{s("gone")}};
    EXPECT_EQ(preview("Ulm")->refused.size(), 1U);
}

} // namespace rolewright
