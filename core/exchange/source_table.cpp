#include "core/exchange/source_table.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/people_fields.h"
#include "core/exchange/sensitive_columns.h"
#include "core/text/csv.h"

#include <algorithm>

namespace rolewright {

namespace {

bool namesAField(const QString &cell)
{
    return knownHeader(cell) || isStatusHeader(cell) || !sensitiveHeaderReason(cell).isEmpty();
}

bool isValue(const QString &cell)
{
    const CellKind kind = cellKind(cell);
    return kind == CellKind::Number || kind == CellKind::Date || kind == CellKind::Email;
}

/// The separator that a first line such as "sep=;" sets for spreadsheets, and the text below it.
struct SeparatorLine
{
    std::optional<QChar> separator;
    QByteArray below;
};

/// A text in UTF-16 is taken as it is.
SeparatorLine separatorLineOf(const QByteArray &bytes)
{
    constexpr qsizetype most = 20;
    const qsizetype mark = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QByteArray line = bytes.mid(mark, most);
    const auto end =
        std::find_if(line.cbegin(), line.cend(), [](char c) { return c == '\n' || c == '\r'; });
    line.truncate(end - line.cbegin());
    qsizetype begin = mark + line.size();
    if (line.size() == most || line.left(4).toLower() != "sep=")
        return {{}, bytes};
    begin += bytes.mid(begin, 2) == "\r\n" ? 2 : 1;
    const auto separator = separatorOf(QString::fromLatin1(line.mid(4)));
    return separator ? SeparatorLine{separator, bytes.mid(begin)} : SeparatorLine{{}, bytes};
}

void revive(std::vector<QString> &cells)
{
    for (QString &cell : cells)
        cell = textOfCsvCell(cell);
}

} // namespace

bool looksLikeHeader(const std::vector<QString> &row)
{
    std::vector<QString> cells;
    for (const QString &cell : row)
        cells.push_back(cleanCell(cell));
    return std::any_of(cells.begin(), cells.end(), namesAField) ||
           std::none_of(cells.begin(), cells.end(), isValue);
}

void takeHeaderAsRow(SourceTable &table, int recordNumber)
{
    std::vector<QString> names;
    for (size_t i = 1; i <= table.header.size(); ++i)
        names.push_back(columnNumbered(i));
    table.rows.insert(table.rows.begin(), std::exchange(table.header, std::move(names)));
    table.rowNumbers.insert(table.rowNumbers.begin(), recordNumber);
}

QString nameOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Separated:
        return QStringLiteral("separated text");
    case TableKind::Workbook:
        return QStringLiteral("workbook");
    case TableKind::Cards:
        return QStringLiteral("vCard");
    case TableKind::Directory:
        break;
    }
    return QStringLiteral("LDIF");
}

const std::vector<std::pair<QChar, QString>> &namedSeparators()
{
    static const std::vector<std::pair<QChar, QString>> all{{u',', QStringLiteral("comma")},
                                                            {u';', QStringLiteral("semicolon")},
                                                            {u'\t', QStringLiteral("tab")},
                                                            {u'|', QStringLiteral("bar")}};
    return all;
}

std::optional<QChar> separatorOf(const QString &text)
{
    for (const auto &[separator, name] : namedSeparators()) {
        if (text.compare(name, Qt::CaseInsensitive) == 0)
            return separator;
    }
    const bool separates = text.size() == 1 && !text.front().isLetterOrNumber() &&
                           !text.front().isSurrogate() &&
                           !QStringView(u"\"\n\r").contains(text.front());
    return separates ? std::optional(text.front()) : std::nullopt;
}

QString columnNumbered(size_t number)
{
    return QStringLiteral("Column %1").arg(number);
}

Result<SourceTable> readSeparatedTable(const QByteArray &bytes, const QString &file,
                                       const TableFormat &format)
{
    const SeparatorLine first = separatorLineOf(bytes);
    CsvOptions options;
    options.separator = format.separator ? format.separator : first.separator;
    options.encoding = format.encoding;
    auto read = readDelimited(first.below, file, options);
    if (!read)
        return std::unexpected(std::move(read.error()));
    SourceTable table{std::move(read->header), std::move(read->rows), std::move(read->rowNumbers),
                      TableFormat{read->encoding, read->separator, {}, {}}};
    revive(table.header);
    for (std::vector<QString> &row : table.rows)
        revive(row);
    table.format.hasHeader = format.hasHeader.value_or(looksLikeHeader(table.header));
    if (!*table.format.hasHeader)
        takeHeaderAsRow(table, read->headerNumber);
    return table;
}

} // namespace rolewright
