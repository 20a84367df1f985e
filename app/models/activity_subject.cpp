#include "app/models/activity_subject.h"

namespace rolewright {

Subject subjectOf(const Activity &activity, const Framework &framework)
{
    for (const auto &[profile, cell] : activity.involvement) {
        if (!cell.involvement.accountable)
            continue;
        const bool hasCell = activity.phase != framework.planningPhase.id;
        return hasCell ? Subject(CellSubject{profile, activity.phase}) : Subject(profile);
    }
    return {};
}

} // namespace rolewright
