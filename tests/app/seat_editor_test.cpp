#include "tests/app/organisation_fixture.h"

#include "app/views/organisation/seat_editor.h"

#include <QDoubleSpinBox>
#include <QLineEdit>

namespace rolewright {

class SeatEditorTest : public OrganisationTest
{
protected:
    SeatEditor &editor() { return *window.findChild<SeatEditor *>(); }
    QDoubleSpinBox &shareField() { return *editor().findChild<QDoubleSpinBox *>(); }
    QLineEdit &monthField(const char *name)
    {
        for (auto *field : editor().findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QLatin1String(name))
                return *field;
        }
        ADD_FAILURE() << "no field " << name;
        return *editor().findChild<QLineEdit *>();
    }
    const Assignment *assignment(const char *who, const char *position)
    {
        for (const auto &row : design().assignments) {
            if (row->person == personId(who) && row->position == positionId(position))
                return &*row;
        }
        return nullptr;
    }
};

TEST_F(SeatEditorTest, OpensBesideTheCardWithWhatTheDropGave)
{
    EXPECT_FALSE(editor().isVisible());
    EXPECT_TRUE(drag(person("karim"), middle("de-charging")));
    ASSERT_TRUE(editor().isVisible());
    EXPECT_DOUBLE_EQ(shareField().value(), 0.4);
    EXPECT_TRUE(canvas().viewport()->rect().contains(editor().geometry()));
    EXPECT_FALSE(editor().geometry().intersects(canvas().selectedCard()->toRect()));
}

TEST_F(SeatEditorTest, WhatIsSetIsPartOfTheDropsStep)
{
    const Plan before = session().plan();
    const int steps = session().document().undoStack().index();
    drag(person("karim"), middle("de-charging"));
    shareField().setValue(0.3);
    monthField("From month").setText(QStringLiteral("2027-03"));
    QTest::keyClick(&shareField(), Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(editor().isVisible());
    ASSERT_NE(assignment("karim", "de-charging"), nullptr);
    EXPECT_DOUBLE_EQ(*assignment("karim", "de-charging")->share, 0.3);
    EXPECT_EQ(assignment("karim", "de-charging")->from, Month::of(2027, 3));
    EXPECT_EQ(session().document().undoStack().index(), steps + 1);
    EXPECT_EQ(undoText(), QStringLiteral("Assign Karim Diallo to Data Engineer, Charging"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(SeatEditorTest, EscapeLeavesWhatTheDropGave)
{
    drag(person("karim"), middle("de-charging"));
    shareField().setValue(0.1);
    QTest::keyClick(&shareField(), Qt::Key_Escape);
    EXPECT_FALSE(editor().isVisible());
    EXPECT_DOUBLE_EQ(*assignment("karim", "de-charging")->share, 0.4);
}

TEST_F(SeatEditorTest, IsTakenWhenTheFocusGoesElsewhere)
{
    drag(person("karim"), middle("de-charging"));
    const int steps = session().document().undoStack().index();
    shareField().setValue(0.2);
    canvas().setFocus();
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(editor().isVisible());
    EXPECT_DOUBLE_EQ(*assignment("karim", "de-charging")->share, 0.2);
    EXPECT_EQ(session().document().undoStack().index(), steps);
}

TEST_F(SeatEditorTest, SaysWhatIsWrongAndChangesNothing)
{
    drag(person("karim"), middle("de-charging"));
    const Plan before = session().plan();
    monthField("From month").setText(QStringLiteral("soon"));
    QTest::keyClick(&shareField(), Qt::Key_Return);
    EXPECT_TRUE(editor().isVisible());
    EXPECT_TRUE(session().plan() == before);
    monthField("From month").setText(QStringLiteral("2027-06"));
    monthField("Until month").setText(QStringLiteral("2027-03"));
    QTest::keyClick(&shareField(), Qt::Key_Return);
    EXPECT_TRUE(editor().isVisible());
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(SeatEditorTest, UndoOfThePlanWorksAsLongAsNothingWasTyped)
{
    const Plan before = session().plan();
    drag(person("karim"), middle("de-charging"));
    ASSERT_TRUE(shareField().hasFocus());
    QTest::keyClick(&shareField(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(session().plan() == before);
    EXPECT_FALSE(editor().isVisible());
    EXPECT_TRUE(canvas().hasFocus());
}

TEST_F(SeatEditorTest, GoesAwayWhenThePlanChangesOtherwise)
{
    drag(person("karim"), middle("de-charging"));
    session().document().undoStack().undo();
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(editor().isVisible());
}

} // namespace rolewright
