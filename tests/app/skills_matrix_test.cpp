#include "app/views/people/skills_part.h"
#include "tests/app/people_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>

namespace rolewright {

namespace {

class SkillsMatrixTest : public PeopleTest
{
protected:
    void SetUp() override
    {
        PeopleTest::SetUp();
        view().showPart(1);
        ASSERT_TRUE(arrive());
        grid().setFocus();
    }

    SkillsPart &part() { return *static_cast<SkillsPart *>(view().currentPart()); }
    SkillsGrid &grid() { return part().grid(); }
    SkillsGrid::Place placeOf(const char *person, const char *skill)
    {
        const int row = grid().rows()->placeOf({q(person)});
        for (int column = 0; column < std::ssize(grid().skills()); ++column) {
            if (grid().skill(column).id.value == q(skill))
                return {row, column};
        }
        ADD_FAILURE() << skill;
        return {};
    }
    const SkillRating *rating(const char *person, const char *skill)
    {
        return valueAt(plan().people.find(q(person))->skills, SkillId{q(skill)});
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&grid(), static_cast<Qt::Key>(key), modifiers);
    }
    void paste(const char *text)
    {
        QGuiApplication::clipboard()->setText(q(text));
        press(Qt::Key_V, Qt::ControlModifier);
    }
    QStringList listed()
    {
        QStringList names;
        for (int row = 0; row < grid().rows()->count(); ++row)
            names << grid().person(row).name;
        return names;
    }
    std::vector<int> levelsIn(int column)
    {
        std::vector<int> levels;
        for (int row = 0; row < grid().rows()->count(); ++row)
            levels.push_back(grid().stateAt({row, column}).has);
        return levels;
    }
    /// The same levels in order, those who are not rated last.
    template <class Order>
    std::vector<int> sortedLevels(int column, Order order)
    {
        std::vector<int> levels = levelsIn(column);
        std::ranges::sort(levels, order);
        if (order(0, 1))
            std::ranges::rotate(levels, std::ranges::find_if(levels, [](int l) { return l > 0; }));
        return levels;
    }
    /// Chooses the skills that are shown by a line of the list.
    void show(const char *choice)
    {
        const int line = part().chooser().kinds().findText(q(choice));
        ASSERT_GE(line, 0) << choice;
        part().chooser().kinds().setCurrentIndex(line);
    }
    void clickHead(int column)
    {
        const QRect cell = grid().cellRect({0, column});
        const QPoint head(cell.center().x(), 60);
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, head);
        ASSERT_TRUE(arrive());
    }
    QPoint middleOf(const SkillsGrid::Place &place) { return grid().cellRect(place).center(); }
};

} // namespace

TEST_F(SkillsMatrixTest, ADigitRatesTheCurrentCellAndMovesOn)
{
    const auto place = placeOf("karim", "python");
    grid().setCurrent(place);
    press(Qt::Key_4);
    ASSERT_NE(rating("karim", "python"), nullptr);
    EXPECT_EQ(*rating("karim", "python"),
              (SkillRating{.level = 4, .rated = session().today(), .by = q("manager")}));
    EXPECT_EQ(lastStep(), q("Rate Python 4 for Karim Diallo"));
    EXPECT_EQ(grid().current(), (SkillsGrid::Place{place.row, place.column + 1}));
    session().document().undoStack().undo();
    ASSERT_TRUE(arrive());
    EXPECT_NE(rating("karim", "python")->level, 4);
}

TEST_F(SkillsMatrixTest, GoesOnTheWayTheLastArrowKeyWent)
{
    grid().setCurrent({0, 2});
    press(Qt::Key_Down);
    press(Qt::Key_2);
    EXPECT_EQ(grid().current(), (SkillsGrid::Place{2, 2}));
}

TEST_F(SkillsMatrixTest, DeleteTakesTheRatingAwayAndNeverThePerson)
{
    const auto people = plan().people.size();
    grid().setCurrent(placeOf("lena", "git"));
    press(Qt::Key_Delete);
    EXPECT_EQ(rating("lena", "git"), nullptr);
    EXPECT_EQ(plan().people.size(), people);
    EXPECT_EQ(lastStep(), q("Take the rating in Git off Lena Roth"));
}

