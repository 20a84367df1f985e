#include "app/views/people/load_part.h"
#include "app/views/people/skills_part.h"
#include "tests/app/people_fixture.h"

#include <QAccessible>
#include <QLineEdit>
#include <QScrollBar>

namespace rolewright {

namespace {

/// What grids of people tell assistive technology of their cells.
class PeopleGridAccessTest : public PeopleTest
{
protected:
    static QAccessibleInterface &of(QWidget &widget)
    {
        return *QAccessible::queryAccessibleInterface(&widget);
    }
    static QString nameOf(const QAccessibleInterface *cell)
    {
        return cell->text(QAccessible::Name);
    }
    SkillsGrid &skills()
    {
        view().showPart(1);
        EXPECT_TRUE(arrive());
        return static_cast<SkillsPart *>(view().currentPart())->grid();
    }
    LoadGrid &load()
    {
        view().showPart(2);
        EXPECT_TRUE(arrive());
        return static_cast<LoadPart *>(view().currentPart())->grid();
    }
};

} // namespace

TEST_F(PeopleGridAccessTest, SkillsAreATableOfPeopleBySkills)
{
    SkillsGrid &grid = skills();
    QAccessibleInterface &table = of(grid);
    EXPECT_EQ(table.role(), QAccessible::Table);
    EXPECT_EQ(nameOf(&table), q("Skills of people"));
    QAccessibleTableInterface &cells = *table.tableInterface();
    EXPECT_EQ(cells.rowCount(), plan().people.size());
    EXPECT_EQ(cells.columnCount(), std::ssize(grid.skills()));
    EXPECT_EQ(cells.rowDescription(0), q("Ana Duarte"));
    EXPECT_EQ(cells.columnDescription(0), q("Domain knowledge"));
    QAccessibleInterface *cell = cells.cellAt(0, 0);
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->role(), QAccessible::Cell);
    EXPECT_EQ(nameOf(cell), q("Ana Duarte, Domain knowledge: 4 expert"));
    EXPECT_FALSE(cell->text(QAccessible::Description).isEmpty());
    EXPECT_EQ(cells.cellAt(cells.rowCount(), 0), nullptr);
    EXPECT_EQ(cells.cellAt(0, cells.columnCount()), nullptr);
}

TEST_F(PeopleGridAccessTest, OnlyCellsInSightAreListedAndFoundByTheirPlace)
{
    SkillsGrid &grid = skills();
    QAccessibleInterface &table = of(grid);
    const auto seen = grid.blockInSight();
    EXPECT_EQ(table.childCount(), (seen.bottom - seen.top + 1) * (seen.right - seen.left + 1));
    EXPECT_LT(table.childCount(), grid.rowCount() * grid.columnCount());
    EXPECT_EQ(nameOf(table.child(0)), grid.cellInWords({0, 0}));
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
    grid.horizontalScrollBar()->setValue(grid.horizontalScrollBar()->maximum());
    const auto now = grid.blockInSight();
    ASSERT_GT(now.top, 0);
    QAccessibleInterface *last = table.child(table.childCount() - 1);
    EXPECT_EQ(nameOf(last), grid.cellInWords({now.bottom, now.right}));
    EXPECT_EQ(last->tableCellInterface()->rowIndex(), now.bottom);
    EXPECT_EQ(last->tableCellInterface()->columnIndex(), now.right);
    EXPECT_EQ(table.indexOfChild(last), table.childCount() - 1);
    QAccessibleInterface *inside = table.tableInterface()->cellAt(now.bottom - 1, now.right - 1);
    const QPoint middle = inside->rect().center();
    EXPECT_EQ(table.childAt(middle.x(), middle.y()), inside);
}

TEST_F(PeopleGridAccessTest, CellsThatWereScrolledAwayAreForgottenButForTheCurrentOne)
{
    SkillsGrid &grid = skills();
    QAccessibleInterface &table = of(grid);
    grid.setFocus();
    grid.setCurrent({0, 0});
    const QAccessible::Id current = QAccessible::uniqueId(table.child(0));
    const QAccessible::Id next = QAccessible::uniqueId(table.child(1));
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
    EXPECT_EQ(QAccessible::accessibleInterface(next), nullptr);
    ASSERT_NE(QAccessible::accessibleInterface(current), nullptr);
    EXPECT_TRUE(QAccessible::accessibleInterface(current)->state().offscreen);
    EXPECT_EQ(QAccessible::uniqueId(table.focusChild()), current);
}

TEST_F(PeopleGridAccessTest, TheCellThatKeysActOnHasTheFocusAndSaysItsNewLevel)
{
    SkillsGrid &grid = skills();
    grid.setFocus();
    grid.setCurrent({0, 0});
    grid.setCurrent({1, 1}, true);
    QAccessibleInterface &table = of(grid);
    QAccessibleInterface *focused = table.focusChild();
    ASSERT_NE(focused, nullptr);
    EXPECT_TRUE(focused->state().focused);
    EXPECT_EQ(table.tableInterface()->selectedCellCount(), 4);
    QTest::keyClick(&grid, Qt::Key_1);
    EXPECT_TRUE(nameOf(focused).endsWith(q("1 basic")));
}

TEST_F(PeopleGridAccessTest, PressChoosesACellAndItsPerson)
{
    SkillsGrid &grid = skills();
    QAccessibleInterface *cell = of(grid).tableInterface()->cellAt(2, 3);
    cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(grid.current(), (PeopleGrid::Place{2, 3}));
    EXPECT_EQ(*workspace().context().selection.as<PersonId>(), grid.rows()->person(2).id);
}

TEST_F(PeopleGridAccessTest, WithoutSkillsThereAreNoCells)
{
    SkillsGrid &grid = skills();
    QAccessibleInterface &table = of(grid);
    grid.setCurrent({0, 0});
    ASSERT_NE(table.child(0), nullptr);
    static_cast<SkillsPart *>(view().currentPart())->chooser().name().setText(q("juggling"));
    EXPECT_EQ(table.childCount(), 0);
    EXPECT_EQ(table.child(0), nullptr);
    EXPECT_TRUE(table.text(QAccessible::Description).contains(q("Clear the name")));
}

TEST_F(PeopleGridAccessTest, TheLoadIsATableOfPeopleByMonths)
{
    LoadGrid &grid = load();
    QAccessibleTableInterface &cells = *of(grid).tableInterface();
    EXPECT_EQ(cells.columnDescription(0), grid.columnName(0));
    const QString name = nameOf(cells.cellAt(0, grid.blockInSight().left));
    EXPECT_TRUE(name.startsWith(q("Ana Duarte, "))) << qPrintable(name);
    EXPECT_TRUE(name.contains(q("FTE"))) << qPrintable(name);
}

} // namespace rolewright
