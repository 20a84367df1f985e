#include "core/analysis/finding_list.h"
#include "core/analysis/responsibility.h"

#include <algorithm>

namespace rolewright {

namespace {

bool isDeferred(const PlanIndex &index, const Activity &activity)
{
    return index.input().plan.deferrals.contains(activity.id.value);
}

FindingPlace place(const Activity &activity)
{
    return placeOf("activity", activity.id.value);
}

void judgeAccountable(const Activity &activity, FindingSink &sink)
{
    const QString name = activity.name.english();
    QStringList accountable;
    bool hasResponsible = false;
    for (const auto &[profile, cell] : activity.involvement) {
        if (cell.involvement.accountable)
            accountable << sink.name(profile);
        hasResponsible = hasResponsible || cell.involvement.responsible;
    }
    if (accountable.isEmpty()) {
        sink.error(
            "no-accountable", place(activity),
            QStringLiteral("Nobody is accountable for %1: give one profile the A.").arg(name));
        return;
    }
    if (accountable.size() > 1)
        sink.error("two-accountable", place(activity),
                   QStringLiteral("%1 are all accountable for %2: leave the A with one of them.")
                       .arg(listed(accountable), name));
    if (!hasResponsible)
        sink.warn(
            "accountable-without-responsible", place(activity),
            QStringLiteral("%1 is accountable for %2, but no profile does it: give one the R.")
                .arg(accountable.first(), name));
}

void judgeBurden(const PlanIndex &index, FindingSink &sink)
{
    const int most = index.input().assumptions().thresholds.accountable;
    for (const Profile &profile : index.framework().profiles) {
        const int count = accountableActivities(index, profile.id);
        if (count > most)
            sink.hint("accountable-for-too-much", placeOf("profile", profile.id.value),
                      QStringLiteral("%1 is accountable for %2 activities, more than %3: hand some "
                                     "to another profile.")
                          .arg(profile.name.english())
                          .arg(count)
                          .arg(most));
    }
}

// What a vacant position would hold is told by that position's own finding.
void judgeUnits(const PlanIndex &index, const Holders &holders, const Holders &vacant,
                const std::vector<int> &units, const Activity &activity, FindingSink &sink)
{
    QStringList unheld;
    QStringList held;
    QStringList by;
    for (const int unit : units) {
        const HolderCount count = holders.ofActivity(unit, activity);
        if (count.count == 0 && vacant.ofActivity(unit, activity).count == 0)
            unheld << sink.unitName(unit);
        if (count.count == 1) {
            held << sink.unitName(unit);
            by << index.person(count.person).name;
        }
    }
    by.removeDuplicates();
    const QString name = activity.name.english();
    if (!unheld.isEmpty())
        sink.warn(
            "nobody-responsible", place(activity),
            QStringLiteral("Nobody does %1 for %2: staff a profile that is responsible for it, "
                           "or defer the activity.")
                .arg(name, listed(unheld)));
    if (!held.isEmpty())
        sink.hint("one-person-only", place(activity),
                  QStringLiteral("%1 for %2 rests on %3 alone: have a second person learn it.")
                      .arg(name, listed(held), listed(by)));
}

void judgeParts(const PlanIndex &index, const Holders &holders, const std::vector<int> &units,
                const Activity &activity, FindingSink &sink)
{
    for (const auto &[profile, cell] : activity.involvement) {
        const int number = index.profileNumber(profile);
        if (!cell.involvement.responsible || number < 0)
            continue;
        QStringList lacking;
        for (const int unit : units) {
            if (holders.ofProfile(unit, number).count == 0 &&
                holders.ofActivity(unit, activity).count > 0)
                lacking << sink.unitName(unit);
        }
        if (lacking.isEmpty())
            continue;
        const QString note = cell.note.english();
        sink.hint("part-unstaffed", place(activity),
                  QStringLiteral("%1 for %2 lacks its %3%4: staff one, or give the part to another "
                                 "profile.")
                      .arg(activity.name.english(), listed(lacking), sink.name(profile),
                           note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(note)),
                  profile);
    }
}

void judgePrerequisites(const PlanIndex &index, const Holders &holders, FindingSink &sink)
{
    for (const Prerequisite &rule : index.framework().prerequisites) {
        const int profile = index.profileNumber(rule.profile);
        const bool isPlanned =
            std::any_of(index.positions().begin(), index.positions().end(),
                        [&](const IndexedPosition &seat) { return seat.holds(profile); });
        if (profile < 0 || !isPlanned)
            continue;
        QStringList missing;
        bool isAnyHeld = false;
        for (const ActivityId &id : rule.activities) {
            const Activity *activity = index.framework().activity(id);
            if (activity == nullptr)
                continue;
            missing << activity->name.english();
            isAnyHeld = isAnyHeld || holders.anywhere(*activity, profile).count > 0;
        }
        if (!isAnyHeld && !missing.isEmpty())
            sink.hint("scientist-before-data", placeOf("profile", rule.profile.value),
                      QStringLiteral("%1 is staffed or planned while nobody else holds %2: fill "
                                     "these first, or there is little to work with.")
                          .arg(sink.name(rule.profile), listed(missing)));
    }
}

} // namespace

int accountableActivities(const PlanIndex &index, const ProfileId &profile)
{
    const auto isAccountable = [&](const Activity &activity) {
        const Cell *cell = valueAt(activity.involvement, profile);
        return cell != nullptr && cell->involvement.accountable && !isDeferred(index, activity);
    };
    return static_cast<int>(std::ranges::count_if(index.framework().activities, isAccountable));
}

void judgeMatrix(const PlanIndex &index, FindingSink &sink)
{
    for (const Activity &activity : index.framework().activities) {
        if (!isDeferred(index, activity))
            judgeAccountable(activity, sink);
    }
    judgeBurden(index, sink);
}

void judgeHolders(const PlanIndex &index, FindingSink &sink)
{
    const Holders holders(index);
    const Holders vacant = Holders::ofVacancies(index);
    const std::vector<int> units = owningUnits(index);
    for (const Activity &activity : index.framework().activities) {
        if (isDeferred(index, activity))
            continue;
        judgeUnits(index, holders, vacant, units, activity, sink);
        judgeParts(index, holders, units, activity, sink);
    }
    judgePrerequisites(index, holders, sink);
}

} // namespace rolewright
