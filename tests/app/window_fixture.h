#pragma once

#include "app/common/settings.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"
#include "tests/app/scripted_prompts.h"

#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace rolewright {

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
