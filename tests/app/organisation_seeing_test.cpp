#include "tests/app/organisation_fixture.h"

#include "app/views/organisation/colour_bar.h"
#include "app/views/organisation/reporting_canvas.h"
#include "app/views/organisation/spotlight_field.h"

#include "core/drawing/lane_head.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/phase_strip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QToolTip>

namespace rolewright {

/// What the Organisation view lets one see at a glance: phases, colours, a spotlight.
class SeeingTest : public OrganisationTest
{
protected:
    void TearDown() override
    {
        QToolTip::hideText();
        OrganisationTest::TearDown();
    }

    ReportingCanvas &tree() { return view().tree(); }
    void showTree()
    {
        view().showTree(true);
        ASSERT_TRUE(settleView());
    }
    /// What a screen reader tells of the first part whose name begins so.
    static QString described(QWidget &canvas, const char *beginning)
    {
        QAccessibleInterface &list = *QAccessible::queryAccessibleInterface(&canvas);
        for (int i = 0; i < list.childCount(); ++i) {
            if (list.child(i)->text(QAccessible::Name).startsWith(QLatin1String(beginning)))
                return list.child(i)->text(QAccessible::Description);
        }
        return {};
    }
    QString tipAt(OrganisationCanvas &drawing, const QPointF &at)
    {
        QToolTip::hideText();
        QHelpEvent asked(QEvent::ToolTip, at.toPoint(),
                         drawing.viewport()->mapToGlobal(at.toPoint()));
        QCoreApplication::sendEvent(drawing.viewport(), &asked);
        return QToolTip::text();
    }
    /// Chooses colours in the menu of the bar.
    void colourBy(const char *text)
    {
        for (QAction *action : view().colours().menu().actions()) {
            if (action->text().remove(u'&').startsWith(QLatin1String(text)))
                action->trigger();
        }
        ASSERT_TRUE(settleView());
    }
    QString legend() { return view().colours().legend().accessibleName(); }
    /// Types what is looked for.
    void look(const char *text)
    {
        QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier);
        view().search().field().selectAll();
        QTest::keyClicks(&view().search().field(), QString::fromUtf8(text));
        ASSERT_TRUE(settleView());
    }
    void press(int key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), keys);
        ASSERT_TRUE(settleView());
    }
    QString selected() { return selection().as<PositionId>()->value; }
    static QImage painted(OrganisationCanvas &drawing)
    {
        return drawing.viewport()->grab().toImage();
    }
};

TEST_F(SeeingTest, ACardTellsItsPhases)
{
    const QString told = described(canvas(), "Data Engineer, Charging");
    EXPECT_TRUE(told.contains(QStringLiteral("High effort in "))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("0.0 of 1.0 FTE staffed"))) << told.toStdString();
    showTree();
    const QString ofCard = told.section(QStringLiteral(", Guided by"), 0, 0);
    EXPECT_TRUE(described(tree(), "Data Engineer, Charging").contains(ofCard));
}

TEST_F(SeeingTest, ALaneTellsItsCoverageByPhase)
{
    const QString told = described(canvas(), "Unit Charging");
    for (const QString &phase : canvas().scene()->looks().phases)
        EXPECT_TRUE(told.contains(phase)) << phase.toStdString() << ": " << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral(" FTE covered"))) << told.toStdString();
}

TEST_F(SeeingTest, AStripHasATipForEachPhase)
{
    canvas().setZoom(1, {});
    const auto place = *canvas().scene()->placeOf(positionId("de-fleet"));
    const QRectF rect = card("de-fleet");
    const QRectF strip = cardStrip(canvas().scene()->rect(place));
    const QPointF offset = strip.center() - canvas().scene()->rect(place).topLeft();
    const QString tip = tipAt(canvas(), rect.topLeft() + offset);
    EXPECT_TRUE(tip.contains(canvas().scene()->looks().phases[3])) << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("effort"))) << tip.toStdString();
    EXPECT_TRUE(
        tipAt(canvas(), rect.topLeft() + QPointF(30, 10)).contains(QStringLiteral("Tom Becker")));

    const MappingLane &lane = canvas().scene()->lane(place.lane);
    const QString figures = laneFigures(canvas().scene()->model(), place.lane, LaneState::Open);
    const QRectF head = canvas().scene()->geometry().laneHead(place.lane);
    const QRectF ofLane = LaneHead(lane.name, figures, head, 7).strip;
    const QPointF inHead = stripCell(ofLane, 1, 7).center() - head.topLeft();
    const QString told = tipAt(canvas(), canvas().shownHead(place.lane).topLeft() + inHead);
    EXPECT_TRUE(told.contains(canvas().scene()->looks().phases[1])) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("FTE covered"))) << told.toStdString();
}

TEST_F(SeeingTest, AStripThatIsTooSmallHasNoTip)
{
    canvas().setZoom(0.4, {});
    const auto place = *canvas().scene()->placeOf(positionId("de-fleet"));
    const QPointF offset =
        cardStrip(canvas().scene()->rect(place)).center() - canvas().scene()->rect(place).topLeft();
    const QRectF rect = card("de-fleet");
    EXPECT_TRUE(
        tipAt(canvas(), rect.topLeft() + offset * 0.4).contains(QStringLiteral("Tom Becker")));
}

