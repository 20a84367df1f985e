#include "app/cli/verbs.h"

#include "core/design/structure_proposal.h"

namespace rolewright::cli {

namespace {

Json asJson(const StructureFigures &figures)
{
    return {{"positions", figures.positions},
            {"fte", figures.fte},
            {"vacant_fte", figures.vacantFte},
            {"covered_at_peak", jsonNumber(figures.coverage)},
            {"guidance_links", figures.links},
            {"guides_missing", figures.missingLinks},
            {"hand_overs", figures.hasPhases ? Json(figures.handOvers) : Json(nullptr)}};
}

Json asJson(const StructureChange &change)
{
    return {
        {"subject", utf8(nameOf(change.subject))},
        {"profile", change.profile.isEmpty() ? Json(nullptr) : Json(utf8(change.profile.value))},
        {"title", utf8(change.title)},
        {"reason", utf8(change.reason)},
        {"effect", utf8(change.effect)},
        {"lines", jsonList(change.lines)},
        {"accepted", change.isRecommended}};
}

QString inWords(const std::vector<StructureChange> &changes, const QStringList &kept)
{
    QString text;
    for (const StructureChange &change : changes) {
        text += QStringLiteral("%1: %2%3\n")
                    .arg(change.title, change.effect,
                         change.isRecommended ? QString() : QStringLiteral(" (left out)"));
        for (const QString &line : change.lines)
            text += QStringLiteral("    %1\n").arg(line);
    }
    for (const QString &line : kept)
        text += line + u'\n';
    return text.isEmpty() ? QStringLiteral("Nothing differs.\n") : text + u'\n';
}

QString inWords(const StructureFigures &before, const StructureFigures &after)
{
    const auto number = [](int value) { return QString::number(value); };
    const auto handOvers = [&](const StructureFigures &figures) {
        return figures.hasPhases ? number(figures.handOvers) : QStringLiteral("–");
    };
    return alignedTable(
        {{QString(), QStringLiteral("before"), QStringLiteral("after")},
         {QStringLiteral("positions"), number(before.positions), number(after.positions)},
         {QStringLiteral("vacant FTE"), rounded(before.vacantFte), rounded(after.vacantFte)},
         {QStringLiteral("covered at the peak"), percent(before.coverage), percent(after.coverage)},
         {QStringLiteral("guidance links"), number(before.links), number(after.links)},
         {QStringLiteral("guides missing"), number(before.missingLinks),
          number(after.missingLinks)},
         {QStringLiteral("hand-overs between units"), handOvers(before), handOvers(after)}},
        1);
}

} // namespace

Result<Outcome> structure(const PlanArguments &source, const StructureArguments &arguments)
{
    if (const auto good = checkOutput(arguments.output, source.json); !good)
        return std::unexpected(good.error());
    const auto opened = openPlan(source);
    if (!opened)
        return std::unexpected(opened.error());
    const StructureQuestion question{opened->input, arguments.preset};
    const auto proposal = proposeStructure(question);
    if (!proposal)
        return std::unexpected(proposal.error());
    std::vector<StructureChange> accepted = proposal->changes;
    std::erase_if(accepted, [](const StructureChange &change) { return !change.isRecommended; });
    const auto preview = previewStructure(question, accepted);
    if (!preview)
        return std::unexpected(preview.error());
    Json changes = Json::array();
    for (const StructureChange &change : proposal->changes)
        changes.push_back(asJson(change));
    Outcome outcome = source.json ? jsonOutcome({{"preset", utf8(nameOf(arguments.preset))},
                                                 {"changes", std::move(changes)},
                                                 {"kept", jsonList(proposal->kept)},
                                                 {"people_who_move", jsonList(preview->moving)},
                                                 {"before", asJson(preview->before)},
                                                 {"after", asJson(preview->after)}})
                                  : textOutcome(inWords(proposal->changes, proposal->kept) +
                                                inWords(preview->before, preview->after));
    const auto put = putChanged(*opened, preview->set, source, arguments.output, outcome);
    if (!put)
        return std::unexpected(put.error());
    return outcome;
}

} // namespace rolewright::cli