TEST_F(SkillsMatrixTest, ABlockIsRatedAsOneStep)
{
    grid().setCurrent({0, 0});
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const int before = steps();
    press(Qt::Key_3);
    EXPECT_EQ(steps(), before + 1);
    EXPECT_EQ(lastStep(), q("Rate 2 skills of 2 people"));
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column)
            EXPECT_EQ(grid().stateAt({row, column}).rating->level, 3);
    }
}

TEST_F(SkillsMatrixTest, NotRatedNoneAndImpliedAreTold)
{
    const auto place = placeOf("lena", "containerization"); // by Docker and Kubernetes
    EXPECT_TRUE(grid().stateAt(place).isImplied());
    EXPECT_TRUE(grid().cellInWords(place).endsWith(q("4 expert, from Docker 4")));
    const auto none = placeOf("lena", "regulation");
    EXPECT_TRUE(grid().cellInWords(none).endsWith(q("not rated")));
    grid().setCurrent(none);
    press(Qt::Key_0);
    ASSERT_TRUE(arrive());
    EXPECT_TRUE(grid().cellInWords(none).endsWith(q("0 none")));
}

TEST_F(SkillsMatrixTest, TheTipSaysBehaviourDateAndSource)
{
    const QString tip = grid().cellTip(placeOf("lena", "kubernetes"));
    EXPECT_TRUE(tip.contains(q("Rated 4 by certificate on 14 October 2026")));
    EXPECT_EQ(tip.split(u'\n').size(), 3);
}

TEST_F(SkillsMatrixTest, CopiedLevelsCanBePastedBack)
{
    grid().setCurrent(placeOf("lena", "docker"));
    press(Qt::Key_Right, Qt::ShiftModifier);
    const auto block = *grid().block();
    press(Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(arrive());
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(u'4'));
    grid().setCurrent({block.top + 1, block.left});
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(grid().stateAt({block.top + 1, block.left}).rating->level, 4);
    EXPECT_EQ(grid().stateAt({block.top + 1, block.left}).rating->by, q("import"));
}

TEST_F(SkillsMatrixTest, PastesABlockFromASpreadsheetAsOneStep)
{
    grid().setCurrent({0, 0});
    const int before = steps();
    paste("1\texpert\n\t0\n");
    EXPECT_EQ(steps(), before + 1);
    EXPECT_EQ(grid().stateAt({0, 0}).rating->level, 1);
    EXPECT_EQ(grid().stateAt({0, 1}).rating->level, 4);
    EXPECT_EQ(grid().stateAt({1, 1}).rating->level, 0);
}

TEST_F(SkillsMatrixTest, WhatCannotBeReadChangesNothingAndIsSaid)
{
    grid().setCurrent({0, 0});
    const Plan before = plan();
    paste("1\t2\n3\tplenty");
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(prompts.errors.last().contains(q("row 2, column 2: “plenty”")));
    paste("<img src=/dev/zero>");
    grid().setCurrent({grid().rows()->count() - 1, 0});
    paste("1\n2");
    EXPECT_EQ(prompts.errors.size(), 3);
    EXPECT_TRUE(plan() == before);
}

TEST_F(SkillsMatrixTest, KeepsTheCurrentCellInSightWhenItShrinks)
{
    grid().setCurrent(placeOf("karim", "python"));
    ASSERT_TRUE(grid().placeAt(middleOf(*grid().current())));
    for (const int less : {40, 60, 80}) {
        window.resize(window.width(), window.height() - less);
        ASSERT_TRUE(arrive());
        EXPECT_EQ(grid().placeAt(middleOf(*grid().current())), grid().current());
    }
}

TEST_F(SkillsMatrixTest, BringsAPersonBackIntoSight)
{
    grid().setCurrent(placeOf("karim", "python"));
    grid().verticalScrollBar()->setValue(0);
    ASSERT_FALSE(grid().placeAt(middleOf(*grid().current())));
    part().revealSelection();
    EXPECT_TRUE(grid().placeAt(middleOf(*grid().current())));
}

