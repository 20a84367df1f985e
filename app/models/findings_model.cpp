#include "app/models/findings_model.h"

#include "app/common/plain_text.h"
#include "app/models/finding_groups.h"

#include "core/analysis/finding_help.h"
#include "core/analysis/finding_words.h"

#include <QLocale>
#include <algorithm>

namespace rolewright {

namespace {

FindingHelp helpOf(const Finding &finding)
{
    return findingHelp(finding.code, QStringLiteral("en"));
}

/// Where a jump to the place of a finding leads.
Subject subjectOf(const FindingPlace &place, const Framework &framework)
{
    const QString &kind = place.kind;
    if (kind == QLatin1String("position"))
        return PositionId{place.id};
    if (kind == QLatin1String("unit"))
        return UnitId{place.id};
    if (kind == QLatin1String("person"))
        return PersonId{place.id};
    if (kind == QLatin1String("use-case"))
        return UseCaseId{place.id};
    if (kind == QLatin1String("profile"))
        return ProfileId{place.id};
    if (kind == QLatin1String("activity") && framework.activity({place.id}) != nullptr)
        return ActivityId{place.id};
    return {};
}

} // namespace

void FindingsModel::setAssessment(const AssessmentPtr &assessment)
{
    beginResetModel();
    m_assessment = assessment;
    update();
    endResetModel();
}

void FindingsModel::setChoice(const FindingsChoice &choice)
{
    if (choice == m_choice)
        return;
    beginResetModel();
    m_choice = choice;
    update();
    endResetModel();
}

void FindingsModel::update()
{
    m_lines.clear();
    m_openCount = 0;
    if (!m_assessment)
        return;
    const std::vector<Findings> open = groups();
    const QStringList titles = headings();
    for (size_t i = 0; i < open.size(); ++i) {
        addGroup(titles[static_cast<qsizetype>(i)], open[i], false);
        m_openCount += static_cast<int>(open[i].size());
    }
    Findings muted;
    for (const Finding &finding : m_assessment->findings.muted) {
        if (passes(finding))
            muted.push_back(&finding);
    }
    addGroup(QStringLiteral("Muted"), muted, true);
}

bool FindingsModel::passes(const Finding &finding) const
{
    if (m_choice.severity && *m_choice.severity != finding.severity)
        return false;
    if (m_choice.words.isEmpty())
        return true;
    const QString title = helpOf(finding).title;
    const QString why = reason(finding);
    const QStringList words = m_choice.words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) {
        return finding.message.contains(word, Qt::CaseInsensitive) ||
               title.contains(word, Qt::CaseInsensitive) || why.contains(word, Qt::CaseInsensitive);
    });
}

std::vector<FindingsModel::Findings> FindingsModel::groups() const
{
    const bool areOfSeverity = m_choice.groups == FindingsChoice::Groups::Severity;
    std::vector<Findings> groups(static_cast<size_t>(headings().size()));
    for (const Finding &finding : m_assessment->findings.open) {
        const size_t group =
            areOfSeverity ? static_cast<size_t>(finding.severity) : placeGroupOf(finding.where);
        if (passes(finding))
            groups[group].push_back(&finding);
    }
    return groups;
}

QStringList FindingsModel::headings() const
{
    if (m_choice.groups == FindingsChoice::Groups::Place)
        return placeGroups();
    return {QStringLiteral("Errors"), QStringLiteral("Warnings"), QStringLiteral("Hints")};
}

