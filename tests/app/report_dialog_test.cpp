#include "app/common/pick_box.h"
#include "app/dialogs/report/report_dialog.h"
#include "app/dialogs/report/report_preview.h"
#include "tests/app/window_fixture.h"
#include "tests/support/drawn_plan.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryFile>

namespace rolewright {

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

template <class T>
T *field(const QWidget &dialog, const char *name)
{
    for (auto *widget : dialog.findChildren<T *>()) {
        if (widget->accessibleName() == q(name))
            return widget;
    }
    ADD_FAILURE() << name;
    return nullptr;
}

/// The line of a chapter; null where it is not offered.
QListWidgetItem *chapter(const QWidget &dialog, const char *title)
{
    auto *list = dialog.findChild<QListWidget *>();
    const auto found = list->findItems(q(title), Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.front();
}

bool isTicked(const QWidget &dialog, const char *title)
{
    return chapter(dialog, title)->checkState() == Qt::Checked;
}

/// Ticks a chapter, or takes the tick away, with the keyboard.
void toggle(const QWidget &dialog, const char *title)
{
    auto *list = dialog.findChild<QListWidget *>();
    list->setCurrentItem(chapter(dialog, title));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
}

void waitForPages(const QWidget &dialog)
{
    auto *preview = dialog.findChild<ReportPreview *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !preview->isBusy(); }, 30000));
}

void pick(QWidget &dialog, const char *name, const char *choice)
{
    auto *box = field<PickBox>(dialog, name);
    ASSERT_GE(box->findText(q(choice)), 0) << choice;
    box->setFocus();
    while (box->currentText() != q(choice)) {
        const int before = box->currentIndex();
        const int way = box->findText(q(choice)) > before ? Qt::Key_Down : Qt::Key_Up;
        QTest::keyClick(box, static_cast<Qt::Key>(way));
        ASSERT_NE(box->currentIndex(), before);
    }
}

void type(QWidget &dialog, const QString &path)
{
    auto *edit = field<QLineEdit>(dialog, "File");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, path);
}

/// Keeps the choices as a preset, under the name that the prompts give.
void keep(const QWidget &dialog)
{
    QTest::mouseClick(field<QPushButton>(dialog, "Keep these choices as a preset of the plan"),
                      Qt::LeftButton);
}

bool says(const QWidget &dialog, const char *part)
{
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(q(part)))
            return true;
    }
    return false;
}

bool isAcceptable(const QWidget &dialog)
{
    return dialog.findChild<QPushButton *>(q("accept"))->isEnabled();
}

class ReportDialogTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        plan = session().plan();
    }
    std::unique_ptr<ReportDialog> shown()
    {
        auto dialog = std::make_unique<ReportDialog>(
            ReportQuestion{.plan = plan,
                           .scenario = session().scenario(),
                           .proposal = {*reportOptions({}, plan), q("/tmp/a.pdf")},
                           .framework = session().document().baseFramework(),
                           .today = session().today(),
                           .isForPaper = isForPaper,
                           .edit =
                               [this](const Result<ChangeSet> &edit) {
                                   plan = *apply(plan, *edit);
                                   return Result<Plan>(plan);
                               }},
            prompts);
        dialog->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        dialog->activateWindow();
        return dialog;
    }

    Plan plan;
    bool isForPaper = false;
};

} // namespace

TEST_F(ReportDialogTest, AsksForEverythingAsUsualAtFirst)
{
    const auto dialog = shown();
    const ReportOrder order = dialog->order();
    EXPECT_TRUE(order.options.chapters.empty());
    EXPECT_FALSE(order.options.unit);
    EXPECT_EQ(order.options.paper.id(), QPageSize::A4);
    EXPECT_EQ(order.path, q("/tmp/a.pdf"));
    EXPECT_TRUE(isAcceptable(*dialog));
}

