#include "app/dialogs/import/values_model.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

namespace rolewright {

void ValuesModel::setValues(const std::vector<ValueCount> &values,
                            const std::optional<QStringList> &chosen)
{
    beginResetModel();
    m_values = values;
    m_left.clear();
    for (const ValueCount &value : values) {
        if (chosen && !chosen->contains(value.value))
            m_left.insert(value.value);
    }
    endResetModel();
}

void ValuesModel::setAll(bool isChosen)
{
    m_left.clear();
    if (!isChosen) {
        for (const ValueCount &value : m_values)
            m_left.insert(value.value);
    }
    if (!m_values.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

std::optional<QStringList> ValuesModel::chosen() const
{
    if (m_left.isEmpty())
        return std::nullopt;
    QStringList chosen;
    for (const ValueCount &value : m_values) {
        if (!m_left.contains(value.value))
            chosen << value.value;
    }
    return chosen;
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ValueCount &value = m_values[static_cast<size_t>(index.row())];
    const QString text = value.value.isEmpty() ? QStringLiteral("(nothing)") : value.value;
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1  ·  %2").arg(shownText(text), grouped(value.rows));
    case ValueOf:
        return value.value;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::CheckStateRole:
        return m_left.contains(value.value) ? Qt::Unchecked : Qt::Checked;
    default:
        return {};
    }
}

bool ValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const QString &text = m_values[static_cast<size_t>(index.row())].value;
    if (value.toInt() == Qt::Checked)
        m_left.remove(text);
    else
        m_left.insert(text);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? readableCell | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace rolewright
