#include "app/common/pick_box.h"
#include "app/dialogs/role_sets_dialog.h"
#include "core/framework/framework_reader.h"
#include "tests/app/window_fixture.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace rolewright {

namespace {

/// The dialog over a new plan, with real keys and clicks.
class RoleSetsDialogTest : public testing::Test
{
protected:
    RoleSetsDialogTest() : dialog(question(), prompts) { dialog.show(); }

    static RoleSetsQuestion question()
    {
        const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
        const Plan plan = newPlan({}, framework);
        return {framework, plan.designs.begin()->second, QStringLiteral("Mobility")};
    }
    PickBox &chooser(int number) { return *dialog.findChildren<PickBox *>().at(number); }
    QString cell(int row, int column)
    {
        const auto *model = dialog.findChild<QTableView *>()->model();
        return model->index(row, column).data().toString();
    }
    bool says(const QString &text)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(&dialog) && label->text().contains(text);
        });
    }
    void click(const QString &text)
    {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        ADD_FAILURE() << "no button " << text.toStdString();
    }

    ScriptedPrompts prompts;
    RoleSetsDialog dialog;
};

/// The menu command over the sample.
class RoleSetsCommand : public WindowTest
{
};

} // namespace

TEST_F(RoleSetsDialogTest, BeginsWithThePositionsOfThePlanAndARoleSet)
{
    EXPECT_EQ(chooser(0).currentText(), QStringLiteral("Positions of Mobility"));
    EXPECT_EQ(chooser(1).currentText(), QStringLiteral("Uber"));
    EXPECT_TRUE(says(QStringLiteral("Mobility covers all 10 profiles.")));
    EXPECT_TRUE(says(QStringLiteral("Uber covers 6 of 10 profiles; nobody sees to Data Governor")));
    EXPECT_TRUE(says(QStringLiteral("Software Engineer: ")));
}

TEST_F(RoleSetsDialogTest, MarksWhatOneOfThemLeavesOpenInWordsAndColour)
{
    EXPECT_EQ(cell(1, 0), QStringLiteral("Data Governor"));
    EXPECT_EQ(cell(1, 2), QStringLiteral("Nobody"));
    const auto *model = dialog.findChild<QTableView *>()->model();
    EXPECT_TRUE(model->index(1, 0).data(Qt::BackgroundRole).isValid());
    EXPECT_FALSE(model->index(0, 0).data(Qt::BackgroundRole).isValid());
}

TEST_F(RoleSetsDialogTest, ComparesWhatIsChosenWithTheKeyboard)
{
    chooser(1).setFocus();
    QTest::keyClick(&chooser(1), Qt::Key_Home);
    EXPECT_EQ(chooser(1).currentText(), QStringLiteral("ML skill profiles"));
    EXPECT_EQ(cell(1, 2), QStringLiteral("Data Governor"));
    EXPECT_FALSE(says(QStringLiteral("Outside the framework")));
}

TEST_F(RoleSetsDialogTest, CopiesTheTable)
{
    click(QStringLiteral("Copy as table"));
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Profile\tMobility\tUber\n")));
    EXPECT_EQ(text.trimmed().count(u'\n'), 10);
}

TEST_F(RoleSetsDialogTest, ReadsARoleSetOfOnesOwnAndSaysWhatIsWrongWithOne)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("own.yaml"));
    const auto write = [&](const QByteArray &bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    prompts.file = path;
    write("rolewright-crosswalk: 1\n");
    click(QStringLiteral("Read a role set…"));
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_EQ(chooser(1).currentText(), QStringLiteral("Uber"));
    write("rolewright-crosswalk: 1\nid: own\nversion: 1\nframework: ml-skill-profiles\n"
          "name: {en: Ours}\nroles:\n"
          "  - {id: a, name: {en: Keeper}, profiles: {data-steward: 1}}\n");
    click(QStringLiteral("Read a role set…"));
    EXPECT_EQ(chooser(1).currentText(), QStringLiteral("Ours"));
    EXPECT_EQ(cell(8, 2), QStringLiteral("Keeper"));
}

TEST_F(RoleSetsCommand, AsksAboutThePlanThatIsOpen)
{
    openSample();
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(prompts.roleSetsAsked);
    EXPECT_EQ(prompts.roleSetsAsked->design.positions.size(), session().design().positions.size());
    EXPECT_FALSE(window.isWindowModified());
}

} // namespace rolewright
