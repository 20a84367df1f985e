#pragma once

#include "core/framework/framework_rows.h"

#include <QHash>
#include <QSet>

namespace rolewright {

/// A catalogue of profiles along a lifecycle: built in, from a user's file, or tailored by a plan.
/// Rows are in the order in which they are shown.
struct Framework
{
    // Made once, in framework.cpp: each file that copies a framework would compile those of its
    // rows.
    Framework();
    Framework(const Framework &other);
    Framework(Framework &&other) noexcept;
    Framework &operator=(const Framework &other);
    Framework &operator=(Framework &&other) noexcept;
    ~Framework();

    QString id;
    int version = 1;
    LocalText name;
    LocalText about;
    Phase planningPhase;
    std::vector<Stage> stages;
    std::vector<Phase> phases;
    std::vector<SkillGroup> skillGroups;
    std::vector<Skill> skills;
    std::vector<Profile> profiles;
    std::vector<GuidanceEdge> guidance;
    std::vector<ControlRule> controls;
    std::vector<Prerequisite> prerequisites;
    std::vector<Substitutes> substitutes;
    std::vector<DeferralRule> deferrals;
    std::vector<ProfileId> proofOfConcept; ///< profiles that a proof of concept needs; none: all
    std::vector<Activity> activities;
    QSet<QString> leftOut; ///< keys of parts that a plan left out ("profile/data-steward")
    Extra extra;

    const Profile *profile(const ProfileId &wanted) const;
    const Activity *activity(const ActivityId &wanted) const;
    const Skill *skill(const SkillId &wanted) const;
    /// Also finds the planning phase.
    const Phase *phase(const PhaseId &wanted) const;
    /// The heatmap cell; little effort where the framework says nothing. Also answers for the
    /// planning phase.
    Effort effort(const Profile &profile, const PhaseId &phase) const;

    bool operator==(const Framework &other) const;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Framework::id).required());
        visit(field("version", &Framework::version).required().between(1, 1e6));
        visit(field("name", &Framework::name).required());
        visit(field("about", &Framework::about));
        visit(field("planning_phase", &Framework::planningPhase));
        visit(field("stages", &Framework::stages).required());
        visit(field("phases", &Framework::phases).required());
        visit(field("skill_groups", &Framework::skillGroups));
        visit(field("skills", &Framework::skills));
        visit(field("profiles", &Framework::profiles).required());
        visit(field("guidance", &Framework::guidance));
        visit(field("controls", &Framework::controls));
        visit(field("prerequisites", &Framework::prerequisites));
        visit(field("substitutes", &Framework::substitutes));
        visit(field("deferrals", &Framework::deferrals));
        visit(field("proof_of_concept", &Framework::proofOfConcept));
        visit(field("activities", &Framework::activities));
    }
};

} // namespace rolewright