TEST_F(SkillsMatrixTest, SumsNameSeatsAndPeople)
{
    const auto &snapshot = *session().snapshot();
    const SkillNeeds needs(snapshot.index, snapshot.fits());
    const auto place = placeOf("lena", "python");
    const auto *need = needs.tightestOf(grid().skills()[static_cast<size_t>(place.column)]);
    ASSERT_NE(need, nullptr);
    const auto level = static_cast<size_t>(need->tightest());
    EXPECT_EQ(grid().footText(place.column),
              q("%1/%2").arg(need->having[level]).arg(need->needed[level]));
    EXPECT_TRUE(grid().footTip(place.column).contains(q("seats need it")));
}

TEST_F(SkillsMatrixTest, AClickSelectsThePersonAndADragABlock)
{
    const SkillsGrid::Place first{1, 1};
    QTest::mousePress(grid().viewport(), Qt::LeftButton, {}, middleOf(first));
    EXPECT_EQ(*workspace().context().selection.as<PersonId>(), grid().rows()->person(1).id);
    const QPoint to = middleOf({3, 3});
    QMouseEvent move(QEvent::MouseMove, to, grid().viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(grid().viewport(), &move);
    QTest::mouseRelease(grid().viewport(), Qt::LeftButton, {}, to);
    const auto block = grid().block();
    ASSERT_TRUE(block);
    EXPECT_EQ(block->bottom - block->top, 2);
    EXPECT_EQ(block->right - block->left, 2);
}

TEST_F(SkillsMatrixTest, FollowsTheFilterAndKeepsTheCurrentPerson)
{
    grid().setCurrent(placeOf("lena", "git"));
    filter("kubernetes >= 3");
    EXPECT_LT(grid().rows()->count(), plan().people.size());
    ASSERT_TRUE(grid().current());
    EXPECT_EQ(grid().person(grid().current()->row).id, PersonId{q("lena")});
}

TEST_F(SkillsMatrixTest, AClickOnASkillSortsByItsLevelThenTurnsThenLeavesThePlansOrder)
{
    const QStringList inPlan = listed();
    const int python = placeOf("lena", "python").column;
    grid().setCurrent({0, python}); // brings it into sight
    clickHead(python);
    EXPECT_EQ(levelsIn(python), sortedLevels(python, std::greater()));
    clickHead(python);
    EXPECT_EQ(levelsIn(python), sortedLevels(python, std::less()));
    clickHead(python);
    EXPECT_EQ(listed(), inPlan);
}

TEST_F(SkillsMatrixTest, WhoIsNotRatedStandsLastWhicheverWayOneSorts)
{
    const auto place = placeOf("lena", "regulation");
    ASSERT_FALSE(grid().stateAt(place).rating);
    grid().setCurrent(placeOf("karim", "regulation"));
    press(Qt::Key_0);
    ASSERT_TRUE(arrive());
    clickHead(place.column);
    clickHead(place.column);
    EXPECT_EQ(listed().first(), q("Karim Diallo"));
    EXPECT_FALSE(grid().stateAt({grid().rows()->count() - 1, place.column}).rating);
}

TEST_F(SkillsMatrixTest, SortsByTheKeyboardAndByNameAndShowsTheFirst)
{
    const auto place = placeOf("priya", "python");
    grid().setCurrent(place);
    press(Qt::Key_S);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(levelsIn(place.column), sortedLevels(place.column, std::greater()));
    EXPECT_EQ(grid().verticalScrollBar()->value(), 0);
    EXPECT_EQ(grid().person(grid().current()->row).id, PersonId{q("priya")});
    press(Qt::Key_S);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(levelsIn(place.column), sortedLevels(place.column, std::less()));
    press(Qt::Key_S, Qt::ShiftModifier);
    ASSERT_TRUE(arrive());
    EXPECT_TRUE(std::ranges::is_sorted(listed()));
}

TEST_F(SkillsMatrixTest, TheTableHasTheSameOrderAndMarksWhatItShows)
{
    clickHead(0);
    const QStringList bySkill = listed();
    view().showPart(0);
    ASSERT_TRUE(arrive());
    auto &table = static_cast<TablePart *>(view().currentPart())->table();
    EXPECT_EQ(table.people().personAt(0).name, bySkill.first());
    EXPECT_EQ(table.horizontalHeader()->sortIndicatorSection(), -1);
    view().showPart(1);
    const QPoint name(20, grid().cellRect({0, 0}).top() - 12);
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, name);
    ASSERT_TRUE(arrive());
    view().showPart(0);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(table.horizontalHeader()->sortIndicatorSection(),
              static_cast<int>(PersonColumn::Name));
}

