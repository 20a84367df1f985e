#include "core/analysis/load.h"
#include "core/analysis/remedy_list.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/scenario_edits.h"
#include "core/plan/edits/staffing_edits.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;
constexpr size_t mostCuts = 3;

/// An assignment whose share alone would bear a cut of what is too much.
struct Cut
{
    int assignment = 0; ///< row
    double before = 0;  ///< FTE
    double after = 0;   ///< FTE, 0 where it goes
};

/// What is too much in a month, with the shares of assignments then, in the order of the list.
struct Excess
{
    double fte = 0;
    std::vector<double> shares;
};

/// Cuts that mend all months, the smallest share first. Shares that follow from what is free never
/// are too much, so that only given ones are cut.
std::vector<Cut> cuts(const PlanIndex &index, const std::vector<int> &assignments,
                      const std::vector<Excess> &months)
{
    std::vector<Cut> cuts;
    for (size_t i = 0; i < assignments.size(); ++i) {
        const auto share = index.assignments()[static_cast<size_t>(assignments[i])].share;
        double worst = 0;
        bool isEnough = share.has_value();
        for (const Excess &month : months) {
            worst = std::max(worst, month.fte);
            isEnough = isEnough && month.shares[i] + tolerance >= month.fte;
        }
        if (!isEnough || worst <= 0)
            continue;
        const double left = std::floor((*share - worst) * 100 + 1e-6) / 100;
        cuts.push_back({assignments[i], *share, std::max(left, 0.0)});
    }
    std::ranges::stable_sort(cuts, {}, &Cut::before);
    cuts.resize(std::min(cuts.size(), mostCuts));
    return cuts;
}

void offerCut(const Cut &cut, RemedySink &sink)
{
    const IndexedAssignment &indexed =
        sink.index.assignments()[static_cast<size_t>(cut.assignment)];
    Assignment assignment =
        *sink.index.design().assignments.rows()[static_cast<size_t>(cut.assignment)];
    const QString who = sink.index.person(indexed.person).name;
    const QString seat = sink.words.seat(indexed.position);
    if (cut.after < 0.01)
        return sink.edit(QStringLiteral("Take %1 off %2").arg(who, seat),
                         unassign(sink.plan(), sink.scenario(), assignment.id));
    assignment.share = cut.after;
    const QString label =
        QStringLiteral("Cut %1 on %2 to %3 FTE").arg(who, seat, number(cut.after));
    sink.edit(label, changeEntity(sink.plan(), sink.scenario(), assignment), label);
}

void cutPerson(int row, RemedySink &sink)
{
    const IndexedPerson &person = sink.index.people()[static_cast<size_t>(row)];
    std::vector<Excess> months;
    for (const Month month : sink.index.changeMonths()) {
        const PersonLoad load = loadOf(sink.index, row, month);
        if (load.isOver())
            months.push_back({load.assignedFte - load.capacity, sharesOf(sink.index, row, month)});
    }
    for (const Cut &cut : cuts(sink.index, person.assignments, months))
        offerCut(cut, sink);
}

void raiseRoles(int row, RemedySink &sink)
{
    Thresholds limits = sink.index.input().assumptions().thresholds;
    limits.roles = positionsAtOnce(sink.index, sink.index.people()[static_cast<size_t>(row)]);
    sink.edit(QStringLiteral("Raise the limit to %1").arg(limits.roles),
              changeThresholds(sink.plan(), limits));
}

/// Ends what reaches beyond the person's last day, and takes off what begins after it.
void endAssignments(int row, RemedySink &sink)
{
    const Person &person = sink.index.person(row);
    if (!person.until)
        return;
    EditSequence edits(sink.plan());
    for (const int number : sink.index.people()[static_cast<size_t>(row)].assignments) {
        Assignment assignment =
            *sink.index.design().assignments.rows()[static_cast<size_t>(number)];
        if (!outlives(assignment, *person.until, sink.today()))
            continue;
        const Month last = Month::of(*person.until);
        if (assignment.from && *assignment.from > last) {
            edits.add(unassign(edits.plan(), sink.scenario(), assignment.id));
            continue;
        }
        assignment.until = last;
        edits.add(changeEntity(edits.plan(), sink.scenario(), assignment));
    }
    sink.edit(QStringLiteral("End the assignments in %1").arg(inWords(Month::of(*person.until))),
              edits.finish(QStringLiteral("End the assignments of %1").arg(person.name)));
}

