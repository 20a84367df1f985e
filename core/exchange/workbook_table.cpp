#include "core/exchange/workbook_table.h"

#include "core/exchange/sheet_cells.h"

#include <algorithm>

namespace rolewright {

namespace {

QStringList namesOf(const std::vector<WorkbookSheet> &sheets)
{
    QStringList names;
    for (const WorkbookSheet &sheet : sheets) {
        if (!sheet.isHidden)
            names << sheet.name;
    }
    return names;
}

/// The sheet chosen by name, else the first that is seen.
Result<WorkbookSheet> sheetOf(const WorkbookParts &parts, const std::optional<QString> &name)
{
    const auto isWanted = [&](const WorkbookSheet &sheet) {
        return name ? sheet.name.compare(*name, Qt::CaseInsensitive) == 0 : !sheet.isHidden;
    };
    const auto found = std::find_if(parts.sheets.begin(), parts.sheets.end(), isWanted);
    if (found != parts.sheets.end())
        return *found;
    const QString sheets = namesOf(parts.sheets).mid(0, 50).join(QStringLiteral(", "));
    return fail(
        ErrorCode::BadInput,
        name ? QStringLiteral("There is no sheet “%1”. The sheets are: %2.").arg(*name, sheets)
             : QStringLiteral("The workbook has no sheet that is seen."));
}

Result<SheetCells> cellsOf(const ZipFile &archive, const WorkbookParts &parts,
                           const WorkbookSheet &sheet, const WorkbookLimits &limits)
{
    auto texts = readSharedTexts(archive, parts.textsPart, limits.characters);
    if (!texts)
        return std::unexpected(std::move(texts.error()));
    auto looks = readNumberLooks(archive, parts.stylesPart);
    if (!looks)
        return std::unexpected(std::move(looks.error()));
    return readSheetCells(archive, sheet.part,
                          {std::move(*texts), std::move(*looks), parts.countsFrom1904}, limits);
}

bool isTitle(const std::vector<QString> &row)
{
    return std::count_if(row.begin(), row.end(),
                         [](const QString &cell) { return !cell.isEmpty(); }) == 1;
}

/// Which row is the header: the first that is no title above a table of several columns.
size_t headerOf(const SheetCells &cells, size_t width)
{
    const auto found = std::find_if_not(cells.rows.begin(), cells.rows.end(), isTitle);
    return width < 2 || found == cells.rows.end() ? 0
                                                  : static_cast<size_t>(found - cells.rows.begin());
}

/// Sheets leave out empty cells at the end of a row; a table has as many in each.
Result<SourceTable> tableOf(SheetCells cells, const TableFormat &format,
                            const WorkbookLimits &limits)
{
    if (cells.rows.empty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The sheet is empty. Choose another one, whose first row holds "
                                   "the names of the columns."));
    size_t width = 0;
    for (const auto &row : cells.rows)
        width = std::max(width, row.size());
    if (std::ssize(cells.rows) * static_cast<qsizetype>(width) > limits.cells)
        return fail(ErrorCode::BadInput, QStringLiteral("The sheet has more than %1 cells. Split "
                                                        "it, or leave out columns.")
                                             .arg(limits.cells));
    for (auto &row : cells.rows)
        row.resize(width);
    const auto header = static_cast<std::ptrdiff_t>(headerOf(cells, width));
    SourceTable table;
    table.header = std::move(cells.rows[static_cast<size_t>(header)]);
    table.rows.assign(std::make_move_iterator(cells.rows.begin() + header + 1),
                      std::make_move_iterator(cells.rows.end()));
    table.rowNumbers.assign(cells.numbers.begin() + header + 1, cells.numbers.end());
    table.format.hasHeader = format.hasHeader.value_or(looksLikeHeader(table.header));
    if (!*table.format.hasHeader)
        takeHeaderAsRow(table, cells.numbers[static_cast<size_t>(header)]);
    return table;
}

Result<SourceTable> readTable(const QByteArray &bytes, const TableFormat &format,
                              const WorkbookLimits &limits)
{
    const auto archive = ZipFile::open(bytes, limits.inflated);
    if (!archive)
        return std::unexpected(archive.error());
    const auto parts = readWorkbookParts(*archive);
    if (!parts)
        return std::unexpected(parts.error());
    const auto sheet = sheetOf(*parts, format.sheet);
    if (!sheet)
        return std::unexpected(sheet.error());
    auto cells = cellsOf(*archive, *parts, *sheet, limits);
    if (!cells)
        return std::unexpected(std::move(cells.error()));
    auto table = tableOf(std::move(*cells), format, limits);
    if (!table)
        return table;
    table->kind = TableKind::Workbook;
    table->sheets = namesOf(parts->sheets);
    table->format.sheet = sheet->name;
    return table;
}

} // namespace

bool isArchive(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<SourceTable> readWorkbookTable(const QByteArray &bytes, const QString &file,
                                      const TableFormat &format, const WorkbookLimits &limits)
{
    auto table = readTable(bytes, format, limits);
    if (!table)
        table.error().where.file = file;
    return table;
}

} // namespace rolewright
