#include "core/framework/tailoring.h"

#include "core/framework/leaving_out.h"

namespace rolewright {

namespace {

template <class T, class I>
T *withId(std::vector<T> &rows, const I &id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const T &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

template <class K, class V>
V &entryAt(OrderedMap<K, V> &map, const K &key)
{
    for (auto &[candidate, value] : map) {
        if (candidate == key)
            return value;
    }
    return map.emplace_back(key, V{}).second;
}

LocalText textIn(const QString &language, const QString &text)
{
    return {{{Id<struct LanguageTag>{language}, text}}};
}

/// Stands behind the last phase of its stage, or of the stages before it.
void addPhase(Framework &framework, const OwnPhase &own, const QString &language)
{
    if (framework.stages.empty())
        return;
    const auto rankOf = [&](const StageId &stage) {
        const auto found = std::ranges::find(framework.stages, stage, &Stage::id);
        return found == framework.stages.end() ? framework.stages.end() - 1 : found;
    };
    const auto rank = rankOf(own.stage);
    const auto before =
        std::find_if(framework.phases.rbegin(), framework.phases.rend(),
                     [&](const Phase &phase) { return rankOf(phase.stage) <= rank; });
    framework.phases.insert(before.base(), {.id = own.id,
                                            .stage = rank->id,
                                            .name = textIn(language, own.name),
                                            .text = textIn(language, own.text)});
}

void applyPhase(Framework &framework, const OwnPhase &own, const QString &language)
{
    Phase *phase = own.id == framework.planningPhase.id ? &framework.planningPhase
                                                        : withId(framework.phases, own.id);
    if (phase == nullptr) {
        addPhase(framework, own, language);
        return;
    }
    phase->name = textIn(language, own.name);
    if (!own.text.isEmpty())
        phase->text = textIn(language, own.text);
}

void askFor(Profile &profile, const SkillId &skill, int level)
{
    const auto isOfSkill = [&](const SkillNeed &need) {
        return need.anyOf.empty() && need.skill == skill;
    };
    const auto need = std::ranges::find_if(profile.skills, isOfSkill);
    if (level <= 0)
        std::erase_if(profile.skills, isOfSkill);
    else if (need != profile.skills.end())
        need->level = std::min(level, 4);
    else
        profile.skills.push_back({.skill = skill, .level = std::min(level, 4)});
}

void addTitles(Profile &profile, const QStringList &titles, const QString &language)
{
    for (const QString &title : titles) {
        const bool isKnown = std::ranges::any_of(
            profile.titles, [&](const Title &other) { return other.text.in(language) == title; });
        if (!isKnown)
            profile.titles.push_back({textIn(language, title), true});
    }
}

void applyProfile(Framework &framework, const OwnProfile &own, const QString &language)
{
    Profile *profile = withId(framework.profiles, own.id);
    if (profile == nullptr) {
        framework.profiles.push_back({.id = own.id});
        profile = &framework.profiles.back();
    }
    profile->name = textIn(language, own.name);
    profile->shortName = {};
    if (own.placement)
        profile->placement = *own.placement;
    if (!own.task.isEmpty())
        profile->task = textIn(language, own.task);
    addTitles(*profile, own.titles, language);
    for (const auto &[skill, level] : own.skills) {
        if (framework.skill(skill) != nullptr)
            askFor(*profile, skill, level);
    }
    profile->changedInPlan = true;
}

void applyEffort(Framework &framework, const EffortOverride &own)
{
    Profile *profile = withId(framework.profiles, own.profile);
    if (profile == nullptr || framework.phase(own.phase) == nullptr)
        return;
    if (own.phase == framework.planningPhase.id) {
        profile->scoping = own.level;
        return;
    }
    Effort &cell = entryAt(profile->effort, own.phase);
    cell.level = own.level;
    cell.basis = Basis::Overruled;
    cell.reason = own.reason;
}

void applyActivity(Framework &framework, const OwnActivity &own, const QString &language)
{
    Activity *activity = withId(framework.activities, own.id);
    if (activity == nullptr) {
        if (framework.phase(own.phase) == nullptr)
            return;
        framework.activities.push_back({.id = own.id, .phase = own.phase});
        activity = &framework.activities.back();
    }
    activity->name = textIn(language, own.name);
    if (!own.text.isEmpty())
        activity->text = textIn(language, own.text);
    for (const auto &[profile, involvement] : own.involvement) {
        if (framework.profile(profile) != nullptr)
            entryAt(activity->involvement, profile) = {involvement, false, {}, true};
    }
    activity->changedInPlan = true;
}

void applyResponsibility(Framework &framework, const ResponsibilityOverride &own,
                         const QString &language)
{
    Activity *activity = withId(framework.activities, own.activity);
    if (activity == nullptr || framework.profile(own.profile) == nullptr)
        return;
    if (own.involvement.isNone()) {
        std::erase_if(activity->involvement,
                      [&](const auto &entry) { return entry.first == own.profile; });
        return;
    }
    Cell &cell = entryAt(activity->involvement, own.profile);
    cell.involvement = own.involvement;
    cell.ours = false;
    cell.changedInPlan = true;
    if (!own.note.isEmpty())
        cell.note = textIn(language, own.note);
}

void applySkill(Framework &framework, const OwnSkill &own, const QString &language)
{
    Skill *skill = withId(framework.skills, own.id);
    if (skill == nullptr) {
        framework.skills.push_back({.id = own.id});
        skill = &framework.skills.back();
    }
    skill->name = textIn(language, own.name);
    if (!own.group.isEmpty())
        skill->group = own.group;
    for (const QString &alias : own.aliases) {
        if (!skill->aliases.contains(alias))
            skill->aliases << alias;
    }
}

/// After all skills are there: they may bring each other along.
void applyImplied(Framework &framework, const OwnSkill &own)
{
    std::vector<SkillId> &implies = withId(framework.skills, own.id)->implies;
    for (const SkillId &implied : own.implies) {
        if (framework.skill(implied) != nullptr &&
            std::ranges::find(implies, implied) == implies.end())
            implies.push_back(implied);
    }
}

void applyCells(Framework &framework, const Tailoring &tailoring, const QString &language)
{
    for (const EffortOverride &own : tailoring.effort)
        applyEffort(framework, own);
    for (const ResponsibilityOverride &own : tailoring.responsibilities)
        applyResponsibility(framework, own, language);
}

} // namespace

PartPlace LeftOut::place() const
{
    if (!profile.isEmpty())
        return {FrameworkPart::Profile, profile.value};
    if (!phase.isEmpty())
        return {FrameworkPart::Phase, phase.value};
    if (!skill.isEmpty())
        return {FrameworkPart::Skill, skill.value};
    return {FrameworkPart::Activity, activity.value};
}

int LeftOut::count() const
{
    return (profile.isEmpty() ? 0 : 1) + (phase.isEmpty() ? 0 : 1) + (skill.isEmpty() ? 0 : 1) +
           (activity.isEmpty() ? 0 : 1);
}

LeftOut leftOutOf(const PartPlace &place)
{
    switch (place.part) {
    case FrameworkPart::Profile:
        return {.profile = {place.id}};
    case FrameworkPart::Phase:
        return {.phase = {place.id}};
    case FrameworkPart::Skill:
        return {.skill = {place.id}};
    case FrameworkPart::Activity:
        break;
    }
    return {.activity = {place.id}};
}

Framework tailored(Framework framework, const Tailoring &tailoring, const QString &language)
{
    for (const OwnPhase &own : tailoring.phases)
        applyPhase(framework, own, language);
    for (const OwnSkill &own : tailoring.skills)
        applySkill(framework, own, language);
    for (const OwnSkill &own : tailoring.skills)
        applyImplied(framework, own);
    for (const OwnProfile &own : tailoring.profiles)
        applyProfile(framework, own, language);
    for (const OwnActivity &own : tailoring.activities)
        applyActivity(framework, own, language);
    applyCells(framework, tailoring, language);
    if (tailoring.leftOut.empty())
        return framework;
    leaveOut(framework, tailoring.leftOut, language);
    applyCells(framework, tailoring, language);
    return framework;
}

} // namespace rolewright
