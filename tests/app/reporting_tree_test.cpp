#include "tests/app/organisation_fixture.h"

#include "app/seating/candidate_popup.h"
#include "app/views/organisation/reporting_canvas.h"

#include <QLineEdit>

namespace rolewright {

/// The sample plan as a reporting tree.
class ReportingTreeTest : public OrganisationTest
{
protected:
    void SetUp() override
    {
        OrganisationTest::SetUp();
        view().showTree(true);
        ASSERT_TRUE(settleView());
        ASSERT_TRUE(tree().scene());
    }

    ReportingCanvas &tree() { return view().tree(); }
    size_t node(const char *position)
    {
        return tree().scene()->model.find(positionId(position)).value();
    }
    /// Scrolls a card into sight.
    QRectF shown(const char *position)
    {
        selection().select(positionId(position));
        tree().revealSelection();
        return tree().shownRect(node(position));
    }
    /// A point on a card that belongs to no person.
    QPoint on(const char *position)
    {
        return (shown(position).topLeft() + QPointF(30, 10) * tree().zoom()).toPoint();
    }
    bool isShown(const char *position)
    {
        return tree().scene()->geometry.card(node(position)).has_value();
    }
    bool dragOnTree(const DragPayload &payload, const QPoint &to, Qt::KeyboardModifiers keys = {})
    {
        return dragOver(*tree().viewport(), payload, to, keys);
    }
    PositionId bossOf(const char *position)
    {
        return design().positions.find(positionId(position))->reportsTo;
    }
    DragPayload position(const char *id) { return PositionDrag{{positionId(id)}}; }
    void press(int key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(&tree(), Qt::Key(key), keys);
        ASSERT_TRUE(settleView());
    }
};

TEST_F(ReportingTreeTest, AClickSelectsACardOrTheNameOnIt)
{
    QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, on("po-fleet"));
    ASSERT_NE(selection().as<PositionId>(), nullptr);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("po-fleet"));
    const QPoint name = (shown("po-fleet").topLeft() + QPointF(40, 48) * tree().zoom()).toPoint();
    QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, name);
    ASSERT_NE(selection().as<PersonId>(), nullptr);
    EXPECT_EQ(*selection().as<PersonId>(), personId("priya"));
}

TEST_F(ReportingTreeTest, ArrowKeysGoUpTheLineAndDownAgain)
{
    selection().select(positionId("po-fleet"));
    press(Qt::Key_Up);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("head-of-ai"));
    press(Qt::Key_Down);
    EXPECT_EQ(bossOf(selection().as<PositionId>()->value.toLatin1()), positionId("head-of-ai"));
}

