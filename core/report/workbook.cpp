#include "core/report/workbook.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/export_mark.h"

#include <QFile>
#include <QTemporaryDir>
#include <map>
#include <xlsxwriter.h>

namespace rolewright {

namespace {

constexpr lxw_row_t titleRow = 0;
constexpr lxw_row_t headRow = 1;
constexpr double headHeight = 34;
constexpr uint8_t paperA4 = 9;
constexpr size_t mostColumns = 16000; ///< a sheet has 16,384
constexpr int firstYear = 1900;       ///< that a sheet can count days from

/// A text that a sheet can hold: characters that XML forbids are left out.
QByteArray cellText(const QString &text)
{
    return drawableParagraph(text).toUtf8();
}

lxw_color_t colour(QRgb rgb)
{
    return rgb & 0xffffffU;
}

/// Marks a workbook as ours in the comment at the end of its archive, which other programs drop.
void addMark(QByteArray &archive)
{
    const QByteArray mark = exportMark().toUtf8();
    archive[archive.size() - 2] = static_cast<char>(mark.size());
    archive += mark;
}

const char *numberFormat(DataKind kind)
{
    switch (kind) {
    case DataKind::Fte:
        return "0.00";
    case DataKind::Percent:
        return "0.0%";
    case DataKind::Month:
        return "yyyy-mm";
    case DataKind::Day:
        return "yyyy-mm-dd";
    case DataKind::Text:
    case DataKind::Number:
        break;
    }
    return "General";
}

/// Writes a workbook; a failure of one call is that of all.
class BookWriter
{
public:
    BookWriter(const WorkbookFacts &facts, const QString &folder)
        : m_folder(QFile::encodeName(folder)),
          m_path(m_folder + "/workbook.xlsx"), m_options{.constant_memory = LXW_FALSE,
                                                         .tmpdir = m_folder.data(),
                                                         .use_zip64 = LXW_FALSE},
          m_book(workbook_new_opt(m_path.constData(), &m_options))
    {
        if (m_book != nullptr)
            describe(facts);
    }

    Result<QByteArray> write(const std::vector<Sheet> &sheets)
    {
        if (m_book == nullptr)
            return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
        for (const Sheet &sheet : sheets)
            add(sheet);
        const lxw_error closed = workbook_close(m_book);
        if (m_error != LXW_NO_ERROR || closed != LXW_NO_ERROR)
            return failed(m_error != LXW_NO_ERROR ? m_error : closed);
        QFile file(QFile::decodeName(m_path));
        if (!file.open(QIODevice::ReadOnly))
            return failed(LXW_ERROR_CREATING_XLSX_FILE);
        QByteArray bytes = file.readAll();
        addMark(bytes);
        return bytes;
    }

private:
    /// All that cells of one look have in common.
    struct Look
    {
        CellTone tone;
        DataKind kind = DataKind::Text;
        bool isCentred = false;
        bool isBroken = false; ///< over lines

        auto operator<=>(const Look &) const = default;
    };

    static std::unexpected<Error> failed(lxw_error error)
    {
        return fail(ErrorCode::NotWritten, QStringLiteral("the workbook could not be made (%1)")
                                               .arg(QLatin1String(lxw_strerror(error))));
    }

    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    void describe(const WorkbookFacts &facts)
    {
        QByteArray title = cellText(facts.title);
        QByteArray maker = exportMark().toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = maker.data();
        properties.created = facts.created.startOfDay(Qt::UTC).toSecsSinceEpoch();
        note(workbook_set_properties(m_book, &properties));
    }

    void add(const Sheet &sheet)
    {
        m_sheet = workbook_add_worksheet(m_book, sheet.name.toUtf8().constData());
        if (m_sheet == nullptr)
            return note(LXW_ERROR_SHEETNAME_ALREADY_USED);
        arrange(sheet);
        put(titleRow, 0, {sheet.title, {}, CellTone{theme::ink, true}}, {});
        addTable(sheet);
        colourBands(sheet);
        auto row = static_cast<lxw_row_t>(headRow + 1);
        for (const auto &cells : sheet.rows)
            putRow(row++, cells, sheet.columns);
        row = lastRow(sheet) + 1;
        for (const auto &cells : sheet.totals)
            putRow(row++, cells, sheet.columns);
    }

    /// A table has at least one row, which is blank where there is nothing.
    static lxw_row_t lastRow(const Sheet &sheet)
    {
        return static_cast<lxw_row_t>(headRow + std::max<size_t>(sheet.rows.size(), 1));
    }

    void arrange(const Sheet &sheet)
    {
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, paperA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        note(worksheet_repeat_rows(m_sheet, headRow, headRow));
        note(worksheet_set_footer(m_sheet, "&L&A&R&P / &N"));
        worksheet_freeze_panes(m_sheet, headRow + 1, static_cast<lxw_col_t>(sheet.fixedColumns));
        note(worksheet_set_row(m_sheet, headRow, headHeight, nullptr));
        for (size_t i = 0; i < sheet.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const double given = sheet.columns[i].width;
            const double width = given > 0 ? given : contentWidth(sheet, i);
            note(worksheet_set_column(m_sheet, column, column, width, nullptr));
        }
    }

