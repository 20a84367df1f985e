#include "core/analysis/findings.h"

#include "core/analysis/finding_list.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace rolewright {

void FindingSink::error(const char *code, FindingPlace where, const QString &message)
{
    m_found.push_back({QLatin1String(code), Severity::Error, message, std::move(where)});
}

void FindingSink::warn(const char *code, FindingPlace where, const QString &message,
                       const ProfileId &profile)
{
    m_found.push_back({QLatin1String(code), Severity::Warning, message, std::move(where), profile});
}

void FindingSink::hint(const char *code, FindingPlace where, const QString &message,
                       const ProfileId &profile)
{
    m_found.push_back({QLatin1String(code), Severity::Hint, message, std::move(where), profile});
}

QString FindingSink::name(const ProfileId &profile) const
{
    const int number = m_index->profileNumber(profile);
    return number < 0 ? profile.value : m_index->profile(number).name.english();
}

QString FindingSink::seat(int position) const
{
    const int unit = m_index->positions()[static_cast<size_t>(position)].unit;
    const QString &title = m_index->position(position).title;
    return unit < 0 ? title : QStringLiteral("%1 in %2").arg(title, unitName(unit));
}

QString FindingSink::unitName(int unit) const
{
    return m_index->unit(unit).name;
}

QString number(double value)
{
    const bool needsTwo = std::abs(value * 10 - std::round(value * 10)) > 1e-6;
    return QLocale::c().toString(value, 'f', needsTwo ? 2 : 1);
}

QString inWords(Month month)
{
    return QLocale::c().toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
}

QString listed(const QStringList &names, qsizetype most)
{
    const qsizetype named = names.size() > most + 1 ? most : names.size();
    QStringList parts = names.mid(0, named);
    QString last;
    if (named < names.size())
        last = QStringLiteral("%1 more").arg(names.size() - named);
    else if (!parts.isEmpty())
        last = parts.takeLast();
    if (parts.isEmpty())
        return last;
    return QStringLiteral("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

FindingPlace placeOf(const char *kind, const QString &id)
{
    return {QLatin1String(kind), id};
}

int FindingList::count(Severity severity) const
{
    return static_cast<int>(std::count_if(open.begin(), open.end(), [&](const Finding &finding) {
        return finding.severity == severity;
    }));
}

const Mute *muteOf(const Plan &plan, const Finding &finding)
{
    const Mute *ofPlace =
        plan.mutes.find(Mute{.code = finding.code, .where = finding.where.id}.key());
    return ofPlace != nullptr ? ofPlace : plan.mutes.find(Mute{.code = finding.code}.key());
}

FindingList findings(const PlanIndex &index)
{
    FindingSink sink(index);
    for (const auto judge : {judgeMatrix, judgeHolders, judgeDeferrals, judgePeople, judgeControls,
                             judgePositions, judgeCounterparts, judgeReferences, judgeKeys})
        judge(index, sink);
    std::vector<Finding> all = sink.take();
    const auto order = [](const Finding &finding) {
        return std::tie(finding.severity, finding.code, finding.where.kind, finding.where.id,
                        finding.message);
    };
    std::sort(all.begin(), all.end(),
              [&](const Finding &a, const Finding &b) { return order(a) < order(b); });
    all.erase(std::unique(all.begin(), all.end()), all.end());

    FindingList list;
    for (Finding &finding : all) {
        const bool isMuted = muteOf(index.input().plan, finding) != nullptr;
        (isMuted ? list.muted : list.open).push_back(std::move(finding));
    }
    return list;
}

} // namespace rolewright
