#include "app/dialogs/framework/framework_dialog.h"

#include "core/storage/framework_file.h"
#include "tests/app/window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace rolewright {

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// The dialog over the sample, with real keys and clicks.
class FrameworkDialogTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        dialog = std::make_unique<FrameworkDialog>(workspace().context());
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        dialog->activateWindow();
    }

    QTableView &table() { return *dialog->findChild<QTableView *>(); }
    QPushButton *buttonCalled(const char *words, QWidget *in = nullptr)
    {
        for (QPushButton *button :
             (in == nullptr ? dialog.get() : in)->findChildren<QPushButton *>()) {
            if (button->text() == text(words))
                return button;
        }
        ADD_FAILURE() << "no button " << words;
        return nullptr;
    }
    void click(const char *words) { QTest::mouseClick(buttonCalled(words), Qt::LeftButton); }
    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    /// Has the keyboard again after a question.
    void activate()
    {
        dialog->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }
    void choose(const char *name)
    {
        activate();
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (cell(row, 0) == text(name)) {
                table().setCurrentIndex(table().model()->index(row, 0));
                table().setFocus();
                return;
            }
        }
        ADD_FAILURE() << "no row " << name;
    }
    QString changeOf(const char *name)
    {
        choose(name);
        return cell(table().currentIndex().row(), 2);
    }
    /// Fills the question that comes next: texts by the names of its fields, then accepts it.
    void answer(const std::vector<std::pair<QString, QString>> &fields)
    {
        QTimer::singleShot(0, dialog.get(), [this, fields] {
            QWidget *asked = QApplication::activeModalWidget();
            ASSERT_NE(asked, nullptr);
            for (const auto &[name, value] : fields)
                fill(*asked, name, value);
            auto *accept = asked->findChild<QPushButton *>(text("accept"));
            for (const QLabel *label : asked->findChildren<QLabel *>())
                said << label->text();
            EXPECT_TRUE(accept->isEnabled()) << said.join(u'\n').toStdString();
            QTest::mouseClick(accept, Qt::LeftButton);
            asked->close();
        });
    }
    static void fill(QWidget &asked, const QString &name, const QString &value)
    {
        for (auto *line : asked.findChildren<QLineEdit *>()) {
            if (line->accessibleName() != name)
                continue;
            line->selectAll();
            QTest::keyClicks(line, value);
            return;
        }
        for (auto *box : asked.findChildren<QComboBox *>()) {
            if (box->accessibleName() == name) {
                box->setCurrentText(value);
                return;
            }
        }
        ADD_FAILURE() << "no field " << name.toStdString();
    }

    std::unique_ptr<FrameworkDialog> dialog;
    QStringList said;
};

} // namespace

TEST_F(FrameworkDialogTest, RenamesMergesLeavesOutAndTakesBackInSteps)
{
    const Plan before = session().plan();
    choose("Data Custodian"); // as the sample calls the Data Steward
    answer({{text("Name"), text("Keeper of data")}, {text("Why"), text("house term")}});
    QTest::keyClick(&table(), Qt::Key_F2);
    EXPECT_EQ(changeOf("Keeper of data"), text("Renamed, was Data Steward"));

    answer({{text("Into"), text("Data Governor")}, {text("Why"), text("one role here")}});
    click("Merge into…");
    EXPECT_EQ(changeOf("Keeper of data"), text("Merged into Data Governor"));
    EXPECT_EQ(session().framework().profile({text("data-steward")}), nullptr);
    EXPECT_TRUE(said.join(u'\n').contains(text("will be Data Governor instead")));
    EXPECT_FALSE(buttonCalled("Merge into…")->isEnabled());

    choose("Data Analyst");
    answer({{text("Why"), text("none here")}});
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(changeOf("Data Analyst"), text("Left out"));
    click("Take back");
    EXPECT_EQ(changeOf("Data Analyst"), QString());

    QUndoStack &stack = session().document().undoStack();
    EXPECT_EQ(stack.count(), 4);
    EXPECT_EQ(stack.text(1), text("Merge Keeper of data into Data Governor"));
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(session().plan() == before);
    EXPECT_EQ(changeOf("Data Custodian"), text("Renamed, was Data Steward"));
}