TEST_F(SeeingTest, ColoursAreChosenAndTold)
{
    EXPECT_EQ(canvas().colourBy(), ColourBy::Placement);
    colourBy("Fill state");
    EXPECT_EQ(canvas().legend()->by, ColourBy::Fill);
    EXPECT_TRUE(legend().contains(QStringLiteral("Vacant "))) << legend().toStdString();
    EXPECT_TRUE(described(canvas(), "Data Engineer, Charging")
                    .contains(QStringLiteral("Fill state: Vacant")));
    showTree();
    EXPECT_EQ(tree().legend()->by, ColourBy::Fill);
    colourBy("Fit");
    EXPECT_EQ(tree().legend()->by, ColourBy::Fit);
    EXPECT_EQ(canvas().colourBy(), ColourBy::Fit);
    EXPECT_TRUE(legend().startsWith(QStringLiteral("Legend: Fit: "))) << legend().toStdString();
    EXPECT_EQ(settings.cardColours(), ColourBy::Fit); // for the next window
}

TEST_F(SeeingTest, TheColourMenuIsAmongTheCommands)
{
    EXPECT_TRUE(view().commands().contains(view().colours().menu().menuAction()));
}

TEST_F(SeeingTest, ColoursFollowAnEdit)
{
    colourBy("Fill state");
    const auto of = [&] {
        return canvas().scene()->looks().classOf(positionId("de-charging")).word;
    };
    EXPECT_EQ(of(), QStringLiteral("Vacant"));
    ASSERT_TRUE(drag(person("karim"), middle("de-charging")));
    EXPECT_NE(of(), QStringLiteral("Vacant"));
}

TEST_F(SeeingTest, TheSpotlightCountsAndFadesTheOthers)
{
    canvas().setZoom(1, {});
    const QRect vacant = card("de-charging").toRect();
    const QImage before = painted(canvas()).copy(vacant);
    look("fleet");
    ASSERT_NE(canvas().lit(), nullptr);
    EXPECT_TRUE(canvas().lit()->contains(positionId("de-fleet")));
    EXPECT_FALSE(canvas().lit()->contains(positionId("de-charging")));
    const QString all = QString::number(design().positions.size());
    EXPECT_EQ(view().search().count(),
              QStringLiteral("%1 of %2 positions").arg(canvas().lit()->size()).arg(all));
    EXPECT_NE(painted(canvas()).copy(vacant), before);
    EXPECT_TRUE(described(canvas(), "Data Engineer, Charging")
                    .contains(QStringLiteral("not in the spotlight")));
    press(Qt::Key_Escape);
    EXPECT_EQ(canvas().lit(), nullptr);
    EXPECT_TRUE(view().search().count().isEmpty());
    EXPECT_EQ(painted(canvas()).copy(vacant), before);
}

TEST_F(SeeingTest, KeysGoFromMatchToMatch)
{
    look("\"data engineer\"");
    const qsizetype matches = canvas().lit()->size();
    ASSERT_GT(matches, 2);
    selection().clear();
    press(Qt::Key_Return);
    const QString first = selected();
    EXPECT_TRUE(canvas().lit()->contains(PositionId{first}));
    press(Qt::Key_F3);
    const QString second = selected();
    EXPECT_NE(second, first);
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(selected(), first);
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_NE(selected(), first); // the last one, at the other end
    press(Qt::Key_F3);
    EXPECT_EQ(selected(), first);
    EXPECT_TRUE(view().search().field().hasFocus());
}

TEST_F(SeeingTest, TheSpotlightShinesOnTheTreeAsWell)
{
    look("python >= 3");
    showTree();
    ASSERT_NE(tree().lit(), nullptr);
    EXPECT_EQ(*tree().lit(), *canvas().lit());
    selection().clear();
    press(Qt::Key_F3);
    EXPECT_TRUE(tree().lit()->contains(PositionId{selected()}));
}

TEST_F(SeeingTest, EscapeInTheDrawingEndsTheSpotlightFirst)
{
    look("fleet");
    selection().select(positionId("de-fleet"));
    canvas().setFocus();
    press(Qt::Key_Escape);
    EXPECT_EQ(canvas().lit(), nullptr);
    EXPECT_NE(selection().as<PositionId>(), nullptr);
    press(Qt::Key_Escape);
    EXPECT_EQ(selection().as<PositionId>(), nullptr);
}

TEST_F(SeeingTest, WhatIsTypedHalfwayChangesNothing)
{
    look("free");
    const auto before = *canvas().lit();
    look("free >");
    EXPECT_EQ(*canvas().lit(), before);
    EXPECT_TRUE(view().search().field().toolTip().contains(QStringLiteral("number")));
    look("free > 0.2");
    EXPECT_NE(*canvas().lit(), before);
}

TEST_F(SeeingTest, TheSpotlightFollowsAnEdit)
{
    look("vacant");
    EXPECT_TRUE(canvas().lit()->contains(positionId("de-charging")));
    ASSERT_TRUE(drag(person("karim"), middle("de-charging")));
    const qsizetype after = canvas().lit()->size();
    session().document().undoStack().undo();
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(canvas().lit()->contains(positionId("de-charging")));
    EXPECT_GE(canvas().lit()->size(), after);
}

} // namespace rolewright
