#include "core/plan/plan_head.h"

namespace rolewright {

std::optional<double> rateOf(const Rates &rates, const ProfileId &profile)
{
    if (const double *rate = valueAt(rates, profile))
        return *rate;
    if (const double *rate = valueAt(rates, ProfileId{QStringLiteral("default")}))
        return *rate;
    return std::nullopt;
}

} // namespace rolewright