TEST_F(FrameworkDialogTest, AddsPartsOfEachKind)
{
    answer({{text("Name"), text("Prompt Engineer")}, {text("Skills"), text("Python 2")}});
    click("Add…");
    EXPECT_EQ(session().framework().profile({text("prompt-engineer")})->skills.front().level, 2);
    EXPECT_EQ(cell(table().currentIndex().row(), 0), text("Prompt Engineer"));
    for (const char *kind : {"Phases", "Skills", "Activities"}) {
        click(kind);
        activate();
        answer({{text("Name"), text("Something new")}});
        QTest::keyClick(&table(), Qt::Key_Insert);
        EXPECT_EQ(changeOf("Something new"), text("Added")) << kind;
        click("Remove");
    }
    EXPECT_EQ(session().document().undoStack().count(), 7);
    EXPECT_TRUE(prompts.errors.isEmpty());
}

TEST_F(FrameworkDialogTest, FindsPartsByWords)
{
    click("Activities");
    auto *search = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(search, text("drift monit"));
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(cell(0, 0), text("Data drift monitoring"));
    QTest::keyClicks(search, text("xyz"));
    EXPECT_EQ(table().model()->rowCount(), 0);
    EXPECT_FALSE(buttonCalled("Rename…")->isEnabled());
}

TEST_F(FrameworkDialogTest, SavesAFrameworkAndUpdatesThePlanToIt)
{
    choose("Data Custodian"); // as the sample calls the Data Steward
    answer({{text("Name"), text("Keeper of data")}});
    click("Rename…");
    prompts.file = folder.filePath(text("ours.framework.yaml"));
    answer({{text("Name"), text("Our way")}});
    click("Save as framework…");
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog->isSettled(); }));
    const auto saved = loadFrameworkFile(*prompts.file);
    ASSERT_TRUE(saved) << describe(saved.error()).toStdString();
    EXPECT_EQ(saved->id, text("our-way"));
    EXPECT_EQ(prompts.fileProposed, text("our-way.framework.yaml"));

    QTimer watch;
    watch.setInterval(10);
    QObject::connect(&watch, &QTimer::timeout, dialog.get(), [this] {
        QWidget *asked = QApplication::activeModalWidget();
        if (asked == nullptr || asked == dialog.get())
            return;
        auto *lines = asked->findChild<QTableView *>();
        ASSERT_NE(lines, nullptr);
        EXPECT_GT(lines->model()->rowCount(), 0);
        QTest::mouseClick(buttonCalled("Update", asked), Qt::LeftButton);
    });
    watch.start();
    click("Update from file…");
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return session().plan().head->framework.id == text("our-way"); }));
    watch.stop();
    EXPECT_FALSE(session().plan().ownProfiles.contains(text("data-steward")));
    EXPECT_EQ(changeOf("Keeper of data"), QString());
    EXPECT_TRUE(settle());
    session().document().undoStack().undo();
    EXPECT_EQ(changeOf("Keeper of data"), text("Renamed, was Data Steward"));
}

TEST_F(FrameworkDialogTest, SaysWhyAFileIsNoFramework)
{
    prompts.file = folder.filePath(text("plan.yaml"));
    ASSERT_TRUE(replaceFile(*prompts.file, "rolewright: 1\nname: A plan\n"));
    click("Update from file…");
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog->isSettled(); }));
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(prompts.errors.front().contains(text("this is no framework file")));
}

TEST_F(FrameworkDialogTest, ViewsFollowAFrameworkWithOtherPhases)
{
    click("Phases");
    for (const char *name : {"Deployment management", "Monitor and maintain"}) {
        choose(name);
        answer({{text("Why"), text("research only")}});
        QTest::keyClick(&table(), Qt::Key_Delete);
    }
    dialog->close();
    ASSERT_TRUE(settle());
    for (int view = 0; view < workspace().views().size(); ++view) {
        workspace().showView(view);
        QTest::qWait(0);
        EXPECT_FALSE(workspace().grab().isNull());
    }
    session().document().undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_FALSE(workspace().grab().isNull());
}

} // namespace rolewright