TEST_F(SkillsMatrixTest, ShowsWhatAProfileAsksForOrAGroupHoldsOrAll)
{
    const Framework &framework = session().framework();
    show("For Data Engineer");
    QSet<SkillId> asked;
    for (const SkillNeed &need : framework.profile({q("data-engineer")})->skills) {
        for (const SkillId &skill : need.choices())
            asked << skill;
    }
    EXPECT_EQ(std::ssize(grid().skills()), asked.size());
    for (int column = 0; column < std::ssize(grid().skills()); ++column)
        EXPECT_TRUE(asked.contains(grid().skill(column).id));
    show("Business");
    for (int column = 0; column < std::ssize(grid().skills()); ++column)
        EXPECT_EQ(grid().skill(column).group, q("business"));
    show("All skills");
    EXPECT_EQ(grid().skills().size(), framework.skills.size());
    EXPECT_TRUE(says(part(), "73 of 73 skills"));
}

TEST_F(SkillsMatrixTest, SumsUpWhatAProfileLacks)
{
    show("For ML Engineer");
    int skills = 0;
    int people = 0;
    for (int column = 0; column < std::ssize(grid().skills()); ++column) {
        const QStringList figures = grid().footText(column).split(u'/');
        const int missing =
            figures.size() < 2 ? 0 : std::max(0, figures[1].toInt() - figures[0].toInt());
        skills += missing > 0 ? 1 : 0;
        people += missing;
    }
    ASSERT_GT(people, 1);
    EXPECT_TRUE(
        says(part(), qPrintable(QStringLiteral("%1 short by %2 people").arg(skills).arg(people))));
}

TEST_F(SkillsMatrixTest, ShowsTheSkillsThatTooFewPeopleHave)
{
    show("Too few people have it");
    EXPECT_GT(grid().skills().size(), 0);
    for (int column = 0; column < std::ssize(grid().skills()); ++column) {
        const QStringList figures = grid().footText(column).split(u'/');
        EXPECT_LT(figures[0].toInt(), figures[1].toInt())
            << qPrintable(grid().skill(column).id.value);
    }
}

TEST_F(SkillsMatrixTest, ANameNarrowsTheSkillsDownAndTheCurrentOneStays)
{
    const auto place = placeOf("lena", "kubernetes");
    grid().setCurrent(place);
    press(Qt::Key_Slash);
    ASSERT_TRUE(part().chooser().name().hasFocus());
    QTest::keyClicks(&part().chooser().name(), q("k8s")); // another way to write it
    EXPECT_EQ(grid().skills().size(), 1);
    EXPECT_EQ(grid().current(), (SkillsGrid::Place{place.row, 0}));
    QTest::keyClick(&part().chooser().name(), Qt::Key_Return);
    EXPECT_TRUE(grid().hasFocus());
    press(Qt::Key_2);
    EXPECT_EQ(rating("lena", "kubernetes")->level, 2);
}

TEST_F(SkillsMatrixTest, SaysWhatToDoWhenNoSkillIsLeft)
{
    grid().setCurrent({0, 0});
    part().chooser().name().setText(q("juggling"));
    EXPECT_TRUE(grid().skills().empty());
    EXPECT_FALSE(grid().current());
    EXPECT_TRUE(grid().accessibleDescription().contains(q("Clear the name")));
    press(Qt::Key_3); // rates nobody
    EXPECT_EQ(steps(), 0);
    part().chooser().name().clear();
    EXPECT_GT(grid().skills().size(), 0);
}

TEST_F(SkillsMatrixTest, RemembersTheSkillsThatWereChosen)
{
    show("Business");
    const auto shown = grid().skills();
    view().showPart(0);
    ASSERT_TRUE(arrive());
    view().showPart(1);
    filter("engineer");
    EXPECT_EQ(grid().skills(), shown);
    EXPECT_EQ(part().chooser().kinds().currentText(), q("Business"));
}

} // namespace rolewright
