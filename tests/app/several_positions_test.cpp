#include "tests/app/organisation_fixture.h"

#include "app/seating/candidate_popup.h"

#include <QLineEdit>
#include <QStyleHints>

namespace rolewright {

class SeveralPositionsTest : public OrganisationTest
{
protected:
    void click(const char *position, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, keys, onTitle(position));
    }
    /// A point on a card's title; the selection stays as it is.
    QPoint onTitle(const char *position)
    {
        const QRectF card = canvas().shownRect(*canvas().scene()->placeOf(positionId(position)));
        return (card.topLeft() + QPointF(30, 10) * canvas().zoom()).toPoint();
    }
    /// Draws a frame with the mouse, from a place left of the one card to one right of the other.
    void frame(const char *from, const char *to, bool releases = true)
    {
        const MappingScene &scene = *canvas().scene();
        const QRectF first = canvas().shownRect(*scene.placeOf(positionId(from)));
        const QRectF last = canvas().shownRect(*scene.placeOf(positionId(to)));
        const QPoint start = (first.topLeft() - QPointF(3, 3)).toPoint();
        const QPoint end = (last.bottomRight() + QPointF(2, 2)).toPoint();
        QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, start);
        sendMove(start + QPoint(1, 1));
        sendMove(end);
        if (releases)
            QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, end);
    }
    void sendMove(const QPoint &at)
    {
        QMouseEvent move(QEvent::MouseMove, at, canvas().viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas().viewport(), &move);
    }
    std::vector<PositionId> selected() { return selection().positions(); }
    UnitId unitOf(const char *position)
    {
        return design().positions.find(positionId(position))->unit;
    }
};

TEST_F(SeveralPositionsTest, ControlAddsAPositionAndTakesItOut)
{
    card("de-fleet");
    click("ds-fleet", Qt::ControlModifier);
    EXPECT_EQ(selected(), (std::vector{positionId("de-fleet"), positionId("ds-fleet")}));
    click("de-fleet", Qt::ControlModifier);
    EXPECT_EQ(selected(), std::vector{positionId("ds-fleet")});
}

TEST_F(SeveralPositionsTest, AFrameSelectsWhatItTouches)
{
    card("de-fleet");
    frame("de-fleet", "ds-fleet");
    EXPECT_TRUE(selection().hasSeveral());
    EXPECT_TRUE(selection().contains(positionId("de-fleet")));
    EXPECT_TRUE(selection().contains(positionId("ds-fleet")));
    EXPECT_FALSE(selection().contains(positionId("po-charging")));
}

TEST_F(SeveralPositionsTest, EscapeGivesUpAFrameWithoutATrace)
{
    card("de-fleet");
    frame("de-fleet", "ds-fleet", false);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, onTitle("ds-fleet"));
    EXPECT_EQ(selected(), std::vector{positionId("de-fleet")});
}

TEST_F(SeveralPositionsTest, ShiftWithAnArrowAddsTheNextOne)
{
    card("de-fleet");
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (std::vector{positionId("de-fleet"), positionId("ds-fleet")}));
}

TEST_F(SeveralPositionsTest, AClickOnOneOfThemSelectsItAlone)
{
    selection().selectAll({positionId("de-fleet"), positionId("ds-fleet")});
    click("de-fleet");
    EXPECT_EQ(selected(), std::vector{positionId("de-fleet")});
}

TEST_F(SeveralPositionsTest, TheyAreDraggedTogetherInOneStep)
{
    card("de-fleet");
    selection().selectAll({positionId("de-fleet"), positionId("ds-fleet")});
    const auto payload = canvas().payloadAt(onTitle("de-fleet"));
    ASSERT_EQ(payload, std::optional<DragPayload>(
                           PositionDrag{{positionId("de-fleet"), positionId("ds-fleet")}}));
    const Plan before = session().plan();
    const auto lane = *canvas().scene()->laneOf({QStringLiteral("charging")});
    EXPECT_TRUE(drag(*payload, canvas().shownHead(lane).center().toPoint()));
    EXPECT_EQ(unitOf("de-fleet"), UnitId{QStringLiteral("charging")});
    EXPECT_EQ(unitOf("ds-fleet"), UnitId{QStringLiteral("charging")});
    EXPECT_EQ(undoText(), QStringLiteral("Move 2 positions to Charging"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(SeveralPositionsTest, TheKeyboardMovesThemTogether)
{
    card("de-fleet");
    selection().selectAll({positionId("de-fleet"), positionId("ds-fleet")});
    const Plan before = session().plan();
    QTest::keyClick(&canvas(), Qt::Key_M);
    auto *popup = view().findChild<CandidatePopup *>();
    ASSERT_NE(popup, nullptr);
    QTest::keyClicks(&popup->field(), QStringLiteral("charging"));
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(unitOf("ds-fleet"), UnitId{QStringLiteral("charging")});
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(SeveralPositionsTest, TheKeyboardRemovesThemTogether)
{
    card("de-fleet");
    const Plan before = session().plan();
    selection().selectAll({positionId("de-fleet"), positionId("ds-fleet")});
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(design().positions.find(positionId("de-fleet")), nullptr);
    EXPECT_EQ(design().positions.find(positionId("ds-fleet")), nullptr);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(SeveralPositionsTest, AllOfThemAreSelectedByKey)
{
    QTest::keyClick(&canvas(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(qsizetype(selected().size()), design().positions.size());
}

} // namespace rolewright
