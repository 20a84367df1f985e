#include "app/common/look.h"
#include "app/dialogs/message_prompts.h"
#include "app/shell/main_window.h"

#include <QApplication>
#include <sys/stat.h>

using namespace rolewright;

int main(int argc, char **argv)
{
    ::umask(077);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rolewright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rolewright"));
    QApplication::setApplicationVersion(QStringLiteral(ROLEWRIGHT_VERSION));
    const auto look = applyLook(application);
    if (!look) {
        qCritical("%s", qUtf8Printable(describe(look.error())));
        return 2;
    }
    MessagePrompts prompts;
    Settings settings;
    MainWindow window(prompts, settings, QDate::currentDate());
    prompts.setParent(&window);
    window.show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        window.files().openFile(arguments[1]);
    return QApplication::exec();
}
