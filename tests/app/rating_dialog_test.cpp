#include "app/views/people/rating_dialog.h"
#include "app/views/people/skills_part.h"
#include "tests/app/people_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace rolewright {

namespace {

const SkillId kubernetes{q("kubernetes")};
const SkillId regulation{q("regulation")};
const PersonId lena{q("lena")};
const PersonId karim{q("karim")};

class RatingDialogTest : public PeopleTest
{
protected:
    const SkillRating *rating(const PersonId &person, const SkillId &skill)
    {
        return valueAt(plan().people.find(person)->skills, skill);
    }
    static QComboBox &level(QWidget &dialog) { return *named<QComboBox>(dialog, "Level"); }
    static QLineEdit &day(QWidget &dialog) { return *named<QLineEdit>(dialog, "Date"); }
    static QComboBox &source(QWidget &dialog) { return *named<QComboBox>(dialog, "Source"); }
    static bool canBeAccepted(QWidget &dialog)
    {
        return dialog.findChild<QPushButton *>(q("accept"))->isEnabled();
    }
    static void type(QLineEdit &field, const char *text)
    {
        field.selectAll();
        QTest::keyClicks(&field, q(text));
    }
    void accept(RatingDialog &dialog)
    {
        dialog.accept();
        ASSERT_TRUE(workspace().context().apply(dialog.edit()));
    }
};

} // namespace

TEST_F(RatingDialogTest, BeginsWithTheRatingAndSetsEachField)
{
    RatingDialog dialog(session(), {{lena, kubernetes}});
    EXPECT_EQ(dialog.windowTitle(), q("Rating: Lena Roth, Kubernetes"));
    EXPECT_EQ(level(dialog).currentText(), q("4 expert"));
    EXPECT_EQ(day(dialog).text(), q("2026-10-14"));
    EXPECT_EQ(source(dialog).currentText(), q("certificate"));
    type(day(dialog), "2026-09-01");
    source(dialog).setEditText(q("interview"));
    accept(dialog);
    EXPECT_EQ(*rating(lena, kubernetes),
              (SkillRating{.level = 4, .rated = QDate(2026, 9, 1), .by = q("interview")}));
    EXPECT_EQ(lastStep(), q("Change the rating in Kubernetes of Lena Roth"));
}

TEST_F(RatingDialogTest, AnotherLevelIsOfTodayUnlessADayIsTyped)
{
    RatingDialog dialog(session(), {{lena, kubernetes}});
    level(dialog).setCurrentText(q("2 working"));
    EXPECT_EQ(day(dialog).text(), session().today().toString(Qt::ISODate));
    EXPECT_EQ(source(dialog).currentText(), q("manager"));
    level(dialog).setCurrentText(q("4 expert"));
    EXPECT_EQ(day(dialog).text(), q("2026-10-14"));
    type(day(dialog), "2026-09-01");
    level(dialog).setCurrentText(q("3 practitioner"));
    EXPECT_EQ(day(dialog).text(), q("2026-09-01"));
}

TEST_F(RatingDialogTest, WhatDiffersStaysAsItIs)
{
    const int old = rating(lena, {q("git")})->level;
    RatingDialog dialog(session(), {{lena, kubernetes}, {lena, {q("git")}}, {karim, regulation}});
    EXPECT_EQ(dialog.windowTitle(), q("Rating of 3 cells"));
    EXPECT_EQ(level(dialog).currentText(), q("as they are"));
    source(dialog).setEditText(q("self"));
    const int before = steps();
    accept(dialog);
    EXPECT_EQ(steps(), before + 1);
    EXPECT_EQ(rating(lena, {q("git")})->by, q("self"));
    EXPECT_EQ(rating(lena, {q("git")})->level, old);
    EXPECT_EQ(rating(lena, kubernetes)->rated, QDate(2026, 10, 14));
    EXPECT_EQ(rating(karim, regulation), nullptr);
}

TEST_F(RatingDialogTest, CellsThatAreNotRatedNeedALevelAndADayThatWas)
{
    RatingDialog dialog(session(), {{lena, regulation}});
    EXPECT_FALSE(canBeAccepted(dialog));
    level(dialog).setCurrentText(q("1 basic"));
    EXPECT_TRUE(canBeAccepted(dialog));
    type(day(dialog), "soon");
    EXPECT_FALSE(canBeAccepted(dialog));
    type(day(dialog), "2030-01-01");
    EXPECT_FALSE(canBeAccepted(dialog));
    type(day(dialog), "2026-11");
    EXPECT_TRUE(canBeAccepted(dialog));
}

TEST_F(RatingDialogTest, OpensForTheSelectedCellsByKeyAndContextMenuInTheMatrixOnly)
{
    const auto answer = [this] {
        QTimer::singleShot(0, &window, [this] {
            auto *dialog = window.findChild<RatingDialog *>();
            ASSERT_NE(dialog, nullptr);
            level(*dialog).setCurrentText(q("2 working"));
            dialog->accept();
        });
    };
    QAction *command = nullptr;
    for (QAction *action : view().editCommands()) {
        if (action->text() == q("&Rating…"))
            command = action;
    }
    ASSERT_NE(command, nullptr);
    setCurrent(0, PersonColumn::Title);
    EXPECT_FALSE(command->isEnabled());
    view().showPart(1);
    ASSERT_TRUE(arrive());
    auto &grid = static_cast<SkillsPart *>(view().currentPart())->grid();
    grid.setFocus();
    grid.setCurrent({0, 0});
    grid.setCurrent({1, 1}, true);
    EXPECT_TRUE(command->isEnabled());
    answer();
    QTest::keyClick(&grid, Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(lastStep(), q("Rate 2 skills of 2 people"));
    EXPECT_EQ(grid.stateAt({1, 1}).rating->level, 2);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, grid.mapToGlobal(QPoint(9, 9)));
    QApplication::sendEvent(&grid, &asked);
    auto *menu = view().findChild<QMenu *>(q("contextMenu"));
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(menu->actions().first(), command);
    menu->close();
}

} // namespace rolewright
