#include "app/views/responsibilities/responsibilities_view.h"

#include "app/shell/inspector.h"
#include "app/views/responsibilities/matrix_canvas.h"
#include "app/views/responsibilities/matrix_controls.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/framework_edits.h"
#include "core/plan/edits/responsibility_edits.h"
#include "tests/app/window_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

namespace rolewright {

namespace {

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

} // namespace

class ResponsibilitiesViewTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        view = workspace().findChild<ResponsibilitiesView *>();
        ASSERT_NE(view, nullptr);
        workspace().showView(1);
        ASSERT_TRUE(settleView());
    }

    bool settleView()
    {
        return settle() && QTest::qWaitFor([this] { return view->isSettled(); });
    }
    MatrixCanvas &canvas() { return view->canvas(); }
    const MatrixModel &model() { return canvas().model(); }
    CellPlace placeOf(const char *activity, const char *profile)
    {
        const auto column =
            std::ranges::find(model().columns, ProfileId{text(profile)}, &MatrixColumn::profile);
        EXPECT_NE(column, model().columns.end());
        return {*model().rowOf({text(activity)}),
                static_cast<size_t>(column - model().columns.begin())};
    }
    void goTo(const char *activity, const char *profile)
    {
        canvas().setCurrent(placeOf(activity, profile));
        canvas().setFocus();
    }
    void press(int key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), keys);
        ASSERT_TRUE(settleView());
    }
    QString letters(const char *activity, const char *profile)
    {
        const Cell *cell = valueAt(session().framework().activity({text(activity)})->involvement,
                                   ProfileId{text(profile)});
        return cell == nullptr ? QString() : cell->involvement.letters();
    }
    QString inspected()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return workspace().isSettled(); }));
        QStringList texts;
        const QWidget *inspector = workspace().findChild<Inspector *>()->page();
        for (const QLabel *label : inspector->findChildren<QLabel *>())
            texts << label->text();
        for (const QPushButton *button : inspector->findChildren<QPushButton *>())
            texts << button->text() << button->accessibleName();
        return texts.join(u'\n');
    }
    QAction *command(const QString &name)
    {
        for (QAction *action : view->commands() + view->editCommands()) {
            if (action->text().remove(u'&') == name)
                return action;
        }
        return nullptr;
    }
    QString undoName() { return session().document().undoStack().undoText(); }

    ResponsibilitiesView *view = nullptr;
};

TEST_F(ResponsibilitiesViewTest, KeysSetLettersAsOneUndoStepEach)
{
    goTo("lineage", "ml-engineer");
    press(Qt::Key_C);
    EXPECT_EQ(letters("lineage", "ml-engineer"), text("C"));
    EXPECT_EQ(undoName(), text("Set ML Engineer in Lineage: C"));
    press(Qt::Key_R);
    press(Qt::Key_A);
    EXPECT_EQ(letters("lineage", "ml-engineer"), text("AR"));
    EXPECT_EQ(canvas().current(), placeOf("lineage", "ml-engineer"));
    press(Qt::Key_Delete);
    EXPECT_EQ(letters("lineage", "ml-engineer"), QString());
    EXPECT_EQ(session().plan().responsibilityOverrides.find(text("lineage/ml-engineer")), nullptr);
    for (int step = 0; step < 4; ++step)
        session().document().undoStack().undo();
    EXPECT_FALSE(session().document().undoStack().canUndo());
}

TEST_F(ResponsibilitiesViewTest, ABlockIsChangedAtOnceAndReset)
{
    goTo("lineage", "data-scientist");
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const auto before = session().plan().responsibilityOverrides.size();
    press(Qt::Key_I);
    EXPECT_EQ(undoName(), text("Set 4 cells: I"));
    EXPECT_EQ(letters("lineage", "data-scientist"), text("I"));
    EXPECT_GT(session().plan().responsibilityOverrides.size(), before);
    command(text("Reset to the framework"))->trigger();
    EXPECT_EQ(letters("lineage", "data-scientist"), text("C"));
    EXPECT_EQ(session().plan().responsibilityOverrides.size(), before);
}

TEST_F(ResponsibilitiesViewTest, ATakenAwayAIsAFindingAtOnce)
{
    const int before = model().problems;
    goTo("data-and-ai-strategy", "ai-management");
    ASSERT_FALSE(model().rows[canvas().current()->row].worst.has_value());
    press(Qt::Key_A);
    EXPECT_EQ(model().problems, before + 1);
    EXPECT_EQ(model().rows[canvas().current()->row].worst, Severity::Error);
    press(Qt::Key_Return);
    EXPECT_TRUE(inspected().contains(text("Nobody is accountable for Data and AI strategy")));
}

