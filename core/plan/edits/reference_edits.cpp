#include "core/plan/edits/reference_edits.h"

#include "core/plan/change_builder.h"

#include <algorithm>

namespace rolewright {

namespace {

class Correction
{
public:
    Correction(const Plan &plan, const ScenarioId &scenario, QString wrong, QString right)
        : m_plan(plan), m_scenario(scenario), m_wrong(std::move(wrong)), m_right(std::move(right)),
          m_builder(plan)
    {
    }

    void profiles()
    {
        rewrite<EffortOverride>([this](auto &row) { return swap(row.profile); });
        rewrite<ResponsibilityOverride>([this](auto &row) { return swap(row.profile); });
        rewrite<OwnActivity>([this](auto &row) { return swapKeys(row.involvement); });
        rewrite<Position>([this](auto &row) { return swapKeys(row.profiles.entries); });
        Head head = *m_plan.head;
        swapKeys(head.assumptions.leadTimeMonths);
        swapKeys(head.assumptions.cost.perFteYear);
        if (head != *m_plan.head)
            m_builder.setHead(std::move(head));
    }

    void phases()
    {
        rewrite<EffortOverride>([this](auto &row) { return swap(row.phase); });
        if (!m_right.isEmpty()) // an activity stays, also where its phase is not known
            rewrite<OwnActivity>([this](auto &row) { return swap(row.phase); });
        rewrite<UseCasePhase>([this](auto &row) { return swap(row.phase); });
    }

    void activities()
    {
        rewrite<ResponsibilityOverride>([this](auto &row) { return swap(row.activity); });
        rewrite<Deferral>([this](auto &row) { return swap(row.activity); });
    }

    void skills()
    {
        rewrite<Person>([this](auto &row) { return swapKeys(row.skills); });
        rewrite<OwnProfile>([this](auto &row) { return swapKeys(row.skills); });
        rewrite<OwnSkill>([this](auto &row) {
            std::vector<SkillId> implied;
            for (SkillId &skill : row.implies) {
                if (swap(skill) && std::ranges::find(implied, skill) == implied.end())
                    implied.push_back(skill);
            }
            row.implies = std::move(implied);
            return true;
        });
    }

    Result<ChangeSet> finish() const
    {
        return m_builder.finish(m_right.isEmpty()
                                    ? QStringLiteral("Remove “%1”").arg(m_wrong)
                                    : QStringLiteral("Correct “%1” to “%2”").arg(m_wrong, m_right));
    }

private:
    /// @return false where what has the id is to go
    template <class Tag>
    bool swap(Id<Tag> &id) const
    {
        if (id.value != m_wrong)
            return true;
        id.value = m_right;
        return !m_right.isEmpty();
    }

    /// Entries of a map; an entry of the right key that is there stays.
    template <class K, class V>
    bool swapKeys(OrderedMap<K, V> &map) const
    {
        const bool hasRight = valueAt(map, K{m_right}) != nullptr;
        std::erase_if(map, [&](auto &entry) {
            return entry.first.value == m_wrong && (hasRight || !swap(entry.first));
        });
        return true;
    }

    /// @param change changes a row; false where it is to go
    template <class T, class F>
    void rewrite(F &&change)
    {
        const ScenarioId scenario = isScenarioTable(tableOf<T>()) ? m_scenario : ScenarioId{};
        for (const auto &row : tableIn<T>(m_plan, scenario)) {
            T after = *row;
            const bool stays = change(after);
            if (stays && after == *row)
                continue;
            if (stays && after.key() == row->key()) {
                m_builder.update(scenario, std::move(after));
                continue;
            }
            m_builder.remove<T>(scenario, row->key());
            if (stays && !m_builder.current<T>(scenario, after.key()))
                m_builder.add(scenario, std::move(after));
        }
    }

    const Plan &m_plan;
    const ScenarioId &m_scenario;
    QString m_wrong;
    QString m_right;
    ChangeBuilder m_builder;
};

} // namespace

Result<ChangeSet> correctReference(const Plan &plan, const ScenarioId &scenario, ReferenceKind kind,
                                   const QString &wrong, const QString &right)
{
    Correction correction(plan, scenario, wrong, right);
    switch (kind) {
    case ReferenceKind::Profile:
        correction.profiles();
        break;
    case ReferenceKind::Phase:
        correction.phases();
        break;
    case ReferenceKind::Activity:
        correction.activities();
        break;
    case ReferenceKind::Skill:
        correction.skills();
        break;
    }
    return correction.finish();
}

} // namespace rolewright
