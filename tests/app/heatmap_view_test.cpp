#include "app/views/heatmap/heatmap_view.h"

#include "app/common/choice_popup.h"
#include "app/shell/inspector.h"
#include "app/views/heatmap/heatmap_canvas.h"
#include "app/views/heatmap/heatmap_controls.h"
#include "app/views/heatmap/heatmap_export.h"
#include "app/views/heatmap/overrule_dialog.h"
#include "core/drawing/heatmap_look.h"
#include "core/framework/framework_reader.h"
#include "core/plan/edits/entity_edits.h"
#include "tests/app/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>

namespace rolewright {

namespace {

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

} // namespace

class HeatmapViewTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        view = qobject_cast<HeatmapView *>(workspace().views().first());
        ASSERT_NE(view, nullptr);
        workspace().showView(0);
        ASSERT_TRUE(settleView());
    }

    bool settleView()
    {
        return settle() && QTest::qWaitFor([this] { return view->isSettled(); });
    }
    HeatmapCanvas &canvas() { return view->canvas(); }
    CellPlace placeOf(const char *profile, const char *phase)
    {
        return {*canvas().model().rowOf(ProfileId{text(profile)}),
                *canvas().model().columnOf(PhaseId{text(phase)})};
    }
    /// The middle of a cell in the viewport.
    QPoint pointOf(const CellPlace &place)
    {
        canvas().ensureVisible(canvas().geometryOfCells().cell(place.row, place.column));
        return canvas()
            .viewportAt(canvas().geometryOfCells().cell(place.row, place.column).center())
            .toPoint();
    }
    void click(const QPoint &point, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, keys, point);
    }
    void press(int key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), keys);
    }
    Level levelOf(const char *profile, const char *phase)
    {
        const Framework &framework = session().framework();
        return framework.effort(*framework.profile(ProfileId{text(profile)}), PhaseId{text(phase)})
            .level;
    }
    /// Everything that labels of the inspector say.
    QString inspected()
    {
        QStringList texts;
        for (const QLabel *label :
             workspace().findChild<Inspector *>()->page()->findChildren<QLabel *>())
            texts << label->text();
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

    HeatmapView *view = nullptr;
};

TEST_F(HeatmapViewTest, ClickOpensACellInTheInspector)
{
    click(pointOf(placeOf("ml-architect", "deployment-management")));
    const auto *cell = workspace().context().selection.as<CellSubject>();
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->profile.value, text("ml-architect"));
    EXPECT_EQ(cell->phase.value, text("deployment-management"));
    const QString page = inspected();
    EXPECT_TRUE(page.contains(text("ML Architect in")));
    EXPECT_TRUE(page.contains(text("High effort.")));
    EXPECT_TRUE(page.contains(text("Deployment strategy")));
    EXPECT_TRUE(page.contains(text("accountable")));
}

TEST_F(HeatmapViewTest, ArrowKeysMoveAndEnterOpens)
{
    press(Qt::Key_Down);
    EXPECT_EQ(canvas().current(), (CellPlace{0, 0}));
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    EXPECT_EQ(canvas().current(), (CellPlace{1, 1}));
    EXPECT_EQ(workspace().context().selection.as<CellSubject>(), nullptr);
    press(Qt::Key_Return);
    EXPECT_NE(workspace().context().selection.as<CellSubject>(), nullptr);
    press(Qt::Key_End);
    EXPECT_EQ(canvas().current()->column, canvas().model().phases.size() - 1);
    press(Qt::Key_Home);
    press(Qt::Key_Left);
    EXPECT_EQ(canvas().current()->column, 0u);
}