/// Findings come in the order of severity and code, so that those of a kind stand together.
void FindingsModel::addGroup(const QString &title, const Findings &findings, bool isMuted)
{
    if (findings.empty())
        return;
    m_lines.push_back({Line::Heading, nullptr, 0,
                       QStringLiteral("%1 (%2)").arg(title).arg(findings.size()), isMuted});
    const Finding *last = nullptr;
    size_t kind = 0;
    for (const Finding *finding : findings) {
        const bool isOther =
            last == nullptr || last->code != finding->code || last->severity != finding->severity;
        if (m_choice.explain && isOther) {
            kind = m_lines.size();
            m_lines.push_back({Line::Kind, finding, 0, {}, isMuted});
        }
        if (m_choice.explain)
            ++m_lines[kind].count;
        m_lines.push_back({Line::Finding, finding, 0, {}, isMuted});
        last = finding;
    }
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_lines[static_cast<size_t>(index.row())];
    const Finding *finding = entry.finding;
    switch (role) {
    case Qt::DisplayRole:
        return shownText(text(entry));
    case Qt::ToolTipRole:
        return entry.line == Line::Finding
                   ? plainToolTip(finding->message + QStringLiteral("\n\n") + helpOf(*finding).text)
                   : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(entry);
    case LineOf:
        return static_cast<int>(entry.line);
    case IsMuted:
        return entry.isMuted;
    case SeverityOf:
        return finding == nullptr ? QVariant() : static_cast<int>(finding->severity);
    case TextOf:
        if (entry.line == Line::Kind)
            return helpOf(*finding).text;
        return entry.line == Line::Finding && entry.isMuted ? reason(*finding) : QString();
    case CountOf:
        return entry.line == Line::Kind
                   ? QStringLiteral("%1, %2")
                         .arg(severityInWords(finding->severity, QStringLiteral("en")))
                         .arg(entry.count)
                   : QString();
    default:
        return {};
    }
}

QString FindingsModel::text(const Entry &entry) const
{
    switch (entry.line) {
    case Line::Heading:
        return entry.heading;
    case Line::Kind:
        return helpOf(*entry.finding).title;
    case Line::Finding:
        break;
    }
    return entry.finding->message;
}

QString FindingsModel::accessibleText(const Entry &entry) const
{
    if (entry.line == Line::Heading)
        return entry.heading;
    const FindingHelp help = helpOf(*entry.finding);
    if (entry.line == Line::Kind)
        return QStringLiteral("%1: %2").arg(help.title, help.text);
    return entry.isMuted
               ? QStringLiteral("%1 %2").arg(entry.finding->message, reason(*entry.finding))
               : QStringLiteral("%1: %2").arg(
                     severityInWords(entry.finding->severity, QStringLiteral("en")),
                     entry.finding->message);
}

/// "Muted on 9 November 2026: accepted until summer"; empty when it is not.
QString FindingsModel::reason(const Finding &finding) const
{
    const Mute *mute = muteOf(m_assessment->snapshot->plan(), finding);
    if (mute == nullptr)
        return {};
    QString text = QStringLiteral("Muted");
    if (mute->date)
        text += QStringLiteral(" on %1").arg(
            QLocale(QLocale::English).toString(*mute->date, QStringLiteral("d MMMM yyyy")));
    if (mute->where.isEmpty())
        text += QStringLiteral(", everywhere");
    return mute->reason.isEmpty() ? text
                                  : QStringLiteral("%1: %2").arg(text, shownText(mute->reason));
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // Keys pass over headings, as these are not enabled.
    const bool isFinding = m_lines[static_cast<size_t>(index.row())].line == Line::Finding;
    return isFinding ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                     : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

const Finding *FindingsModel::findingAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Entry &entry = m_lines[static_cast<size_t>(index.row())];
    return entry.line == Line::Finding ? entry.finding : nullptr;
}

bool FindingsModel::isMutedAt(const QModelIndex &index) const
{
    return index.isValid() && m_lines[static_cast<size_t>(index.row())].isMuted;
}

int FindingsModel::rowOf(const Finding &finding, bool isMuted) const
{
    const auto line = std::ranges::find_if(m_lines, [&](const Entry &entry) {
        return entry.line == Line::Finding && entry.isMuted == isMuted && *entry.finding == finding;
    });
    return line == m_lines.end() ? -1 : static_cast<int>(line - m_lines.begin());
}

Subject FindingsModel::subjectAt(const QModelIndex &index) const
{
    const Finding *finding = findingAt(index);
    return finding == nullptr ? Subject()
                              : subjectOf(finding->where, m_assessment->snapshot->input.framework);
}

} // namespace rolewright
