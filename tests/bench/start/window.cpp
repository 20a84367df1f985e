// Starts the window on a plan, and ends once it is exposed and shows the plan's figures.
#include "app/common/look.h"
#include "app/dialogs/message_prompts.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"

#include "core/framework/framework_reader.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace rolewright;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto framework = QtConcurrent::run(prepareFramework);
    if (argc != 2 || !applyLook(application))
        return 2;
    MessagePrompts prompts;
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    MainWindow window(prompts, settings, QDate::currentDate());
    window.files().openFile(QString::fromLocal8Bit(argv[1]));
    window.show();
    const auto isUsable = [&] {
        return !window.files().isBusy() && window.workspace() != nullptr &&
               window.workspace()->isSettled();
    };
    return QTest::qWaitFor(isUsable, 60000) && QTest::qWaitForWindowExposed(&window, 60000) ? 0 : 1;
}
