#include "core/design/structure_proposal.h"

#include "core/analysis/coverage.h"
#include "core/analysis/finding_list.h"
#include "core/analysis/hand_overs.h"
#include "core/analysis/positions.h"
#include "core/design/structure_words.h"
#include "core/design/structured_design.h"
#include "core/plan/change_builder.h"
#include "core/plan/difference.h"

namespace rolewright {

namespace {

Result<void> checkOpen(const AnalysisInput &input)
{
    const Scenario *scenario = input.plan.scenarios.find(input.scenario);
    if (scenario == nullptr)
        return notThere(TableId::Scenarios, input.scenario.value);
    if (scenario->locked)
        return fail(ErrorCode::NotAllowed, lockedInWords(*scenario));
    return {};
}

Design linked(const StructureTargets &targets, Design design)
{
    design.guidance = relinked(targets, design);
    return design;
}

/// Names of people on positions that are in another unit afterwards, each once.
QStringList peopleWhoMove(const PlanIndex &index, const Design &after)
{
    QStringList names;
    QSet<int> known;
    for (const IndexedAssignment &assignment : index.assignments()) {
        if (assignment.person < 0 || assignment.position < 0 || known.contains(assignment.person))
            continue;
        const Position &now = index.position(assignment.position);
        if (after.positions.find(now.id)->unit == now.unit)
            continue;
        known.insert(assignment.person);
        names << index.person(assignment.person).name;
    }
    return names;
}

/// What is accepted of the subjects of a proposal.
struct Accepted
{
    explicit Accepted(const std::vector<StructureChange> &changes)
    {
        for (const StructureChange &change : changes) {
            if (change.subject == StructureSubject::Seats)
                seats.insert(change.profile);
            hasGuidance |= change.subject == StructureSubject::Guidance;
            hasAnswers |= change.subject == StructureSubject::Answers;
        }
    }

    QSet<ProfileId> seats;
    bool hasGuidance = false;
    bool hasAnswers = false;
};

} // namespace

Result<StructureProposal> proposeStructure(const StructureQuestion &question)
{
    const AnalysisInput &input = question.input;
    if (const auto open = checkOpen(input); !open)
        return std::unexpected(open.error());
    const PlanIndex index(input);
    const StructureTargets targets(index, question.preset);
    const StructuredDesign structured(targets);
    StructureProposal proposal;
    for (const ProfileId &profile : structured.profiles())
        proposal.changes.push_back(
            seatsInWords(targets, question.preset, profile, structured.withSeats({profile})));
    const Design seated =
        structured.withSeats({structured.profiles().begin(), structured.profiles().end()});
    const QStringList links = linksInWords(seated, linked(targets, seated));
    if (!links.isEmpty())
        proposal.changes.push_back(guidanceInWords(links));
    const Factors &answers = input.plan.head->factors;
    if (withPreset(answers, question.preset) != answers)
        proposal.changes.push_back(
            answersInWords(question.preset, input.plan.scenarios.size() == 1));
    for (const int profile : targets.stuck())
        proposal.kept << stuckInWords(index.profile(profile), question.preset);
    return proposal;
}

Result<StructurePreview> previewStructure(const StructureQuestion &question,
                                          const std::vector<StructureChange> &changes)
{
    const AnalysisInput &input = question.input;
    if (const auto open = checkOpen(input); !open)
        return std::unexpected(open.error());
    const Accepted accepted(changes);
    const PlanIndex index(input);
    const StructureTargets targets(index, question.preset);
    AnalysisInput next = input;
    const Design seated = StructuredDesign(targets).withSeats(accepted.seats);
    Design &design = next.plan.designs[input.scenario];
    design = accepted.hasGuidance ? linked(targets, seated) : seated;
    if (accepted.hasAnswers) {
        Head head = *input.plan.head;
        head.factors = withPreset(head.factors, question.preset);
        next.plan.head = std::move(head);
    }
    StructurePreview preview{.set = difference(input.plan, next.plan),
                             .before = structureFigures(input),
                             .after = structureFigures(next),
                             .links = linksInWords(seated, design),
                             .moving = peopleWhoMove(index, seated)};
    preview.set.name = QStringLiteral("Structure: %1").arg(inWords(question.preset).toLower());
    if (const auto applied = apply(input.plan, preview.set); !applied)
        return std::unexpected(applied.error());
    return preview;
}

StructureFigures structureFigures(const AnalysisInput &input)
{
    const PlanIndex index(input);
    StructureFigures figures;
    for (const PositionStatus &status : positionStatuses(index)) {
        ++figures.positions;
        figures.fte += status.fte;
        figures.vacantFte += status.vacantFte();
    }
    if (const auto peak = coveredAtPeak(index))
        figures.coverage = peak->coverage();
    figures.links = static_cast<int>(input.design().guidance.size());
    FindingSink sink(index);
    judgeCounterparts(index, sink);
    figures.missingLinks = static_cast<int>(sink.take().size());
    figures.handOvers = static_cast<int>(handOvers(index).size());
    figures.hasPhases = !phaseCarriers(index).empty();
    return figures;
}

} // namespace rolewright