TEST_F(ReportDialogTest, APresetOfThePlanFillsTheFieldsUntilOneIsChanged)
{
    const auto dialog = shown();
    pick(*dialog, "Preset", "Works council");
    EXPECT_EQ(dialog->order().options.names, NamesShown::RolesOnly);
    EXPECT_FALSE(isTicked(*dialog, "Gaps"));
    EXPECT_EQ(dialog->order().options.chapters,
              (std::vector{Chapter::Summary, Chapter::Mapping, Chapter::Staffing}));
    pick(*dialog, "Names", "Pseudonyms");
    EXPECT_EQ(field<PickBox>(*dialog, "Preset")->chosen(), QString());
    EXPECT_FALSE(isTicked(*dialog, "Gaps"));
    pick(*dialog, "Names", "Roles only");
    EXPECT_EQ(field<PickBox>(*dialog, "Preset")->chosen(), q("works-council"));
}

TEST_F(ReportDialogTest, APresetThatNamesWhatIsNotKnownIsSaidAndNotTaken)
{
    ReportPreset preset = **plan.reports.begin();
    preset.paper = q("A9");
    plan.reports.replace(preset);
    const auto dialog = shown();
    pick(*dialog, "Preset", "Works council");
    EXPECT_TRUE(says(*dialog, "there is no paper “A9”"));
    EXPECT_FALSE(isAcceptable(*dialog));
    pick(*dialog, "Paper", "A3, 297 × 420 mm");
    EXPECT_FALSE(says(*dialog, "A9"));
    EXPECT_TRUE(isAcceptable(*dialog));
}

TEST_F(ReportDialogTest, APresetOfAUnitThatTheScenarioLacksIsSaidAndNotTaken)
{
    ReportPreset preset = **plan.reports.begin();
    preset.unit = q("rockets");
    plan.reports.replace(preset);
    const auto dialog = shown();
    pick(*dialog, "Preset", "Works council");
    EXPECT_TRUE(says(*dialog, "is about the unit “rockets”, which this scenario does not have"));
    EXPECT_FALSE(isAcceptable(*dialog));
    pick(*dialog, "Scope", "Charging");
    EXPECT_FALSE(says(*dialog, "rockets"));
    EXPECT_TRUE(isAcceptable(*dialog));
    EXPECT_EQ(dialog->order().options.unit, UnitId{q("charging")});
}

TEST_F(ReportDialogTest, OffersTheChaptersThatHaveSomethingToSayAndWantsOne)
{
    plan.people = {};
    plan.designs[session().scenario()] = {};
    plan.reports = {};
    const auto dialog = shown();
    EXPECT_EQ(chapter(*dialog, "People"), nullptr);
    EXPECT_EQ(chapter(*dialog, "Staffing table"), nullptr);
    for (const char *title :
         {"Cover", "Summary", "Profiles across the lifecycle", "Responsibilities", "Gaps",
          "Decisions and assumptions", "What the figures mean"})
        toggle(*dialog, title);
    EXPECT_TRUE(says(*dialog, "Tick at least one chapter"));
    EXPECT_FALSE(isAcceptable(*dialog));
    toggle(*dialog, "Gaps");
    EXPECT_EQ(dialog->order().options.chapters, std::vector{Chapter::Gaps});
    EXPECT_TRUE(isAcceptable(*dialog));
}

TEST_F(ReportDialogTest, HasProfileCardsOnlyWhereTheyAreAskedFor)
{
    const auto dialog = shown();
    EXPECT_FALSE(isTicked(*dialog, "Profile cards"));
    toggle(*dialog, "Profile cards");
    EXPECT_EQ(dialog->order().options.chapters.back(), Chapter::ProfileCards);
    EXPECT_EQ(dialog->order().options.chapters.size(), 14U);
}

TEST_F(ReportDialogTest, SaysWhatItMeansForPeoplesNames)
{
    const auto dialog = shown();
    EXPECT_TRUE(says(*dialog, "People are in it by name"));
    pick(*dialog, "Names", "Roles only");
    EXPECT_TRUE(says(*dialog, "Nobody is named"));
    pick(*dialog, "Names", "Pseudonyms");
    EXPECT_TRUE(says(*dialog, "“Person 1”"));
    EXPECT_EQ(dialog->order().options.names, NamesShown::Pseudonyms);
}

