#include "core/report/matrix_workbook.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/drawing/wording.h"
#include "core/report/export_mark.h"

#include <QFile>
#include <QTemporaryDir>
#include <memory>
#include <xlsxwriter.h>

namespace rolewright {

namespace {

constexpr lxw_row_t titleRow = 0;
constexpr lxw_row_t headRow = 1;
constexpr lxw_col_t phaseColumn = 0;
constexpr lxw_col_t activityColumn = 1;
constexpr lxw_col_t firstColumn = 2; ///< of profiles or people
constexpr uint8_t paperA4 = 9;
constexpr size_t mostColumns = 16000; ///< a sheet has 16,384

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

/// Writes the sheet; a failure of one call is that of all.
class MatrixSheet
{
public:
    MatrixSheet(const MatrixModel &model, const WorkbookFacts &facts, const QString &folder)
        : m_model(model), m_facts(facts), m_words(model.language),
          m_folder(QFile::encodeName(folder)),
          m_path(m_folder + "/matrix.xlsx"), m_options{.constant_memory = LXW_FALSE,
                                                       .tmpdir = m_folder.data(),
                                                       .use_zip64 = LXW_FALSE},
          m_book(workbook_new_opt(m_path.constData(), &m_options))
    {
    }

    Result<QByteArray> write()
    {
        if (m_book == nullptr)
            return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
        m_sheet = workbook_add_worksheet(
            m_book, m_words("Responsibilities", "Verantwortlichkeiten").toUtf8().constData());
        describe();
        arrange();
        writeHeads();
        writeRows();
        writeTotals();
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

    void put(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format = nullptr)
    {
        note(worksheet_write_string(m_sheet, row, column, cellText(text).constData(), format));
    }

    lxw_format *format(QRgb ink, bool isBold, std::optional<QRgb> fill = {})
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_font_color(format, colour(ink));
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        if (isBold)
            format_set_bold(format);
        if (fill)
            format_set_bg_color(format, colour(*fill));
        return format;
    }

    lxw_format *centred(lxw_format *format)
    {
        format_set_align(format, LXW_ALIGN_CENTER);
        return format;
    }

    void describe()
    {
        QByteArray title = cellText(m_facts.title);
        QByteArray maker = exportMark().toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = maker.data();
        properties.created = m_facts.created.startOfDay(Qt::UTC).toSecsSinceEpoch();
        note(workbook_set_properties(m_book, &properties));
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, paperA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        note(worksheet_repeat_rows(m_sheet, headRow, headRow));
        note(worksheet_set_footer(m_sheet, "&R&P / &N"));
    }

    lxw_col_t columnOf(size_t number) const { return static_cast<lxw_col_t>(firstColumn + number); }
    lxw_col_t doneByColumn() const { return columnOf(m_model.columns.size()); }

    void arrange()
    {
        note(worksheet_set_column(m_sheet, phaseColumn, phaseColumn, 22, nullptr));
        note(worksheet_set_column(m_sheet, activityColumn, activityColumn, 40, nullptr));
        if (!m_model.columns.empty())
            note(worksheet_set_column(m_sheet, firstColumn, doneByColumn() - 1, 11, nullptr));
        note(worksheet_set_column(m_sheet, doneByColumn(), doneByColumn(), 15, nullptr));
        worksheet_freeze_panes(m_sheet, headRow + 1, firstColumn);
        if (!m_model.rows.empty())
            note(worksheet_autofilter(m_sheet, headRow, phaseColumn,
                                      headRow + static_cast<lxw_row_t>(m_model.rows.size()),
                                      doneByColumn()));
    }

    void writeHeads()
    {
        put(titleRow, phaseColumn, m_facts.title, format(theme::ink, true));
        lxw_format *head = format(theme::ink, true, theme::chipFill);
        format_set_text_wrap(head);
        lxw_format *middle = centred(format(theme::ink, true, theme::chipFill));
        format_set_text_wrap(middle);
        note(worksheet_set_row(m_sheet, headRow, 34, nullptr));
        put(headRow, phaseColumn, m_words("Phase", "Phase"), head);
        put(headRow, activityColumn, m_words("Activity", "Aktivität"), head);
        for (size_t column = 0; column < m_model.columns.size(); ++column)
            put(headRow, columnOf(column), m_model.columns[column].name, middle);
        put(headRow, doneByColumn(), m_words("Done by", "Ausgeführt von"), head);
    }

