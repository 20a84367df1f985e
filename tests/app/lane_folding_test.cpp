#include "tests/app/organisation_fixture.h"

namespace rolewright {

class LaneFoldingTest : public OrganisationTest
{
protected:
    size_t lane(const char *unit) { return *canvas().scene()->laneOf({QString::fromLatin1(unit)}); }
    LaneState state(const char *unit) { return canvas().scene()->geometry().state(lane(unit)); }
    void press(int key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(&canvas(), Qt::Key(key), keys);
        ASSERT_TRUE(settleView());
    }
};

TEST_F(LaneFoldingTest, TheMarkBeforeItsNameCollapsesALaneAndOpensItAgain)
{
    const double before = canvas().contentSize().height();
    const auto click = [this] {
        const QRectF mark = canvas().scene()->geometry().laneToggle(lane("charging"));
        const QPointF at = canvas().viewportAt(mark.center());
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, at.toPoint());
        return settleView();
    };
    card("po-charging");
    ASSERT_TRUE(click());
    EXPECT_EQ(state("charging"), LaneState::Collapsed);
    EXPECT_LT(canvas().contentSize().height(), before);
    ASSERT_TRUE(click());
    EXPECT_EQ(state("charging"), LaneState::Open);
    EXPECT_EQ(canvas().contentSize().height(), before);
}

TEST_F(LaneFoldingTest, UnitsBelowACollapsedOneAreCountedInItsLine)
{
    selection().select(UnitId{QStringLiteral("fleet")});
    press(Qt::Key_Space);
    EXPECT_EQ(state("fleet"), LaneState::Collapsed);
    EXPECT_EQ(state("fleet-routing"), LaneState::Hidden);
    const MappingModel &model = canvas().scene()->model();
    EXPECT_EQ(model.totalsWithin(lane("fleet")).cards,
              model.totals(lane("fleet")).cards + model.totals(lane("fleet-routing")).cards);
}

TEST_F(LaneFoldingTest, AJumpToAHiddenPositionOpensItsLane)
{
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(state("fleet"), LaneState::Collapsed);
    workspace().goTo(positionId("engineer-routing"));
    ASSERT_TRUE(settleView());
    EXPECT_EQ(state("fleet-routing"), LaneState::Open);
    EXPECT_TRUE(canvas().selectedCard().has_value());
    EXPECT_EQ(state("charging"), LaneState::Collapsed);
    press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(state("charging"), LaneState::Open);
}

TEST_F(LaneFoldingTest, AJumpToAPersonOpensTheLaneOfTheSeat)
{
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    workspace().goTo(personId("felix"));
    ASSERT_TRUE(settleView());
    EXPECT_EQ(state("charging"), LaneState::Open);
    EXPECT_EQ(state("aftersales"), LaneState::Collapsed);
}

TEST_F(LaneFoldingTest, IsKeptForThePlansFile)
{
    selection().select(UnitId{QStringLiteral("fleet")});
    press(Qt::Key_Space);
    const QString path = folder.filePath(QStringLiteral("ours.rolewright.yaml"));
    prompts.file = path;
    window.files().saveAs(); // the sample had no file
    ASSERT_TRUE(rest());
    window.files().openFile(path);
    ASSERT_TRUE(rest() && settle());
    workspace().goTo(positionId("po-charging"));
    ASSERT_TRUE(settleView());
    EXPECT_EQ(state("fleet"), LaneState::Collapsed);
    press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(settings.folded(path, QStringLiteral("lanes")), QStringList());
}

TEST_F(LaneFoldingTest, KeysPassOverCollapsedLanes)
{
    selection().select(UnitId{QStringLiteral("fleet")});
    press(Qt::Key_Space);
    card("data-platform-lead");
    press(Qt::Key_Down);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("de-charging"));
}

} // namespace rolewright
