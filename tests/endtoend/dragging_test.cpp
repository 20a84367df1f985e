#include "tests/endtoend/dragging_fixture.h"

#include "core/storage/plan_file.h"

#include <QFileInfo>

namespace rolewright {

TEST_F(DraggingTest, AManagerFillsThreeVacanciesUndoesOneSavesAndExports)
{
    ASSERT_TRUE(fill("sofia", "steward-fleet"));
    ASSERT_TRUE(fill("leyla", "analyst-charging"));
    ASSERT_TRUE(fill("grace", "mle-fleet"));
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+z")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return holdersOf("mle-fleet").isEmpty(); }));
    EXPECT_EQ(holdersOf("steward-fleet"), QStringList{QStringLiteral("sofia")});

    const QString plan = folder.filePath(QStringLiteral("mine.rolewright.yaml"));
    prompts.file = plan;
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+s")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.files().isModified(); }));
    const auto saved = loadPlanFile(plan);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->loaded.plan, session().plan());

    const QString report = folder.filePath(QStringLiteral("plan.pdf"));
    prompts.answerExport = [&](const ReportQuestion &question) {
        ReportOrder order = question.proposal;
        order.path = report;
        return std::optional(order);
    };
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+e")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(report); }, 30000));
    EXPECT_TRUE(prompts.errors.isEmpty());
}

TEST_F(DraggingTest, EscapeLeavesNoTrace)
{
    const Plan before = session().plan();
    const QPoint card = cardOf("steward-fleet");
    ASSERT_TRUE(Pointer::dragAndEscape(chipOf("sofia"), card));
    ASSERT_TRUE(rest());
    EXPECT_EQ(session().plan(), before);
    EXPECT_FALSE(session().document().undoStack().canUndo());
    ASSERT_TRUE(fill("sofia", "steward-fleet")); // the next drag works as ever
}

TEST_F(DraggingTest, APersonDroppedBackOnTheStripIsUnassigned)
{
    ASSERT_TRUE(fill("sofia", "steward-fleet"));
    const PositionId position{QStringLiteral("steward-fleet")};
    cardOf("steward-fleet");
    const auto place = view->canvas().scene()->placeOf(position);
    ASSERT_TRUE(place.has_value());
    const QRectF line = view->canvas().scene()->holderRect(*place, 0);
    const QRectF card = view->canvas().shownRect(*place);
    const QPointF onCard =
        (line.center() - view->canvas().scene()->rect(*place).topLeft()) * view->canvas().zoom() +
        card.topLeft();
    const ChipRow &chips = view->people().chips();
    ASSERT_TRUE(Pointer::drag(view->canvas().viewport()->mapToGlobal(onCard.toPoint()),
                              chips.mapToGlobal(chips.rect().center())));
    EXPECT_TRUE(QTest::qWaitFor([this] { return holdersOf("steward-fleet").isEmpty(); }));
}

TEST_F(DraggingTest, APositionDroppedOnAnotherLaneMovesToItsUnit)
{
    const PositionId moved{QStringLiteral("steward-fleet")};
    const UnitId target = session().design().positions.find(QStringLiteral("po-charging"))->unit;
    ASSERT_NE(session().design().positions.find(moved)->unit, target);
    view->canvas().zoomToFit();
    const auto headOf = [&](const char *position) {
        const auto place = view->canvas().scene()->placeOf({QString::fromLatin1(position)});
        const QRectF card = view->canvas().shownRect(*place);
        return view->canvas().viewport()->mapToGlobal(
            (card.topLeft() + QPointF(30, 10) * view->canvas().zoom()).toPoint());
    };
    ASSERT_TRUE(Pointer::drag(headOf("steward-fleet"), headOf("po-charging")));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return session().design().positions.find(moved)->unit == target; }));
}

} // namespace rolewright
