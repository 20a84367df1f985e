#include "app/cli/command.h"

#include "core/plan/plan_framework.h"
#include "core/storage/plan_writer.h"

namespace rolewright::cli {

namespace {

Result<ScenarioId> scenarioOf(const Plan &plan, const PlanArguments &arguments)
{
    if (arguments.scenario.isEmpty())
        return plan.scenarios.isEmpty() ? ScenarioId{} : plan.scenarios.rows().front()->id;
    if (plan.scenarios.contains(arguments.scenario))
        return ScenarioId{arguments.scenario};
    QStringList known;
    for (const auto &scenario : plan.scenarios)
        known << scenario->id.value;
    return fail(ErrorCode::NotFound,
                QStringLiteral("there is no scenario “%1”; the plan has %2")
                    .arg(arguments.scenario, known.join(QStringLiteral(", "))),
                {.file = arguments.plan});
}

Result<std::optional<Month>> monthOf(const QString &text)
{
    if (text.isEmpty())
        return std::optional<Month>{};
    const auto month = Month::parse(text);
    if (!month)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“%1” is no month; write one as 2027-03").arg(text));
    return month;
}

} // namespace

Result<QDate> dayOf(const QString &text)
{
    if (text.isEmpty())
        return QDate::currentDate();
    const auto day = parseDate(text);
    if (!day)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“%1” is no date; write one as 2027-03-31").arg(text));
    return *day;
}

Result<OpenedPlan> openPlan(const PlanArguments &arguments)
{
    const auto month = monthOf(arguments.month);
    if (!month)
        return std::unexpected(month.error());
    const auto asOf = dayOf(arguments.asOf);
    if (!asOf)
        return std::unexpected(asOf.error());
    auto file = loadPlanFile(arguments.plan);
    if (!file)
        return std::unexpected(file.error());
    const Plan &plan = file->loaded.plan;
    const auto framework = frameworkOf(plan, arguments.plan);
    if (!framework)
        return std::unexpected(framework.error());
    const auto scenario = scenarioOf(plan, arguments);
    if (!scenario)
        return std::unexpected(scenario.error());
    AnalysisInput input = analysisInput(plan, *framework, *scenario, *asOf);
    return OpenedPlan{std::move(*file), std::move(input), *month};
}

Result<OpenedPlan> openPlanInMonth(const PlanArguments &arguments)
{
    auto opened = openPlan(arguments);
    if (opened && opened->month)
        opened->input.asOf = opened->month->firstDay();
    return opened;
}

Outcome jsonOutcome(const Json &document)
{
    const std::string text = document.dump(2) + "\n";
    return {QByteArray(text.data(), static_cast<qsizetype>(text.size())), {}, 0};
}

Outcome textOutcome(const QString &text)
{
    return {text.toUtf8(), {}, 0};
}

QString alignedTable(const std::vector<QStringList> &rows, int firstNumber)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<size_t>(i)] =
                std::max(widths[static_cast<size_t>(i)], row[i].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const qsizetype width = widths[static_cast<size_t>(i)];
            line += i == 0 ? QString() : QStringLiteral("  ");
            line += i < firstNumber ? row[i].leftJustified(width) : row[i].rightJustified(width);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

Json jsonList(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

Json jsonNumber(const std::optional<double> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

QString rounded(double value)
{
    return QString::number(value, 'f', 2);
}

QString percent(const std::optional<double> &value)
{
    return value ? QStringLiteral("%1 %").arg(*value * 100, 0, 'f', 1) : QStringLiteral("–");
}

Result<void> putPlan(const Plan &plan, const QString &path,
                     const std::optional<QByteArray> &expectedHash, bool overwrite,
                     Outcome &outcome)
{
    if (path == QLatin1String("-")) {
        outcome.output = writePlan(plan);
        return {};
    }
    const auto receipt = savePlanFile(plan, path, expectedHash, overwrite);
    if (!receipt)
        return std::unexpected(receipt.error());
    return {};
}

Result<void> putChanged(const OpenedPlan &opened, const ChangeSet &set, const PlanArguments &source,
                        const QString &output, Outcome &outcome)
{
    if (output.isEmpty())
        return {};
    if (output == QLatin1String("-"))
        outcome.remarks = QString::fromUtf8(outcome.output);
    const auto after = apply(opened.input.plan, set);
    if (!after)
        return std::unexpected(after.error());
    const bool isInPlace = output == source.plan;
    return putPlan(*after, output, isInPlace ? std::optional(opened.file.hash) : std::nullopt,
                   !isInPlace, outcome);
}

Result<void> checkOutput(const QString &path, bool json)
{
    if (json && path == QLatin1String("-"))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“-o -” and --json both ask for standard output: choose one"));
    return {};
}

} // namespace rolewright::cli