    void addTable(const Sheet &sheet)
    {
        std::vector<QByteArray> heads;
        for (const QString &head : tableHeads(sheet))
            heads.push_back(head.toUtf8());
        std::vector<lxw_table_column> columns(heads.size());
        std::vector<lxw_table_column *> list;
        for (size_t i = 0; i < heads.size(); ++i) {
            columns[i].header = heads[i].data();
            columns[i].header_format = format({.tone = {theme::ink, true, theme::chipFill},
                                               .isCentred = sheet.columns[i].isCentred,
                                               .isBroken = true});
            list.push_back(&columns[i]);
        }
        list.push_back(nullptr);
        QByteArray name = sheet.tableName.toUtf8();
        lxw_table_options options{};
        options.name = name.data();
        options.columns = list.data();
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
        options.style_type_number = 1;
        note(worksheet_add_table(m_sheet, headRow, 0, lastRow(sheet),
                                 static_cast<lxw_col_t>(heads.size() - 1), &options));
    }

    /// Empty cells keep their colour, although they count as 0.
    void colourBands(const Sheet &sheet)
    {
        for (size_t column = 0; column < sheet.columns.size(); ++column) {
            if (sheet.bands.empty() || sheet.columns[column].kind != DataKind::Percent)
                continue;
            lxw_conditional_format blank{};
            blank.type = LXW_CONDITIONAL_TYPE_BLANKS;
            blank.stop_if_true = LXW_TRUE;
            addRule(sheet, column, blank);
            for (const CoverageBand &band : sheet.bands) {
                lxw_conditional_format rule{};
                rule.type = LXW_CONDITIONAL_TYPE_CELL;
                rule.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
                rule.value = band.from;
                rule.format = bandFormat(band);
                rule.stop_if_true = LXW_TRUE;
                addRule(sheet, column, rule);
            }
        }
    }

    void addRule(const Sheet &sheet, size_t number, lxw_conditional_format &rule)
    {
        const auto column = static_cast<lxw_col_t>(number);
        note(worksheet_conditional_format_range(m_sheet, headRow + 1, column, lastRow(sheet),
                                                column, &rule));
    }

    lxw_format *bandFormat(const CoverageBand &band)
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_bg_color(made, colour(band.fill));
        format_set_font_color(made, colour(band.ink));
        return made;
    }

    void putRow(lxw_row_t row, const std::vector<SheetCell> &cells,
                const std::vector<SheetColumn> &columns)
    {
        for (size_t i = 0; i < cells.size(); ++i)
            put(row, static_cast<lxw_col_t>(i), cells[i], columns[i]);
    }

    void put(lxw_row_t row, lxw_col_t column, const SheetCell &cell, const SheetColumn &of)
    {
        if (!cell.comment.isEmpty())
            note(worksheet_write_comment(m_sheet, row, column, cellText(cell.comment).constData()));
        if (isEmpty(cell.value))
            return;
        Look look{.tone = cell.tone.value_or(CellTone{theme::text}), .isCentred = of.isCentred};
        if (const auto *text = std::get_if<QString>(&cell.value)) {
            look.isBroken = row != titleRow && text->size() > mostWidth;
            return putText(row, column, *text, look);
        }
        look.kind = of.kind;
        if (const auto *number = std::get_if<double>(&cell.value))
            return note(worksheet_write_number(m_sheet, row, column, *number, format(look)));
        const QDate day = std::get<QDate>(cell.value);
        if (day.year() < firstYear)
            return putText(row, column, day.toString(Qt::ISODate), look);
        lxw_datetime date{.year = day.year(), .month = day.month(), .day = day.day()};
        note(worksheet_write_datetime(m_sheet, row, column, &date, format(look)));
    }

    void putText(lxw_row_t row, lxw_col_t column, const QString &text, const Look &look)
    {
        note(
            worksheet_write_string(m_sheet, row, column, cellText(text).constData(), format(look)));
    }

    lxw_format *format(const Look &look)
    {
        lxw_format *&known = m_formats[look];
        if (known != nullptr)
            return known;
        known = workbook_add_format(m_book);
        format_set_font_color(known, colour(look.tone.ink));
        format_set_align(known, LXW_ALIGN_VERTICAL_CENTER);
        format_set_num_format(known, numberFormat(look.kind));
        if (look.tone.isBold)
            format_set_bold(known);
        if (look.tone.fill)
            format_set_bg_color(known, colour(*look.tone.fill));
        if (look.isCentred)
            format_set_align(known, LXW_ALIGN_CENTER);
        if (look.isBroken)
            format_set_text_wrap(known);
        return known;
    }

    QByteArray m_folder;
    QByteArray m_path;
    lxw_workbook_options m_options;
    lxw_workbook *m_book; ///< freed when it is closed
    lxw_worksheet *m_sheet = nullptr;
    std::map<Look, lxw_format *> m_formats;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<QByteArray> workbookOf(const std::vector<Sheet> &sheets, const WorkbookFacts &facts)
{
    for (const Sheet &sheet : sheets) {
        if (sheet.columns.size() > mostColumns)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("a sheet has room for %1 columns and these are %2; choose "
                                       "fewer, or CSV")
                            .arg(mostColumns)
                            .arg(sheet.columns.size()));
    }
    const QTemporaryDir folder; // readable for this user alone
    if (!folder.isValid())
        return fail(ErrorCode::NotWritten, QStringLiteral("there is no room for temporary files"));
    return BookWriter(facts, folder.path()).write(sheets);
}

} // namespace rolewright
