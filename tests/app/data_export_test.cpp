#include "app/common/file_export.h"
#include "app/shell/notice_bar.h"
#include "app/shell/workspace.h"
#include "tests/app/file_fixture.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

namespace rolewright {

namespace {

class DataExportTest : public FileTest
{
protected:
    QAction *command() const
    {
        for (auto *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == QStringLiteral("Export data…"))
                return action;
        }
        return nullptr;
    }

    /// What is written to a file of a name, with people's names.
    QByteArray exported(const char *name)
    {
        prompts.choice = 0;
        prompts.file = folder.filePath(QString::fromUtf8(name));
        command()->trigger();
        QFile file(*prompts.file);
        const auto *job =
            window.workspace()->findChild<FileExport *>({}, Qt::FindDirectChildrenOnly);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !job->isRunning(); }, 30000));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_F(DataExportTest, IsThereOnceAPlanIsOpen)
{
    EXPECT_FALSE(command()->isEnabled());
    openSample();
    EXPECT_TRUE(command()->isEnabled());
}

TEST_F(DataExportTest, WritesTablesPagesAndGraphs)
{
    openSample();
    EXPECT_TRUE(exported("plan.xlsx").startsWith("PK"));
    EXPECT_TRUE(exported("plan.html").contains("Sara Lindqvist"));
    EXPECT_TRUE(exported("plan.csv").contains("Head of ML Platform"));
    EXPECT_TRUE(exported("plan.dot").contains("digraph"));
    EXPECT_TRUE(exported("plan.mmd").contains("flowchart"));
    EXPECT_TRUE(prompts.errors.isEmpty());
}

TEST_F(DataExportTest, TellsWhichFileWasWrittenUntilThatIsClosed)
{
    openSample();
    exported("plan.xlsx");
    auto *bar = window.findChild<NoticeBar *>(QStringLiteral("noteBar"));
    ASSERT_NE(bar, nullptr);
    EXPECT_EQ(bar->accessibleName(), QStringLiteral("Exported plan.xlsx"));
    const auto buttons = bar->findChildren<QPushButton *>();
    QStringList texts;
    for (const auto *button : buttons)
        texts << button->text();
    EXPECT_EQ(texts, QStringList({QStringLiteral("Open"), QStringLiteral("Show in folder"),
                                  QStringLiteral("Close")}));
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    EXPECT_EQ(bar->key(), QString());
}

TEST_F(DataExportTest, TellsOfNoFileThatWasNotWritten)
{
    openSample();
    exported("plan.xlsx");
    exported("missing/plan.xlsx");
    EXPECT_EQ(window.findChild<NoticeBar *>(QStringLiteral("noteBar"))->key(), QString());
    EXPECT_EQ(prompts.errors.size(), 1);
}

TEST_F(DataExportTest, AsksWhichTableACsvIsToHold)
{
    openSample();
    const auto answerSecond = [this](std::optional<int> table) {
        prompts.whileChoosing = [this, table] {
            prompts.whileChoosing = [this, table] { prompts.choice = table; };
        };
    };
    answerSecond(1);
    EXPECT_TRUE(exported("people.csv").contains("Sara Lindqvist"));
    EXPECT_TRUE(prompts.choicesOffered.contains(QStringLiteral("Hiring plan")));
    answerSecond(4);
    const QByteArray hiring = exported("hiring.csv");
    EXPECT_TRUE(hiring.contains("Fleet"));
    EXPECT_FALSE(hiring.contains("Sara Lindqvist"));
    answerSecond(std::nullopt);
    EXPECT_TRUE(exported("none.csv").isEmpty());
    EXPECT_TRUE(prompts.errors.isEmpty());
}

TEST_F(DataExportTest, SaysWhatItCanBeWrittenAs)
{
    openSample();
    EXPECT_TRUE(exported("plan.doc").isEmpty());
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(prompts.errors.front().contains(QStringLiteral(".xlsx, .html, .csv")));
}

} // namespace rolewright
