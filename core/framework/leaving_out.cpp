#include "core/framework/leaving_out.h"

#include <algorithm>

namespace rolewright {

namespace {

template <class T, class I>
T *withId(std::vector<T> &rows, const I &id)
{
    const auto found = std::ranges::find(rows, id, &T::id);
    return found == rows.end() ? nullptr : &*found;
}

template <class T>
bool holds(const std::vector<T> &values, const T &value)
{
    return std::ranges::find(values, value) != values.end();
}

/// Puts another id in the place of one, once; an empty one takes it out.
template <class I>
void redirect(std::vector<I> &ids, const I &from, const I &to)
{
    const auto found = std::ranges::find(ids, from);
    if (found == ids.end())
        return;
    if (to.isEmpty() || holds(ids, to))
        ids.erase(found);
    else
        *found = to;
}

/// The entry of a key goes to another key, where `unite(there, coming)` joins the two; without
/// another key it goes.
template <class K, class V, class Unite>
void redirect(OrderedMap<K, V> &map, const K &from, const K &to, Unite unite)
{
    using Entry = std::pair<K, V>;
    const auto found = std::ranges::find(map, from, &Entry::first);
    if (found == map.end())
        return;
    const auto there = std::ranges::find(map, to, &Entry::first);
    if (!to.isEmpty() && there == map.end()) {
        found->first = to;
        return;
    }
    if (!to.isEmpty())
        there->second = unite(there->second, found->second);
    map.erase(found);
}

/// Both parts of one profile, or of one activity; the first one's note goes before.
Cell united(const Cell &first, const Cell &second)
{
    Cell both = first;
    Involvement &part = both.involvement;
    part.accountable = part.accountable || second.involvement.accountable;
    part.responsible = part.responsible || second.involvement.responsible;
    const bool works = part.accountable || part.responsible;
    part.consulted = !works && (part.consulted || second.involvement.consulted);
    part.informed = !works && !part.consulted && (part.informed || second.involvement.informed);
    both.ours = (first.involvement.accountable && first.ours) ||
                (second.involvement.accountable && second.ours);
    if (both.note.isEmpty())
        both.note = second.note;
    both.changedInPlan = first.changedInPlan || part != first.involvement;
    return both;
}

Effort higher(const Effort &first, const Effort &second)
{
    return second.level > first.level ? second : first;
}

void unite(std::vector<SkillNeed> &needs, const SkillNeed &more)
{
    const auto same = std::ranges::find_if(
        needs, [&](const SkillNeed &need) { return need.choices() == more.choices(); });
    if (same == needs.end()) {
        needs.push_back(more);
        return;
    }
    same->level = std::max(same->level, more.level);
    if (more.weight == Weight::Core)
        same->weight = Weight::Core;
}

void addTitle(Profile &profile, const Title &title)
{
    const bool isKnown = std::ranges::any_of(
        profile.titles, [&](const Title &other) { return other.text == title.text; });
    if (!isKnown && title.text != profile.name)
        profile.titles.push_back(title);
}

void unite(Profile &into, const Profile &from)
{
    for (const auto &[phase, effort] : from.effort) {
        const auto there =
            std::ranges::find(into.effort, phase, &std::pair<PhaseId, Effort>::first);
        if (there == into.effort.end())
            into.effort.emplace_back(phase, effort);
        else
            there->second = higher(there->second, effort);
    }
    into.scoping = std::max(into.scoping, from.scoping);
    for (const SkillNeed &need : from.skills)
        unite(into.skills, need);
    addTitle(into, {from.name, true});
    for (const Title &title : from.titles)
        addTitle(into, title);
    if (into.hiring.place == 0)
        into.hiring = from.hiring;
    into.changedInPlan = true;
}

/// Whether a rule between two profiles still has a sense once one of them has gone.
bool redirectEnds(ProfileId &one, ProfileId &other, const ProfileId &from, const ProfileId &to)
{
    if (one != from && other != from)
        return true;
    if (to.isEmpty())
        return false;
    one = one == from ? to : one;
    other = other == from ? to : other;
    return one != other;
}

void redirectGuidance(Framework &framework, const ProfileId &from, const ProfileId &to)
{
    std::vector<GuidanceEdge> kept;
    for (GuidanceEdge &edge : framework.guidance) {
        const bool stays = redirectEnds(edge.from, edge.to, from, to);
        const bool isThere = std::ranges::any_of(kept, [&](const GuidanceEdge &other) {
            return other.from == edge.from && other.to == edge.to && other.flow == edge.flow;
        });
        if (stays && !isThere)
            kept.push_back(std::move(edge));
    }
    framework.guidance = std::move(kept);
}

void redirectControls(Framework &framework, const ProfileId &from, const ProfileId &to)
{
    std::vector<ControlRule> kept;
    for (ControlRule &rule : framework.controls) {
        const bool stays = redirectEnds(rule.controller, rule.controlled, from, to);
        const bool isThere = std::ranges::any_of(kept, [&](const ControlRule &other) {
            return other.controller == rule.controller && other.controlled == rule.controlled;
        });
        if (stays && !isThere)
            kept.push_back(std::move(rule));
    }
    framework.controls = std::move(kept);
}

void redirectPrerequisites(Framework &framework, const ProfileId &from, const ProfileId &to)
{
    const auto own = std::ranges::find(framework.prerequisites, from, &Prerequisite::profile);
    if (own == framework.prerequisites.end())
        return;
    const auto other = std::ranges::find(framework.prerequisites, to, &Prerequisite::profile);
    if (!to.isEmpty() && other == framework.prerequisites.end()) {
        own->profile = to;
        return;
    }
    if (!to.isEmpty()) {
        for (const ActivityId &activity : own->activities) {
            if (!holds(other->activities, activity))
                other->activities.push_back(activity);
        }
    }
    framework.prerequisites.erase(own);
}

void takeOut(Framework &framework, const ProfileId &from, const ProfileId &to)
{
    if (Profile *into = withId(framework.profiles, to))
        unite(*into, *withId(framework.profiles, from));
    for (Activity &activity : framework.activities)
        redirect(activity.involvement, from, to, united);
    redirectGuidance(framework, from, to);
    redirectControls(framework, from, to);
    redirectPrerequisites(framework, from, to);
    redirect(framework.proofOfConcept, from, to);
    std::erase_if(framework.profiles, [&](const Profile &row) { return row.id == from; });
    framework.leftOut << PartPlace{FrameworkPart::Profile, from.value}.key();
}

void takeOut(Framework &framework, const ActivityId &from, const ActivityId &to);

void takeOut(Framework &framework, const PhaseId &from, const PhaseId &to)
{
    std::vector<ActivityId> gone;
    for (Activity &activity : framework.activities) {
        if (activity.phase == from && to.isEmpty())
            gone.push_back(activity.id);
        else if (activity.phase == from)
            activity.phase = to;
    }
    for (const ActivityId &activity : gone)
        takeOut(framework, activity, {});
    for (Profile &profile : framework.profiles)
        redirect(profile.effort, from, to, higher);
    std::erase_if(framework.phases, [&](const Phase &row) { return row.id == from; });
    framework.leftOut << PartPlace{FrameworkPart::Phase, from.value}.key();
    std::erase_if(framework.stages, [&](const Stage &stage) {
        return std::ranges::find(framework.phases, stage.id, &Phase::stage) ==
               framework.phases.end();
    });
}

void redirectNeed(SkillNeed &need, const SkillId &from, const SkillId &to)
{
    if (need.anyOf.empty()) {
        need.skill = need.skill == from ? to : need.skill;
        return;
    }
    redirect(need.anyOf, from, to);
    if (need.anyOf.size() == 1)
        need.skill = std::exchange(need.anyOf, {}).front();
}

void redirectNeeds(Profile &profile, const SkillId &from, const SkillId &to)
{
    std::vector<SkillNeed> kept;
    for (SkillNeed &need : profile.skills) {
        if (!holds(need.choices(), from)) {
            unite(kept, need);
            continue;
        }
        redirectNeed(need, from, to);
        if (!need.skill.isEmpty() || !need.anyOf.empty())
            unite(kept, need);
    }
    profile.skills = std::move(kept);
}

void addAlias(Skill &skill, const QString &alias)
{
    if (!alias.isEmpty() && !skill.aliases.contains(alias, Qt::CaseInsensitive))
        skill.aliases << alias;
}

/// Who has a skill that went has what that one implied.
void bridge(Framework &framework, const Skill &gone, const SkillId &to)
{
    for (Skill &skill : framework.skills) {
        const bool inherits = skill.id == to || (to.isEmpty() && holds(skill.implies, gone.id));
        redirect(skill.implies, gone.id, skill.id == to ? SkillId{} : to);
        for (const SkillId &implied : inherits ? gone.implies : std::vector<SkillId>{}) {
            if (implied != skill.id && !holds(skill.implies, implied))
                skill.implies.push_back(implied);
        }
    }
}

void takeOut(Framework &framework, const SkillId &from, const SkillId &to, const QString &language)
{
    const Skill gone = *withId(framework.skills, from);
    std::erase_if(framework.skills, [&](const Skill &row) { return row.id == from; });
    framework.leftOut << PartPlace{FrameworkPart::Skill, from.value}.key();
    bridge(framework, gone, to);
    if (Skill *into = withId(framework.skills, to)) {
        addAlias(*into, gone.name.in(language));
        for (const QString &alias : gone.aliases)
            addAlias(*into, alias);
    }
    for (Profile &profile : framework.profiles)
        redirectNeeds(profile, from, to);
}

/// The row that is merged into keeps its A; a second one only does its part.
void unite(Activity &into, const Activity &from)
{
    const bool isOwned = std::ranges::any_of(
        into.involvement, [](const auto &entry) { return entry.second.involvement.accountable; });
    for (const auto &[profile, part] : from.involvement) {
        Cell coming = part;
        if (isOwned && coming.involvement.accountable)
            coming.involvement = {.responsible = true};
        coming.changedInPlan = true;
        const auto there =
            std::ranges::find(into.involvement, profile, &std::pair<ProfileId, Cell>::first);
        if (there == into.involvement.end())
            into.involvement.emplace_back(profile, coming);
        else
            there->second = united(there->second, coming);
    }
    for (const LocalText &party : from.outside) {
        if (!holds(into.outside, party))
            into.outside.push_back(party);
    }
    into.changedInPlan = true;
}

void takeOut(Framework &framework, const ActivityId &from, const ActivityId &to)
{
    if (Activity *into = withId(framework.activities, to))
        unite(*into, *withId(framework.activities, from));
    for (Prerequisite &rule : framework.prerequisites)
        redirect(rule.activities, from, to);
    std::erase_if(framework.prerequisites,
                  [](const Prerequisite &rule) { return rule.activities.empty(); });
    for (Substitutes &rule : framework.substitutes)
        redirect(rule.activities, from, to);
    std::erase_if(framework.substitutes,
                  [](const Substitutes &rule) { return rule.activities.size() < 2; });
    const bool mayWait = std::ranges::find(framework.deferrals, to, &DeferralRule::activity) !=
                         framework.deferrals.end();
    for (DeferralRule &rule : framework.deferrals) {
        if (rule.activity == from)
            rule.activity = mayWait ? ActivityId{} : to;
    }
    std::erase_if(framework.deferrals,
                  [](const DeferralRule &rule) { return rule.activity.isEmpty(); });
    std::erase_if(framework.activities, [&](const Activity &row) { return row.id == from; });
    framework.leftOut << PartPlace{FrameworkPart::Activity, from.value}.key();
}

/// Where the parts of one kind go, by their ids; empty for those that are dropped.
using Destinations = QHash<QString, QString>;

/// The end of a chain of merges; empty when it ends with one that is dropped, none for a circle.
std::optional<QString> endOf(const Destinations &destinations, QString id)
{
    for (qsizetype steps = 0; steps <= destinations.size(); ++steps) {
        const auto next = destinations.constFind(id);
        if (next == destinations.cend())
            return id;
        if (next->isEmpty())
            return QString();
        id = *next;
    }
    return std::nullopt;
}

/// Calls `act(from, to)` for each entry about one kind of part that can be done.
template <class Row, class Act>
void forEachLeftOut(std::vector<Row> &rows, FrameworkPart part, qsizetype least,
                    const std::vector<LeftOut> &entries, Act act)
{
    using RowId = decltype(Row::id);
    Destinations destinations;
    for (const LeftOut &entry : entries) {
        if (entry.place().part == part && withId(rows, RowId{entry.place().id}) != nullptr)
            destinations.insert(entry.place().id, entry.into.value);
    }
    for (const LeftOut &entry : entries) {
        const PartPlace place = entry.place();
        if (place.part != part || withId(rows, RowId{place.id}) == nullptr ||
            std::ssize(rows) <= least)
            continue;
        const auto end = endOf(destinations, place.id);
        if (end && (end->isEmpty() || withId(rows, RowId{*end}) != nullptr))
            act(RowId{place.id}, RowId{*end});
    }
}

} // namespace

void leaveOut(Framework &framework, const std::vector<LeftOut> &entries, const QString &language)
{
    const auto take = [&](const auto &from, const auto &to) { takeOut(framework, from, to); };
    forEachLeftOut(framework.phases, FrameworkPart::Phase, 1, entries, take);
    forEachLeftOut(framework.activities, FrameworkPart::Activity, 0, entries, take);
    forEachLeftOut(
        framework.skills, FrameworkPart::Skill, 0, entries,
        [&](const SkillId &from, const SkillId &to) { takeOut(framework, from, to, language); });
    forEachLeftOut(framework.profiles, FrameworkPart::Profile, 1, entries, take);
}

} // namespace rolewright
