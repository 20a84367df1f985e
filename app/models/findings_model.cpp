#include "app/models/findings_model.h"

#include "app/common/plain_text.h"

namespace rolewright {

namespace {

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
    m_lines.clear();
    if (assessment) {
        std::vector<const Finding *> groups[3];
        for (const Finding &finding : assessment->findings.open)
            groups[static_cast<int>(finding.severity)].push_back(&finding);
        std::vector<const Finding *> muted;
        for (const Finding &finding : assessment->findings.muted)
            muted.push_back(&finding);
        addGroup(QStringLiteral("Errors"), groups[0], false);
        addGroup(QStringLiteral("Warnings"), groups[1], false);
        addGroup(QStringLiteral("Hints"), groups[2], false);
        addGroup(QStringLiteral("Muted"), muted, true);
    }
    endResetModel();
}

void FindingsModel::addGroup(const QString &title, const std::vector<const Finding *> &findings,
                             bool muted)
{
    if (findings.empty())
        return;
    m_lines.push_back({nullptr, QStringLiteral("%1 (%2)").arg(title).arg(findings.size()), muted});
    for (const Finding *finding : findings)
        m_lines.push_back({finding, {}, muted});
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(line.finding == nullptr ? line.heading : line.finding->message);
    case Qt::ToolTipRole:
        return line.finding == nullptr ? QVariant() : plainToolTip(line.finding->message);
    case IsHeading:
        return line.finding == nullptr;
    case IsMuted:
        return line.isMuted;
    case SeverityOf:
        return line.finding == nullptr ? QVariant() : static_cast<int>(line.finding->severity);
    default:
        return {};
    }
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const bool isHeading = m_lines[static_cast<size_t>(index.row())].finding == nullptr;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return isHeading ? shown : shown | Qt::ItemIsSelectable;
}

Subject FindingsModel::subjectAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    if (line.finding == nullptr)
        return {};
    return subjectOf(line.finding->where, m_assessment->snapshot->input.framework);
}

} // namespace rolewright
