#include "core/design/tailoring_proposal.h"

#include "core/design/arranged.h"
#include "core/design/proposed_deferrals.h"
#include "core/design/tailored_design.h"
#include "core/design/tailoring_words.h"
#include "core/plan/change_builder.h"
#include "core/plan/difference.h"

namespace rolewright {

namespace {

/// Roles whose positions change together, each with the positions before and after.
class SeatChanges
{
public:
    SeatChanges(const ProposedRoles &roles, const Design &before, const Design &after)
        : m_roles(roles), m_before(before), m_after(after)
    {
        for (const ProposedRole &role : roles)
            m_groups.push_back({{role.id}, {}, {}});
        for (const auto &row : before.positions)
            compare(&*row, after.positions.find(row->id));
        for (const auto &row : after.positions) {
            if (!before.positions.contains(row->id.value))
                compare(nullptr, &*row);
        }
    }

    std::vector<SeatChange> take()
    {
        std::erase_if(m_groups, [](const SeatChange &group) {
            return group.before.empty() && group.after.empty();
        });
        for (SeatChange &group : m_groups) {
            group.isThereBefore = holds(m_before, group.roles.front());
            group.isThereAfter = holds(m_after, group.roles.front());
        }
        return std::move(m_groups);
    }

private:
    void compare(const Position *before, const Position *after)
    {
        if (before != nullptr && after != nullptr && before->profiles == after->profiles)
            return;
        SeatChange *group = nullptr;
        for (const Position *position : {before, after}) {
            if (position == nullptr)
                continue;
            for (const RoleId &role : rolesOf(*position, m_roles))
                group = join(group, role);
        }
        if (before != nullptr)
            group->before.push_back(*before);
        if (after != nullptr)
            group->after.push_back(*after);
    }

    /// The group of a role, with another one joined to it; the earlier takes the later in.
    SeatChange *join(SeatChange *one, const RoleId &role)
    {
        SeatChange *other =
            &*std::find_if(m_groups.begin(), m_groups.end(), [&](const SeatChange &group) {
                return std::find(group.roles.begin(), group.roles.end(), role) != group.roles.end();
            });
        if (one == nullptr || one == other)
            return other;
        if (other < one)
            std::swap(one, other);
        const auto append = [](auto &to, auto &from) {
            to.insert(to.end(), from.begin(), from.end());
            from.clear();
        };
        append(one->roles, other->roles);
        append(one->before, other->before);
        append(one->after, other->after);
        return one;
    }

    bool holds(const Design &design, const RoleId &role) const
    {
        return std::any_of(design.positions.begin(), design.positions.end(), [&](const auto &row) {
            const std::vector<RoleId> held = rolesOf(*row, m_roles);
            return std::find(held.begin(), held.end(), role) != held.end();
        });
    }

    const ProposedRoles &m_roles;
    const Design &m_before;
    const Design &m_after;
    std::vector<SeatChange> m_groups;
};

class Proposer
{
public:
    explicit Proposer(const TailoringQuestion &question)
        : m_question(question), m_plan(question.plan), m_framework(question.framework),
          m_now(m_plan.design(question.scenario)),
          m_tailoring(m_plan, m_framework, question.scenario, question.answers)
    {
        freezeWhatIsInUse();
        reviseRefusals();
        proposeDeferrals();
    }

    TailoringProposal proposal() const
    {
        TailoringProposal proposal{{}, m_kept};
        for (const SeatChange &change : m_seatChanges) {
            ProposedChange words = inWords(change, setting(m_now, m_next));
            words.isRecommended = !isHeld(change);
            proposal.changes.push_back(std::move(words));
        }
        for (const SeatChange &change : m_refused) {
            ProposedChange words = inWords(change, setting(m_next, m_revised));
            words.isRecommended = false;
            words.isRevision = true;
            proposal.changes.push_back(std::move(words));
        }
        std::stable_sort(
            proposal.changes.begin(), proposal.changes.end(),
            [](const auto &one, const auto &other) { return one.subject < other.subject; });
        proposal.changes.insert(proposal.changes.end(), m_deferralChanges.begin(),
                                m_deferralChanges.end());
        return proposal;
    }

    Result<ChangeSet> edit(const std::vector<ProposedChange> &accepted) const
    {
        Plan next = m_plan;
        Head head = *m_plan.head;
        head.factors = m_question.answers;
        head.factors.extra = m_plan.head->factors.extra;
        head.factors.roles = m_plan.head->factors.roles;
        if (!(head == *m_plan.head))
            next.head = std::move(head);
        next.designs[m_question.scenario] =
            m_tailoring.design(frozenWithout(accepted), revisedBy(accepted));
        next.deferrals = deferralsWith(accepted);
        ChangeSet set = difference(m_plan, next);
        set.name = QStringLiteral("Tailor the framework");
        const auto applied = apply(m_plan, set);
        return applied ? Result<ChangeSet>(std::move(set)) : std::unexpected(applied.error());
    }

private:
    static QSet<RoleId> rolesIn(const SeatChange &change)
    {
        return {change.roles.begin(), change.roles.end()};
    }

    QSet<RoleId> allRoles() const
    {
        QSet<RoleId> all;
        for (const ProposedRole &role : m_tailoring.roles())
            all.insert(role.id);
        return all;
    }

    ChangeSetting setting(const Design &before, const Design &after) const
    {
        return {m_tailoring.roles(), m_framework, m_question.answers, before, after};
    }

    bool isHeld(const SeatChange &change) const
    {
        return std::any_of(change.before.begin(), change.before.end(),
                           [&](const Position &row) { return m_tailoring.isInUse(row); });
    }

