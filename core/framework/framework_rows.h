#pragma once

#include "core/framework/framework_terms.h"

namespace rolewright {

/// A part of the lifecycle that groups phases.
struct Stage
{
    StageId id;
    LocalText name;
    Extra extra;

    bool operator==(const Stage &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Stage::id).required());
        visit(field("name", &Stage::name).required());
    }
};

/// A phase of the lifecycle: a column of the heatmap. The planning phase has no stage and no
/// column.
struct Phase
{
    PhaseId id;
    StageId stage;
    LocalText name;
    LocalText text;
    Extra extra;

    bool operator==(const Phase &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Phase::id).required());
        visit(field("stage", &Phase::stage));
        visit(field("name", &Phase::name).required());
        visit(field("text", &Phase::text));
    }
};

/// Heading under which skills are listed.
struct SkillGroup
{
    QString id;
    LocalText name;
    Extra extra;

    bool operator==(const SkillGroup &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &SkillGroup::id).required());
        visit(field("name", &SkillGroup::name).required());
    }
};

/// Something a person can do, with what each level looks like.
struct Skill
{
    SkillId id;
    LocalText name;
    QString group;
    QStringList aliases;           ///< other ways people write it ("k8s")
    std::vector<SkillId> implies;  ///< skills that whoever has this one has too
    std::vector<LocalText> levels; ///< observable behaviour at levels 1 to 4, or none
    Extra extra;

    bool operator==(const Skill &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Skill::id).required());
        visit(field("name", &Skill::name).required());
        visit(field("group", &Skill::group));
        visit(field("aliases", &Skill::aliases));
        visit(field("implies", &Skill::implies));
        visit(field("levels", &Skill::levels));
    }
};

/// A skill that a profile asks for, or a group of skills of which the best counts.
struct SkillNeed
{
    SkillId skill; ///< empty when `anyOf` is given
    std::vector<SkillId> anyOf;
    int level = 3; ///< required level, 1 to 4
    Weight weight = Weight::Core;
    Extra extra;

    /// The skills that satisfy it.
    std::vector<SkillId> choices() const { return anyOf.empty() ? std::vector{skill} : anyOf; }
    /// 1 for core, 0.5 for helpful (formats.md, Figures).
    double weightValue() const { return weight == Weight::Core ? 1.0 : 0.5; }
    bool operator==(const SkillNeed &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("skill", &SkillNeed::skill));
        visit(field("any_of", &SkillNeed::anyOf));
        visit(field("level", &SkillNeed::level).between(1, 4).always());
        visit(field("weight", &SkillNeed::weight));
    }
};

/// One cell of the heatmap.
struct Effort
{
    Level level = Level::Little;
    Basis basis = Basis::Derived;
    std::optional<double> sum; ///< of the responsibilities counted (domain.md section 2)
    QString section;           ///< where the white paper states it
    QString reason;            ///< why a plan overruled it, or a company's framework says so
    Extra extra;

    bool operator==(const Effort &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("level", &Effort::level).required());
        visit(field("basis", &Effort::basis).always());
        visit(field("sum", &Effort::sum));
        visit(field("section", &Effort::section));
        visit(field("reason", &Effort::reason));
    }
};

/// Another name under which companies advertise a role.
struct Title
{
    LocalText text;
    bool ours = false; ///< not named by the white paper

    bool operator==(const Title &) const = default;
};

template <>
struct Codec<Title>
{
    static Node encode(const Title &title);
    static bool decode(const Node &node, Title &title, Problems &problems);
    static QJsonObject schema();
};

/// Place in the default order of hiring (domain.md section 6).
struct HiringPlace
{
    int place = 0; ///< 1 is first; 0 when the framework names none
    bool ours = false;
    Extra extra;

    bool operator==(const HiringPlace &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("place", &HiringPlace::place).required().between(1, 1000));
        visit(field("ours", &HiringPlace::ours));
    }
};

/// A skill profile: a row of the heatmap.
struct Profile
{
    ProfileId id;
    LocalText name;
    LocalText shortName;
    Placement placement = Placement::BusinessUnit;
    std::vector<Title> titles;
    LocalText task;
    LocalText description;
    LocalText background;
    std::vector<SkillNeed> skills;
    OrderedMap<PhaseId, Effort> effort;
    Level scoping = Level::Little; ///< effort in the planning phase (domain.md section 8: ours)
    HiringPlace hiring;
    bool changedInPlan = false; ///< a plan renamed, moved or added it
    Extra extra;

