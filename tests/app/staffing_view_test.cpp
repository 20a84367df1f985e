#include "app/views/staffing/staffing_view.h"
#include "tests/app/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QTableView>

namespace rolewright {

namespace {

/// The Staffing view over the sample, with real keys.
class StaffingViewTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        workspace().showView(4);
        ASSERT_TRUE(settleView());
    }
    StaffingView &view() { return *qobject_cast<StaffingView *>(workspace().currentView()); }
    QTableView &table() { return *view().table(); }
    bool settleView()
    {
        const bool isSettled =
            settle() && QTest::qWaitFor([this] { return workspace().isSettled(); });
        QCoreApplication::processEvents(); // shows what was added to the details
        return isSettled;
    }
    void showPart(StaffingPart part)
    {
        view().showPart(part);
        ASSERT_TRUE(settleView());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers keys = {})
    {
        QTest::keyClick(&table(), key, keys);
        ASSERT_TRUE(settleView());
    }
    QAction *command(const QString &text)
    {
        for (QAction *one : view().commands() + view().editCommands()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        ADD_FAILURE() << text.toStdString();
        return nullptr;
    }
    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    /// Whether it is said, now or once the details are laid out.
    bool says(const QString &text)
    {
        return QTest::qWaitFor([&] {
            const auto labels = view().findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisibleTo(&view()) && label->text().contains(text);
            });
        });
    }
};

} // namespace

TEST_F(StaffingViewTest, ListsVacanciesWithTheirWaysOut)
{
    ASSERT_GT(table().model()->rowCount(), 3);
    EXPECT_TRUE(says(QStringLiteral("Ways out")));
    EXPECT_TRUE(says(QStringLiteral("lead time")));
    const QString first = cell(0, 1);
    EXPECT_TRUE(says(first));
    press(Qt::Key_Down);
    EXPECT_NE(cell(1, 1), first);
    EXPECT_TRUE(says(cell(1, 1)));
    EXPECT_TRUE(workspace().context().selection.as<PositionId>() != nullptr);
}

TEST_F(StaffingViewTest, TheOrderOfHiringIsSetByHandAndBack)
{
    const QString first = cell(0, 1);
    const Plan before = session().plan();
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(cell(1, 1), first);
    EXPECT_EQ(table().currentIndex().row(), 1); // what was moved stays current
    command(QStringLiteral("Usual order"))->trigger();
    ASSERT_TRUE(settleView());
    const Scenario &scenario = *session().plan().scenarios.find(session().scenario());
    EXPECT_TRUE(scenario.hiringOrder.empty());
    EXPECT_FALSE(command(QStringLiteral("Usual order"))->isEnabled());
    session().document().undoStack().undo();
    session().document().undoStack().undo();
    EXPECT_EQ(session().plan(), before);
}

TEST_F(StaffingViewTest, SaysWhatIsLostWithoutOneOrTwoPeople)
{
    showPart(StaffingPart::KeyPeople);
    EXPECT_TRUE(says(QStringLiteral("Without ") + cell(0, 0)));
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_TRUE(says(QStringLiteral("Without %1 and %2").arg(cell(0, 0), cell(1, 0))));
    EXPECT_TRUE(says(QStringLiteral("Nearest for")));
}

TEST_F(StaffingViewTest, ListsWhoCouldLearnWhatAndWhichHatsGoTogether)
{
    showPart(StaffingPart::Upskilling);
    EXPECT_GT(table().model()->rowCount(), 5);
    EXPECT_TRUE(says(QStringLiteral("fit ")));
    showPart(StaffingPart::Hats);
    EXPECT_TRUE(cell(0, 0).contains(u'+'));
    EXPECT_TRUE(says(QStringLiteral("Profiles")));
}

TEST_F(StaffingViewTest, CopiesListAndJobDescription)
{
    command(QStringLiteral("Copy"))->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(cell(0, 1)));
    command(QStringLiteral("Copy job description"))->trigger();
    const QString job = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(job.startsWith(QStringLiteral("## ")));
    for (const auto &person : session().plan().people)
        EXPECT_FALSE(job.contains(person->name));
}

TEST_F(StaffingViewTest, ExportsJobDescriptions)
{
    const QString path = folder.filePath(QStringLiteral("jobs.md"));
    prompts.file = path;
    command(QStringLiteral("Export job descriptions…"))->trigger();
    ASSERT_TRUE(settleView());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
    EXPECT_TRUE(file.readAll().contains("## "));
}

TEST_F(StaffingViewTest, ExportsTheListAsAPicture)
{
    const QString path = folder.filePath(QStringLiteral("list.svg"));
    const auto exported = [&](StaffingPart part, int names) {
        showPart(part);
        prompts.file = path;
        prompts.choice = names;
        command(QStringLiteral("Export list…"))->trigger();
        EXPECT_TRUE(settleView());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
        return file.readAll();
    };
    EXPECT_TRUE(exported(StaffingPart::Hiring, 0).contains(">Latest start<"));
    EXPECT_TRUE(prompts.fileProposed.endsWith(QStringLiteral("-hiring.pdf")));
    EXPECT_TRUE(exported(StaffingPart::Upskilling, 0).contains("Names shown."));
    EXPECT_TRUE(exported(StaffingPart::Upskilling, 1).contains("Roles only."));
    EXPECT_TRUE(prompts.fileProposed.endsWith(QStringLiteral("-upskilling.pdf")));
    EXPECT_TRUE(exported(StaffingPart::KeyPeople, 0).contains(">Who could stand in<"));
    EXPECT_TRUE(prompts.fileProposed.endsWith(QStringLiteral("-key-people.pdf")));
    EXPECT_TRUE(exported(StaffingPart::Hats, 0).contains(">Skills shared<"));
    EXPECT_TRUE(prompts.fileProposed.endsWith(QStringLiteral("-hats.pdf")));
}

TEST_F(StaffingViewTest, CopiesTheListAsAPicture)
{
    QGuiApplication::clipboard()->clear();
    command(QStringLiteral("Copy as picture"))->trigger();
    ASSERT_TRUE(settleView());
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 1000);
}

} // namespace rolewright
