#include "core/analysis/hiring_words.h"

#include "core/analysis/finding_list.h"

namespace rolewright {

namespace {

QString languageOf(const PlanIndex &index)
{
    return index.input().plan.head->language;
}

/// "Step 4 of 5 in the usual order of hiring (our addition)."
QString placeInWords(const PlanIndex &index, const HiringLine &line)
{
    if (line.isOrderedByHand)
        return QStringLiteral("Put here by hand.");
    if (line.place == 0)
        return QStringLiteral("Its profiles have no place in the order of hiring.");
    int last = 0;
    bool isOurs = false;
    for (const Profile &profile : index.framework().profiles) {
        last = std::max(last, profile.hiring.place);
        const bool isOfLine = std::ranges::find(line.profiles, profile.id) != line.profiles.end();
        if (isOfLine && profile.hiring.place == line.place)
            isOurs = profile.hiring.ours;
    }
    return QStringLiteral("Step %1 of %2 in the order of hiring%3.")
        .arg(line.place)
        .arg(last)
        .arg(isOurs ? QStringLiteral(" (our place for it)") : QString());
}

QString lossInWords(const PlanIndex &index, const LostCoverage &lost)
{
    QStringList phases;
    for (const PhaseId &id : lost.phases) {
        const Phase *phase = index.framework().phase(id);
        phases << (phase == nullptr ? id.value : phase->name.in(languageOf(index)));
    }
    return QStringLiteral("Of %1 FTE of work that it serves in %2, %3 are covered; it would add %4 "
                          "(%5), %6 FTE-months in all.")
        .arg(number(lost.demandFte), inWords(lost.worst), number(lost.coveredFte), number(lost.fte),
             listed(phases), number(lost.fteMonths));
}

QString unheldInWords(const PlanIndex &index, const HiringLine &line)
{
    QStringList names;
    for (const ActivityId &id : line.unheld)
        names << index.framework().activity(id)->name.in(languageOf(index));
    return line.basis == NeedBasis::Vacated
               ? QStringLiteral("Then nobody does %1.").arg(listed(names))
               : QStringLiteral("Nobody does %1.").arg(listed(names));
}

} // namespace

QString reasonOf(const PlanIndex &index, const HiringLine &line)
{
    QStringList sentences;
    if (line.filledFrom)
        sentences << QStringLiteral("Those who are assigned fill it from %1; bridge it until then.")
                         .arg(inWords(*line.filledFrom));
    else
        sentences << placeInWords(index, line);
    if (!line.lost.isNone())
        sentences << lossInWords(index, line.lost);
    if (!line.unheld.empty())
        sentences << unheldInWords(index, line);
    if (!line.isMissed() && !line.filledFrom)
        sentences << QStringLiteral("No work of the plan stays undone without it.");
    return sentences.join(u' ');
}

QString inWords(NeedBasis basis)
{
    switch (basis) {
    case NeedBasis::NeededFrom:
        return QStringLiteral("set for the position");
    case NeedBasis::Vacated:
        return QStringLiteral("it becomes vacant then");
    case NeedBasis::Demand:
        return QStringLiteral("the first month with work for it");
    case NeedBasis::Today:
        break;
    }
    return QStringLiteral("vacant today, and no month is known");
}

} // namespace rolewright
