#include "core/analysis/control_rules.h"
#include "core/analysis/remedy_list.h"
#include "core/plan/edits/reporting_edits.h"
#include "core/plan/edits/staffing_edits.h"

#include <algorithm>
#include <set>

namespace rolewright {

namespace {

/// Whether one of two positions controls the other one.
bool isControl(const std::vector<NumberedRule> &rules, const IndexedPosition &one,
               const IndexedPosition &other)
{
    return std::ranges::any_of(rules, [&](const NumberedRule &rule) {
        return (one.holds(rule.controller) && other.holds(rule.controlled)) ||
               (one.holds(rule.controlled) && other.holds(rule.controller));
    });
}

/// Lets a position report past the topmost one above it that it controls or is controlled by.
void separateLine(int row, RemedySink &sink)
{
    const PlanIndex &index = sink.index;
    const std::vector<NumberedRule> rules = controlRules(index);
    const IndexedPosition &own = index.positions()[static_cast<size_t>(row)];
    std::optional<PositionId> boss;
    for (int above = index.positionRow(index.position(row).reportsTo); above >= 0;
         above = index.positionRow(index.position(above).reportsTo)) {
        if (isControl(rules, own, index.positions()[static_cast<size_t>(above)]))
            boss = index.position(above).reportsTo;
    }
    if (!boss)
        return;
    const int bossRow = index.positionRow(*boss);
    const QString whom = bossRow < 0 ? QStringLiteral("nobody") : sink.words.seat(bossRow);
    sink.edit(QStringLiteral("Let it report to %1").arg(whom),
              reportTo(sink.plan(), sink.scenario(), index.position(row).id,
                       bossRow < 0 ? PositionId() : *boss, Branch::Whole));
}

/// Whether somebody who gives up a profile still controls the own work.
bool controlsWithout(const PlanIndex &index, const IndexedPerson &person, int profile)
{
    return std::ranges::any_of(controlRules(index), [&](const NumberedRule &rule) {
        return rule.controller != profile && rule.controlled != profile &&
               anyOverlap(spansHolding(index, person, rule.controller),
                          spansHolding(index, person, rule.controlled));
    });
}

/// Takes somebody off all seats of a profile.
void releaseFrom(int profile, int row, RemedySink &sink)
{
    const PlanIndex &index = sink.index;
    EditSequence edits(sink.plan());
    QStringList seats;
    for (const int number : index.people()[static_cast<size_t>(row)].assignments) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(number)];
        if (!holdsFromNow(index, assignment, profile))
            continue;
        seats << sink.words.seat(assignment.position);
        edits.add(unassign(edits.plan(), sink.scenario(),
                           index.design().assignments.rows()[static_cast<size_t>(number)]->id));
    }
    const QString label =
        QStringLiteral("Take %1 off %2").arg(index.person(row).name, listed(seats));
    sink.edit(label, edits.finish(label));
}

void separateWork(int row, RemedySink &sink)
{
    const IndexedPerson &person = sink.index.people()[static_cast<size_t>(row)];
    std::set<int> profiles;
    for (const NumberedRule &rule : controlRules(sink.index)) {
        if (anyOverlap(spansHolding(sink.index, person, rule.controller),
                       spansHolding(sink.index, person, rule.controlled)))
            profiles.insert({rule.controller, rule.controlled});
    }
    for (const int profile : profiles) {
        if (!controlsWithout(sink.index, person, profile))
            releaseFrom(profile, row, sink);
    }
}

} // namespace

void healControl(RemedySink &sink)
{
    const FindingPlace &where = sink.finding.where;
    if (where.kind == QLatin1String("position")) {
        if (const int row = sink.index.positionRow({where.id}); row >= 0)
            separateLine(row, sink);
        return;
    }
    if (const int row = sink.index.personRow({where.id}); row >= 0)
        separateWork(row, sink);
}

} // namespace rolewright