TEST_F(ReportingTreeTest, APositionDroppedOnAnotherReportsToItWithAllBelow)
{
    const Plan before = session().plan();
    const PositionId below = bossOf("de-fleet");
    ASSERT_TRUE(dragOnTree(position("po-fleet"), on("po-charging")));
    EXPECT_EQ(bossOf("po-fleet"), positionId("po-charging"));
    EXPECT_EQ(bossOf("de-fleet"), below);
    EXPECT_EQ(undoText(), QStringLiteral("Let Product Owner Fleet report to %1")
                              .arg(design().positions.find(positionId("po-charging"))->title));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(ReportingTreeTest, WithCtrlItMovesAlone)
{
    const PositionId above = bossOf("po-fleet");
    ASSERT_TRUE(dragOnTree(position("po-fleet"), on("po-charging"), Qt::ControlModifier));
    EXPECT_EQ(bossOf("po-fleet"), positionId("po-charging"));
    EXPECT_EQ(bossOf("de-fleet"), above);
}

TEST_F(ReportingTreeTest, ADropThatWouldMakeACircleIsNotTaken)
{
    const Plan before = session().plan();
    EXPECT_FALSE(dragOnTree(position("po-fleet"), on("de-fleet")));
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(ReportingTreeTest, APersonDroppedOnACardIsAssigned)
{
    ASSERT_TRUE(dragOnTree(person("karim"), on("de-charging")));
    EXPECT_GT(share("karim", "de-charging"), 0);
}

TEST_F(ReportingTreeTest, SpaceCollapsesABranchAndOpensItAgain)
{
    selection().select(positionId("po-fleet"));
    press(Qt::Key_Space);
    EXPECT_FALSE(isShown("de-fleet"));
    EXPECT_TRUE(isShown("po-fleet"));
    press(Qt::Key_Space);
    EXPECT_TRUE(isShown("de-fleet"));
}

TEST_F(ReportingTreeTest, AJumpToAHiddenPositionOpensItsBranch)
{
    tree().collapseAll();
    ASSERT_TRUE(settleView());
    ASSERT_FALSE(isShown("engineer-routing"));
    workspace().goTo(positionId("engineer-routing"));
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(isShown("engineer-routing"));
    EXPECT_FALSE(isShown("mle-charging"));
}

TEST_F(ReportingTreeTest, TheMarkBelowACardCollapsesItsBranch)
{
    shown("po-fleet");
    const QPointF mark = tree().scene()->geometry.toggle(node("po-fleet"))->center();
    QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().viewportAt(mark).toPoint());
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(isShown("de-fleet"));
}

TEST_F(ReportingTreeTest, ABranchCanBeShownAsAList)
{
    selection().select(positionId("po-fleet"));
    const QRectF before = tree().scene()->rect(node("de-fleet"));
    press(Qt::Key_L);
    const ReportingScene &scene = *tree().scene();
    EXPECT_NE(scene.rect(node("de-fleet")).topLeft() - scene.rect(node("po-fleet")).topLeft(),
              before.topLeft());
    EXPECT_GT(scene.rect(node("de-fleet")).top(), scene.rect(node("po-fleet")).bottom());
}

TEST_F(ReportingTreeTest, TheKeyboardChoosesWhomAPositionReportsTo)
{
    selection().select(positionId("po-fleet"));
    press(Qt::Key_R);
    auto *popup = view().findChild<CandidatePopup *>();
    ASSERT_NE(popup, nullptr);
    QTest::keyClicks(&popup->field(), QStringLiteral("Nobody"));
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(bossOf("po-fleet").isEmpty());
}

TEST_F(ReportingTreeTest, TellsScreenReadersWhoReportsToACard)
{
    QAccessibleInterface *all = QAccessible::queryAccessibleInterface(&tree());
    ASSERT_NE(all, nullptr);
    bool isFound = false;
    for (int i = 0; i < all->childCount(); ++i) {
        QAccessibleInterface *child = all->child(i);
        isFound = isFound ||
                  (child->text(QAccessible::Name).startsWith(QStringLiteral("Head of AI")) &&
                   child->text(QAccessible::Description).contains(QStringLiteral("report to it")));
    }
    EXPECT_TRUE(isFound);
}

TEST_F(ReportingTreeTest, ZoomsToTheBranchThatIsSelected)
{
    tree().setZoom(0.3, {});
    selection().select(positionId("po-fleet"));
    const QRectF branch = tree().selectedPart();
    ASSERT_FALSE(branch.isEmpty());
    QTest::keyClick(&tree(), Qt::Key_0, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_GT(tree().zoom(), 0.3);
    EXPECT_TRUE(tree().visibleContent().contains(branch));
}

TEST_F(ReportingTreeTest, ShowsBoxesAloneWhereWordsWouldBeTooSmall)
{
    const auto coloursOf = [this](const char *position) {
        const QRect card = shown(position).toRect().adjusted(4, 4, -4, -4);
        const QImage seen = tree().viewport()->grab(card).toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                colours << seen.pixel(x, y);
        }
        return colours.size();
    };
    selection().clear();
    tree().setZoom(0.5, {});
    EXPECT_GT(coloursOf("po-fleet"), 5);
    tree().setZoom(0.3, {});
    EXPECT_EQ(coloursOf("po-fleet"), 1);
}

TEST_F(ReportingTreeTest, ExportsWhatIsLaidOutAndNoNamesWhereNoneAreWanted)
{
    const QString path = folder.filePath(QStringLiteral("tree.svg"));
    prompts.file = path;
    prompts.choice = 1; // roles only
    tree().collapseAll();
    ASSERT_TRUE(settleView());
    const auto commands = view().commands();
    (*std::ranges::find(commands, QStringLiteral("E&xport drawing…"), &QAction::text))->trigger();
    ASSERT_TRUE(settleView());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
    const QByteArray picture = file.readAll();
    const double width = tree().contentSize().width() + 32;
    EXPECT_TRUE(picture.contains("viewBox=\"0 0 " + QByteArray::number(width) + ' '));
    EXPECT_FALSE(picture.contains("Priya"));
}

} // namespace rolewright
