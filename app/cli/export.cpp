#include "app/cli/scope.h"

#include "core/exchange/people_table.h"
#include "core/report/export_target.h"
#include "core/report/job_description_file.h"
#include "core/report/matrix_file.h"
#include "core/report/organisation_picture.h"
#include "core/report/report_choices.h"
#include "core/storage/file_read.h"
#include "core/storage/safe_file.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QHashFunctions>

namespace rolewright::cli {

namespace {

const QString standardOutput = QStringLiteral("-");

/// What is to be drawn, once options and preset are understood.
struct ExportPlan
{
    QString what;
    QString ending; ///< of the file; of standard output, the vector format of what is asked
    ReportOptions report;
    PictureOptions picture;
    std::optional<ColourBy> colourBy; ///< of mapping and tree, where it is asked for
};

/// Something that can be exported, and the endings of files that it can be.
struct Exportable
{
    QString what;
    QStringList endings; ///< that of standard output first
};

const std::vector<Exportable> &exportables()
{
    const QString pdf = QStringLiteral("pdf");
    const QStringList drawing{QStringLiteral("svg"), QStringLiteral("png"), pdf};
    static const std::vector<Exportable> all{
        {QStringLiteral("report"), {pdf}},
        {QStringLiteral("heatmap"), drawing},
        {QStringLiteral("mapping"), drawing},
        {QStringLiteral("tree"), drawing},
        {QStringLiteral("responsibilities"), matrixEndings()},
        {QStringLiteral("profiles"), {pdf}},
        {QStringLiteral("job-descriptions"), jobDescriptionEndings()},
        {QStringLiteral("people"), {QStringLiteral("csv")}}};
    return all;
}

Result<QString> endingOf(const ExportArguments &arguments)
{
    const QStringList known =
        std::ranges::find(exportables(), arguments.what, &Exportable::what)->endings;
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

/// The picture of a file as presets have it. Errors as of readRegularFile().
Result<QString> logoOf(const ExportArguments &arguments)
{
    if (arguments.logo.isEmpty())
        return QString();
    const auto file = readRegularFile(arguments.logo);
    if (!file)
        return std::unexpected(file.error());
    return QString::fromLatin1(file->bytes.toBase64());
}

/// What the command line asks for, with the choices of the preset where it says nothing.
Result<ReportOptions> optionsOf(const ExportArguments &arguments, const AnalysisInput &input)
{
    const auto logo = logoOf(arguments);
    if (!logo)
        return std::unexpected(logo.error());
    const auto choices =
        withPreset({.chapters = arguments.chapters,
                    .paper = arguments.paper,
                    .orientation = arguments.portrait    ? QStringLiteral("portrait")
                                   : arguments.landscape ? QStringLiteral("landscape")
                                                         : QString(),
                    .names = arguments.names,
                    .language = arguments.language,
                    .charts = arguments.charts,
                    .colour = arguments.colour,
                    .logo = *logo},
                   arguments.preset, input.plan);
    if (!choices)
        return std::unexpected(choices.error());
    auto options = reportOptions(*choices, input.plan);
    if (!options)
        return options;
    auto profiles = profilesOf(arguments.profiles, input.framework);
    if (!profiles)
        return std::unexpected(profiles.error());
    options->profiles = std::move(*profiles);
    if (arguments.unit.isEmpty())
        return options;
    const auto unit = unitNamed(PlanIndex(input), arguments.unit);
    if (!unit)
        return std::unexpected(unit.error());
    options->unit = *unit;
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
    return ExportPlan{arguments.what, *ending, *report, picture, *colours};
}

OrganisationLook lookOf(const ExportPlan &plan, bool isTree)
{
    OrganisationLook look{.names = plan.picture.names,
                          .unit = plan.picture.unit,
                          .language = plan.picture.language,
                          .dpi = plan.picture.dpi,
                          .drawing = MappingStyle{},
                          .colourBy = plan.colourBy.value_or(ColourBy::Placement)};
    if (isTree)
        look.drawing = ReportingLook{};
    return look;
}

/// The report, with a word where type is too small to be read on paper.
Result<ExportedFile> reportPdf(const AnalysisInput &input, const ReportOptions &options)
{
    constexpr double readable = 6; // points
    const auto report = makeStaffingPlan(input, options);
    if (!report)
        return std::unexpected(report.error());
    const StaffingPlan &made = **report; // which nobody stops
    if (made.smallestType > readable - 0.05)
        return ExportedFile(made.pdf);
    return ExportedFile(
        made.pdf,
        QStringLiteral("The smallest type is %1 points, too small to be read on paper; take larger "
                       "paper, or --charts book")
            .arg(made.smallestType, 0, 'f', 1));
}

Result<ExportedFile> drawn(ExportPlan plan, const AnalysisInput &input)
{
    if (plan.what == QLatin1String("people"))
        return plan.report.names == NamesShown::Full
                   ? Result<ExportedFile>(peopleCsv(input.plan))
                   : fail(ErrorCode::BadInput,
                          QStringLiteral("a table of people has their names; say --names full"));
    if (plan.what == QLatin1String("responsibilities"))
        return matrixFile(plan.ending, input, plan.report, plan.picture.dpi);
    if (plan.what == QLatin1String("job-descriptions"))
        return jobDescriptionFile(plan.ending, input, plan.report);
    const bool isTree = plan.what == QLatin1String("tree");
    const bool isMapping = plan.what == QLatin1String("mapping");
    const bool isPdf = plan.ending == QLatin1String("pdf");
    // Without colours of its own, a mapping as PDF is the chapter of the report, on pages.
    if (isTree || plan.colourBy || (isMapping && !isPdf))
        return organisationPicture(plan.ending, input, lookOf(plan, isTree));
    if (plan.ending == QLatin1String("svg"))
        return svgOf(input, Picture::Heatmap, plan.picture);
    if (plan.ending == QLatin1String("png"))
        return pngOf(input, Picture::Heatmap, plan.picture);
    if (plan.what == QLatin1String("heatmap"))
        plan.report.chapters = {Chapter::Heatmap};
    else if (isMapping)
        plan.report.chapters = {Chapter::Mapping};
    else if (plan.what == QLatin1String("profiles"))
        plan.report.chapters = {Chapter::ProfileCards};
    return reportPdf(input, plan.report);
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
    const auto made = drawn(*plan, open->input);
    if (!made)
        return std::unexpected(made.error());
    const QString remark = made->remark.isEmpty() ? QString() : made->remark + u'\n';
    if (!toFile)
        return Outcome{made->bytes, remark, 0};
    const auto saved = saveFile({.path = given.output,
                                 .bytes = made->bytes,
                                 .expectedHash = *earlier,
                                 .overwrite = given.force});
    if (!saved && saved.error().code != ErrorCode::NotDurable)
        return std::unexpected(saved.error());
    return Outcome{{}, remark + (saved ? QString() : describe(saved.error()) + u'\n'), 0};
}

} // namespace rolewright::cli
