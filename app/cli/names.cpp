#include "app/cli/names.h"

namespace rolewright::cli {

namespace {

QString told(const QString &name, const QString &id, const QHash<QString, int> &counts)
{
    return counts.value(name) > 1 ? QStringLiteral("%1 (%2)").arg(name, id) : name;
}

/// The name of a part of the framework, its id where the framework does not know it.
template <class T, class IdType>
QString told(const T *part, const IdType &id, const QString &language,
             const QHash<QString, int> &counts)
{
    return part == nullptr ? id.value : told(part->name.in(language), id.value, counts);
}

template <class Parts>
QHash<QString, int> countNames(const Parts &parts, const QString &language)
{
    QHash<QString, int> counts;
    for (const auto &part : parts)
        ++counts[part.name.in(language)];
    return counts;
}

} // namespace

Names::Names(const PlanIndex &index)
    : m_index(&index), m_language(index.input().plan.head->language)
{
    const Framework &framework = index.framework();
    m_profiles = countNames(framework.profiles, m_language);
    m_phases = countNames(framework.phases, m_language);
    m_activities = countNames(framework.activities, m_language);
    m_skills = countNames(framework.skills, m_language);
    for (const auto &person : index.input().plan.people)
        ++m_people[person->name];
    for (const auto &unit : index.design().units)
        ++m_units[unit->name];
    for (const auto &position : index.design().positions)
        ++m_positions[seat(*position)];
}

QString Names::seat(const Position &position) const
{
    return position.title + QStringLiteral(", ") + of(position.unit);
}

QString Names::of(const PersonId &person) const
{
    const int row = m_index->personRow(person);
    return row < 0 ? person.value : told(m_index->person(row).name, person.value, m_people);
}

QString Names::of(const PositionId &position) const
{
    const int row = m_index->positionRow(position);
    return row < 0 ? position.value
                   : told(seat(m_index->position(row)), position.value, m_positions);
}

QString Names::of(const UnitId &unit) const
{
    const int row = m_index->unitRow(unit);
    return row < 0 ? unit.value : told(m_index->unit(row).name, unit.value, m_units);
}

QString Names::of(const ProfileId &profile) const
{
    return told(m_index->framework().profile(profile), profile, m_language, m_profiles);
}

QString Names::of(const PhaseId &phase) const
{
    return told(m_index->framework().phase(phase), phase, m_language, m_phases);
}

QString Names::of(const ActivityId &activity) const
{
    return told(m_index->framework().activity(activity), activity, m_language, m_activities);
}

QString Names::of(const SkillId &skill) const
{
    return told(m_index->framework().skill(skill), skill, m_language, m_skills);
}

} // namespace rolewright::cli
