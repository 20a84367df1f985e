#pragma once

#include "core/framework/framework.h"

namespace rolewright {

/// Comments of a file that belong to an entry, so that saving keeps them.
struct Comments
{
    QStringList before; ///< whole lines above it, without `#`
    QString atEnd;      ///< at the end of its line

    bool operator==(const Comments &) const = default;
};

/// A heatmap cell that a plan sets otherwise.
struct EffortOverride
{
    ProfileId profile;
    PhaseId phase;
    Level level = Level::Little;
    QString reason;
    std::optional<QDate> date;
    Extra extra;
    Comments comments;

    QString key() const { return profile.value + u'/' + phase.value; }
    bool operator==(const EffortOverride &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("profile", &EffortOverride::profile).required());
        visit(field("phase", &EffortOverride::phase).required());
        visit(field("level", &EffortOverride::level).required());
        visit(field("reason", &EffortOverride::reason));
        visit(field("date", &EffortOverride::date));
    }
};

/// A cell of the responsibility matrix that a plan sets otherwise; no letters take the role out.
struct ResponsibilityOverride
{
    ActivityId activity;
    ProfileId profile;
    Involvement involvement;
    QString reason;
    QString note;
    std::optional<QDate> date;
    Extra extra;
    Comments comments;

    QString key() const { return activity.value + u'/' + profile.value; }
    bool operator==(const ResponsibilityOverride &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("activity", &ResponsibilityOverride::activity).required());
        visit(field("profile", &ResponsibilityOverride::profile).required());
        visit(field("involvement", &ResponsibilityOverride::involvement).required());
        visit(field("reason", &ResponsibilityOverride::reason));
        visit(field("note", &ResponsibilityOverride::note));
        visit(field("date", &ResponsibilityOverride::date));
    }
};

/// An activity that a plan adds, or renames when the framework has one of this id.
struct OwnActivity
{
    ActivityId id;
    PhaseId phase;
    QString name;
    QString text;
    OrderedMap<ProfileId, Involvement> involvement;
    QString reason;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const OwnActivity &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &OwnActivity::id).required());
        visit(field("phase", &OwnActivity::phase));
        visit(field("name", &OwnActivity::name).required());
        visit(field("text", &OwnActivity::text));
        visit(field("involvement", &OwnActivity::involvement));
        visit(field("reason", &OwnActivity::reason));
    }
};

/// A profile that a plan renames, places otherwise, or adds when the framework has none of this id.
struct OwnProfile
{
    ProfileId id;
    QString name;
    std::optional<Placement> placement;
    QString reason;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const OwnProfile &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &OwnProfile::id).required());
        visit(field("name", &OwnProfile::name).required());
        visit(field("placement", &OwnProfile::placement));
        visit(field("reason", &OwnProfile::reason));
    }
};

/// A skill that a plan adds, or describes otherwise when the framework has one of this id.
struct OwnSkill
{
    SkillId id;
    QString name;
    QString group;
    QStringList aliases;
    std::vector<SkillId> implies;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const OwnSkill &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &OwnSkill::id).required());
        visit(field("name", &OwnSkill::name).required());
        visit(field("group", &OwnSkill::group));
        visit(field("aliases", &OwnSkill::aliases));
        visit(field("implies", &OwnSkill::implies));
    }
};

/// An activity that is consciously left out for now (white paper, "Machine Learning Maturity";
/// domain.md section 5).
struct Deferral
{
    ActivityId activity;
    QString reason;
    bool skillsMissing = false;  ///< first condition of the paper
    bool canDoWithout = false;   ///< second condition of the paper
    std::optional<QDate> date;   ///< when it was decided
    std::optional<QDate> review; ///< when to look again
    QString trigger;             ///< what calls for a review earlier
    bool triggerHolds = false;   ///< marked by a person, for triggers that cannot be computed
    Extra extra;
    Comments comments;

    QString key() const { return activity.value; }
    bool operator==(const Deferral &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("activity", &Deferral::activity).required());
        visit(field("reason", &Deferral::reason));
        visit(field("skills_missing", &Deferral::skillsMissing));
        visit(field("can_do_without", &Deferral::canDoWithout));
        visit(field("date", &Deferral::date));
        visit(field("review", &Deferral::review));
        visit(field("trigger", &Deferral::trigger));
        visit(field("trigger_holds", &Deferral::triggerHolds));
    }
};

/// All that a plan changes in its framework.
struct Tailoring
{
    std::vector<EffortOverride> effort;
    std::vector<ResponsibilityOverride> responsibilities;
    std::vector<OwnActivity> activities;
    std::vector<OwnProfile> profiles;
    std::vector<OwnSkill> skills;
};

/// The framework as a plan sees it: names, placement, cells and rows of the plan laid over those of
/// the framework, each marked as changed. What refers to nothing in the framework is passed over
/// (`check` lists it).
Framework tailored(Framework framework, const Tailoring &tailoring, const QString &language);

} // namespace rolewright