TEST_F(HeatmapViewTest, HeadsStayWhileTheCellsScroll)
{
    window.resize(1000, 560);
    canvas().setZoom(1.4, {});
    press(Qt::Key_Down);
    press(Qt::Key_End, Qt::ControlModifier);
    const HeatmapGeometry &geometry = canvas().geometryOfCells();
    const CellPlace last{geometry.rows() - 1, geometry.columns() - 1};
    ASSERT_EQ(canvas().current(), last);
    ASSERT_GT(canvas().verticalScrollBar()->value(), 0);
    ASSERT_GT(canvas().horizontalScrollBar()->value(), 0);

    const QPoint cell = canvas().shownRect(last).center().toPoint();
    const QPoint columnHead(cell.x(), qRound(geometry.phaseHead(0).center().y() * canvas().zoom()));
    const QPoint rowHead(20, cell.y());
    EXPECT_EQ(canvas().placeAt(columnHead), std::nullopt);
    EXPECT_EQ(canvas().placeAt(rowHead), std::nullopt);
    click(rowHead);
    EXPECT_EQ(*workspace().context().selection.as<ProfileId>(),
              canvas().model().rows[last.row].profile);
    click(columnHead);
    EXPECT_EQ(canvas().block(), (SelectedCells{0, last.column, last.row, last.column}));

    // What is gone to comes out from under the heads.
    click(cell);
    press(Qt::Key_Home, Qt::ControlModifier);
    const QPoint first = canvas().shownRect({0, 0}).center().toPoint();
    EXPECT_EQ(canvas().placeAt(first), (CellPlace{0, 0}));
}

TEST_F(HeatmapViewTest, AKeyOpensTheProfileOfTheCurrentRow)
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return, Qt::ShiftModifier);
    ASSERT_NE(workspace().context().selection.as<ProfileId>(), nullptr);
    EXPECT_EQ(*workspace().context().selection.as<ProfileId>(), canvas().model().rows[1].profile);
}

TEST_F(HeatmapViewTest, APageOfAProfileTellsItsWholeRowAndExportsItsCard)
{
    canvas().setCurrent({{text("data-steward")}, {text("data-management")}});
    press(Qt::Key_Return, Qt::ShiftModifier);
    for (const char *part : {"Effort over the lifecycle", "Data management", "Core, level 3",
                             "Typical background", "Also called"})
        EXPECT_TRUE(inspected().contains(text(part))) << part;
    prompts.choice = 1;
    prompts.file = folder.filePath(text("card"));
    command(text("Export profile card…"))->trigger();
    QFile file(*prompts.file + text(".pdf"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.exists(); }));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(5) == "%PDF-");
    EXPECT_TRUE(prompts.fileProposed.endsWith(text("-data-steward.pdf")));
    EXPECT_EQ(prompts.choicesOffered.size(), 3);
    prompts.file = folder.filePath(text("card.svg"));
    command(text("Export profile card…"))->trigger();
    QFile picture(*prompts.file);
    ASSERT_TRUE(QTest::qWaitFor([&] { return picture.exists(); }));
    ASSERT_TRUE(picture.open(QIODevice::ReadOnly));
    EXPECT_TRUE(picture.readAll().contains("Data Custodian"));
}

TEST_F(HeatmapViewTest, TheLegendExplainsTheMarksThatAreThere)
{
    const auto legend = [this] {
        QStringList texts;
        for (const LegendEntry &entry : legendOf(canvas().model()))
            texts << entry.text;
        return texts;
    };
    EXPECT_TRUE(legend().contains(text("Overruled"))); // as the sample has one
    EXPECT_TRUE(legend().contains(text("Staffing falls short")));
    view->controls().setMode(HeatmapMode::Gap);
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(legend().contains(text("Overruled")));
    EXPECT_FALSE(legend().contains(text("Staffing falls short")));
    const HeatmapModel plain =
        heatmapModel(*loadInstalledFramework(text("ml-skill-profiles")), text("en"));
    for (const LegendEntry &entry : legendOf(plain))
        EXPECT_EQ(entry.sign, LegendEntry::Sign::Fill);
}

