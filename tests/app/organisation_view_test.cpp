#include "tests/app/organisation_fixture.h"

#include "core/plan/edits/entity_edits.h"

#include <QLineEdit>
#include <QListWidget>

namespace rolewright {

/// Before the view was shown.
class FirstJumpTest : public WindowTest
{
};

TEST_F(FirstJumpTest, BringsThePositionIntoSight)
{
    openSample();
    window.resize(900, 420);
    const PositionId last = session().design().positions.rows().back()->id;
    workspace().goTo(last);
    auto &view = *qobject_cast<OrganisationView *>(workspace().currentView());
    ASSERT_TRUE(settle() && QTest::qWaitFor([&] { return view.isSettled(); }));
    const DragCanvas &canvas = view.canvas();
    const QRectF card = canvas.shownRect(*canvas.scene()->placeOf(last));
    EXPECT_TRUE(canvas.viewport()->rect().contains(card.center().toPoint()));
}

TEST_F(OrganisationTest, AClickSelectsWhatIsUnderIt)
{
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, head("po-fleet"));
    ASSERT_NE(selection().as<PositionId>(), nullptr);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("po-fleet"));

    const auto place = *canvas().scene()->placeOf(positionId("po-fleet"));
    const QPointF line =
        canvas().scene()->holderRect(place, 0).center() - canvas().scene()->rect(place).topLeft();
    const QPoint name = (canvas().shownRect(place).topLeft() + line * canvas().zoom()).toPoint();
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, name);
    ASSERT_NE(selection().as<PersonId>(), nullptr);
    EXPECT_EQ(*selection().as<PersonId>(), personId("priya"));
}

TEST_F(OrganisationTest, ArrowKeysGoFromCardToCard)
{
    selection().select(positionId("de-fleet"));
    QTest::keyClick(&canvas(), Qt::Key_Right);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("ds-fleet"));
    QTest::keyClick(&canvas(), Qt::Key_Left);
    QTest::keyClick(&canvas(), Qt::Key_Up);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("data-platform-lead"));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    EXPECT_EQ(selection().as<PositionId>(), nullptr);
}

TEST_F(OrganisationTest, CentralLanesStayOnTopWhileTheRestScrolls)
{
    window.resize(1200, 620);
    ASSERT_TRUE(settleView());
    const auto central = *canvas().scene()->placeOf(positionId("head-of-ai"));
    const double top = canvas().shownRect(central).top();
    canvas().setZoom(0.6, {});
    const double zoomedTop = canvas().shownRect(central).top();
    middle("mle-pool");
    EXPECT_LE(zoomedTop, top);
    EXPECT_EQ(canvas().shownRect(central).top(), zoomedTop);
    const CanvasSpot spot = canvas().spotAt(canvas().shownRect(central).center());
    EXPECT_EQ(spot.card, central);
}

TEST_F(OrganisationTest, AStripChipStartsADragOfItsPerson)
{
    std::optional<DragPayload> started;
    QObject::connect(&chips(), &ChipRow::dragStarted, &window,
                     [&](const DragPayload &payload) { started = payload; });
    const PersonId first = chips().people().front().person;
    const QPoint at = chips().chipRect(0).center().toPoint();
    QTest::mousePress(&chips(), Qt::LeftButton, {}, at);
    QTest::mouseMove(&chips(), at + QPoint(3, 0));
    EXPECT_FALSE(started);
    QTest::mouseMove(&chips(), at + QPoint(30, -20));
    ASSERT_TRUE(started);
    EXPECT_EQ(*started, DragPayload(PersonDrag{first, {}}));
    QTest::mouseRelease(&chips(), Qt::LeftButton, {}, at);
}

