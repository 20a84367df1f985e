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

    QStringList errors;
    QStringList notes;
    int askedToSave = 0;
    SaveChoice saveChoice = SaveChoice::Cancel;
    QStringList choicesOffered;
    std::optional<int> choice;
    std::optional<QString> text;
    std::optional<QString> file;
    QString fileProposed;
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
    /// Shows the sample plan.
    void openSample()
    {
        ASSERT_TRUE(window.files().openSample());
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
