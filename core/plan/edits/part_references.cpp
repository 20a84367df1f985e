#include "core/plan/edits/part_references.h"

#include <algorithm>

namespace rolewright {

namespace {

void redirectPositions(ChangeBuilder &builder, const Plan &plan, const ProfileId &from,
                       const ProfileId &to)
{
    for (const auto &scenario : plan.scenarios) {
        if (scenario->locked)
            continue;
        for (const auto &row : plan.design(scenario->id).positions) {
            if (!row->profiles.contains(from))
                continue;
            Position position = *row;
            position.profiles = redirected(row->profiles, from, to);
            builder.update(scenario->id, position);
        }
    }
}

/// The rate of a profile goes along, unless the other one has its own.
void redirect(Rates &rates, const ProfileId &from, const ProfileId &to)
{
    const auto own = std::ranges::find(rates, from, &Rates::value_type::first);
    if (own == rates.end())
        return;
    if (valueAt(rates, to) == nullptr)
        own->first = to;
    else
        rates.erase(own);
}

void redirectRates(ChangeBuilder &builder, const Plan &plan, const ProfileId &from,
                   const ProfileId &to)
{
    Head head = *plan.head;
    redirect(head.assumptions.leadTimeMonths, from, to);
    redirect(head.assumptions.cost.perFteYear, from, to);
    if (head != *plan.head)
        builder.setHead(head);
}

UseCasePhase joined(const UseCasePhase &one, const UseCasePhase &other)
{
    UseCasePhase both = one;
    both.start = std::min(one.start, other.start);
    both.months = std::max(one.start + one.months, other.start + other.months) - both.start;
    return both;
}

void redirectPeriods(ChangeBuilder &builder, const Plan &plan, const PhaseId &from,
                     const PhaseId &to)
{
    QHash<UseCaseId, QString> known; ///< row of the other phase, by use case
    for (const auto &row : plan.useCasePhases) {
        if (row->phase == to && !known.contains(row->useCase))
            known.insert(row->useCase, row->id);
    }
    for (const auto &row : plan.useCasePhases) {
        if (row->phase != from)
            continue;
        if (const auto other = known.constFind(row->useCase); other != known.cend()) {
            builder.update({}, joined(*builder.current<UseCasePhase>({}, *other), *row));
            builder.remove<UseCasePhase>({}, row->id);
            continue;
        }
        UseCasePhase period = *row;
        period.phase = to;
        known.insert(row->useCase, row->id);
        builder.update({}, period);
    }
}

void redirectRatings(ChangeBuilder &builder, const Plan &plan, const SkillId &from,
                     const SkillId &to)
{
    using Rating = std::pair<SkillId, SkillRating>;
    for (const auto &row : plan.people) {
        if (valueAt(row->skills, from) == nullptr)
            continue;
        Person person = *row;
        const auto own = std::ranges::find(person.skills, from, &Rating::first);
        const auto other = std::ranges::find(person.skills, to, &Rating::first);
        if (other == person.skills.end()) {
            own->first = to;
        } else {
            if (own->second.level > other->second.level)
                other->second = own->second;
            person.skills.erase(own);
        }
        builder.update({}, person);
    }
}

} // namespace

ProfileShares redirected(const ProfileShares &shares, const ProfileId &from, const ProfileId &to)
{
    ProfileShares after = shares;
    const auto own =
        std::ranges::find(after.entries, from, &decltype(after.entries)::value_type::first);
    if (own == after.entries.end())
        return shares;
    if (!shares.contains(to)) {
        own->first = to;
        return after;
    }
    after.entries.erase(own);
    if (after.entries.size() == 1) {
        after.entries.front().second.reset();
        return after;
    }
    for (auto &[profile, share] : after.entries)
        share = shares.shareOf(profile) + (profile == to ? shares.shareOf(from) : 0);
    return after;
}

void redirectReferences(ChangeBuilder &builder, const Plan &plan, const PartPlace &place,
                        const QString &into)
{
    switch (place.part) {
    case FrameworkPart::Profile:
        redirectPositions(builder, plan, {place.id}, {into});
        redirectRates(builder, plan, {place.id}, {into});
        break;
    case FrameworkPart::Phase:
        redirectPeriods(builder, plan, {place.id}, {into});
        break;
    case FrameworkPart::Skill:
        redirectRatings(builder, plan, {place.id}, {into});
        break;
    case FrameworkPart::Activity:
        break;
    }
}

} // namespace rolewright
