#include "app/dialogs/import/people_model.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

#include "core/drawing/theme.h"
#include "core/exchange/import_words.h"

#include <QColor>

namespace rolewright {

namespace {

std::vector<FieldChange> changesOf(const ImportedRow &person, const ImportOutcome &outcome)
{
    return fieldChanges(person, [&](const PersonId &id) { return outcome.nameOf(id); });
}

} // namespace

PeopleModel::PeopleModel(const Framework &framework, const QString &language, QObject *parent)
    : QAbstractTableModel(parent), m_framework(framework), m_language(language)
{
}

void PeopleModel::show(const ImportOutcomePtr &outcome,
                       const std::function<bool(const ImportedRow &)> &isListed)
{
    std::vector<size_t> listed;
    if (outcome && outcome->preview) {
        const auto &people = outcome->preview->people;
        for (size_t i = 0; i < people.size(); ++i) {
            if (isListed(people[i]))
                listed.push_back(i);
        }
    }
    if (m_outcome && listed == m_listed && outcome->table == m_outcome->table) {
        m_outcome = outcome;
        return tellAll();
    }
    beginResetModel();
    m_outcome = outcome;
    m_listed = std::move(listed);
    endResetModel();
}

void PeopleModel::setLeftOut(const std::set<int> &records)
{
    m_leftOut = records;
    tellAll();
}

void PeopleModel::tellAll()
{
    if (!m_listed.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1));
}

QString PeopleModel::fateInWords(const ImportedRow &person) const
{
    if (person.fate == RowFate::Unchanged)
        return QStringLiteral("Unchanged");
    if (!isTaken(person))
        return QStringLiteral("Left out");
    return person.fate == RowFate::Added ? QStringLiteral("Added") : QStringLiteral("Updated");
}

const ImportedRow &PeopleModel::personAt(int row) const
{
    return m_outcome->preview->people[m_listed[static_cast<size_t>(row)]];
}

std::vector<int> PeopleModel::records() const
{
    std::vector<int> records;
    for (int row = 0; row < rowCount(); ++row) {
        if (personAt(row).fate != RowFate::Unchanged)
            records.push_back(personAt(row).row);
    }
    return records;
}

QStringList PeopleModel::details(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const ImportedRow &person = personAt(row);
    QStringList lines{person.after->name};
    if (const QString suited = suits(person); !suited.isEmpty())
        lines << QStringLiteral("suits by title: %1").arg(suited);
    for (const FieldChange &change : changesOf(person, *m_outcome))
        lines << inWords({change});
    return lines;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QString PeopleModel::text(const ImportedRow &person, int column) const
{
    switch (column) {
    case NameColumn:
        return person.after->name;
    case FateColumn:
        return fateInWords(person);
    case SuitsColumn:
        return suits(person);
    case ChangesColumn:
        return inWords(changesOf(person, *m_outcome));
    default:
        return QString::number(person.row);
    }
}

QString PeopleModel::suits(const ImportedRow &person) const
{
    return inWords(m_outcome->titles->profilesFor(person.after->title), m_framework, m_language);
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportedRow &person = personAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(text(person, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(details(index.row()).join(u'\n'));
    case Qt::CheckStateRole:
        if (index.column() != NameColumn || person.fate == RowFate::Unchanged)
            return {};
        return isTaken(person) ? Qt::Checked : Qt::Unchecked;
    case Qt::ForegroundRole:
        return QColor(isTaken(person) && person.fate != RowFate::Unchanged ? theme::ink
                                                                           : theme::quietText);
    default:
        return {};
    }
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != NameColumn ||
        personAt(index.row()).fate == RowFate::Unchanged)
        return false;
    Q_EMIT ticked(personAt(index.row()).row, value.toInt() != Qt::Checked);
    return true;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return QStringLiteral("Person");
    case FateColumn:
        return QStringLiteral("Becomes");
    case SuitsColumn:
        return QStringLiteral("Suits by title");
    case ChangesColumn:
        return QStringLiteral("What the table says");
    default:
        return QStringLiteral("Row");
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool canBeTicked =
        index.column() == NameColumn && personAt(index.row()).fate != RowFate::Unchanged;
    return canBeTicked ? readableCell | Qt::ItemIsUserCheckable : readableCell;
}

} // namespace rolewright