TEST_F(ReportDialogTest, TakesUnitPaperOrientationAndLanguage)
{
    const auto dialog = shown();
    pick(*dialog, "Scope", "Charging");
    pick(*dialog, "Paper", "Letter, 216 × 279 mm");
    pick(*dialog, "Orientation", "Portrait");
    pick(*dialog, "Language", "German");
    const ReportOptions options = dialog->order().options;
    EXPECT_EQ(options.unit, UnitId{q("charging")});
    EXPECT_EQ(options.paper.id(), QPageSize::Letter);
    EXPECT_EQ(options.orientation, QPageLayout::Portrait);
    EXPECT_EQ(options.language, q("de"));
}

TEST_F(ReportDialogTest, AFileHasItsFolderAndItsEnding)
{
    const auto dialog = shown();
    type(*dialog, q("plan"));
    EXPECT_EQ(dialog->order().path, q("/tmp/plan.pdf"));
    type(*dialog, q("~/plan.PDF"));
    EXPECT_EQ(dialog->order().path, QDir::home().filePath(q("plan.PDF")));
    for (const char *wrong : {"", "  ", "/tmp/", "plan.svg", "/tmp/team.rolewright.yaml"}) {
        type(*dialog, q(wrong));
        EXPECT_FALSE(isAcceptable(*dialog)) << wrong;
    }
}

TEST_F(ReportDialogTest, TheFileCanBeChosen)
{
    const auto dialog = shown();
    auto *choose = field<QPushButton>(*dialog, "Choose the file");
    QTest::mouseClick(choose, Qt::LeftButton);
    EXPECT_EQ(prompts.fileProposed, q("/tmp/a.pdf"));
    EXPECT_EQ(dialog->order().path, q("/tmp/a.pdf"));
    prompts.file = q("/tmp/b.pdf");
    QTest::mouseClick(choose, Qt::LeftButton);
    EXPECT_EQ(dialog->order().path, q("/tmp/b.pdf"));
}