void cutPosition(int row, RemedySink &sink)
{
    const std::vector<int> &own = sink.index.positions()[static_cast<size_t>(row)].assignments;
    Position position = sink.index.position(row);
    std::vector<Excess> months;
    double most = 0;
    for (const Month month : sink.index.changeMonths()) {
        const double staffed = staffedOf(sink.index, row, month);
        if (staffed <= position.fte + tolerance)
            continue;
        most = std::max(most, staffed);
        const std::vector<double> all = sharesIn(sink.index, month);
        Excess excess{staffed - position.fte, {}};
        for (const int assignment : own)
            excess.shares.push_back(all[static_cast<size_t>(assignment)]);
        months.push_back(std::move(excess));
    }
    for (const Cut &cut : cuts(sink.index, own, months))
        offerCut(cut, sink);
    position.fte = std::ceil(most * 100 - 1e-6) / 100;
    const QString label =
        QStringLiteral("Enlarge the position to %1 FTE").arg(number(position.fte));
    sink.edit(
        label, changeEntity(sink.plan(), sink.scenario(), position),
        QStringLiteral("Enlarge %1 to %2 FTE").arg(sink.words.seat(row), number(position.fte)));
}

/// A vacant position of the profile that is missing, which guides the finding's position.
void planGuide(const UnitId &unit, const PositionId &guided, RemedySink &sink)
{
    const QString title = sink.words.name(sink.finding.profile);
    Position guide{.id = freshPositionId(sink.index.design(), title), .unit = unit, .title = title};
    guide.profiles.entries.emplace_back(sink.finding.profile, std::nullopt);
    EditSequence edits(sink.plan());
    edits.add(addEntity(sink.plan(), sink.scenario(), guide));
    edits.add(
        linkGuidance(edits.plan(), sink.index.framework(), sink.scenario(), guide.id, guided));
    const QString label =
        QStringLiteral("Plan a %1 in %2").arg(title, sink.words.unitName(sink.index.unitRow(unit)));
    sink.edit(label, edits.finish(label));
}

void linkGuides(const PositionId &guided, RemedySink &sink)
{
    const int profile = sink.index.profileNumber(sink.finding.profile);
    for (size_t row = 0; row < sink.index.positions().size(); ++row) {
        const IndexedPosition &position = sink.index.positions()[row];
        if (position.unit < 0 || !position.holds(profile) ||
            !sink.index.units()[static_cast<size_t>(position.unit)].servesAll())
            continue;
        const int number = static_cast<int>(row);
        sink.edit(QStringLiteral("Let %1 guide it").arg(sink.words.seat(number)),
                  linkGuidance(sink.plan(), sink.index.framework(), sink.scenario(),
                               sink.index.position(number).id, guided));
        if (sink.isFull())
            return;
    }
}

} // namespace

void healPerson(RemedySink &sink)
{
    const int row = sink.index.personRow({sink.finding.where.id});
    if (row < 0)
        return;
    if (sink.finding.code == QLatin1String("person-over-capacity"))
        cutPerson(row, sink);
    else if (sink.finding.code == QLatin1String("too-many-roles"))
        raiseRoles(row, sink);
    else if (sink.finding.code == QLatin1String("left-but-assigned"))
        endAssignments(row, sink);
}

void healPosition(RemedySink &sink)
{
    const int row = sink.index.positionRow({sink.finding.where.id});
    if (row < 0)
        return;
    if (sink.finding.code == QLatin1String("vacant-position"))
        sink.form(QStringLiteral("Assign somebody…"), RemedyForm::Kind::Candidates,
                  sink.finding.where.id);
    else if (sink.finding.code == QLatin1String("position-overfilled"))
        cutPosition(row, sink);
}

void healCounterpart(RemedySink &sink)
{
    const PositionId guided{sink.finding.where.id};
    const int row = sink.index.positionRow(guided);
    if (row < 0)
        return;
    if (sink.finding.code == QLatin1String("unlinked-counterpart"))
        return linkGuides(guided, sink);
    const auto &units = sink.index.units();
    const int own = sink.index.positions()[static_cast<size_t>(row)].unit;
    const auto centre = std::ranges::find_if(units, &IndexedUnit::isCentral);
    if (centre != units.end())
        planGuide(sink.index.unit(static_cast<int>(centre - units.begin())).id, guided, sink);
    if (own >= 0)
        planGuide(sink.index.unit(units[static_cast<size_t>(own)].home).id, guided, sink);
}

void healUseCase(RemedySink &sink)
{
    const UseCase *found = sink.plan().useCases.find(sink.finding.where.id);
    if (found == nullptr)
        return;
    for (size_t row = 0; row < sink.index.units().size() && !sink.isFull(); ++row) {
        const Unit &unit = sink.index.unit(static_cast<int>(row));
        if (sink.index.units()[row].servesAll())
            continue;
        UseCase owned = *found;
        owned.unit = unit.id;
        sink.edit(QStringLiteral("Let %1 own it").arg(unit.name),
                  changeEntity(sink.plan(), {}, owned),
                  QStringLiteral("Let %1 own %2").arg(unit.name, owned.name));
    }
}

} // namespace rolewright
