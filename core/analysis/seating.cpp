#include "core/analysis/seating.h"

#include "core/analysis/coverage.h"
#include "core/analysis/load.h"
#include "core/base/fte.h"
#include "core/plan/change_builder.h"
#include "core/plan/edits/seats.h"

#include <cmath>
#include <set>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;
constexpr double greatestShare = 2; // formats.md: an assignment's share is at most 2 FTE

double shareFor(const Seating &seating, double capacity, const Position &position)
{
    const bool isFree = seating.freeFte > nothing;
    const bool isVacant = seating.vacantFte > nothing;
    double wanted = isVacant ? seating.vacantFte : position.fte / 2;
    if (isFree)
        wanted = std::min(wanted, seating.freeFte);
    const double most = capacity > nothing ? capacity : greatestShare;
    return inSteps(std::min(wanted, most));
}

void block(Seating &seating, const PlanIndex &index, int person, int position)
{
    const Scenario *scenario = index.input().plan.scenarios.find(index.input().scenario);
    if (scenario != nullptr && scenario->locked) {
        seating.blocked = lockedInWords(*scenario);
        seating.blockedBriefly = QStringLiteral("locked");
        return;
    }
    for (const int row : index.positions()[static_cast<size_t>(position)].assignments) {
        if (index.assignments()[static_cast<size_t>(row)].person != person)
            continue;
        seating.blocked = alreadySits(index.person(person), index.position(position));
        seating.blockedBriefly = QStringLiteral("sits here");
        return;
    }
    if (!isThereFor(index.person(person), index.position(position), {})) {
        seating.blocked = isNotThereFor(index.person(person), index.position(position));
        seating.blockedBriefly = QStringLiteral("not there then");
    }
}

/// Whose use cases a position works for: of its unit, or all; nothing without a unit.
void addPlace(const PlanIndex &index, const PositionId &position,
              std::set<std::optional<UnitId>> &places)
{
    const int row = index.positionRow(position);
    const int unit = row < 0 ? -1 : index.positions()[static_cast<size_t>(row)].unit;
    if (unit < 0)
        return;
    const bool servesAll = index.units()[static_cast<size_t>(unit)].servesAll();
    places.insert(servesAll ? std::nullopt : std::optional(index.unit(unit).id));
}

/// The seats that a change is about, before and after.
std::vector<PositionId> seatsOf(const Change &change)
{
    std::vector<PositionId> seats;
    for (const auto &entity : {change.before, change.after}) {
        if (!entity)
            continue;
        if (const auto *assignment = std::get_if<Immutable<Assignment>>(&*entity))
            seats.push_back((*assignment)->position);
        else if (const auto *position = std::get_if<Immutable<Position>>(&*entity))
            seats.push_back((*position)->id);
    }
    return seats;
}

void compare(const PlanIndex &before, const PlanIndex &after, const std::optional<UnitId> &unit,
             std::vector<CoverageChange> &changes)
{
    constexpr double visible = 0.005; // half a percent
    const CoverageScope scope{.unit = unit};
    const std::vector<CoverageCell> now = coverage(before, scope);
    const std::vector<CoverageCell> then = coverage(after, scope);
    for (size_t cell = 0; cell < now.size(); ++cell) {
        const auto from = now[cell].coverage();
        const auto to = then[cell].coverage();
        if (!from || !to || std::abs(*to - *from) < visible)
            continue;
        changes.push_back({now[cell].profile, now[cell].phase, unit, *now[cell].month,
                           now[cell].demandFte, *from, *to});
    }
}

QString percent(double part)
{
    return QStringLiteral("%1\u00a0%").arg(std::lround(part * 100));
}

} // namespace

Seating seatingOf(const PlanIndex &index, const FitTable &fits, int person, int position)
{
    const Month judged = index.positions()[static_cast<size_t>(position)].judged;
    const Position &seat = index.position(position);
    Seating seating{.freeFte = leastFreeOf(index, person, judged, Away::IsLeftOut).freeFte(),
                    .vacantFte = std::max(0.0, seat.fte - staffedOf(index, position, judged)),
                    .fit = fits.positionFit(person, position)};
    block(seating, index, person, position);
    seating.share = shareFor(seating, capacityIn(index.person(person), judged), seat);
    seating.overloads = seating.share > seating.freeFte + nothing;
    return seating;
}

std::vector<CoverageChange> coverageChanges(const PlanIndex &index, const ChangeSet &set)
{
    const auto changed = applyUnchecked(index.input().plan, set);
    if (!changed)
        return {};
    const AnalysisInput input{*changed, index.framework(), index.input().scenario,
                              index.input().asOf};
    const PlanIndex after(input);
    std::set<std::optional<UnitId>> places;
    for (const Change &change : set.changes) {
        for (const PositionId &seat : seatsOf(change)) {
            addPlace(index, seat, places);
            addPlace(after, seat, places);
        }
    }
    std::vector<CoverageChange> changes;
    for (const std::optional<UnitId> &unit : places) {
        const bool isInBoth = !unit || (index.unitRow(*unit) >= 0 && after.unitRow(*unit) >= 0);
        if (isInBoth)
            compare(index, after, unit, changes);
    }
    std::stable_sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) {
        return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    return changes;
}

QString inWords(const PlanIndex &index, const CoverageChange &change)
{
    const QString &language = index.input().plan.head->language;
    const Phase *phase = index.framework().phase(change.phase);
    const Unit *unit = change.unit ? index.design().units.find(*change.unit) : nullptr;
    const QString where = unit == nullptr ? QString() : QStringLiteral(" in ") + unit->name;
    return QStringLiteral("%1%2 %3 → %4")
        .arg(phase == nullptr ? change.phase.value : phase->name.in(language), where,
             percent(change.before), percent(change.after));
}

} // namespace rolewright
