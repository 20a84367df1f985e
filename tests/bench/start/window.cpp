// Starts the window on a plan, and ends once it is exposed and shows the plan's figures.
#include "app/common/look.h"
#include "app/dialogs/message_prompts.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"

#include <QApplication>
#include <QTest>

using namespace rolewright;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2 || !applyLook(application))
        return 2;
    MessagePrompts prompts;
    Settings settings(QStringLiteral("/dev/null"));
    MainWindow window(prompts, settings, QDate::currentDate());
    window.show();
    if (!window.files().openFile(QString::fromLocal8Bit(argv[1])))
        return 1;
    const bool isUsable = QTest::qWaitForWindowExposed(&window, 60000) &&
                          QTest::qWaitFor([&] { return window.workspace()->isSettled(); }, 60000);
    return isUsable ? 0 : 1;
}