TEST_F(OrganisationTest, ACardStartsADragOfItselfOrOfItsPerson)
{
    EXPECT_EQ(canvas().payloadAt(head("de-fleet")),
              std::optional<DragPayload>(PositionDrag{{positionId("de-fleet")}}));
    const auto place = *canvas().scene()->placeOf(positionId("de-fleet"));
    const QPointF line =
        canvas().scene()->holderRect(place, 0).center() - canvas().scene()->rect(place).topLeft();
    EXPECT_EQ(canvas().payloadAt(canvas().shownRect(place).topLeft() + line * canvas().zoom()),
              std::optional<DragPayload>(seated("tom", "de-fleet")));
    const QRectF central = card("head-of-ai");
    EXPECT_EQ(canvas().payloadAt(QPointF(central.center().x(), central.bottom() + 2)),
              std::optional<DragPayload>(GuidanceDrag{positionId("head-of-ai")}));
}

TEST_F(OrganisationTest, APersonFromTheStripIsAssigned)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(person("karim"), middle("de-charging")));
    EXPECT_DOUBLE_EQ(share("karim", "de-charging"), 0.4);
    EXPECT_EQ(undoText(), QStringLiteral("Assign Karim Diallo to Data Engineer, Charging"));
    EXPECT_EQ(*selection().as<PositionId>(), positionId("de-charging"));
    EXPECT_FALSE(canvas().preview().isActive());
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, APersonMovesFromCardToCard)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(seated("karim", "de-pool"), middle("de-charging")));
    EXPECT_EQ(share("karim", "de-pool"), 0);
    EXPECT_DOUBLE_EQ(share("karim", "de-charging"), 0.6);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, WithControlThePersonStaysAndSharesTheTime)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(seated("karim", "de-pool"), middle("de-charging"), Qt::ControlModifier));
    EXPECT_DOUBLE_EQ(share("karim", "de-pool"), 0.3);
    EXPECT_DOUBLE_EQ(share("karim", "de-charging"), 0.3);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, ADropOnTheStripUnassigns)
{
    const Plan before = session().plan();
    EXPECT_TRUE(dragToStrip(seated("karim", "de-pool")));
    EXPECT_EQ(share("karim", "de-pool"), 0);
    EXPECT_TRUE(undoesTo(before));
    EXPECT_FALSE(dragToStrip(person("karim")));
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(OrganisationTest, AFilledSeatIsSharedOnAsking)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(person("karim"), middle("de-fleet")));
    EXPECT_TRUE(session().plan() == before);
    EXPECT_EQ(offered().size(), 4); // two ways, a separator, cancel
    ASSERT_TRUE(choose("Share"));
    EXPECT_GT(share("karim", "de-fleet"), 0);
    EXPECT_EQ(share("tom", "de-fleet"), 1);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, AHolderIsReplacedOnAsking)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(person("karim"), middle("de-fleet")));
    ASSERT_TRUE(choose("Replace Tom Becker"));
    EXPECT_DOUBLE_EQ(share("karim", "de-fleet"), 0.4);
    EXPECT_EQ(share("tom", "de-fleet"), 0);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, OneWhoIsMovedLeavesTheOldSeatWhenReplacing)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(seated("karim", "de-pool"), middle("de-fleet")));
    ASSERT_TRUE(choose("Replace Tom Becker"));
    EXPECT_DOUBLE_EQ(share("karim", "de-fleet"), 1);
    EXPECT_EQ(share("karim", "de-pool"), 0);
    EXPECT_EQ(share("tom", "de-fleet"), 0);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, TwoPeopleSwapOnAsking)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(seated("karim", "de-pool"), middle("de-fleet")));
    ASSERT_TRUE(choose("Swap with Tom Becker"));
    EXPECT_EQ(share("karim", "de-fleet"), 1);
    EXPECT_DOUBLE_EQ(share("tom", "de-pool"), 0.6);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, APositionMovesToAnotherLane)
{
    const Plan before = session().plan();
    const QPoint lane = middle("de-charging");
    EXPECT_TRUE(drag(PositionDrag{{positionId("de-fleet")}}, lane));
    EXPECT_EQ(design().positions.find(positionId("de-fleet"))->unit,
              UnitId{QStringLiteral("charging")});
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, AnotherColumnChangesTheGuideAndNeverTheProfile)
{
    const Plan before = session().plan();
    const auto profiles = design().positions.find(positionId("po-fleet"))->profiles;
    EXPECT_TRUE(drag(PositionDrag{{positionId("po-fleet")}}, middle("steward-fleet")));
    EXPECT_EQ(design().positions.find(positionId("po-fleet"))->profiles, profiles);
    bool isGuided = false;
    for (const auto &link : design().guidance)
        isGuided = isGuided || (link->from == positionId("governance-lead") &&
                                link->to == positionId("po-fleet"));
    EXPECT_TRUE(isGuided);
    const auto place = *canvas().scene()->placeOf(positionId("po-fleet"));
    const auto steward = *canvas().scene()->placeOf(positionId("steward-fleet"));
    EXPECT_EQ(canvas().scene()->card(place).column, canvas().scene()->card(steward).column);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, AGuidanceLinkIsDrawnOnce)
{
    const Plan before = session().plan();
    const auto links = design().guidance.size();
    EXPECT_TRUE(drag(GuidanceDrag{positionId("governance-lead")}, middle("de-fleet")));
    ASSERT_TRUE(choose("guides this position: governance"));
    EXPECT_EQ(design().guidance.size(), links + 1);
    EXPECT_FALSE(drag(GuidanceDrag{positionId("governance-lead")}, middle("de-fleet")));
    EXPECT_FALSE(drag(GuidanceDrag{positionId("governance-lead")}, middle("governance-lead")));
    EXPECT_EQ(design().guidance.size(), links + 1);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, AnImpossibleTargetSaysWhyAndTakesNothing)
{
    const Plan before = session().plan();
    const QPoint own = middle("de-pool");
    EXPECT_FALSE(enter(person("karim"), own));
    EXPECT_TRUE(canvas().preview().offer().blocked.contains(QStringLiteral("already")))
        << canvas().preview().offer().blocked.toStdString();
    EXPECT_FALSE(release(own));
    const QPoint early = middle("mle-pool"); // needed from 2027-07, and Hana leaves in June
    EXPECT_FALSE(enter(person("hana"), early));
    EXPECT_FALSE(canvas().preview().offer().blocked.isEmpty());
    EXPECT_FALSE(release(early));
    EXPECT_TRUE(session().plan() == before);
    EXPECT_FALSE(canvas().preview().isActive());
}

