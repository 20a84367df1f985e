#include "app/cli/verbs.h"

#include "core/analysis/findings.h"

namespace rolewright::cli {

Result<Outcome> check(const PlanArguments &arguments)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const FindingList found = findings(PlanIndex(opened->input));
    Json list = Json::array();
    QString text;
    for (const Finding &finding : found.open) {
        list.push_back(
            {{"code", utf8(finding.code)},
             {"severity", utf8(nameOf(finding.severity))},
             {"message", utf8(finding.message)},
             {"where", {{"kind", utf8(finding.where.kind)}, {"id", utf8(finding.where.id)}}}});
        text += QStringLiteral("%1: %2 [%3]\n")
                    .arg(nameOf(finding.severity), finding.message, finding.code);
    }
    Json counts;
    QStringList summary;
    for (const auto &[severity, name] : EnumNames<Severity>::names) {
        counts[name] = found.count(severity);
        summary << QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(found.count(severity));
    }
    text += summary.join(QStringLiteral(", "));
    text += QStringLiteral(", muted: %1\n").arg(found.muted.size());
    Outcome outcome =
        arguments.json
            ? jsonOutcome({{"findings", list}, {"counts", counts}, {"muted", found.muted.size()}})
            : textOutcome(text);
    outcome.exitCode = found.count(Severity::Error) > 0 ? 1 : 0;
    return outcome;
}

} // namespace rolewright::cli