TEST_F(ResponsibilitiesViewTest, ClickOpensTheActivityWithItsPartsAndPeople)
{
    const QPoint point =
        canvas().shownRect(placeOf("data-and-ai-strategy", "ai-management")).center().toPoint();
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, point);
    EXPECT_EQ(*workspace().context().selection.as<ActivityId>(),
              ActivityId{text("data-and-ai-strategy")});
    const QString page = inspected();
    EXPECT_TRUE(page.contains(text("Data and AI strategy")));
    EXPECT_TRUE(page.contains(text("AI Management: accountable and responsible")));
    EXPECT_TRUE(page.contains(text("Ana Duarte")));
}

TEST_F(ResponsibilitiesViewTest, PeopleHaveTheLettersOfTheirProfilesAndCannotBeEdited)
{
    view->controls().setColumns(MatrixChoice::Columns::People);
    ASSERT_TRUE(settleView());
    ASSERT_FALSE(model().columns.empty());
    EXPECT_TRUE(model().columns.front().isPerson());
    canvas().setCurrent({0, 0});
    EXPECT_FALSE(command(text("Accountable"))->isEnabled());
    press(Qt::Key_A);
    EXPECT_FALSE(session().document().undoStack().canUndo());
}

TEST_F(ResponsibilitiesViewTest, FiltersNarrowDownAndSayWhenNothingIsLeft)
{
    auto *filter = view->controls().findChild<QLineEdit *>();
    QTest::keyClicks(filter, text("drift"));
    ASSERT_TRUE(settleView());
    ASSERT_EQ(model().rows.size(), 1u);
    QTest::keyClicks(filter, text("xyz"));
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(model().rows.empty());
    QPushButton *all = nullptr;
    for (auto *button : view->findChildren<QPushButton *>()) {
        if (button->text() == text("Show everything"))
            all = button;
    }
    ASSERT_NE(all, nullptr);
    ASSERT_TRUE(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    ASSERT_TRUE(settleView());
    EXPECT_GT(model().rows.size(), 60u);
    press(Qt::Key_P);
    EXPECT_EQ(static_cast<int>(model().rows.size()), model().problems);
}

TEST_F(ResponsibilitiesViewTest, NotesAreAskedForAndKept)
{
    goTo("lineage", "data-engineer");
    prompts.text = text("keeps the graph");
    press(Qt::Key_N);
    EXPECT_EQ(session().plan().responsibilityOverrides.find(text("lineage/data-engineer"))->note,
              text("keeps the graph"));
    EXPECT_TRUE(canvas().cellTip(*canvas().current()).contains(text("keeps the graph")));
}

TEST_F(ResponsibilitiesViewTest, ActivitiesAreAddedRenamedAndRemoved)
{
    goTo("lineage", "data-engineer");
    prompts.text = text("Bias drills");
    press(Qt::Key_Insert);
    ASSERT_NE(session().framework().activity({text("bias-drills")}), nullptr);
    EXPECT_EQ(session().framework().activity({text("bias-drills")})->phase,
              PhaseId{text("data-management")});
    EXPECT_EQ(canvas().currentActivity(), ActivityId{text("bias-drills")});
    prompts.text = text("Fact sheets");
    press(Qt::Key_F2);
    EXPECT_EQ(session().plan().ownActivities.find(text("bias-drills"))->name, text("Fact sheets"));
    ASSERT_TRUE(command(text("Remove own activity or name"))->isEnabled());
    command(text("Remove own activity or name"))->trigger();
    EXPECT_EQ(session().framework().activity({text("bias-drills")}), nullptr);
}

TEST_F(ResponsibilitiesViewTest, ActivitiesAreDeferredWithAReasonAndTakenUpAgain)
{
    goTo("dashboards", "data-analyst");
    QTimer::singleShot(0, [] {
        auto *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        auto *accept = dialog->findChild<QPushButton *>(text("accept"));
        EXPECT_FALSE(accept->isEnabled()); // without a reason
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), text("one team alone"));
        EXPECT_TRUE(accept->isEnabled());
        dialog->findChild<QDateEdit *>()->setDate(QDate(2027, 9, 1));
        QTest::mouseClick(accept, Qt::LeftButton);
    });
    press(Qt::Key_D);
    const Deferral *deferral = session().plan().deferrals.find(text("dashboards"));
    ASSERT_NE(deferral, nullptr);
    EXPECT_EQ(deferral->reason, text("one team alone"));
    EXPECT_EQ(deferral->review, QDate(2027, 9, 1));
    EXPECT_EQ(heldByInWords(model(), model().rows[canvas().current()->row]), text("deferred"));
    press(Qt::Key_Return);
    EXPECT_TRUE(inspected().contains(text("One team alone")));
    ASSERT_TRUE(command(text("Take up again"))->isEnabled());
    command(text("Take up again"))->trigger();
    EXPECT_EQ(session().plan().deferrals.find(text("dashboards")), nullptr);
}