    /// Whether a position would go that somebody or something holds on to.
    bool takesAway(const SeatChange &change, const Design &next) const
    {
        return std::any_of(change.before.begin(), change.before.end(), [&](const Position &row) {
            return m_tailoring.isInUse(row) && !next.positions.contains(row.id.value);
        });
    }

    void freezeWhatIsInUse()
    {
        const Scenario &scenario = *m_plan.scenarios.find(m_question.scenario);
        if (scenario.locked) {
            m_kept << lockedInWords(scenario);
            m_frozen = allRoles();
        }
        m_next = m_tailoring.design(m_frozen, {});
        m_seatChanges = SeatChanges(m_tailoring.roles(), m_now, m_next).take();
        while (freezeWhatWouldGo(m_seatChanges, m_next)) {
            m_next = m_tailoring.design(m_frozen, {});
            m_seatChanges = SeatChanges(m_tailoring.roles(), m_now, m_next).take();
        }
    }

    /// Freezes roles with positions in use that a design lacks; false where there are none.
    bool freezeWhatWouldGo(const std::vector<SeatChange> &changes, const Design &next)
    {
        bool isAny = false;
        for (const SeatChange &change : changes) {
            if (!takesAway(change, next))
                continue;
            isAny = true;
            m_frozen += rolesIn(change);
            m_kept << keptInWords(change.roles, m_tailoring.roles());
        }
        return isAny;
    }

    /// What people decided otherwise before is proposed again, apart from the rest.
    void reviseRefusals()
    {
        m_revised = m_tailoring.design(m_frozen, allRoles());
        m_refused = SeatChanges(m_tailoring.roles(), m_next, m_revised).take();
        std::erase_if(m_refused, [this](const SeatChange &change) { return isHeld(change); });
    }

    void proposeDeferrals()
    {
        std::vector<ActivityId> own;
        for (const auto &row : m_plan.deferrals) {
            if (!isAsProposed(*row, m_framework))
                own.push_back(row->activity);
        }
        const auto proposed = [&](const Factors &factors) {
            Table<Deferral> table;
            for (Deferral &row : proposedDeferrals(factors, m_framework, m_question.today, own))
                table.append(std::move(row));
            return table;
        };
        m_deferrals = proposed(m_question.answers);
        const Table<Deferral> before = proposed(m_plan.head->factors);
        const auto suggest = [&](ProposedChange words) {
            const QString &id = words.activity.value;
            words.isRecommended = before.contains(id) != m_deferrals.contains(id);
            m_deferralChanges.push_back(std::move(words));
        };
        for (const auto &row : m_deferrals) {
            if (!m_plan.deferrals.contains(row->key()))
                suggest(leaveOutInWords(*row, m_framework));
        }
        for (const auto &row : m_plan.deferrals) {
            if (!m_deferrals.contains(row->key()) && isAsProposed(*row, m_framework))
                suggest(takeUpInWords(*row, m_framework));
        }
    }

    QSet<RoleId> frozenWithout(const std::vector<ProposedChange> &accepted) const
    {
        QSet<RoleId> frozen = m_frozen;
        for (const SeatChange &change : m_seatChanges)
            frozen += rolesIn(change);
        for (const ProposedChange &change : accepted) {
            for (const RoleId &role : change.roles)
                frozen.remove(role);
        }
        return frozen;
    }

    static QSet<RoleId> revisedBy(const std::vector<ProposedChange> &accepted)
    {
        QSet<RoleId> revised;
        for (const ProposedChange &change : accepted) {
            if (change.isRevision)
                revised += QSet<RoleId>(change.roles.begin(), change.roles.end());
        }
        return revised;
    }

    Table<Deferral> deferralsWith(const std::vector<ProposedChange> &accepted) const
    {
        QSet<QString> gone;
        QSet<QString> added;
        for (const ProposedChange &change : accepted)
            (m_deferrals.contains(change.activity.value) ? added : gone)
                .insert(change.activity.value);
        std::vector<Immutable<Deferral>> proposal;
        for (const auto &row : m_deferrals) {
            if (m_plan.deferrals.contains(row->key()) || added.contains(row->key()))
                proposal.push_back(row);
        }
        return arranged(m_plan.deferrals, gone, proposal);
    }

    const TailoringQuestion &m_question;
    const Plan &m_plan;
    const Framework &m_framework;
    const Design &m_now;
    DesignTailoring m_tailoring;
    QSet<RoleId> m_frozen; ///< roles whose positions stay as they are
    Design m_next;         ///< with everything accepted
    std::vector<SeatChange> m_seatChanges;
    Design m_revised; ///< with that, too, what people decided otherwise before
    std::vector<SeatChange> m_refused;
    Table<Deferral> m_deferrals; ///< that the answers propose
    std::vector<ProposedChange> m_deferralChanges;
    QStringList m_kept;
};

std::optional<Error> missingScenario(const TailoringQuestion &question)
{
    if (question.plan.scenarios.contains(question.scenario.value))
        return {};
    return notThere(TableId::Scenarios, question.scenario.value).error();
}

} // namespace

Result<TailoringProposal> proposeTailoring(const TailoringQuestion &question)
{
    if (const auto error = missingScenario(question))
        return std::unexpected(*error);
    return Proposer(question).proposal();
}

Result<ChangeSet> tailor(const TailoringQuestion &question,
                         const std::vector<ProposedChange> &accepted)
{
    if (const auto error = missingScenario(question))
        return std::unexpected(*error);
    return Proposer(question).edit(accepted);
}

} // namespace rolewright
