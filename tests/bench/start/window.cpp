// Starts the window on a plan, and ends once it is exposed and shows the plan's figures.
#include "app/common/look.h"
#include "app/dialogs/message_prompts.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"
#include "tests/bench/start/until.h"

#include "core/framework/framework_reader.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QWindow>
#include <QtConcurrentRun>

using namespace rolewright;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto framework = QtConcurrent::run(prepareFramework);
    if (argc != 2 || !applyLook(application))
        return 2;
    MessagePrompts prompts;
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    MainWindow window(prompts, settings, QDate::currentDate());
    window.files().openFile(QString::fromLocal8Bit(argv[1]));
    window.show();
    endOnce([&] {
        return !window.files().isBusy() && window.workspace() != nullptr &&
               window.workspace()->isSettled() && window.windowHandle()->isExposed() &&
               folder.remove();
    });
}
