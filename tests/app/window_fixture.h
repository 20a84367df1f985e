#pragma once

#include "app/common/prompts.h"
#include "app/common/settings.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"

#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace rolewright {

/// Answers what a test has laid ready, and keeps what was said.
class ScriptedPrompts : public Prompts
{
public:
    void showError(const QString &, const Error &error) override { errors << describe(error); }
    void showNote(const QString &, const QString &note) override { notes << note; }
    SaveChoice askToSave(const QString &) override
    {
        ++askedToSave;
        return saveChoice;
    }
    std::optional<int> choose(const QString &, const QString &, const QStringList &offered) override
    {
        choicesOffered = offered;
        ++choicesAsked;
        if (whileChoosing)
            std::exchange(whileChoosing, {})();
        return choice;
    }
    std::optional<QString> askForText(const QString &, const QString &, const QString &) override
    {
        return text;
    }
    std::optional<QString> askForFileToOpen(const FileQuestion &) override { return file; }
    std::optional<QString> askForFileToSave(const FileQuestion &question) override
    {
        fileProposed = question.proposal;
        return file;
    }
    std::optional<NewPlanOptions> askForNewPlan(const NewPlanOptions &proposal) override
    {
        newPlanProposed = proposal;
        return newPlan;
    }
    bool askToImport(const QString &, const ImportPreview &preview) override
    {
        importShown = preview;
        return acceptImport;
    }

    QStringList errors;
    QStringList notes;
    int askedToSave = 0;
    SaveChoice saveChoice = SaveChoice::Cancel;
    QStringList choicesOffered;
    std::optional<int> choice;
    std::optional<QString> text;
    std::optional<QString> file;
    QString fileProposed;
    int choicesAsked = 0;
    std::function<void()> whileChoosing; ///< what happens once while a choice is asked
    NewPlanOptions newPlanProposed;
    std::optional<NewPlanOptions> newPlan;
    std::optional<ImportPreview> importShown;
    bool acceptImport = false;
};

/// A real window with settings and answers of its own.
class WindowTest : public testing::Test
{
protected:
    WindowTest() : settings(folder.filePath(QStringLiteral("settings.ini"))) {}

    PlanSession &session() { return *window.files().session(); }
    Workspace &workspace() { return *window.workspace(); }
    /// Waits for figures of the plan as it is now.
    bool settle()
    {
        return QTest::qWaitFor([this] { return session().isSettled(); });
    }
    /// Waits until nothing is read or written.
    bool rest()
    {
        return QTest::qWaitFor([this] { return !window.files().isBusy(); });
    }
    /// Shows the sample plan.
    void openSample()
    {
        window.files().openSample();
        ASSERT_TRUE(rest());
        ASSERT_NE(window.files().session(), nullptr);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
        ASSERT_TRUE(settle());
    }

    QTemporaryDir folder;
    ScriptedPrompts prompts;
    Settings settings;
    MainWindow window{prompts, settings, QDate(2026, 11, 25)};
};

} // namespace rolewright