    void writeRows()
    {
        lxw_format *plain = format(theme::text, false);
        lxw_format *quiet = format(theme::quietText, false);
        for (const MatrixGroup &group : m_model.groups) {
            for (size_t row = group.firstRow; row < group.firstRow + group.rows; ++row) {
                const MatrixRow &activity = m_model.rows[row];
                const auto line = static_cast<lxw_row_t>(headRow + 1 + row);
                put(line, phaseColumn, group.name, quiet);
                put(line, activityColumn, activity.name, activity.deferred ? quiet : plain);
                for (size_t column = 0; column < m_model.columns.size(); ++column)
                    writePart(line, columnOf(column), m_model.part(row, column), activity);
                put(line, doneByColumn(), heldByInWords(m_model, activity), quiet);
            }
        }
    }

    void writePart(lxw_row_t row, lxw_col_t column, const MatrixPart &part,
                   const MatrixRow &activity)
    {
        const QString letters = part.involvement.letters();
        if (!letters.isEmpty())
            put(row, column, letters, formatOf(activity.deferred ? QChar(u'-') : letters.front()));
        const QString comment = commentOn(part);
        if (!comment.isEmpty())
            note(worksheet_write_comment(m_sheet, row, column, cellText(comment).constData()));
    }

    QString commentOn(const MatrixPart &part) const
    {
        QStringList lines;
        if (!part.note.isEmpty())
            lines << part.note;
        if (part.ours)
            lines << m_words("The white paper names no owner; this one is ours.",
                             "Das Whitepaper nennt niemanden; dies ist unser Vorschlag.");
        if (part.changedInPlan)
            lines << m_words("Changed in this plan.", "In diesem Plan geändert.");
        return lines.join(u' ');
    }

    /// Cells of one letter share a look, which is that of the drawing.
    lxw_format *formatOf(QChar letter)
    {
        lxw_format *&known = m_formats[letter];
        if (known != nullptr)
            return known;
        switch (letter.unicode()) {
        case 'A':
            known = format(theme::onHigh, true, theme::high);
            break;
        case 'R':
            known = format(theme::onModerate, true, theme::moderate);
            break;
        case 'C':
            known = format(theme::text, false, theme::little);
            break;
        case 'I':
            known = format(theme::text, false);
            break;
        default: // of a deferred activity
            known = format(theme::quietText, false);
        }
        return centred(known);
    }

    void writeTotals()
    {
        const auto first = static_cast<lxw_row_t>(headRow + 1 + m_model.rows.size());
        lxw_format *words = format(theme::ink, true);
        lxw_format *figures = centred(format(theme::ink, true));
        put(first, activityColumn,
            m_words("A in the whole plan, without deferred activities",
                    "A im ganzen Plan, ohne aufgeschobene Aktivitäten"),
            words);
        put(first + 1, activityColumn,
            m_words("R in the whole plan, without deferred activities",
                    "R im ganzen Plan, ohne aufgeschobene Aktivitäten"),
            words);
        for (size_t column = 0; column < m_model.columns.size(); ++column) {
            const MatrixColumn &of = m_model.columns[column];
            note(worksheet_write_number(m_sheet, first, columnOf(column), of.accountable, figures));
            note(worksheet_write_number(m_sheet, first + 1, columnOf(column), of.responsible,
                                        figures));
        }
    }

    const MatrixModel &m_model;
    const WorkbookFacts &m_facts;
    Wording m_words;
    QByteArray m_folder;
    QByteArray m_path;
    lxw_workbook_options m_options;
    lxw_workbook *m_book; ///< freed when it is closed
    lxw_worksheet *m_sheet = nullptr;
    std::map<QChar, lxw_format *> m_formats;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<QByteArray> matrixWorkbook(const MatrixModel &model, const WorkbookFacts &facts)
{
    if (model.columns.size() > mostColumns)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a sheet has room for %1 people or profiles and these are %2; "
                                   "choose fewer, or CSV")
                        .arg(mostColumns)
                        .arg(model.columns.size()));
    const QTemporaryDir folder; // readable for this user alone
    if (!folder.isValid())
        return fail(ErrorCode::NotWritten, QStringLiteral("there is no room for temporary files"));
    return MatrixSheet(model, facts, folder.path()).write();
}

} // namespace rolewright
