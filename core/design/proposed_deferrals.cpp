#include "core/design/proposed_deferrals.h"

namespace rolewright {

namespace {

constexpr int monthsToReview = 6;

bool mayWait(const DeferralRule &rule, const Factors &factors)
{
    if (!rule.when)
        return factors.maturity <= rule.maturity;
    return *rule.when == Circumstance::StaticData ? factors.hasStaticData()
                                                  : factors.hasInterpretableModels();
}

/// Whether everything that could stand in for an activity is left out already.
bool leavesSubstitutesOut(const Framework &framework, const ActivityId &activity,
                          const std::vector<ActivityId> &waiting)
{
    const auto isAmong = [&](const std::vector<ActivityId> &all, const ActivityId &wanted) {
        return std::find(all.begin(), all.end(), wanted) != all.end();
    };
    return std::any_of(
        framework.substitutes.begin(), framework.substitutes.end(), [&](const Substitutes &group) {
            const auto &members = group.activities;
            return isAmong(members, activity) &&
                   std::all_of(members.begin(), members.end(), [&](const ActivityId &member) {
                       return member == activity || isAmong(waiting, member);
                   });
        });
}

Deferral deferralOf(const DeferralRule &rule, const QDate &today)
{
    Deferral deferral{.activity = rule.activity,
                      .reason = rule.reason.english(),
                      .skillsMissing = true,
                      .canDoWithout = true,
                      .trigger = rule.trigger};
    if (today.isValid()) {
        deferral.date = today;
        deferral.review = today.addMonths(monthsToReview);
    }
    return deferral;
}

} // namespace

std::vector<Deferral> proposedDeferrals(const Factors &factors, const Framework &framework,
                                        const QDate &today, std::vector<ActivityId> waiting)
{
    std::vector<Deferral> deferrals;
    for (const DeferralRule &rule : framework.deferrals) {
        if (!mayWait(rule, factors) || leavesSubstitutesOut(framework, rule.activity, waiting))
            continue;
        deferrals.push_back(deferralOf(rule, today));
        waiting.push_back(rule.activity);
    }
    return deferrals;
}

bool isAsProposed(const Deferral &deferral, const Framework &framework)
{
    return std::any_of(framework.deferrals.begin(), framework.deferrals.end(),
                       [&](const DeferralRule &rule) {
                           Deferral proposed = deferralOf(rule, deferral.date.value_or(QDate()));
                           proposed.comments = deferral.comments;
                           return deferral == proposed;
                       });
}

} // namespace rolewright
