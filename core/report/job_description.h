#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// What a seat does in one activity.
struct JobTask
{
    Involvement part; ///< of all its profiles together
    QString name;
    QString note; ///< which part of the activity, empty for all of it

    bool operator==(const JobTask &) const = default;
};

/// The tasks of a seat in one phase of the lifecycle.
struct JobPhase
{
    QString name;
    std::vector<JobTask> tasks;

    bool operator==(const JobPhase &) const = default;
};

/// A skill that a seat asks for.
struct JobSkill
{
    QString name;  ///< of a group, all of which one is enough
    int level = 0; ///< 1 to 4
    bool isCore = true;
    QString levelText; ///< what somebody at that level can be seen to do; empty where none is given

    bool operator==(const JobSkill &) const = default;
};

/// What a position is about, in words of one language and without anybody's name.
struct JobDescription
{
    PositionId position;
    QString language;
    QString title;
    QString unit;
    QString profiles;  ///< "Data Engineer 60 %, ML Engineer 40 %"
    QString reportsTo; ///< with the unit; empty at the top
    QStringList alsoReportsTo;
    QStringList guidedBy; ///< positions with what flows from them
    QStringList guides;
    double fte = 0;
    double vacantFte = 0;
    std::optional<Month> needed;  ///< of a vacant seat, as in the hiring plan; else as given
    QStringList purpose;          ///< a sentence for each profile
    std::vector<JobPhase> phases; ///< those with tasks, the planning phase first
    std::vector<JobSkill> skills; ///< core before helpful, higher levels first
    QStringList background;       ///< a sentence or more for each profile

    bool operator==(const JobDescription &) const = default;
};

/// The descriptions of all positions of a unit and those below it, in the order of units and
/// positions. Tasks are those that the profiles answer for, do or advise in; deferred activities
/// are left out. Where several profiles ask for a skill the highest level counts. Texts of the plan
/// that hold a full name of somebody have the words "a person" in its place.
/// @param unit empty for all
/// @param language en or de
std::vector<JobDescription> jobDescriptions(const AnalysisInput &input,
                                            const std::optional<UnitId> &unit,
                                            const QString &language);

/// The same of one position; empty where there is no such position.
std::optional<JobDescription> jobDescription(const AnalysisInput &input, const PositionId &position,
                                             const QString &language);

} // namespace rolewright
