#include "core/plan/plan.h"

namespace rolewright {

namespace {

template <class T>
std::vector<T> valuesOf(const Table<T> &table)
{
    std::vector<T> values;
    values.reserve(static_cast<size_t>(table.size()));
    for (const auto &row : table)
        values.push_back(*row);
    return values;
}

template <size_t I = 1>
std::optional<Entity> findIn(const Plan &plan, const EntityKey &key)
{
    if constexpr (I < std::variant_size_v<Entity>) {
        if (static_cast<size_t>(key.table) != I)
            return findIn<I + 1>(plan, key);
        using Row = std::variant_alternative_t<I, Entity>;
        using T = std::remove_cvref_t<decltype(*std::declval<Row>())>;
        const Row *row = tableIn<T>(plan, key.scenario).findRow(key.id);
        return row == nullptr ? std::nullopt : std::optional<Entity>(*row);
    } else {
        return std::nullopt;
    }
}

} // namespace

Design::Design() = default;
Design::Design(const Design &other) = default;
Design::Design(Design &&other) noexcept = default;
Design &Design::operator=(const Design &other) = default;
Design &Design::operator=(Design &&other) noexcept = default;
Design::~Design() = default;
bool Design::operator==(const Design &other) const = default;

Plan::Plan() = default;
Plan::Plan(const Plan &other) = default;
Plan::Plan(Plan &&other) noexcept = default;
Plan &Plan::operator=(const Plan &other) = default;
Plan &Plan::operator=(Plan &&other) noexcept = default;
Plan::~Plan() = default;
bool Plan::operator==(const Plan &other) const = default;

const Design &Plan::design(const ScenarioId &scenario) const
{
    static const Design none;
    const auto found = designs.find(scenario);
    return found == designs.end() ? none : found->second;
}

std::optional<Entity> Plan::find(const EntityKey &key) const
{
    if (key.table == TableId::Head)
        return head;
    return findIn(*this, key);
}

Tailoring Plan::tailoring() const
{
    return {valuesOf(effortOverrides), valuesOf(responsibilityOverrides),
            valuesOf(ownActivities),   valuesOf(ownPhases),
            valuesOf(ownProfiles),     valuesOf(ownSkills),
            valuesOf(leftOut)};
}

} // namespace rolewright
