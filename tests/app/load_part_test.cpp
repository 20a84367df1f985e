#include "app/views/people/load_part.h"
#include "tests/app/people_fixture.h"

#include "core/drawing/load_look.h"
#include "core/plan/edits/staffing_edits.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>

namespace rolewright {

namespace {

class LoadPartTest : public PeopleTest
{
protected:
    void SetUp() override
    {
        PeopleTest::SetUp();
        view().showPart(2);
        ASSERT_TRUE(arrive());
        grid().setFocus();
    }

    LoadPart &part() { return *static_cast<LoadPart *>(view().currentPart()); }
    LoadGrid &grid() { return part().grid(); }
    int columns()
    {
        const auto &index = session().snapshot()->index;
        return static_cast<int>(LoadTable(index).months().size());
    }
    LoadGrid::Place placeOf(const char *person, const char *month)
    {
        const int row = grid().rows()->placeOf({q(person)});
        for (int column = 0; column < columns(); ++column) {
            if (grid().month(column).toString() == q(month))
                return {row, column};
        }
        ADD_FAILURE() << month;
        return {};
    }
    LoadState state(const char *person, const char *month)
    {
        return stateOf(grid().loadAt(placeOf(person, month)));
    }
    QStringList tip(const char *person, const char *month)
    {
        return grid().cellTip(placeOf(person, month)).split(u'\n');
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&grid(), static_cast<Qt::Key>(key), modifiers);
    }
    QPoint middleOf(const LoadGrid::Place &place) { return grid().cellRect(place).center(); }
    const PersonId *selected() { return workspace().context().selection.as<PersonId>(); }
};

} // namespace

TEST_F(LoadPartTest, TellsFreeFullOverAndAwayApart)
{
    EXPECT_EQ(state("yuki", "2027-03"), LoadState::Over);
    EXPECT_EQ(state("omar", "2027-08"), LoadState::Full);
    EXPECT_EQ(state("omar", "2027-09"), LoadState::Away);
    EXPECT_EQ(state("ivo", "2027-05"), LoadState::Part);
    EXPECT_EQ(state("ivo", "2027-06"), LoadState::Full); // capacity 0.6 from June
    EXPECT_EQ(state("grace", "2027-03"), LoadState::Free);
}

TEST_F(LoadPartTest, TheTipNamesThePositionsThatMakeUpTheLoad)
{
    const QStringList lines = tip("yuki", "2027-03");
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0], q("Yuki Mori, March 2027: 1.0 of 0.8 FTE assigned, 0.2 over capacity"));
    EXPECT_EQ(lines[1], q("0.8 Data Scientist, Fleet"));
    EXPECT_EQ(tip("hana", "2027-03").last(), q("1.0 ML Engineer, Aftersales, until June 2027"));
    EXPECT_EQ(tip("ivo", "2027-05").first(),
              q("Ivo Petrov, May 2027: 0.6 of 1.0 FTE assigned, 0.4 free"));
    EXPECT_EQ(tip("omar", "2027-10"),
              QStringList(q("Omar Haddad, October 2027: not there, in the company until 31 August "
                            "2027")));
}

TEST_F(LoadPartTest, SumsAreOfThePeopleListed)
{
    const auto place = placeOf("yuki", "2027-03");
    filter("Yuki Mori");
    ASSERT_EQ(grid().rows()->count(), 1);
    EXPECT_EQ(grid().footTexts(place.column), QStringList({q("1.0"), q("0.8"), q("0.0")}));
    EXPECT_TRUE(grid().footTip(place.column).startsWith(q("March 2027: 1.0 of 0.8 FTE assigned")));
}

TEST_F(LoadPartTest, FollowsAnAssignmentAndItsUndo)
{
    ASSERT_EQ(state("grace", "2027-03"), LoadState::Free);
    ASSERT_TRUE(session().apply(
        assignPerson(plan(), session().scenario(), {q("grace")}, {q("de-charging")}, 0.5)));
    ASSERT_TRUE(arrive());
    EXPECT_EQ(state("grace", "2027-03"), LoadState::Part);
    EXPECT_EQ(tip("grace", "2027-03").last(), q("0.5 Data Engineer, Charging"));
    session().document().undoStack().undo();
    ASSERT_TRUE(arrive());
    EXPECT_EQ(state("grace", "2027-03"), LoadState::Free);
}

TEST_F(LoadPartTest, KeysMoveAndSelectThePersonInWords)
{
    grid().setCurrent(placeOf("omar", "2027-08"));
    EXPECT_EQ(*selected(), PersonId{q("omar")});
    press(Qt::Key_Right);
    EXPECT_EQ(grid().current(), placeOf("omar", "2027-09"));
    EXPECT_EQ(grid().cellTip(*grid().current()).section(u'\n', 0, 0),
              q("Omar Haddad, September 2027: not there, in the company until 31 August 2027"));
    press(Qt::Key_Down);
    EXPECT_EQ(*selected(), grid().rows()->person(grid().current()->row).id);
    EXPECT_TRUE(grid().placeAt(middleOf(*grid().current())));
}

TEST_F(LoadPartTest, EnterOrADoubleClickSelectsThePersonAgain)
{
    grid().setCurrent(placeOf("omar", "2027-08"));
    const Subject unit = UnitId{q("fleet")};
    workspace().context().selection.select(unit);
    press(Qt::Key_Return);
    ASSERT_NE(selected(), nullptr);
    EXPECT_EQ(*selected(), PersonId{q("omar")});
    workspace().context().selection.select(unit);
    QTest::mouseDClick(grid().viewport(), Qt::LeftButton, {}, middleOf(*grid().current()));
    ASSERT_NE(selected(), nullptr);
    EXPECT_EQ(*selected(), PersonId{q("omar")});
}

TEST_F(LoadPartTest, CopiesABlockAsATable)
{
    grid().setCurrent(placeOf("omar", "2027-08"));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(arrive());
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->text(), q("Name\t2027-08\t2027-09\nOmar Haddad\t0.5\t\nYuki Mori\t1.0\t1.0"));
    EXPECT_TRUE(copied->html().contains(q("<th>2027-08</th>")));
}

TEST_F(LoadPartTest, BeginsInTodaysMonth)
{
    ASSERT_TRUE(
        session().apply(assignPerson(plan(), session().scenario(), {q("grace")}, {q("de-charging")},
                                     0.5, {Month::of(2026, 2), Month::of(2028, 12)})));
    ASSERT_TRUE(arrive());
    const auto today = placeOf("grace", "2026-11");
    ASSERT_GT(today.column, 0);
    press(Qt::Key_Down);
    EXPECT_EQ(grid().current()->column, today.column);
}

TEST_F(LoadPartTest, NamesOfAnyKindStandAsTheyAre)
{
    Person hostile = *plan().people.find(q("omar"));
    hostile.name = q("<img src=/dev/zero>\u202e\nMallory") + QString(5000, QChar(0x301));
    put(hostile);
    grid().setCurrent(placeOf("omar", "2027-08"));
    press(Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(arrive());
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    EXPECT_TRUE(html.contains(q("&lt;img")));
    for (const auto *label : part().findChildren<QLabel *>())
        EXPECT_LT(label->text().size(), 4000);
}

} // namespace rolewright