TEST_F(HeatmapViewTest, ShiftAndDraggingSelectABlock)
{
    click(pointOf({1, 1}));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(canvas().block(), (SelectedCells{1, 1, 2, 2}));
    press(Qt::Key_Escape);
    EXPECT_EQ(canvas().block(), (SelectedCells{2, 2, 2, 2}));

    QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, pointOf({0, 2}));
    QTest::mouseMove(canvas().viewport(), pointOf({3, 4}));
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, pointOf({3, 4}));
    EXPECT_EQ(canvas().block(), (SelectedCells{0, 2, 3, 4}));
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(canvas().block(), (SelectedCells{0, 0, canvas().model().rows.size() - 1,
                                               canvas().model().phases.size() - 1}));
}

TEST_F(HeatmapViewTest, HeadsSelectRowsAndColumns)
{
    click(canvas().viewportAt(canvas().geometryOfCells().rowHead(2).center()).toPoint());
    EXPECT_EQ(canvas().block(), (SelectedCells{2, 0, 2, canvas().model().phases.size() - 1}));
    ASSERT_NE(workspace().context().selection.as<ProfileId>(), nullptr);
    EXPECT_TRUE(inspected().contains(text("Is guided by")));
    click(canvas().viewportAt(canvas().geometryOfCells().phaseHead(3).center()).toPoint());
    EXPECT_EQ(canvas().block(), (SelectedCells{0, 3, canvas().model().rows.size() - 1, 3}));
}

TEST_F(HeatmapViewTest, OverrulesWithAReasonAndUndoes)
{
    canvas().setFocus();
    click(pointOf(placeOf("data-analyst", "data-ingestion")));
    press(Qt::Key_E);
    auto *dialog = view->findChild<OverruleDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *apply = dialog->findChildren<QPushButton *>().last();
    EXPECT_FALSE(apply->isEnabled());
    QTest::mouseClick(dialog->findChildren<QRadioButton *>().last(), Qt::LeftButton);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), text("They load the data here"));
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(levelOf("data-analyst", "data-ingestion"), Level::High);
    EXPECT_EQ(session().document().undoStack().undoText(),
              text("Overrule Data Analyst in Data ingestion: High"));
    const auto place = placeOf("data-analyst", "data-ingestion");
    EXPECT_EQ(canvas().model().rows[place.row].cells[place.column].basis, Basis::Overruled);
    EXPECT_TRUE(inspected().contains(text("They load the data here")));

    session().document().undoStack().undo();
    EXPECT_EQ(levelOf("data-analyst", "data-ingestion"), Level::Little);
    session().document().undoStack().redo();
    ASSERT_TRUE(settleView());
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    canvas().setFocus();
    press(Qt::Key_E, Qt::ShiftModifier);
    EXPECT_EQ(levelOf("data-analyst", "data-ingestion"), Level::Little);
}

TEST_F(HeatmapViewTest, EscapeLeavesTheLevelAsItIs)
{
    click(pointOf(placeOf("data-analyst", "data-ingestion")));
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {},
                       pointOf(placeOf("data-analyst", "data-ingestion")));
    auto *dialog = view->findChild<OverruleDialog *>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), text("A reason"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_FALSE(session().document().undoStack().canUndo());
}

TEST_F(HeatmapViewTest, ModesAndScopesShowTheFiguresOfTheAnalysis)
{
    const auto &index = session().snapshot()->index;
    const auto unit = session().design().units.rows().at(1)->id;
    view->controls().setMode(HeatmapMode::Coverage);
    view->controls().setScope({.unit = unit});
    ASSERT_TRUE(settleView());
    const HeatmapModel &model = canvas().model();
    EXPECT_EQ(model.mode, HeatmapMode::Coverage);
    for (const CoverageCell &expected : coverage(index, {.unit = unit})) {
        const auto row = model.rowOf(expected.profile);
        const auto column = model.columnOf(expected.phase);
        ASSERT_TRUE(row && column);
        const HeatmapCell &cell = model.rows[*row].cells[*column];
        EXPECT_DOUBLE_EQ(*cell.demand, expected.demandFte);
        EXPECT_DOUBLE_EQ(*cell.staffed, expected.staffedFte);
    }
}

