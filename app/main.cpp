#include "app/common/background_work.h"
#include "app/common/look.h"
#include "app/common/popup_access.h"
#include "app/dialogs/message_prompts.h"
#include "app/shell/main_window.h"
#include "app/shell/window_picture.h"

#include "core/framework/framework_reader.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QtConcurrentRun>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace rolewright;

namespace {

constexpr int unusable = 2;

/// What the command line asks for.
struct Arguments
{
    QString plan;    ///< path of one, or of a table of people; empty for the start page
    QString picture; ///< path of a picture to write in place of a window; empty for none
    QString fault;   ///< why they cannot be followed; empty when they can
};

int say(const QString &text, int exitCode)
{
    std::fprintf(exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(text.trimmed()));
    return exitCode;
}

/// Reads the arguments, or tells with what code to end at once.
std::expected<Arguments, int> readArguments(const QStringList &given)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Designs machine-learning organisations: roles, people, staffing plans."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption picture(QStringLiteral("picture"),
                                     QStringLiteral("Write a picture of the window and end."),
                                     QStringLiteral("FILE.png"));
    parser.addOption(picture);
    parser.addPositionalArgument(QStringLiteral("PLAN"),
                                 QStringLiteral("Plan to open, or table of people to import."),
                                 QStringLiteral("[PLAN]"));
    if (!parser.parse(given))
        return Arguments{.fault = parser.errorText()};
    if (parser.isSet(help))
        return std::unexpected(say(parser.helpText(), 0));
    if (parser.isSet(version))
        return std::unexpected(say(QStringLiteral("rolewright " ROLEWRIGHT_VERSION), 0));
    if (parser.positionalArguments().size() > 1)
        return Arguments{.fault = QStringLiteral("One plan at a time, please.")};
    return Arguments{parser.positionalArguments().value(0), parser.value(picture), {}};
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Whether somebody sees what is said on the error output, rather than a window.
bool hasReader()
{
    return ::isatty(STDERR_FILENO) != 0 || !hasDisplay() ||
           qgetenv("QT_QPA_PLATFORM") == QByteArrayLiteral("offscreen");
}

/// Says on the error output what failed, where nobody is there to answer.
class UnattendedPrompts : public MessagePrompts
{
public:
    void showError(const QString &title, const Error &error) override
    {
        say(title + QStringLiteral(": ") + describe(error), unusable);
        m_hasFailed = true;
    }
    bool hasFailed() const { return m_hasFailed; }

private:
    bool m_hasFailed = false;
};

int writePicture(const QString &plan, const QString &picture)
{
    UnattendedPrompts prompts;
    Settings settings;
    MainWindow window(prompts, settings, QDate::currentDate());
    window.show();
    if (!plan.isEmpty())
        window.files().openFile(plan);
    const auto written = writeWindowPicture(window, picture);
    if (!written)
        return say(describe(written.error()), unusable);
    return prompts.hasFailed() ? unusable : 0;
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077);
    QCoreApplication::setApplicationName(QStringLiteral("rolewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLEWRIGHT_VERSION));
    QStringList given;
    for (int i = 0; i < argc; ++i)
        given << QString::fromLocal8Bit(argv[i]);
    const auto arguments = readArguments(given);
    if (!arguments)
        return arguments.error();
    if (!arguments->fault.isEmpty() && hasReader())
        return say(arguments->fault, unusable);
    if (!arguments->picture.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!hasDisplay())
        return say(QStringLiteral("There is no display to show a window on. Start Rolewright in a "
                                  "graphical session, or use --picture FILE.png."),
                   unusable);

    showPopupsToScreenReaders();
    QApplication application(argc, argv);
    const BackgroundWork work;
    const auto framework = QtConcurrent::run(prepareFramework);
    QApplication::setApplicationDisplayName(QStringLiteral("Rolewright"));
    const auto look = applyLook(application);
    if (!look)
        return say(describe(look.error()), unusable);
    if (!arguments->picture.isEmpty())
        return writePicture(arguments->plan, arguments->picture);
    MessagePrompts prompts;
    Settings settings;
    MainWindow window(prompts, settings, QDate::currentDate());
    prompts.setParent(&window);
    if (!arguments->plan.isEmpty())
        window.take(arguments->plan); // which is read while the window comes up
    window.show();
    if (!arguments->fault.isEmpty()) {
        say(arguments->fault, unusable);
        prompts.showError(QStringLiteral("Rolewright was started with arguments it does not know"),
                          {ErrorCode::BadInput, arguments->fault, {}, {}});
    }
    return QApplication::exec();
}
