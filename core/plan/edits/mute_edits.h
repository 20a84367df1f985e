#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Findings of a code at one place; without a place, wherever they are.
struct MutePlace
{
    QString code;
    QString where; ///< id of the place

    QString key() const { return code + u'/' + where; }
    bool operator==(const MutePlace &) const = default;
};

/// Mutes findings as one step: "Mute Vacant position", "Mute 3 findings". Where they are muted
/// already, reason and date are set anew. Errors: no places, no reason.
/// @param what the findings in a few words
/// @param reason why they are accepted, for whoever reads the plan later; must not be blank
/// @param date on which it is decided
Result<ChangeSet> muteFindings(const Plan &plan, const std::vector<MutePlace> &places,
                               const QString &what, const QString &reason, const QDate &date);

/// Lets muted findings count again as one step: "Unmute Vacant position". Errors: no places, one of
/// them is not muted.
Result<ChangeSet> unmuteFindings(const Plan &plan, const std::vector<MutePlace> &places,
                                 const QString &what);

} // namespace rolewright
