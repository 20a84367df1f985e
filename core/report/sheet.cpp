#include "core/report/sheet.h"

#include "core/drawing/text_drawing.h"

#include <QSet>

namespace rolewright {

namespace {

constexpr qsizetype longestHead = 240; ///< with room for a number behind it
constexpr qsizetype leastWidth = 8;
constexpr qsizetype filterWidth = 3;

} // namespace

Sheet sheetOf(const DataTable &table, const QString &title)
{
    Sheet sheet{.name = table.title, .tableName = table.key, .title = title, .fixedColumns = 2};
    for (const DataColumn &column : table.columns)
        sheet.columns.push_back({.head = column.head, .kind = column.kind});
    for (const std::vector<DataValue> &values : table.rows) {
        std::vector<SheetCell> &cells = sheet.rows.emplace_back();
        for (const DataValue &value : values)
            cells.push_back({value});
    }
    return sheet;
}

QStringList tableHeads(const Sheet &sheet)
{
    QStringList heads;
    QSet<QString> taken;
    for (const SheetColumn &column : sheet.columns) {
        QString same = drawable(column.head).left(longestHead);
        if (!same.isEmpty() && same.back().isHighSurrogate())
            same.chop(1);
        QString head = same;
        for (int number = 2; taken.contains(head.toCaseFolded()); ++number)
            head = QStringLiteral("%1 (%2)").arg(same, QString::number(number));
        taken.insert(head.toCaseFolded());
        heads << head;
    }
    return heads;
}

double contentWidth(const Sheet &sheet, size_t column)
{
    const SheetColumn &of = sheet.columns[column];
    qsizetype longest = leastWidth;
    for (const QString &word : of.head.split(u' '))
        longest = std::max(longest, word.size() + filterWidth);
    for (const auto &row : sheet.rows) {
        const QString shown = inWords(row[column].value, of.kind, QStringLiteral("en"));
        longest = std::max(longest, shown.size() + 2);
    }
    return static_cast<double>(std::min(longest, mostWidth));
}

} // namespace rolewright