TEST_F(ResponsibilitiesViewTest, ADeferralKeepsATriggerOfThePlansOwn)
{
    Plan plan = session().plan();
    Deferral own = *plan.deferrals.find(text("lineage"));
    own.trigger = text("the second plant goes live");
    ASSERT_TRUE(session().apply(deferActivity(plan, session().framework(), own)));
    goTo("lineage", "data-engineer");
    QTimer::singleShot(0, [] {
        auto *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), text(" for now"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(text("accept")), Qt::LeftButton);
    });
    press(Qt::Key_D);
    const Deferral *deferral = session().plan().deferrals.find(text("lineage"));
    ASSERT_NE(deferral, nullptr);
    EXPECT_TRUE(deferral->reason.endsWith(text("for now")));
    EXPECT_EQ(deferral->trigger, text("the second plant goes live"));
}

TEST_F(ResponsibilitiesViewTest, AJumpToAnActivityLandsHere)
{
    workspace().showView(0);
    workspace().goTo(ActivityId{text("endpoint-security")});
    ASSERT_TRUE(settleView());
    EXPECT_EQ(workspace().currentView(), view);
    EXPECT_EQ(canvas().currentActivity(), ActivityId{text("endpoint-security")});
}

TEST_F(ResponsibilitiesViewTest, EditOffersItsCommandsWhileItIsShown)
{
    const auto isOffered = [this](const char *name) {
        QAction *action = command(text(name));
        const auto menus = action->associatedObjects();
        return action->isVisible() && std::ranges::any_of(menus, [](const QObject *menu) {
                   return qobject_cast<const QMenu *>(menu) != nullptr;
               });
    };
    EXPECT_TRUE(isOffered("Copy"));
    EXPECT_TRUE(isOffered("Select all"));
    workspace().showView(0);
    EXPECT_FALSE(isOffered("Copy"));
}

TEST_F(ResponsibilitiesViewTest, CopiesTheBlockWithItsHeads)
{
    goTo("lineage", "data-engineer");
    press(Qt::Key_Right, Qt::ShiftModifier);
    command(text("Copy"))->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].trimmed(), text("Phase\tActivity\tData Engineer\tData Scientist"));
    EXPECT_EQ(lines[1].trimmed(), text("Data management\tLineage\tAR\tC"));
}

TEST_F(ResponsibilitiesViewTest, CopiesAPicture)
{
    QGuiApplication::clipboard()->clear();
    command(text("Copy as picture"))->trigger();
    ASSERT_TRUE(settleView());
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 500);
}

TEST_F(ResponsibilitiesViewTest, ExportsWhatIsSeenAndRefusesOtherKinds)
{
    prompts.choice = 1; // how sharp a PNG is
    for (const char *ending : {"pdf", "xlsx", "csv", "svg", "png", "html"}) {
        prompts.file = folder.filePath(text("matrix.") + text(ending));
        command(text("Export matrix…"))->trigger();
        QFile file(*prompts.file);
        ASSERT_TRUE(QTest::qWaitFor([&] { return file.exists(); }));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_GT(file.size(), 2000);
        ASSERT_TRUE(settleView());
    }
    prompts.file = folder.filePath(text("matrix.doc"));
    command(text("Export matrix…"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !prompts.errors.isEmpty(); }));
}

TEST_F(ResponsibilitiesViewTest, FollowsThePlanWhenItIsLookedAt)
{
    workspace().showView(0);
    const size_t before = model().rows.size();
    ASSERT_TRUE(session().apply(addPart(
        {session().plan(), session().document().baseFramework(), session().framework()},
        OwnActivity{.phase = session().framework().phases.front().id, .name = text("Hidden")})));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(view->isSettled());
    EXPECT_EQ(model().rows.size(), before) << "nobody looks";
    workspace().showView(1);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(model().rows.size(), before + 1);
}

TEST_F(ResponsibilitiesViewTest, CellsAreToldByRowColumnAndContent)
{
    goTo("lineage", "data-engineer");
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&canvas());
    ASSERT_NE(table, nullptr);
    ASSERT_NE(table->tableInterface(), nullptr);
    const CellPlace place = *canvas().current();
    QAccessibleInterface *cell = table->tableInterface()->cellAt(static_cast<int>(place.row),
                                                                 static_cast<int>(place.column));
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->text(QAccessible::Name),
              text("Lineage, Data Engineer: accountable and responsible"));
}

} // namespace rolewright
