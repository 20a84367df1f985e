#include "app/cli/scope.h"

#include "core/report/export_mark.h"
#include "core/report/report.h"
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
};

template <class E>
Result<E> choiceOf(const QString &name, const char *what)
{
    if (const auto value = fromName<E>(name))
        return *value;
    return fail(ErrorCode::BadInput,
                QStringLiteral("there is no %1 “%2”; there are: %3")
                    .arg(QLatin1String(what), name, namesOf<E>().join(QStringLiteral(", "))));
}

Result<QPageSize> paperOf(const QString &name)
{
    for (const auto id : {QPageSize::A0, QPageSize::A1, QPageSize::A2, QPageSize::A3, QPageSize::A4,
                          QPageSize::A5, QPageSize::Letter}) {
        if (QPageSize::key(id).compare(name, Qt::CaseInsensitive) == 0)
            return QPageSize(id);
    }
    return fail(ErrorCode::BadInput,
                QStringLiteral("there is no paper “%1”; there are A0 to A5 and Letter").arg(name));
}

/// The options with those of the preset where the command line says nothing.
Result<ExportArguments> withPreset(ExportArguments arguments, const Plan &plan)
{
    if (arguments.preset.isEmpty())
        return arguments;
    const ReportPreset *preset = plan.reports.find(arguments.preset);
    if (preset == nullptr)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("the plan has no report “%1”").arg(arguments.preset));
    const auto fill = [](QString &own, const QString &other) { own = own.isEmpty() ? other : own; };
    fill(arguments.paper, preset->paper);
    fill(arguments.names, preset->names);
    fill(arguments.language, preset->language);
    if (arguments.chapters.isEmpty())
        arguments.chapters = preset->chapters;
    arguments.portrait = arguments.portrait ||
                         (!arguments.landscape && preset->orientation == QLatin1String("portrait"));
    return arguments;
}

Result<QString> endingOf(const ExportArguments &arguments)
{
    const bool isReport = arguments.what == QLatin1String("report");
    if (arguments.output == standardOutput)
        return isReport ? QStringLiteral("pdf") : QStringLiteral("svg");
    const QString ending = QFileInfo(arguments.output).suffix().toLower();
    const QStringList known =
        isReport ? QStringList{QStringLiteral("pdf")}
                 : QStringList{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png")};
    if (known.contains(ending))
        return ending;
    return fail(ErrorCode::BadInput,
                QStringLiteral("“%1” cannot be written as %2; a report is a .pdf, heatmap and "
                               "mapping are a .pdf, .svg or .png")
                    .arg(arguments.what, ending.isEmpty() ? QStringLiteral("a file without ending")
                                                          : QStringLiteral("“.%1”").arg(ending)),
                {.file = arguments.output});
}

Result<QString> languageOf(const QString &given, const Plan &plan)
{
    const QString language = given.isEmpty() ? plan.head->language : given;
    if (language == QLatin1String("en") || language == QLatin1String("de"))
        return language;
    if (given.isEmpty())
        return QStringLiteral("en");
    return fail(ErrorCode::BadInput,
                QStringLiteral("there is no language “%1”; there are: en, de").arg(given));
}

Result<ExportPlan> understood(const ExportArguments &arguments, const AnalysisInput &input)
{
    const auto ending = endingOf(arguments);
    if (!ending)
        return std::unexpected(ending.error());
    ExportPlan plan{arguments.what, *ending, {}, {}};
    for (const QString &name : arguments.chapters) {
        const auto chapter = choiceOf<Chapter>(name, "chapter");
        if (!chapter)
            return std::unexpected(chapter.error());
        plan.report.chapters.push_back(*chapter);
    }
    if (!arguments.paper.isEmpty()) {
        const auto paper = paperOf(arguments.paper);
        if (!paper)
            return std::unexpected(paper.error());
        plan.report.paper = *paper;
    }
    if (!arguments.names.isEmpty()) {
        const auto names = choiceOf<NamesShown>(arguments.names, "way to show names");
        if (!names)
            return std::unexpected(names.error());
        plan.report.names = plan.picture.names = *names;
    }
    const auto language = languageOf(arguments.language, input.plan);
    if (!language)
        return std::unexpected(language.error());
    plan.report.language = plan.picture.language = *language;
    if (!arguments.unit.isEmpty()) {
        const auto unit = unitNamed(PlanIndex(input), arguments.unit);
        if (!unit)
            return std::unexpected(unit.error());
        plan.report.unit = plan.picture.unit = *unit;
    }
    if (arguments.portrait)
        plan.report.orientation = QPageLayout::Portrait;
    if (arguments.dpi > 0)
        plan.picture.dpi = arguments.dpi;
    return plan;
}

Result<QByteArray> drawn(ExportPlan plan, const AnalysisInput &input)
{
    const bool isPicture = plan.what != QLatin1String("report");
    const bool isHeatmap = plan.what == QLatin1String("heatmap");
    if (plan.ending == QLatin1String("pdf")) {
        if (isPicture)
            plan.report.chapters = {isHeatmap ? Chapter::Heatmap : Chapter::Mapping};
        return staffingPlanPdf(input, plan.report);
    }
    const Picture picture = isHeatmap ? Picture::Heatmap : Picture::Mapping;
    return plan.ending == QLatin1String("svg") ? svgOf(input, picture, plan.picture)
                                               : pngOf(input, picture, plan.picture);
}

/// The hash of the earlier export that is to be replaced; empty for a new file, and where the user
/// lets anything be replaced. Error: something else is there.
Result<std::optional<QByteArray>> replaced(const ExportArguments &arguments)
{
    if (arguments.force || !QFileInfo::exists(arguments.output))
        return std::optional<QByteArray>{};
    const auto there = readRegularFile(arguments.output);
    if (there && isOwnExport(there->bytes))
        return there->hash;
    return fail(ErrorCode::NotAllowed,
                QStringLiteral("it exists already and is no earlier export; name another file, or "
                               "say --force to replace it"),
                {.file = arguments.output});
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
    const auto arguments = withPreset(given, open->input.plan);
    if (!arguments)
        return std::unexpected(arguments.error());
    const auto plan = understood(*arguments, open->input);
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
    const auto bytes = drawn(*plan, open->input);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!toFile)
        return Outcome{*bytes, {}, 0};
    const auto saved = saveFile({.path = given.output,
                                 .bytes = *bytes,
                                 .expectedHash = *earlier,
                                 .overwrite = given.force});
    if (!saved && saved.error().code != ErrorCode::NotDurable)
        return std::unexpected(saved.error());
    return Outcome{{}, saved ? QString() : describe(saved.error()) + u'\n', 0};
}

} // namespace rolewright::cli