    bool isCentral() const { return placement == Placement::Central; }
    bool operator==(const Profile &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Profile::id).required());
        visit(field("name", &Profile::name).required());
        visit(field("short", &Profile::shortName));
        visit(field("placement", &Profile::placement).required());
        visit(field("titles", &Profile::titles));
        visit(field("task", &Profile::task));
        visit(field("description", &Profile::description));
        visit(field("background", &Profile::background));
        visit(field("skills", &Profile::skills));
        visit(field("effort", &Profile::effort));
        visit(field("scoping", &Profile::scoping));
        visit(field("hiring", &Profile::hiring));
    }
};

/// Which role gives direction to which (white paper, "Mapping skill profiles", Figure 3).
struct GuidanceEdge
{
    ProfileId from;
    ProfileId to;
    QString flow; ///< strategy, governance-guidelines, data-infrastructure, ml-infrastructure, or
                  ///< own words
    LocalText text;
    Extra extra;

    bool operator==(const GuidanceEdge &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("from", &GuidanceEdge::from).required());
        visit(field("to", &GuidanceEdge::to).required());
        visit(field("flow", &GuidanceEdge::flow).required());
        visit(field("text", &GuidanceEdge::text));
    }
};

/// A profile that checks the work of another, so that one person should not hold both.
struct ControlRule
{
    ProfileId controller;
    ProfileId controlled;
    Extra extra;

    bool operator==(const ControlRule &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("controller", &ControlRule::controller).required());
        visit(field("controlled", &ControlRule::controlled).required());
    }
};

/// Activities that somebody should hold before a profile is staffed (domain.md section 6).
struct Prerequisite
{
    ProfileId profile;
    std::vector<ActivityId> activities;
    Extra extra;

    bool operator==(const Prerequisite &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("profile", &Prerequisite::profile).required());
        visit(field("activities", &Prerequisite::activities).required());
    }
};

/// Activities that can stand in for each other, so that not all of them should be deferred
/// (domain.md section 5).
struct Substitutes
{
    std::vector<ActivityId> activities;
    Extra extra;

    bool operator==(const Substitutes &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("activities", &Substitutes::activities).required());
    }
};

/// An activity that an organisation of some maturity may consciously leave out.
struct DeferralRule
{
    ActivityId activity;
    Maturity maturity = Maturity::Starting; ///< up to which it may wait, where `when` is empty
    std::optional<Circumstance> when;       ///< under which it may wait
    QString trigger;                        ///< what calls for a review
    LocalText reason;
    Extra extra;

    bool operator==(const DeferralRule &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("activity", &DeferralRule::activity).required());
        visit(field("maturity", &DeferralRule::maturity).required());
        visit(field("when", &DeferralRule::when));
        visit(field("trigger", &DeferralRule::trigger).required());
        visit(field("reason", &DeferralRule::reason).required());
    }
};

/// One cell of the responsibility matrix.
struct Cell
{
    Involvement involvement;
    bool ours = false; ///< the white paper names no owner; this one is ours
    LocalText note;    ///< which part of the activity this role does
    bool changedInPlan = false;

    bool operator==(const Cell &) const = default;
};

template <>
struct Codec<Cell>
{
    static Node encode(const Cell &cell);
    static bool decode(const Node &node, Cell &cell, Problems &problems);
    static QJsonObject schema();
};

/// Something that has to be done in a phase: a row of the responsibility matrix.
struct Activity
{
    ActivityId id;
    PhaseId phase;
    LocalText name;
    LocalText text;
    OrderedMap<ProfileId, Cell> involvement;
    std::vector<LocalText> outside; ///< parties outside the organisation that take part
    bool changedInPlan = false;
    Extra extra;

    bool operator==(const Activity &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Activity::id).required());
        visit(field("phase", &Activity::phase).required());
        visit(field("name", &Activity::name).required());
        visit(field("text", &Activity::text));
        visit(field("involvement", &Activity::involvement));
        visit(field("outside", &Activity::outside));
    }
};

} // namespace rolewright
