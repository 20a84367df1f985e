#include "app/dialogs/import/organisation_model.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

namespace rolewright {

namespace {

constexpr int indent = 4; ///< spaces for each step down the tree

} // namespace

void OrganisationModel::show(const ImportOutcomePtr &outcome, const Design &before,
                             const ScenarioId &scenario)
{
    beginResetModel();
    m_outcome = outcome;
    m_before = before;
    m_scenario = scenario;
    m_tree =
        outcome && outcome->organisation ? treeOf(*outcome->organisation) : std::vector<TreeSeat>{};
    endResetModel();
}

int OrganisationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tree.size());
}

int OrganisationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant OrganisationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const TreeSeat &place = m_tree[static_cast<size_t>(index.row())];
    const QString words = text(place, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(words);
    const bool isIndented = index.column() == PositionColumn;
    return isIndented ? QString(place.depth * indent, QChar(QChar::Nbsp)) + shownText(words)
                      : shownText(words);
}

QString OrganisationModel::text(const TreeSeat &place, int column) const
{
    const OrganisationPreview &shown = *m_outcome->organisation;
    const ImportedSeat &seat = shown.seats[static_cast<size_t>(place.seat)];
    const Design &after = shown.after.design(m_scenario);
    switch (column) {
    case PositionColumn:
        return seat.after->title;
    case UnitColumn:
        return after.units.find(seat.after->unit)->name;
    case PersonColumn:
        return m_outcome->nameOf(seat.person);
    default:
        return inWords(seat, m_before, after);
    }
}

QVariant OrganisationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const QStringList heads{QStringLiteral("Position"), QStringLiteral("Unit"),
                                   QStringLiteral("Person"), QStringLiteral("Change")};
    return heads.value(section);
}

Qt::ItemFlags OrganisationModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? readableCell : Qt::NoItemFlags;
}

} // namespace rolewright
