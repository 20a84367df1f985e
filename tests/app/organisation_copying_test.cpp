#include "tests/app/organisation_fixture.h"

#include "app/seating/candidate_popup.h"
#include "app/views/organisation/reporting_canvas.h"

#include "core/plan/change_builder.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <algorithm>

namespace rolewright {

/// Copies, templates and new places among neighbours, by key, menu and pointer.
class CopyingTest : public OrganisationTest
{
protected:
    static UnitId unitId(const char *id) { return {QString::fromLatin1(id)}; }
    void press(Qt::Key key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(shownCanvas(), key, keys);
        // A paste is read by a worker before the plan changes, so both must rest at once.
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return session().isSettled() && view().isSettled(); }));
    }
    QWidget *shownCanvas()
    {
        return view().tree().isVisible() ? static_cast<QWidget *>(&view().tree()) : &canvas();
    }
    void choose(const Subject &subject)
    {
        selection().select(subject);
        ASSERT_TRUE(settleView());
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    const Position *selectedPosition()
    {
        const auto *id = selection().as<PositionId>();
        return id == nullptr ? nullptr : design().positions.find(*id);
    }
    const Unit *selectedUnit()
    {
        const auto *id = selection().as<UnitId>();
        return id == nullptr ? nullptr : design().units.find(*id);
    }
    /// Positions of the sample in the order of the plan, some of them.
    QStringList order(const QStringList &ids)
    {
        QStringList found;
        for (const auto &row : design().positions) {
            if (ids.contains(row->id.value))
                found << row->id.value;
        }
        return found;
    }
    QAction *command(const QList<QAction *> &actions, const char *text)
    {
        const auto found =
            std::ranges::find(actions, QString::fromUtf8(text),
                              [](const QAction *action) { return action->text().remove(u'&'); });
        return found == actions.end() ? nullptr : *found;
    }
    /// Fills in and accepts the next form.
    void answerForm(const char *title)
    {
        QTimer::singleShot(0, &window, [this, title] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            formTitle = dialog->windowTitle();
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(title));
            dialog->accept();
        });
    }

    QString formTitle;
};

