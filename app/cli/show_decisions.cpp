#include "app/cli/verbs.h"

#include "core/analysis/decisions.h"
#include "core/framework/framework_words.h"
#include "core/plan/plan_framework.h"

namespace rolewright::cli {

namespace {

QString dayInWords(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(utf8(text));
}

Json decisionAsJson(const Decision &decision)
{
    return {{"what", utf8(decision.what)},
            {"how", utf8(decision.how)},
            {"reason", textOrNull(decision.reason)},
            {"decided", textOrNull(dayInWords(decision.decided))},
            {"review", textOrNull(dayInWords(decision.review))},
            {"trigger", textOrNull(decision.trigger)},
            {"due", decision.isDue},
            {"activity", textOrNull(decision.activity.value)},
            {"profile", textOrNull(decision.profile.value)},
            {"phase", textOrNull(decision.phase.value)}};
}

QString inWords(const std::vector<Decision> &decisions)
{
    if (decisions.empty())
        return QStringLiteral("The plan holds to its framework.\n");
    std::vector<QStringList> rows{{QStringLiteral("what"), QStringLiteral("how"),
                                   QStringLiteral("decided"), QStringLiteral("look again"),
                                   QStringLiteral("or when"), QStringLiteral("reason")}};
    for (const Decision &decision : decisions)
        rows.push_back({decision.what, decision.how, dayInWords(decision.decided),
                        decision.isDue ? QStringLiteral("now") : dayInWords(decision.review),
                        triggerInWords(decision.trigger, QStringLiteral("en")), decision.reason});
    return alignedTable(rows);
}

} // namespace

Result<Outcome> showDecisions(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const Plan &plan = opened->input.plan;
    const auto base = frameworkOf(plan, arguments.plan);
    if (!base)
        return std::unexpected(base.error());
    const std::vector<Decision> found =
        decisions(plan, *base, findings(PlanIndex(opened->input)).open, plan.head->language);
    if (!arguments.json)
        return textOutcome(inWords(found));
    Json list = Json::array();
    for (const Decision &decision : found)
        list.push_back(decisionAsJson(decision));
    return jsonOutcome({{"decisions", std::move(list)}});
}

} // namespace rolewright::cli
