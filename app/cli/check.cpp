#include "app/cli/verbs.h"

#include "core/analysis/finding_help.h"
#include "core/analysis/findings.h"

#include <set>

namespace rolewright::cli {

namespace {

Json asJson(const Finding &finding)
{
    return {{"code", utf8(finding.code)},
            {"severity", utf8(nameOf(finding.severity))},
            {"message", utf8(finding.message)},
            {"where", {{"kind", utf8(finding.where.kind)}, {"id", utf8(finding.where.id)}}}};
}

Json countsOf(const FindingList &found)
{
    Json counts;
    for (const auto &[severity, name] : EnumNames<Severity>::names)
        counts[name] = found.count(severity);
    return counts;
}

/// The codes that are found, each once.
std::set<QString> codesOf(const FindingList &found)
{
    std::set<QString> codes;
    for (const Finding &finding : found.open)
        codes.insert(finding.code);
    return codes;
}

Outcome inJson(const FindingList &found, const QString &language, bool explain)
{
    Json list = Json::array();
    for (const Finding &finding : found.open)
        list.push_back(asJson(finding));
    Json document = {
        {"findings", list}, {"counts", countsOf(found)}, {"muted", found.muted.size()}};
    if (!explain)
        return jsonOutcome(document);
    Json explanations = Json::object();
    for (const QString &code : codesOf(found)) {
        const FindingHelp help = findingHelp(code, language);
        explanations[utf8(code)] = {{"title", utf8(help.title)}, {"text", utf8(help.text)}};
    }
    document["explanations"] = explanations;
    return jsonOutcome(document);
}

Outcome inWords(const FindingList &found, const QString &language, bool explain)
{
    QString text;
    for (const Finding &finding : found.open)
        text += QStringLiteral("%1: %2 [%3]\n")
                    .arg(nameOf(finding.severity), finding.message, finding.code);
    QStringList summary;
    for (const auto &[severity, name] : EnumNames<Severity>::names)
        summary << QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(found.count(severity));
    text += summary.join(QStringLiteral(", "));
    text += QStringLiteral(", muted: %1\n").arg(found.muted.size());
    if (!explain)
        return textOutcome(text);
    for (const QString &code : codesOf(found)) {
        const FindingHelp help = findingHelp(code, language);
        text += QStringLiteral("\n%1 [%2]\n    %3\n").arg(help.title, code, help.text);
    }
    return textOutcome(text);
}

} // namespace

Result<Outcome> check(const PlanArguments &arguments, bool explain)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const FindingList found = findings(PlanIndex(opened->input));
    const QString &language = opened->input.plan.head->language;
    Outcome outcome =
        arguments.json ? inJson(found, language, explain) : inWords(found, language, explain);
    outcome.exitCode = found.count(Severity::Error) > 0 ? 1 : 0;
    return outcome;
}

} // namespace rolewright::cli
