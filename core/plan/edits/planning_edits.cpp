#include "core/plan/edits/planning_edits.h"

#include "core/plan/change_builder.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double mostMonths = 120;
const ProfileId allOthers{QStringLiteral("default")};

Result<void> checkMonths(double months)
{
    if (months >= 0 && months <= mostMonths)
        return {};
    return fail(ErrorCode::BadInput, QStringLiteral("%1 months are not possible; give 0 to %2")
                                         .arg(QLocale::c().toString(months, 'g', 6))
                                         .arg(mostMonths));
}

QString inWords(double months)
{
    return months == 1 ? QStringLiteral("1 month")
                       : QStringLiteral("%1 months").arg(QLocale::c().toString(months, 'g', 6));
}

Result<ChangeSet> withHiringOrder(const Plan &plan, const ScenarioId &scenario,
                                  const std::vector<PositionId> &order, const QString &name)
{
    const Scenario *row = plan.scenarios.find(scenario);
    if (row == nullptr)
        return notThere(TableId::Scenarios, scenario.value);
    if (row->locked)
        return fail(ErrorCode::NotAllowed, lockedInWords(*row), {.id = scenario.value});
    QSet<PositionId> seen;
    for (const PositionId &position : order) {
        const Position *seat = plan.design(scenario).positions.find(position);
        if (seat == nullptr)
            return notThere(TableId::Positions, position.value);
        if (seen.contains(position))
            return fail(ErrorCode::BadInput,
                        QStringLiteral("%1 stands in the order of hiring twice; leave one out")
                            .arg(seat->title),
                        {.id = position.value});
        seen.insert(position);
    }
    if (row->hiringOrder == order)
        return ChangeSet{};
    Scenario changed = *row;
    changed.hiringOrder = order;
    ChangeBuilder builder(plan);
    builder.update(ScenarioId{}, changed);
    return builder.finish(name);
}

} // namespace

Result<ChangeSet> setHiringOrder(const Plan &plan, const ScenarioId &scenario,
                                 const std::vector<PositionId> &order)
{
    return withHiringOrder(plan, scenario, order,
                           order.empty() ? QStringLiteral("Order hiring by default")
                                         : QStringLiteral("Order hiring"));
}

Result<ChangeSet> moveInHiringOrder(const Plan &plan, const ScenarioId &scenario,
                                    const std::vector<PositionId> &shown,
                                    const PositionId &position, size_t place)
{
    const auto found = std::ranges::find(shown, position);
    if (found == shown.end())
        return notThere(TableId::Positions, position.value);
    const auto from = static_cast<size_t>(found - shown.begin());
    const size_t to = std::min(place, shown.size() - 1);
    if (from == to)
        return ChangeSet{};
    std::vector<PositionId> order = shown;
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), position);

    // What was put in order by hand stays so, also seats that are filled now.
    const Scenario *row = plan.scenarios.find(scenario);
    const std::vector<PositionId> byHand =
        row == nullptr ? std::vector<PositionId>() : row->hiringOrder;
    size_t kept = to + 1;
    for (size_t i = kept; i < order.size(); ++i) {
        if (std::ranges::find(byHand, order[i]) != byHand.end())
            kept = i + 1;
    }
    order.resize(kept);
    for (const PositionId &other : byHand) {
        if (std::ranges::find(shown, other) == shown.end())
            order.push_back(other);
    }
    const Position *seat = plan.design(scenario).positions.find(position);
    return withHiringOrder(plan, scenario, order,
                           QStringLiteral("Hire %1 as number %2")
                               .arg(seat == nullptr ? position.value : seat->title)
                               .arg(to + 1));
}

Result<ChangeSet> setLeadTime(const Plan &plan, const ProfileId &profile,
                              std::optional<double> months)
{
    if (months) {
        if (const auto checked = checkMonths(*months); !checked)
            return std::unexpected(checked.error());
    }
    const ProfileId &key = profile.isEmpty() ? allOthers : profile;
    Head head = *plan.head;
    Rates &rates = head.assumptions.leadTimeMonths;
    const auto entry = std::ranges::find(rates, key, &Rates::value_type::first);
    if (!months && entry == rates.end())
        return ChangeSet{};
    if (!months)
        rates.erase(entry);
    else if (entry == rates.end())
        rates.emplace_back(key, *months);
    else
        entry->second = *months;
    if (head == *plan.head)
        return ChangeSet{};
    ChangeBuilder builder(plan);
    builder.setHead(std::move(head));
    const QString whose = profile.isEmpty() ? QStringLiteral("all others") : profile.value;
    return builder.finish(
        months ? QStringLiteral("Set the lead time of %1 to %2").arg(whose, inWords(*months))
               : QStringLiteral("Set the lead time of %1 back").arg(whose));
}

Result<ChangeSet> setLearningTime(const Plan &plan, double months)
{
    if (const auto checked = checkMonths(months); !checked)
        return std::unexpected(checked.error());
    Head head = *plan.head;
    head.assumptions.learningMonthsPerLevel = months;
    if (head == *plan.head)
        return ChangeSet{};
    ChangeBuilder builder(plan);
    builder.setHead(std::move(head));
    return builder.finish(
        QStringLiteral("Set the learning time for a level to %1").arg(inWords(months)));
}

} // namespace rolewright
