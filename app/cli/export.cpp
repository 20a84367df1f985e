#include "app/cli/exportables.h"
#include "app/cli/scope.h"

#include "core/report/export_target.h"
#include "core/report/logo.h"
#include "core/report/report_choices.h"
#include "core/storage/file_read.h"
#include "core/storage/safe_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHashFunctions>
#include <QImageReader>

namespace rolewright::cli {

namespace {

const QString standardOutput = QStringLiteral("-");

const Exportable &askedFor(const ExportArguments &arguments)
{
    return *std::ranges::find(exportables(), arguments.what, &Exportable::what);
}

Result<QString> endingOf(const ExportArguments &arguments)
{
    const QStringList known = askedFor(arguments).endings;
    if (arguments.output == standardOutput)
        return known.front();
    const QString ending = QFileInfo(arguments.output).suffix().toLower();
    if (known.contains(ending))
        return ending;
    return fail(ErrorCode::BadInput,
                QStringLiteral("“%1” cannot be written as %2; end the file's name in .%3")
                    .arg(arguments.what,
                         ending.isEmpty() ? QStringLiteral("a file without ending")
                                          : QStringLiteral("“.%1”").arg(ending),
                         known.join(QStringLiteral(", ."))),
                {.file = arguments.output});
}

/// The profiles whose cards are asked for; none for all. Error: one that is not known.
Result<std::vector<ProfileId>> profilesOf(const QStringList &names, const Framework &framework)
{
    std::vector<ProfileId> profiles;
    QStringList known;
    for (const Profile &profile : framework.profiles)
        known << profile.id.value;
    for (const QString &name : names) {
        if (!known.contains(name))
            return fail(ErrorCode::NotFound,
                        QStringLiteral("there is no profile “%1”; there are: %2")
                            .arg(name, known.join(QStringLiteral(", "))));
        profiles.push_back({name});
    }
    return profiles;
}

/// The picture of a file as presets have it. Errors as of readRegularFile() and checkLogoFile().
Result<QString> logoOf(const ExportArguments &arguments)
{
    if (arguments.logo.isEmpty())
        return QString();
    const auto file = readRegularFile(arguments.logo);
    if (!file)
        return std::unexpected(file.error());
    if (auto sound = checkLogoFile(file->bytes); !sound) {
        sound.error().where.file = arguments.logo;
        return std::unexpected(sound.error());
    }
    return QString::fromLatin1(file->bytes.toBase64());
}

/// What the command line asks for by name, with the choices of the preset where it says nothing.
Result<ReportChoices> choicesIn(const ExportArguments &arguments, const AnalysisInput &input)
{
    const auto logo = logoOf(arguments);
    if (!logo)
        return std::unexpected(logo.error());
    if (!arguments.unit.isEmpty()) {
        if (const auto unit = unitNamed(PlanIndex(input), arguments.unit); !unit)
            return std::unexpected(unit.error());
    }
    return withPreset({.chapters = arguments.chapters,
                       .paper = arguments.paper,
                       .orientation = arguments.portrait    ? QStringLiteral("portrait")
                                      : arguments.landscape ? QStringLiteral("landscape")
                                                            : QString(),
                       .names = arguments.names,
                       .unit = arguments.unit,
                       .language = arguments.language,
                       .charts = arguments.charts,
                       .colour = arguments.colour,
                       .logo = *logo},
                      arguments.preset, input.plan, input.scenario);
}

Result<ReportOptions> optionsOf(const ExportArguments &arguments, const AnalysisInput &input)
{
    const auto choices = choicesIn(arguments, input);
    if (!choices)
        return std::unexpected(choices.error());
    auto options = reportOptions(*choices, input.plan);
    if (!options)
        return options;
    auto profiles = profilesOf(arguments.profiles, input.framework);
    if (!profiles)
        return std::unexpected(profiles.error());
    options->profiles = std::move(*profiles);
    return options;
}

/// Error: colours of something that is no drawing of the organisation.
Result<std::optional<ColourBy>> coloursOf(const ExportArguments &arguments)
{
    const bool isOfCards =
        arguments.what == QLatin1String("mapping") || arguments.what == QLatin1String("tree");
    if (arguments.colourBy.isEmpty() || isOfCards)
        return fromName<ColourBy>(arguments.colourBy);
    return fail(ErrorCode::BadInput,
                QStringLiteral("“%1” has no cards to colour; leave --colour-by out, or say --what "
                               "mapping or --what tree")
                    .arg(arguments.what));
}

Result<ExportPlan> understood(const ExportArguments &arguments, const AnalysisInput &input)
{
    const auto ending = endingOf(arguments);
    if (!ending)
        return std::unexpected(ending.error());
    const auto report = optionsOf(arguments, input);
    if (!report)
        return std::unexpected(report.error());
    PictureOptions picture{
        .names = report->names, .unit = report->unit, .language = report->language};
    if (arguments.dpi > 0)
        picture.dpi = arguments.dpi;
    const auto colours = coloursOf(arguments);
    if (!colours)
        return std::unexpected(colours.error());
    return ExportPlan{*ending, *report, picture, *colours};
}

/// What to say of what was made, on lines.
QString remarksOn(const ExportedFile &made, const ExportPlan &plan)
{
    QString remarks = made.remark.isEmpty() ? QString() : made.remark + u'\n';
    if (plan.ending != QLatin1String("png"))
        return remarks;
    QByteArray bytes = made.bytes;
    QBuffer buffer(&bytes);
    const QSize size = QImageReader(&buffer, "png").size();
    return remarks + QStringLiteral("%1 × %2 pixels\n").arg(size.width()).arg(size.height());
}

/// The hash of the earlier export that is to be replaced; empty for a new file, and where the user
/// lets anything be replaced. Error: something else is there.
Result<std::optional<QByteArray>> replaced(const ExportArguments &arguments)
{
    if (arguments.force)
        return std::optional<QByteArray>();
    auto earlier = earlierExport(arguments.output);
    if (!earlier)
        earlier.error().text += QStringLiteral("; name another file, or say --force to replace it");
    return earlier;
}

} // namespace

Result<Outcome> exportPlan(const PlanArguments &source, const ExportArguments &given)
{
    const bool toFile = given.output != standardOutput;
    const auto earlier = toFile ? replaced(given) : Result<std::optional<QByteArray>>(std::nullopt);
    if (!earlier)
        return std::unexpected(earlier.error());
    const auto open = openPlan(source);
    if (!open)
        return std::unexpected(open.error());
    const auto plan = understood(given, open->input);
    if (!plan)
        return std::unexpected(plan.error());

    // What Qt notes about the machine's session is nothing that the user of a command can act on.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    // Qt's PDF writer numbers fonts by hash order; the same plan is to give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    int count = 1;
    char name[] = "rolewright-cli";
    char *values[] = {name, nullptr};
    const QGuiApplication application(count, values);
    const auto made = askedFor(given).make(*plan, open->input);
    if (!made)
        return std::unexpected(made.error());
    const QString remarks = remarksOn(*made, *plan);
    if (!toFile)
        return Outcome{made->bytes, remarks, 0};
    const auto saved = saveFile({.path = given.output,
                                 .bytes = made->bytes,
                                 .expectedHash = *earlier,
                                 .overwrite = given.force});
    if (!saved && saved.error().code != ErrorCode::NotDurable)
        return std::unexpected(saved.error());
    return Outcome{{}, remarks + (saved ? QString() : describe(saved.error()) + u'\n'), 0};
}

} // namespace rolewright::cli