TEST_F(HeatmapViewTest, ChoosesAUseCaseByTyping)
{
    command(text("Use case…"))->trigger();
    auto *popup = view->findChild<ChoicePopup *>();
    ASSERT_NE(popup, nullptr);
    const auto useCase = session().plan().useCases.rows().back();
    auto *field = popup->findChild<QLineEdit *>();
    QTest::keyClicks(field, useCase->name);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(view->controls().choice().scope.useCase, useCase->id);
    ASSERT_TRUE(settleView());
}

TEST_F(HeatmapViewTest, FiltersAndSortsRowsWithoutChangingThePlan)
{
    auto *field = view->controls().findChild<QLineEdit *>();
    QTest::keyClicks(field, text("engineer"));
    ASSERT_EQ(canvas().model().rows.size(), 2u);
    field->clear();
    view->controls().setRows({.order = HeatmapOrder::Name, .placement = Placement::BusinessUnit});
    const auto &rows = canvas().model().rows;
    EXPECT_TRUE(std::ranges::none_of(rows, &HeatmapRow::central));
    EXPECT_TRUE(std::ranges::is_sorted(rows, {}, &HeatmapRow::name));
    EXPECT_FALSE(session().document().undoStack().canUndo());
}

TEST_F(HeatmapViewTest, CopiesTheBlockAsATable)
{
    click(pointOf(placeOf("data-architect", "data-ingestion")));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    EXPECT_EQ(data->text(), text("Profile\tData ingestion\tData preparation\tStaffed FTE\n"
                                 "Data Architect\tHigh, 4 tasks\tHigh, 3 tasks\t1.0"));
    EXPECT_TRUE(data->html().contains(text("<td>High, 4 tasks</td>")));
}

TEST_F(HeatmapViewTest, HostileNamesStayPlainTextAndNeverBecomeFormulas)
{
    const OwnProfile own{.id = {text("data-architect")}, .name = text("=<img src=/dev/zero>")};
    ASSERT_TRUE(session().apply(addEntity(session().plan(), {}, own)));
    ASSERT_TRUE(settleView());
    click(pointOf(placeOf("data-architect", "data-ingestion")));
    for (const QLabel *label :
         workspace().findChild<Inspector *>()->page()->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->text().contains(text("\n'=<img src=/dev/zero>\t")));
    EXPECT_TRUE(data->html().contains(text("&lt;img src=/dev/zero&gt;")));
    EXPECT_FALSE(data->html().contains(text("<img")));
}

TEST_F(HeatmapViewTest, ExportsWhatIsSeen)
{
    view->controls().setMode(HeatmapMode::Gap);
    prompts.choice = 1; // how sharp a PNG is
    for (const char *ending : {"svg", "png", "pdf"}) {
        prompts.file = folder.filePath(text("heatmap.") + text(ending));
        command(text("Export heatmap…"))->trigger();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !view->exporter().isRunning(); }));
        QFile file(*prompts.file);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << ending;
        EXPECT_GT(file.size(), 5000) << ending;
        EXPECT_EQ(file.readAll().contains("short"), text(ending) == text("svg")) << ending;
    }
    EXPECT_TRUE(prompts.errors.isEmpty());
    prompts.file = folder.filePath(text("heatmap.docx"));
    command(text("Export heatmap…"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !view->exporter().isRunning(); }));
    EXPECT_EQ(prompts.errors.size(), 1);
}

TEST_F(HeatmapViewTest, CopiesAPicture)
{
    QGuiApplication::clipboard()->clear();
    command(text("Copy as picture"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !view->exporter().isRunning(); }));
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 500);
}

} // namespace rolewright
