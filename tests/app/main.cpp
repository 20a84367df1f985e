#include "app/common/background_work.h"
#include "app/common/look.h"
#include "tests/app/editor_process.h"
#include "tests/app/mnemonic_watch.h"

#include <QApplication>
#include <gtest/gtest.h>

/// Runs the tests without a display.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const rolewright::BackgroundWork work;
    const QStringList arguments = QApplication::arguments();
    if (!rolewright::applyLook(application))
        return 2;
    if (arguments.value(1) == QLatin1String(rolewright::editorArgument))
        return rolewright::editAndWait(arguments.value(2), arguments.value(3), arguments.value(4));
    rolewright::MnemonicWatch watch;
    application.installEventFilter(&watch);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