TEST_F(CopyingTest, AUnitIsCopiedAndPastedBesideItselfWithItsSeatsVacant)
{
    const Plan before = session().plan();
    choose(unitId("charging"));
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(clipboard().contains(QStringLiteral("id: charging")));
    EXPECT_TRUE(session().plan() == before);
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_NE(selectedUnit(), nullptr);
    EXPECT_EQ(selectedUnit()->name, QStringLiteral("Charging 2"));
    EXPECT_TRUE(selectedUnit()->parent.isEmpty());
    EXPECT_EQ(undoText(), QStringLiteral("Paste unit Charging 2"));
    EXPECT_EQ(design().assignments.size(), before.design(session().scenario()).assignments.size());
    const auto lane = canvas().scene()->laneOf(selectedUnit()->id);
    ASSERT_TRUE(lane);
    EXPECT_TRUE(canvas().viewport()->rect().contains(canvas().shownHead(*lane).center().toPoint()));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, PeopleComeAlongWhereTheyAreAskedFor)
{
    const auto before = design().assignments.size();
    choose(positionId("de-fleet"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    choose(unitId("charging"));
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_NE(selectedPosition(), nullptr);
    EXPECT_EQ(selectedPosition()->unit, unitId("charging"));
    EXPECT_EQ(design().assignments.size(), before + 1);
}

TEST_F(CopyingTest, APositionIsPastedIntoTheUnitThatIsLookedAt)
{
    const Plan before = session().plan();
    choose(positionId("steward-fleet"));
    press(Qt::Key_C, Qt::ControlModifier);
    choose(positionId("de-charging"));
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_NE(selectedPosition(), nullptr);
    EXPECT_EQ(selectedPosition()->title, QStringLiteral("Fleet Data Steward"));
    EXPECT_EQ(selectedPosition()->unit, unitId("charging"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, APasteReachesAnotherScenario)
{
    choose(unitId("ds-pool"));
    press(Qt::Key_C, Qt::ControlModifier);
    const ScenarioId other = session().plan().scenarios.rows()[1]->id;
    session().setScenario(other);
    selection().clear();
    ASSERT_TRUE(settleView());
    ASSERT_FALSE(design().units.contains(QStringLiteral("ds-pool")));
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_NE(selectedUnit(), nullptr);
    EXPECT_EQ(selectedUnit()->name, QStringLiteral("Data science pool"));
}

TEST_F(CopyingTest, DuplicatingLeavesTheClipboardAlone)
{
    const Plan before = session().plan();
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    choose(positionId("ds-fleet-2"));
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_NE(selectedPosition(), nullptr);
    EXPECT_EQ(selectedPosition()->title, QStringLiteral("Data Scientist 2"));
    EXPECT_EQ(design().positions.predecessorOf(selectedPosition()->key()),
              QStringLiteral("ds-fleet-2"));
    EXPECT_EQ(clipboard(), QStringLiteral("mine"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, SeveralPositionsAreWorkedOnTogether)
{
    const Plan before = session().plan();
    selection().selectAll({positionId("de-fleet"), positionId("ds-fleet")});
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(undoText(), QStringLiteral("Duplicate 2 positions"));
    EXPECT_EQ(selection().positions().size(), 2U);
    EXPECT_FALSE(selection().contains(positionId("de-fleet")));
    EXPECT_FALSE(command(view().commands(), "Move later")->isEnabled());
    EXPECT_TRUE(undoesTo(before));
    selection().selectAll({positionId("de-fleet"), positionId("ds-fleet")});
    answerForm("Lead of data");
    press(Qt::Key_I);
    EXPECT_EQ(undoText(), QStringLiteral("Insert Lead of data above 2 positions"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, TextFromElsewhereIsRefusedInWords)
{
    const Plan before = session().plan();
    QGuiApplication::clipboard()->setText(QStringLiteral("- [ ] buy milk: {"));
    choose(unitId("charging"));
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(prompts.errors.front().contains(QStringLiteral("no units or positions")));
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(CopyingTest, ALockedScenarioIsCopiedFromAndTakesNothing)
{
    Scenario locked = *session().plan().scenarios.find(session().scenario());
    locked.locked = true;
    ChangeBuilder builder(session().plan());
    builder.update({}, locked);
    ASSERT_TRUE(session().apply(builder.finish(QStringLiteral("Lock"))));
    ASSERT_TRUE(settleView());
    choose(positionId("de-fleet"));
    EXPECT_TRUE(command(view().editCommands(), "Copy")->isEnabled());
    for (const char *text : {"Paste", "Duplicate"})
        EXPECT_FALSE(command(view().editCommands(), text)->isEnabled()) << text;
    for (const char *text : {"Add unit from template…", "Insert position above…", "Move later"})
        EXPECT_FALSE(command(view().commands(), text)->isEnabled()) << text;
}

TEST_F(CopyingTest, EditOffersThemWhileOrganisationIsShown)
{
    EXPECT_TRUE(command(view().editCommands(), "Paste")->isVisible());
    const QList<QAction *> edits = view().editCommands();
    workspace().showView(0);
    for (const QAction *action : edits)
        EXPECT_FALSE(action->isVisible());
}

TEST_F(CopyingTest, TheMenuOfACardOffersThem)
{
    const QPoint at = head("de-fleet");
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas().viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(canvas().viewport(), &event);
    auto *menu = view().findChild<QMenu *>(QStringLiteral("contextMenu"));
    ASSERT_NE(menu, nullptr);
    for (const char *text : {"Copy", "Paste", "Duplicate", "Insert position above…"})
        EXPECT_NE(command(menu->actions(), text), nullptr) << text;
    menu->close();
}

TEST_F(CopyingTest, AUnitComesFromATemplate)
{
    const Plan before = session().plan();
    choose(unitId("charging"));
    press(Qt::Key_T);
    auto *popup = view().findChild<CandidatePopup *>();
    ASSERT_NE(popup, nullptr);
    QTest::keyClicks(&popup->field(), QStringLiteral("use-case"));
    ASSERT_EQ(popup->list().count(), 1);
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(settleView());
    ASSERT_NE(selectedUnit(), nullptr);
    EXPECT_EQ(selectedUnit()->parent, unitId("charging"));
    EXPECT_FALSE(selectedUnit()->lead.isEmpty());
    const auto lane = canvas().scene()->laneOf(selectedUnit()->id);
    ASSERT_TRUE(lane);
    EXPECT_EQ(canvas().scene()->lane(*lane).cards.size(), 6U);
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, APositionIsInsertedAboveTheSelectedOne)
{
    const Plan before = session().plan();
    choose(positionId("de-fleet"));
    answerForm("Lead of data");
    press(Qt::Key_I);
    EXPECT_EQ(formTitle, QStringLiteral("New position above Data Engineer"));
    ASSERT_NE(selectedPosition(), nullptr);
    EXPECT_EQ(selectedPosition()->title, QStringLiteral("Lead of data"));
    EXPECT_EQ(selectedPosition()->reportsTo, positionId("po-fleet"));
    EXPECT_EQ(design().positions.find(positionId("de-fleet"))->reportsTo, selectedPosition()->id);
    EXPECT_EQ(undoText(), QStringLiteral("Insert Lead of data above Data Engineer"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, APositionMovesWithinItsColumnOnly)
{
    const Plan before = session().plan();
    const QStringList column{QStringLiteral("de-fleet"), QStringLiteral("ds-fleet"),
                             QStringLiteral("ds-fleet-2"), QStringLiteral("analyst-fleet")};
    ASSERT_EQ(order(column), column);
    choose(positionId("ds-fleet"));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(order(column), QStringList({column[1], column[0], column[2], column[3]}));
    EXPECT_EQ(*selection().as<PositionId>(), positionId("ds-fleet"));
    EXPECT_FALSE(command(view().commands(), "Move earlier")->isEnabled());
    EXPECT_TRUE(undoesTo(before));
    choose(positionId("ds-fleet"));
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(order(column), QStringList({column[0], column[2], column[1], column[3]}));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, QuickPressesEachMoveOn)
{
    choose(positionId("de-fleet"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&canvas(), Qt::Key_Right, Qt::AltModifier);
    ASSERT_TRUE(settleView());
    const QStringList column{QStringLiteral("de-fleet"), QStringLiteral("ds-fleet"),
                             QStringLiteral("ds-fleet-2"), QStringLiteral("analyst-fleet")};
    EXPECT_EQ(order(column), QStringList({column[1], column[2], column[3], column[0]}));
}

TEST_F(CopyingTest, InTheTreeAPositionMovesAmongThoseWhoReportToTheSame)
{
    const Plan before = session().plan();
    view().showTree(true);
    ASSERT_TRUE(settleView());
    choose(positionId("po-charging"));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(order({QStringLiteral("po-fleet"), QStringLiteral("po-charging")}),
              QStringList({QStringLiteral("po-charging"), QStringLiteral("po-fleet")}));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, ALaneMovesAmongLanesOfItsKind)
{
    const Plan before = session().plan();
    choose(unitId("charging"));
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_LT(*canvas().scene()->laneOf(unitId("charging")),
              *canvas().scene()->laneOf(unitId("fleet")));
    EXPECT_EQ(undoText(), QStringLiteral("Move Charging before Fleet"));
    EXPECT_FALSE(command(view().commands(), "Move earlier")->isEnabled());
    EXPECT_TRUE(undoesTo(before));
    choose(unitId("ds-pool"));
    EXPECT_FALSE(command(view().commands(), "Move earlier")->isEnabled());
    EXPECT_FALSE(command(view().commands(), "Move later")->isEnabled());
}

TEST_F(CopyingTest, APositionDroppedOnTheEdgeOfAnotherOfItsColumnStandsBesideIt)
{
    const Plan before = session().plan();
    const QRectF card = this->card("de-fleet");
    const QPoint left = (card.topLeft() + QPointF(4, card.height() / 2)).toPoint();
    const DragPayload moved = PositionDrag{{positionId("ds-fleet-2")}};
    selection().select(positionId("ds-fleet-2"));
    enter(moved, left);
    EXPECT_EQ(canvas().preview().target()->beside, Side::Before);
    EXPECT_EQ(canvas().preview().effect(), QStringLiteral("before Data Engineer"));
    EXPECT_TRUE(release(left));
    ASSERT_TRUE(settleView());
    EXPECT_EQ(order({QStringLiteral("de-fleet"), QStringLiteral("ds-fleet"),
                     QStringLiteral("ds-fleet-2")}),
              QStringList({QStringLiteral("ds-fleet-2"), QStringLiteral("de-fleet"),
                           QStringLiteral("ds-fleet")}));
    EXPECT_EQ(*selection().as<PositionId>(), positionId("ds-fleet-2"));
    EXPECT_EQ(undoText(), QStringLiteral("Move Data Scientist before Data Engineer"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(CopyingTest, ADropWhereAPositionStandsAlreadyIsNotTaken)
{
    const Plan before = session().plan();
    const QRectF card = this->card("de-fleet");
    const QPoint right = (card.topRight() + QPointF(-4, card.height() / 2)).toPoint();
    EXPECT_FALSE(drag(PositionDrag{{positionId("ds-fleet")}}, right));
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(CopyingTest, WhereCardsStandBelowEachOtherTheUpperAndLowerHalfCount)
{
    const auto place = *canvas().scene()->placeOf(positionId("ml-platform-lead"));
    ASSERT_EQ(canvas().scene()->geometry().abreast(canvas().scene()->card(place).column), 1);
    const QRectF card = this->card("po-fleet");
    selection().select(positionId("po-fleet"));
    press(Qt::Key_D, Qt::ControlModifier);
    const PositionId copy = *selection().as<PositionId>();
    const QPoint upper =
        (this->card("po-fleet").topLeft() + QPointF(card.width() - 4, 4)).toPoint();
    enter(PositionDrag{{copy}}, upper);
    EXPECT_EQ(canvas().preview().target()->beside, Side::Before);
    EXPECT_TRUE(release(upper));
    ASSERT_TRUE(settleView());
    EXPECT_EQ(design().positions.predecessorOf(QStringLiteral("po-fleet")), copy.value);
}

TEST_F(CopyingTest, ADragThatEndsElsewhereLeavesNoMarkAndNoStep)
{
    const Plan before = session().plan();
    const int steps = session().document().undoStack().index();
    const QPoint at = middle("de-fleet");
    const QImage clean = canvas().grab().toImage();
    enter(PositionDrag{{positionId("ds-fleet-2")}}, at);
    EXPECT_TRUE(canvas().preview().isActive());
    EXPECT_NE(canvas().grab().toImage(), clean);
    QDragLeaveEvent leave; // what Escape makes of a drag
    QCoreApplication::sendEvent(canvas().viewport(), &leave);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(canvas().grab().toImage(), clean);
    EXPECT_TRUE(session().plan() == before);
    EXPECT_EQ(session().document().undoStack().index(), steps);
}

TEST_F(CopyingTest, InTheTreeADropBetweenTwoWhoReportToTheSamePutsItThere)
{
    const Plan before = session().plan();
    view().showTree(true);
    ASSERT_TRUE(settleView());
    ReportingCanvas &tree = view().tree();
    choose(positionId("ds-fleet-2"));
    tree.revealSelection();
    const QRectF card = tree.shownRect(*tree.scene()->model.find(positionId("de-fleet")));
    const QPoint above = (QPointF(card.center().x(), card.top() - 5 * tree.zoom())).toPoint();
    ASSERT_TRUE(dragOver(*tree.viewport(), PositionDrag{{positionId("ds-fleet-2")}}, above));
    EXPECT_EQ(order({QStringLiteral("de-fleet"), QStringLiteral("ds-fleet-2")}),
              QStringList({QStringLiteral("ds-fleet-2"), QStringLiteral("de-fleet")}));
    EXPECT_EQ(design().positions.find(positionId("ds-fleet-2"))->reportsTo, positionId("po-fleet"));
    EXPECT_EQ(*selection().as<PositionId>(), positionId("ds-fleet-2"));
    EXPECT_TRUE(undoesTo(before));
}

} // namespace rolewright
