#include "core/report/table_fields.h"

#include "core/text/wording.h"

namespace rolewright {

namespace {

bool isAllowed(Shown shown, NamesShown names)
{
    return shown == Shown::Always || names == NamesShown::Full ||
           (shown == Shown::WithPeople && names == NamesShown::Pseudonyms);
}

} // namespace

DataTable tableOf(const char *key, QString title, const std::vector<TableField> &fields,
                  const std::vector<int> &rows, const ReportOptions &options)
{
    const Wording words(options.language);
    DataTable table{.key = QString::fromLatin1(key), .title = std::move(title)};
    table.rows.resize(rows.size());
    for (const TableField &field : fields) {
        if (!isAllowed(field.shown, options.names))
            continue;
        table.columns.push_back(
            {QString::fromLatin1(field.key), words(field.english, field.german), field.kind});
        for (size_t i = 0; i < rows.size(); ++i)
            table.rows[i].push_back(field.valueOf(rows[i]));
    }
    return table;
}

std::vector<int> rowsWhere(size_t count, const std::function<bool(int)> &holds)
{
    std::vector<int> rows;
    for (int row = 0; row < static_cast<int>(count); ++row) {
        if (holds(row))
            rows.push_back(row);
    }
    return rows;
}

QString seatKey(const ReportContext &context, int position)
{
    if (position < 0)
        return {};
    return context.options.names == NamesShown::Full ? context.index.position(position).id.value
                                                     : QString::number(position + 1);
}

QString profileNames(const PlanIndex &index, const std::vector<ProfileId> &profiles,
                     const QString &language)
{
    QStringList names;
    for (const ProfileId &id : profiles) {
        const Profile *profile = index.framework().profile(id);
        names << (profile == nullptr ? id.value : profile->name.in(language));
    }
    return names.join(QStringLiteral(", "));
}

DataValue monthValue(const std::optional<Month> &month)
{
    return month ? DataValue(month->firstDay()) : DataValue();
}

} // namespace rolewright
