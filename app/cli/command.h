#pragma once

#include "core/analysis/plan_index.h"
#include "core/storage/plan_file.h"

#include <nlohmann/json.hpp>

namespace rolewright::cli {

/// Keeps keys in the order in which they are documented.
using Json = nlohmann::ordered_json;

/// What a command leaves: bytes for standard output, words for standard error, the exit code.
struct Outcome
{
    QByteArray output;
    QString remarks;
    int exitCode = 0; ///< 0 done, 1 as documented for the command
};

/// What every command that looks at a plan takes.
struct PlanArguments
{
    QString plan;     ///< path
    QString scenario; ///< id; empty for the first
    QString month;    ///< `YYYY-MM`; empty for none
    QString asOf;     ///< `YYYY-MM-DD`; empty for today
    bool json = false;
};

/// A plan that is ready to be judged.
struct OpenedPlan
{
    PlanFile file;
    AnalysisInput input;
    std::optional<Month> month;
};

/// Opens the plan with its framework. Errors: unreadable plan, unknown framework or scenario, no
/// such date.
Result<OpenedPlan> openPlan(const PlanArguments &arguments);
/// The same, but a month that is asked for counts as today, for figures that are judged on a day.
Result<OpenedPlan> openPlanInMonth(const PlanArguments &arguments);

/// The day that a text names, else today.
Result<QDate> dayOf(const QString &text);

/// One JSON document.
Outcome jsonOutcome(const Json &document);
Outcome textOutcome(const QString &text);
/// Rows as aligned columns, the first row as head; columns from `firstNumber` on are right-aligned.
QString alignedTable(const std::vector<QStringList> &rows, int firstNumber = 1000);

/// Text as JSON holds it.
std::string utf8(const QString &text);
/// A list of texts.
Json jsonList(const QStringList &texts);
template <class Tag>
Json jsonIds(const std::vector<Id<Tag>> &ids)
{
    Json list = Json::array();
    for (const auto &id : ids)
        list.push_back(utf8(id.value));
    return list;
}
/// A number or null.
Json jsonNumber(const std::optional<double> &value);

/// A number with two decimals, for people.
QString rounded(double value);
/// "62.5 %", or "–" for none.
QString percent(const std::optional<double> &value);

/// Writes a plan to a file, or into the outcome for `-`.
/// @param expectedHash content that may be replaced
/// @param overwrite replace whatever is there
Result<void> putPlan(const Plan &plan, const QString &path,
                     const std::optional<QByteArray> &expectedHash, bool overwrite,
                     Outcome &outcome);

/// Writes what a proposal makes of a plan that was opened, in place where the output is its file;
/// with the result on standard output, what is printed goes to standard error. Nothing is written
/// without an output.
Result<void> putChanged(const OpenedPlan &opened, const ChangeSet &set, const PlanArguments &source,
                        const QString &output, Outcome &outcome);

/// The error for `-o -` together with `--json`: both want standard output.
Result<void> checkOutput(const QString &path, bool json);

} // namespace rolewright::cli