TEST_F(OrganisationTest, ALockedScenarioTakesNoDrops)
{
    session().setScenario({QStringLiteral("today")});
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(drag(person("karim"), middle("de-fleet")));
    EXPECT_FALSE(enter(PositionDrag{{positionId("de-fleet")}}, middle("po-charging")));
    EXPECT_TRUE(canvas().preview().offer().blocked.contains(QStringLiteral("locked")));
}

TEST_F(OrganisationTest, TheTargetSaysFitAndEffectWhileDragging)
{
    enter(person("karim"), middle("de-charging"));
    EXPECT_TRUE(canvas().preview().effect().startsWith(QStringLiteral("fit ")));
    EXPECT_TRUE(canvas().preview().effect().contains(QStringLiteral("0.4 free")));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return canvas().preview().effect().contains(QStringLiteral("→")); }));
    const auto place = *canvas().scene()->placeOf(positionId("mle-charging"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas().preview().tintOf(place) != nullptr; }));
    EXPECT_TRUE(canvas().preview().tintOf(place)->fit);
    const auto vacant = *canvas().scene()->placeOf(positionId("de-charging"));
    EXPECT_DOUBLE_EQ(canvas().preview().tintOf(vacant)->takes, 0.4);
    EXPECT_DOUBLE_EQ(canvas().preview().tintOf(vacant)->freeFte, 0.4);
    EXPECT_GT(canvas().preview().tintOf(vacant)->rise, 0.01);
    const auto own = *canvas().scene()->placeOf(positionId("de-pool"));
    EXPECT_EQ(canvas().preview().tintOf(own)->blocked, QStringLiteral("sits here"));
}

