#include "app/dialogs/import/columns_model.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

#include "core/drawing/theme.h"
#include "core/exchange/import_words.h"

#include <QColor>

namespace rolewright {

namespace {

constexpr qsizetype mostValues = 4;

bool isUsed(const ColumnMapping &mapping, size_t column)
{
    return mapping.refusals[column].isEmpty() && (mapping.fields[column] || mapping.skills[column]);
}

QString givesInWords(const ColumnMapping &mapping, size_t column)
{
    if (!mapping.refusals[column].isEmpty())
        return QStringLiteral("Refused: ") + mapping.refusals[column].section(u':', 0, 0);
    if (mapping.skills[column])
        return QStringLiteral("Level of ") + mapping.skills[column]->value;
    if (!mapping.fields[column])
        return QStringLiteral("Left out");
    QString words = fieldInWords(*mapping.fields[column]);
    words.front() = words.front().toUpper();
    return words;
}

} // namespace

QStringList firstValues(const ImportOutcome &outcome, size_t column)
{
    QStringList values;
    for (const QString &value : outcome.table->columns.profiles[column].sample) {
        if (!values.contains(value))
            values << value;
        if (values.size() == mostValues)
            break;
    }
    return values;
}

void ColumnsModel::setOutcome(const ImportOutcomePtr &outcome)
{
    const bool isSameTable = outcome && m_outcome && outcome->table == m_outcome->table &&
                             outcome->mapping.names.size() == m_outcome->mapping.names.size();
    if (isSameTable) {
        m_outcome = outcome;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnTotal - 1));
        return;
    }
    beginResetModel();
    m_outcome = outcome;
    endResetModel();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_outcome ? 0 : static_cast<int>(m_outcome->mapping.names.size());
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant ColumnsModel::text(size_t column, int shown) const
{
    switch (shown) {
    case NameColumn:
        return shownText(m_outcome->mapping.names[column]);
    case GivesColumn:
        return givesInWords(m_outcome->mapping, column);
    default:
        return shownText(firstValues(*m_outcome, column).join(QStringLiteral(" · ")));
    }
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(column, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(column, index.column()).toString());
    case Qt::ForegroundRole:
        return QColor(isUsed(m_outcome->mapping, column) ? theme::ink : theme::quietText);
    default:
        return {};
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return QStringLiteral("Column");
    case GivesColumn:
        return QStringLiteral("Gives");
    default:
        return QStringLiteral("First values");
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? readableCell : Qt::NoItemFlags;
}

} // namespace rolewright
