#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright::cli {

/// Names in the tables that people read, in the plan's language. Where two of a kind have the same
/// name, each has its id behind it.
class Names
{
public:
    /// The index must outlive it.
    explicit Names(const PlanIndex &index);

    QString of(const PersonId &person) const;
    /// With its unit, "ML Engineer, Fleet".
    QString of(const PositionId &position) const;
    QString of(const UnitId &unit) const;
    QString of(const ProfileId &profile) const;
    QString of(const PhaseId &phase) const;
    QString of(const ActivityId &activity) const;
    QString of(const SkillId &skill) const;

private:
    /// How often each name is there.
    using Counts = QHash<QString, int>;

    QString seat(const Position &position) const;

    const PlanIndex *m_index;
    QString m_language;
    Counts m_people;
    Counts m_positions;
    Counts m_units;
    Counts m_profiles;
    Counts m_phases;
    Counts m_activities;
    Counts m_skills;
};

} // namespace rolewright::cli
