#pragma once

#include "core/analysis/input.h"
#include "core/design/placement.h"

namespace rolewright {

/// What is asked when positions are to be placed as a preset has them.
struct StructureQuestion
{
    AnalysisInput input; ///< the plan, its framework, the scenario, today
    StructurePreset preset = StructurePreset::HubAndSpoke;
};

/// What a change is about, in the order in which they are shown.
enum class StructureSubject { Seats, Guidance, Answers };

template <>
struct EnumNames<StructureSubject>
{
    static constexpr std::array<std::pair<StructureSubject, const char *>, 3> names{
        {{StructureSubject::Seats, "seats"},
         {StructureSubject::Guidance, "guidance"},
         {StructureSubject::Answers, "answers"}}};
};

/// One change that a person can accept or leave.
struct StructureChange
{
    StructureSubject subject = StructureSubject::Seats;
    ProfileId profile; ///< whose seats change; empty for other subjects
    QString title;     ///< "Move Data Engineer to the pool"
    QString reason;    ///< why, with where the rule comes from
    QString effect;    ///< "5 positions move, 4 people with them"
    QStringList lines; ///< everything that changes, one thing a line
    bool isRecommended = true;

    bool operator==(const StructureChange &) const = default;
};

/// How a scenario differs from a preset.
struct StructureProposal
{
    std::vector<StructureChange> changes; ///< by subject
    QStringList kept;                     ///< sentences about what finds no place
};

/// What a structure comes to.
struct StructureFigures
{
    int positions = 0;
    double fte = 0;
    double vacantFte = 0;
    std::optional<double> coverage; ///< at the peak; empty without demand
    int links = 0;                  ///< of guidance
    int missingLinks = 0;           ///< unit roles without a counterpart, or not linked to it
    int handOvers = 0;              ///< between units, along the lifecycle of all use cases
    bool hasPhases = false;         ///< whether any use case has phases to be handed over

    bool operator==(const StructureFigures &) const = default;
};

/// What accepting some changes does.
struct StructurePreview
{
    ChangeSet set;
    StructureFigures before;
    StructureFigures after;
    QStringList links;  ///< of guidance, that come and go with the change of it; one a line
    QStringList moving; ///< names of people whose seat moves to another unit; all keep theirs
};

/// Proposes what is to change so that a scenario is as a preset has it: which positions move, come
/// and go, and which guidance they get. Positions keep their people; one goes only when nobody and
/// nothing holds on to it. The line of reporting moves along: from the unit to the lead of the
/// centre or pool, where the old one stays as a dotted line, so that the way back is known.
/// Errors: the scenario is locked.
Result<StructureProposal> proposeStructure(const StructureQuestion &question);

/// The edit that takes over some of the proposed changes, and its effect.
/// @param accepted of what proposeStructure() gives for the same question
/// Errors: the scenario is locked, the plan would not hold together.
Result<StructurePreview> previewStructure(const StructureQuestion &question,
                                          const std::vector<StructureChange> &accepted);

/// What a scenario comes to.
StructureFigures structureFigures(const AnalysisInput &input);

/// "Hub and spoke".
QString inWords(StructurePreset preset);

} // namespace rolewright
