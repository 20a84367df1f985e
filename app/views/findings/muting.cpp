#include "app/views/findings/muting.h"

#include "app/models/finding_groups.h"

#include "core/analysis/finding_help.h"
#include "core/analysis/finding_words.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace rolewright {

namespace {

using Findings = std::vector<const Finding *>;

/// The places of findings, each once.
std::vector<MutePlace> placesOf(const Findings &findings)
{
    std::vector<MutePlace> places;
    QSet<QString> taken;
    for (const Finding *finding : findings) {
        const MutePlace place{finding->code, finding->where.id};
        if (!taken.contains(place.key()))
            places.push_back(place);
        taken.insert(place.key());
    }
    return places;
}

/// What the muted ones among some findings are muted by, each once.
std::vector<MutePlace> mutesOf(const Plan &plan, const Findings &findings)
{
    std::vector<MutePlace> places;
    QSet<QString> taken;
    for (const Finding *finding : findings) {
        const Mute *mute = muteOf(plan, *finding);
        if (mute == nullptr || taken.contains(mute->key()))
            continue;
        places.push_back({mute->code, mute->where});
        taken.insert(mute->key());
    }
    return places;
}

/// All findings of a list at some places: several may share one.
Findings coveredBy(const std::vector<MutePlace> &places, const std::vector<Finding> &list)
{
    QSet<QString> keys;
    for (const MutePlace &place : places)
        keys.insert(place.key());
    Findings covered;
    for (const Finding &finding : list) {
        if (keys.contains(MutePlace{finding.code, finding.where.id}.key()) ||
            keys.contains(MutePlace{finding.code, {}}.key()))
            covered.push_back(&finding);
    }
    return covered;
}

QString titleOf(const Finding &finding)
{
    return findingHelp(finding.code, QStringLiteral("en")).title;
}

/// "Vacant position: Data Engineer, Charging", or "3 findings".
QString stepName(const Snapshot &snapshot, const Findings &findings)
{
    if (findings.size() != 1)
        return findingsInWords(std::ssize(findings));
    return QStringLiteral("%1: %2").arg(
        titleOf(*findings.front()),
        placeInWords(snapshot.index, findings.front()->where, snapshot.language()));
}

/// The one finding, or how many there are of each kind.
QString summary(const Findings &findings)
{
    if (findings.size() == 1)
        return findings.front()->message;
    std::map<QString, int> counts;
    for (const Finding *finding : findings)
        ++counts[titleOf(*finding)];
    QStringList lines;
    for (const auto &[title, count] : counts)
        lines << QStringLiteral("%1 (%2)").arg(title).arg(count);
    return lines.join(QStringLiteral(", "));
}

} // namespace

MuteDialog::Question muteQuestion(const Assessment &assessment, const Findings &chosen)
{
    const Plan &plan = assessment.snapshot->plan();
    Findings open = chosen;
    std::erase_if(open, [&](const Finding *one) { return muteOf(plan, *one) != nullptr; });
    const bool isMuted = open.empty();
    MuteDialog::Question question;
    question.places = isMuted ? mutesOf(plan, chosen) : placesOf(open);
    const Findings covered =
        coveredBy(question.places, isMuted ? assessment.findings.muted : assessment.findings.open);
    question.what = stepName(*assessment.snapshot, covered);
    question.text = summary(covered);
    question.isMuted = isMuted;
    if (isMuted)
        question.reason = muteOf(plan, *chosen.front())->reason;
    else if (std::ranges::any_of(question.places,
                                 [](const auto &one) { return one.where.isEmpty(); }))
        question.text +=
            QStringLiteral("\nWhat concerns the plan as a whole is muted together with "
                           "all findings of its kind.");
    return question;
}

Result<ChangeSet> unmute(const Assessment &assessment, const Plan &plan, const Findings &chosen)
{
    const std::vector<MutePlace> places = mutesOf(assessment.snapshot->plan(), chosen);
    return unmuteFindings(
        plan, places, stepName(*assessment.snapshot, coveredBy(places, assessment.findings.muted)));
}

} // namespace rolewright
