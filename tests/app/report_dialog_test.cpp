#include "app/common/pick_box.h"
#include "app/dialogs/report/report_dialog.h"
#include "tests/app/window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

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

QCheckBox *chapter(const QWidget &dialog, const char *title)
{
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box->text().remove(u'&') == q(title))
            return box;
    }
    return nullptr;
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
            ReportQuestion{plan, session().scenario(), {*reportOptions({}, plan), q("/tmp/a.pdf")}},
            prompts);
        dialog->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        dialog->activateWindow();
        return dialog;
    }

    Plan plan;
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
    pick(*dialog, "Preset of the plan", "Works council");
    EXPECT_EQ(dialog->order().options.names, NamesShown::RolesOnly);
    EXPECT_FALSE(chapter(*dialog, "Gaps")->isChecked());
    EXPECT_EQ(dialog->order().options.chapters,
              (std::vector{Chapter::Summary, Chapter::Mapping, Chapter::Staffing}));
    pick(*dialog, "Names", "Pseudonyms");
    EXPECT_EQ(field<PickBox>(*dialog, "Preset of the plan")->chosen(), QString());
    EXPECT_FALSE(chapter(*dialog, "Gaps")->isChecked());
    pick(*dialog, "Names", "Roles only");
    EXPECT_EQ(field<PickBox>(*dialog, "Preset of the plan")->chosen(), q("works-council"));
}

TEST_F(ReportDialogTest, APresetThatNamesWhatIsNotKnownIsSaidAndNotTaken)
{
    ReportPreset preset = **plan.reports.begin();
    preset.paper = q("A9");
    plan.reports.replace(preset);
    const auto dialog = shown();
    pick(*dialog, "Preset of the plan", "Works council");
    EXPECT_TRUE(says(*dialog, "there is no paper “A9”"));
    EXPECT_FALSE(isAcceptable(*dialog));
    pick(*dialog, "Paper", "A3, 297 × 420 mm");
    EXPECT_FALSE(says(*dialog, "A9"));
    EXPECT_TRUE(isAcceptable(*dialog));
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
         {"Summary", "Profiles across the lifecycle", "Responsibilities", "Gaps"})
        QTest::keyClick(chapter(*dialog, title), Qt::Key_Space);
    EXPECT_TRUE(says(*dialog, "Tick at least one chapter"));
    EXPECT_FALSE(isAcceptable(*dialog));
    QTest::keyClick(chapter(*dialog, "Gaps"), Qt::Key_Space);
    EXPECT_EQ(dialog->order().options.chapters, std::vector{Chapter::Gaps});
    EXPECT_TRUE(isAcceptable(*dialog));
}

TEST_F(ReportDialogTest, HasProfileCardsOnlyWhereTheyAreAskedFor)
{
    const auto dialog = shown();
    EXPECT_FALSE(chapter(*dialog, "Profile cards")->isChecked());
    QTest::keyClick(chapter(*dialog, "Profile cards"), Qt::Key_Space);
    EXPECT_EQ(dialog->order().options.chapters.back(), Chapter::ProfileCards);
    EXPECT_EQ(dialog->order().options.chapters.size(), 8U);
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
    QTest::keyClick(chapter(*dialog, "Gaps"), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(dialog->result(), QDialog::Rejected);
}

} // namespace rolewright
