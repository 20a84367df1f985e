#include "app/dialogs/role_sets_model.h"

#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

namespace rolewright {

RoleSetsModel::RoleSetsModel(const Framework &framework, QObject *parent)
    : QAbstractTableModel(parent), m_framework(framework)
{
}

void RoleSetsModel::show(const RoleSetComparison &comparison)
{
    beginResetModel();
    m_comparison = comparison;
    endResetModel();
}

int RoleSetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.profiles.size());
}

int RoleSetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

/// Null in the column of profiles.
const std::vector<Cover> *RoleSetsModel::coversAt(int row, int column) const
{
    const ComparedProfile &profile = m_comparison.profiles[static_cast<size_t>(row)];
    if (column == ProfileColumn)
        return nullptr;
    return column == LeftColumn ? &profile.left : &profile.right;
}

QString RoleSetsModel::text(int row, int column) const
{
    const std::vector<Cover> *covers = coversAt(row, column);
    if (covers == nullptr)
        return m_framework.profile(m_comparison.profiles[static_cast<size_t>(row)].profile)
            ->name.english();
    return covers->empty() ? QStringLiteral("Nobody") : inWords(*covers);
}

QVariant RoleSetsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isMissed = m_comparison.profiles[static_cast<size_t>(index.row())].isMissedByOne();
    const std::vector<Cover> *covers = coversAt(index.row(), index.column());
    const bool isOpen = covers != nullptr && covers->empty();
    switch (role) {
    case Qt::DisplayRole:
        return shownParagraph(text(index.row(), index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()));
    case Qt::BackgroundRole:
        return isMissed ? QVariant(QColor(theme::warningFill)) : QVariant();
    case Qt::ForegroundRole:
        return isOpen ? QVariant(QColor(isMissed ? theme::warningText : theme::quietText))
                      : QVariant();
    case Qt::FontRole:
        return isOpen && isMissed ? QVariant(theme::font(theme::headSize, QFont::DemiBold))
                                  : QVariant();
    default:
        return {};
    }
}

QVariant RoleSetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == ProfileColumn)
        return QStringLiteral("Profile");
    return shownText(section == LeftColumn ? m_comparison.left.name : m_comparison.right.name);
}

QList<QStringList> RoleSetsModel::lines() const
{
    QList<QStringList> lines{
        {QStringLiteral("Profile"), m_comparison.left.name, m_comparison.right.name}};
    for (int row = 0; row < rowCount(); ++row)
        lines << QStringList{text(row, ProfileColumn), text(row, LeftColumn),
                             text(row, RightColumn)};
    return lines;
}

} // namespace rolewright
