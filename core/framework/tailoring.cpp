#include "core/framework/tailoring.h"

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
    for (const auto &[profile, involvement] : own.involvement)
        entryAt(activity->involvement, profile) = {involvement, false, {}, true};
    activity->changedInPlan = true;
}

void applyResponsibility(Framework &framework, const ResponsibilityOverride &own,
                         const QString &language)
{
    Activity *activity = withId(framework.activities, own.activity);
    if (activity == nullptr)
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
    skill->aliases += own.aliases;
    skill->implies.insert(skill->implies.end(), own.implies.begin(), own.implies.end());
}

} // namespace

Framework tailored(Framework framework, const Tailoring &tailoring, const QString &language)
{
    for (const OwnProfile &own : tailoring.profiles)
        applyProfile(framework, own, language);
    for (const OwnSkill &own : tailoring.skills)
        applySkill(framework, own, language);
    for (const OwnActivity &own : tailoring.activities)
        applyActivity(framework, own, language);
    for (const EffortOverride &own : tailoring.effort)
        applyEffort(framework, own);
    for (const ResponsibilityOverride &own : tailoring.responsibilities)
        applyResponsibility(framework, own, language);
    return framework;
}

} // namespace rolewright