TEST_F(ReportDialogTest, EnterExportsAndEscapeLeaves)
{
    for (const char *name : {"Scope", "File"}) {
        const auto dialog = shown();
        QTest::keyClick(field<QWidget>(*dialog, name), Qt::Key_Return);
        EXPECT_EQ(dialog->result(), QDialog::Accepted) << name;
    }
    const auto dialog = shown();
    QTest::keyClick(field<PickBox>(*dialog, "Scope"), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(dialog->result(), QDialog::Rejected);
}

TEST_F(ReportDialogTest, ChaptersAreMovedByButtonAndKey)
{
    const auto dialog = shown();
    auto *list = dialog->findChild<QListWidget *>();
    list->setCurrentItem(chapter(*dialog, "Gaps"));
    QTest::mouseClick(field<QPushButton>(*dialog, "Move the chapter earlier"), Qt::LeftButton);
    std::vector<Chapter> chapters = dialog->order().options.chapters;
    const auto gaps = std::ranges::find(chapters, Chapter::Gaps);
    EXPECT_EQ(*std::next(gaps), Chapter::Responsibilities);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(dialog->order().options.chapters.empty()) << "as usual again";
}

TEST_F(ReportDialogTest, ShowsItsPagesAndFollowsEachChoice)
{
    const auto dialog = shown();
    waitForPages(*dialog);
    const auto *preview = dialog->findChild<ReportPreview *>();
    EXPECT_GT(preview->pages(), 10);
    EXPECT_TRUE(preview->remark().startsWith(q("Smallest type: ")));
    pick(*dialog, "Preset", "Works council");
    waitForPages(*dialog);
    EXPECT_LT(preview->pages(), 10);
    EXPECT_TRUE(says(*dialog, "Page 1 of "));
    QTest::mouseClick(field<QPushButton>(*dialog, "Next page"), Qt::LeftButton);
    EXPECT_TRUE(says(*dialog, "Page 2 of "));
}

TEST_F(ReportDialogTest, WarnsOfTypeThatIsTooSmall)
{
    plan = test::randomPlan(7, 300).plan;
    const auto dialog = shown();
    pick(*dialog, "Wide drawings", "Each shrunk to one page");
    waitForPages(*dialog);
    EXPECT_TRUE(says(*dialog, "too small to be read"));
    EXPECT_TRUE(says(*dialog, "as many readable pages"));
    pick(*dialog, "Paper", "A5, 148 × 210 mm");
    pick(*dialog, "Orientation", "Portrait");
    pick(*dialog, "Wide drawings", "On as many readable pages as needed");
    waitForPages(*dialog);
    EXPECT_TRUE(says(*dialog, "too small to be read"));
    EXPECT_FALSE(says(*dialog, "as many readable pages"));
}

TEST_F(ReportDialogTest, KeepsItsChoicesAsAPresetOfThePlanAndRemovesIt)
{
    const auto dialog = shown();
    pick(*dialog, "Paper", "A3, 297 × 420 mm");
    prompts.text = q("Wall");
    keep(*dialog);
    ASSERT_TRUE(plan.reports.contains(q("wall")));
    EXPECT_EQ(plan.reports.find(q("wall"))->paper, q("A3"));
    EXPECT_EQ(field<PickBox>(*dialog, "Preset")->currentText(), q("Wall"));
    QTest::mouseClick(field<QPushButton>(*dialog, "Remove the preset from the plan"),
                      Qt::LeftButton);
    EXPECT_FALSE(plan.reports.contains(q("wall")));
}

TEST_F(ReportDialogTest, KeepsTheUnitInAPresetAndTakesItFromThere)
{
    const auto dialog = shown();
    auto *presets = field<PickBox>(*dialog, "Preset");
    pick(*dialog, "Scope", "Charging");
    prompts.text = q("Chargers");
    keep(*dialog);
    ASSERT_TRUE(plan.reports.contains(q("chargers")));
    EXPECT_EQ(plan.reports.find(q("chargers"))->unit, q("charging"));
    EXPECT_EQ(presets->currentText(), q("Chargers"));
    pick(*dialog, "Scope", "The whole organisation");
    EXPECT_EQ(presets->chosen(), QString());
    pick(*dialog, "Preset", "Chargers");
    EXPECT_EQ(dialog->order().options.unit, UnitId{q("charging")});
}

TEST_F(ReportDialogTest, KeepsWhatAPresetHasFilledInUnderAnotherName)
{
    ReportPreset preset = **plan.reports.begin();
    preset.unit = q("charging");
    plan.reports.replace(preset);
    const auto dialog = shown();
    pick(*dialog, "Preset", "Works council");
    prompts.text = q("Chargers");
    keep(*dialog);
    ASSERT_TRUE(plan.reports.contains(q("chargers")));
    EXPECT_EQ(plan.reports.find(q("chargers"))->unit, q("charging"));
    EXPECT_EQ(plan.reports.find(q("chargers"))->names, q("roles"));
}

TEST_F(ReportDialogTest, TakesAColourOfItsOwnAndRefusesOneThatIsNone)
{
    const auto dialog = shown();
    prompts.colour = QColor(0x1d, 0x7a, 0x4f);
    QTest::mouseClick(field<QPushButton>(*dialog, "Choose the colour"), Qt::LeftButton);
    EXPECT_EQ(dialog->order().options.colour, *prompts.colour);
    field<QLineEdit>(*dialog, "Colour")->setText(q("blue"));
    EXPECT_TRUE(says(*dialog, "“blue” is no colour"));
    EXPECT_FALSE(isAcceptable(*dialog));
}

TEST_F(ReportDialogTest, RefusesALogoThatIsNoPicture)
{
    const auto dialog = shown();
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write("hello");
    file.flush();
    prompts.file = file.fileName();
    QTest::mouseClick(field<QPushButton>(*dialog, "Choose the logo"), Qt::LeftButton);
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(prompts.errors.front().contains(q("no PNG, JPEG or SVG")));
    ASSERT_TRUE(file.resize(0));
    QTest::mouseClick(field<QPushButton>(*dialog, "Choose the logo"), Qt::LeftButton);
    ASSERT_EQ(prompts.errors.size(), 2);
    EXPECT_TRUE(prompts.errors.back().contains(q("the file is empty")));
    EXPECT_TRUE(dialog->order().options.logo.isEmpty());
}

TEST_F(ReportDialogTest, ForPaperItAsksForNoFile)
{
    isForPaper = true;
    const auto dialog = shown();
    for (const auto *edit : dialog->findChildren<QLineEdit *>())
        EXPECT_NE(edit->accessibleName(), q("File"));
    EXPECT_TRUE(isAcceptable(*dialog));
    EXPECT_TRUE(dialog->order().path.isEmpty());
}

} // namespace rolewright