TEST_F(OrganisationTest, LeavingEndsADragWithoutATrace)
{
    const Plan before = session().plan();
    enter(person("karim"), middle("de-charging"));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(canvas().viewport(), &leave);
    EXPECT_FALSE(canvas().preview().isActive());
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(OrganisationTest, ForeignAndBrokenDataChangeNothing)
{
    const Plan before = session().plan();
    const QString type = QStringLiteral("application/x-rolewright-organisation");
    const QString origin = canvas().origin();
    const QByteArray own = "\"origin\":\"" + origin.toLatin1() + "\"";
    const QList<QByteArray> contents{{},
                                     "{",
                                     "[1]",
                                     QByteArray(100000, '['),
                                     "{\"person\":\"karim\",\"origin\":\"elsewhere\"}",
                                     "{\"person\":\"karim\"}",
                                     "{" + own + "}",
                                     "{\"person\":7," + own + "}",
                                     "{\"person\":\"nobody\"," + own + "}",
                                     "{\"person\":\"karim\",\"assignment\":\"none\"," + own + "}",
                                     "{\"person\":\"karim\",\"position\":\"de-fleet\"," + own + "}",
                                     "{\"guide\":\"nothing\"," + own + "}",
                                     "{\"position\":\"<img src=/dev/zero>\"," + own + "}"};
    const QPoint at = middle("de-charging");
    for (const QByteArray &content : contents) {
        auto data = std::make_unique<QMimeData>();
        data->setData(type, content);
        setData(std::move(data));
        move(at);
        EXPECT_FALSE(release(at)) << content.left(60).toStdString();
    }
    auto text = std::make_unique<QMimeData>();
    text->setText(QStringLiteral("karim"));
    setData(std::move(text));
    move(at);
    EXPECT_FALSE(release(at));
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(OrganisationTest, NamesInMenusArePlainText)
{
    Person tom = *session().plan().people.find(QStringLiteral("tom"));
    tom.name = QStringLiteral("<img src=/dev/zero> & Co\u202e");
    ASSERT_TRUE(session().apply(changeEntity(session().plan(), {}, tom)));
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(drag(person("karim"), middle("de-fleet")));
    const QStringList texts = offered();
    ASSERT_FALSE(texts.isEmpty());
    EXPECT_TRUE(texts.front().contains(QStringLiteral("<img src=/dev/zero> && Co")));
    EXPECT_FALSE(texts.front().contains(QChar(0x202e)));
}

TEST_F(OrganisationTest, TheStripIsFilteredInWords)
{
    QLineEdit &field = view().people().filter();
    field.setText(QStringLiteral("karim"));
    ASSERT_TRUE(settleView());
    ASSERT_EQ(chips().people().size(), 1U);
    EXPECT_DOUBLE_EQ(chips().people().front().freeFte, 0.4);
    field.setText(QStringLiteral("free > 0.9"));
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(chips().people().empty());
    for (const PersonChip &chip : chips().people())
        EXPECT_GT(chip.freeFte, 0.9);
    field.setText(QStringLiteral("free > "));
    ASSERT_TRUE(settleView());
    EXPECT_FALSE(chips().people().empty()); // half a word leaves the list as it is
}

TEST_F(OrganisationTest, AssigningWorksByKeyboardAlone)
{
    const Plan before = session().plan();
    middle("de-charging");
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_A);
    auto *popup = view().findChild<QFrame *>(QStringLiteral("candidatePopup"));
    ASSERT_NE(popup, nullptr);
    auto *list = popup->findChild<QListWidget *>();
    auto *field = popup->findChild<QLineEdit *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->count() > 5; }));
    QTest::keyClicks(field, QStringLiteral("karim"));
    ASSERT_EQ(list->count(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_DOUBLE_EQ(share("karim", "de-charging"), 0.4);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(OrganisationTest, UnassignAndRemoveAreCommands)
{
    const Plan before = session().plan();
    middle("de-pool");
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_U);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(share("karim", "de-pool"), 0);
    EXPECT_TRUE(undoesTo(before));
    middle("de-pool");
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(design().positions.find(positionId("de-pool")), nullptr);
    EXPECT_EQ(undoText(), QStringLiteral("Remove position Data Engineer on call with 1 assignment "
                                         "and 1 guidance link"));
    EXPECT_TRUE(undoesTo(before));
}

} // namespace rolewright
