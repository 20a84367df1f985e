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

/// A phase that a plan renames, or adds when the framework has none of this id.
struct OwnPhase
{
    PhaseId id;
    QString name;
    StageId stage; ///< of a phase that is added: it stands last there; one of the framework stays
    QString text;
    QString reason;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const OwnPhase &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &OwnPhase::id).required());
        visit(field("name", &OwnPhase::name).required());
        visit(field("stage", &OwnPhase::stage));
        visit(field("text", &OwnPhase::text));
        visit(field("reason", &OwnPhase::reason));
    }
};

/// A profile that a plan renames, places otherwise, or adds when the framework has none of this id.
struct OwnProfile
{
    ProfileId id;
    QString name;
    std::optional<Placement> placement;
    QString task;
    QStringList titles;              ///< besides those of the framework
    OrderedMap<SkillId, int> skills; ///< level asked for, 0 to 4; 0 asks for it no more
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
        visit(field("task", &OwnProfile::task));
        visit(field("titles", &OwnProfile::titles));
        visit(field("skills", &OwnProfile::skills));
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
    QString reason;
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
        visit(field("reason", &OwnSkill::reason));
    }
};

/// What a framework consists of, as far as a plan can rename it, add to it, merge and leave out.
enum class FrameworkPart { Profile, Phase, Skill, Activity };

template <>
struct EnumNames<FrameworkPart>
{
    static constexpr std::array<std::pair<FrameworkPart, const char *>, 4> names{
        {{FrameworkPart::Profile, "profile"},
         {FrameworkPart::Phase, "phase"},
         {FrameworkPart::Skill, "skill"},
         {FrameworkPart::Activity, "activity"}}};
};

/// One part of a framework.
struct PartPlace
{
    FrameworkPart part = FrameworkPart::Profile;
    QString id;

    QString key() const { return nameOf(part) + u'/' + id; }
    bool operator==(const PartPlace &) const = default;
};

/// A part of the framework that a plan does without, or counts as another one of its kind
/// (domain.md section 5: what is built in can be merged and dropped). Exactly one of the four is
/// given.
struct LeftOut
{
    ProfileId profile;
    PhaseId phase;
    SkillId skill;
    ActivityId activity;
    Id<struct PartTag> into; ///< that it is merged into; empty when it is dropped
    QString reason;
    std::optional<QDate> date;
    Extra extra;
    Comments comments;

    /// What is left out: the first that is given.
    PartPlace place() const;
    /// How many of the four are given.
    int count() const;
    QString key() const { return place().key(); }
    bool operator==(const LeftOut &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("profile", &LeftOut::profile));
        visit(field("phase", &LeftOut::phase));
        visit(field("skill", &LeftOut::skill));
        visit(field("activity", &LeftOut::activity));
        visit(field("into", &LeftOut::into));
        visit(field("reason", &LeftOut::reason));
        visit(field("date", &LeftOut::date));
    }
};

/// An entry that leaves a part out.
LeftOut leftOutOf(const PartPlace &place);

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
    std::vector<OwnPhase> phases;
    std::vector<OwnProfile> profiles;
    std::vector<OwnSkill> skills;
    std::vector<LeftOut> leftOut;

    bool operator==(const Tailoring &) const = default;
};

/// The framework as a plan sees it: names, placement, cells and rows of the plan laid over those of
/// the framework, each marked as changed, without what is left out. What refers to nothing in the
/// framework is passed over (`check` lists it). What a plan says of a cell holds also after other
/// parts have been merged into it.
Framework tailored(Framework framework, const Tailoring &tailoring, const QString &language);

} // namespace rolewright
