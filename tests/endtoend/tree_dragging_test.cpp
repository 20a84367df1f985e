#include "tests/endtoend/dragging_fixture.h"

#include "app/views/organisation/reporting_canvas.h"

namespace rolewright {

namespace {

/// The sample as a reporting tree on a real display, all of it in sight.
class TreeDraggingTest : public DraggingTest
{
protected:
    void SetUp() override
    {
        DraggingTest::SetUp();
        view->showTree(true);
        ASSERT_TRUE(rest());
        ASSERT_TRUE(tree().scene());
        tree().zoomToFit();
    }

    ReportingCanvas &tree() { return view->tree(); }
    static PositionId positionId(const char *id) { return {QString::fromLatin1(id)}; }
    /// On the title of a card, which belongs to no person.
    QPoint headOf(const char *position)
    {
        const auto node = tree().scene()->model.find(positionId(position));
        const QPointF corner = tree().shownRect(node.value()).topLeft();
        return tree().viewport()->mapToGlobal((corner + QPointF(30, 10) * tree().zoom()).toPoint());
    }
    PositionId bossOf(const char *position)
    {
        return session().design().positions.find(positionId(position))->reportsTo;
    }
    bool reports(const char *position, const char *boss)
    {
        return QTest::qWaitFor([&] { return bossOf(position) == positionId(boss); }) && rest();
    }
};

} // namespace

TEST_F(TreeDraggingTest, ACardDroppedOnAnotherReportsToItAndUndoTakesItBack)
{
    const PositionId before = bossOf("po-fleet");
    const PositionId below = bossOf("de-fleet");
    ASSERT_TRUE(Pointer::drag(headOf("po-fleet"), headOf("po-charging")));
    ASSERT_TRUE(reports("po-fleet", "po-charging"));
    EXPECT_EQ(bossOf("de-fleet"), below); // all below came along
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+z")));
    EXPECT_TRUE(reports("po-fleet", before.value.toLatin1()));
}

TEST_F(TreeDraggingTest, WithCtrlACardMovesWithoutThoseBelowIt)
{
    const PositionId above = bossOf("po-fleet");
    ASSERT_TRUE(Pointer::drag(headOf("po-fleet"), headOf("po-charging"), QStringLiteral("ctrl")));
    ASSERT_TRUE(reports("po-fleet", "po-charging"));
    EXPECT_EQ(bossOf("de-fleet"), above);
}

TEST_F(TreeDraggingTest, APersonOfTheStripDroppedOnACardIsAssigned)
{
    ASSERT_TRUE(Pointer::drag(chipOf("sofia"), headOf("steward-fleet")));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return holdersOf("steward-fleet").contains(QStringLiteral("sofia")); }));
}

TEST_F(TreeDraggingTest, EscapeLeavesNoTrace)
{
    const Plan before = session().plan();
    ASSERT_TRUE(Pointer::dragAndEscape(headOf("po-fleet"), headOf("po-charging")));
    ASSERT_TRUE(rest());
    EXPECT_EQ(session().plan(), before);
    EXPECT_FALSE(session().document().undoStack().canUndo());
    EXPECT_FALSE(tree().drags().preview().isActive());
    ASSERT_TRUE(Pointer::drag(headOf("po-fleet"), headOf("po-charging")));
    EXPECT_TRUE(reports("po-fleet", "po-charging")); // the next drag works as ever
}

TEST_F(TreeDraggingTest, ACardDroppedOnOneBelowItStaysWhereItIs)
{
    const Plan before = session().plan();
    ASSERT_TRUE(Pointer::drag(headOf("po-fleet"), headOf("de-fleet")));
    ASSERT_TRUE(rest());
    EXPECT_EQ(session().plan(), before);
}

} // namespace rolewright
