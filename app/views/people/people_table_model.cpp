#include "app/views/people/people_table_model.h"

#include "app/common/plain_text.h"

#include "core/exchange/person_cells.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr double overloaded = 9; ///< load of somebody without any capacity

bool areSamePeople(const PeopleRows &one, const PeopleRows &other)
{
    if (one.count() != other.count())
        return false;
    for (int place = 0; place < one.count(); ++place) {
        if (one.person(place).id != other.person(place).id)
            return false;
    }
    return true;
}

PersonColumn columnOf(const QModelIndex &index)
{
    return static_cast<PersonColumn>(index.column());
}

} // namespace

PeopleTableModel::PeopleTableModel(PlanSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
    connect(&session.document(), &PlanDocument::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void PeopleTableModel::setRows(const PeopleRowsPtr &rows)
{
    if (m_rows && areSamePeople(*m_rows, *rows)) {
        m_rows = rows;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const Person &PeopleTableModel::personAt(int row) const
{
    const Person &then = m_rows->person(row);
    const Person *now = m_session.plan().people.find(then.id);
    return now == nullptr ? then : *now;
}

PersonLine PeopleTableModel::lineAt(int row) const
{
    return {*m_rows->snapshot, *m_rows->workloads, m_rows->shown[static_cast<size_t>(row)],
            personAt(row)};
}

int PeopleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : m_rows->count();
}

int PeopleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : personColumnCount;
}

QVariant PeopleTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PersonLine line = lineAt(index.row());
    const PersonColumn column = columnOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return shownText(cellText(line, column));
    case Qt::EditRole:
        return editText(line, column);
    case Qt::ToolTipRole:
        return toolTip(line, column);
    case Qt::AccessibleDescriptionRole:
        return shownText(cellSource(line, column));
    case loadRole:
        return line.peak().load().value_or(overloaded);
    default:
        return {};
    }
}

/// What an editor starts with: what finds the same value again.
QVariant PeopleTableModel::editText(const PersonLine &line, PersonColumn column) const
{
    if (column == PersonColumn::Capacity)
        return QLocale::c().toString(line.person.capacity, 'g', 6);
    if (column != PersonColumn::Manager)
        return cellText(line, column);
    const Person *manager = m_session.plan().people.find(line.person.manager);
    return manager == nullptr ? QString() : findableName(m_session.plan(), *manager);
}

QVariant PeopleTableModel::toolTip(const PersonLine &line, PersonColumn column) const
{
    const QString source = cellSource(line, column);
    const QString text = source.isEmpty() ? cellText(line, column) : source;
    return text.isEmpty() ? QVariant() : plainToolTip(text);
}

QVariant PeopleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isHead = orientation == Qt::Horizontal && section >= 0 && section < columnCount();
    if (!isHead)
        return {};
    const auto column = static_cast<PersonColumn>(section);
    const bool isFigure = column == PersonColumn::Free || column == PersonColumn::Capacity;
    if (role == Qt::TextAlignmentRole && isFigure)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(QString::fromLatin1(infoOf(column).title))
                                   : QVariant();
}

Qt::ItemFlags PeopleTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const bool isThere = m_session.plan().people.contains(m_rows->person(index.row()).key());
    const bool isEditable = isThere && infoOf(columnOf(index)).field;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled |
           (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

Result<void> PeopleTableModel::change(const QModelIndex &index, const QString &text)
{
    const auto &info = infoOf(columnOf(index));
    return m_session.apply(setForPeople(m_session.plan(), {personAt(index.row()).id}, *info.field,
                                        text, QString::fromLatin1(info.title).toLower()));
}

bool PeopleTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable) &&
           change(index, value.toString());
}

} // namespace rolewright
