#include "core/text/csv.h"

#include "core/text/text_encoding.h"

#include <algorithm>
#include <array>

namespace rolewright {

namespace {

constexpr std::array<QChar, 4> candidates{u',', u';', u'\t', u'|'};
constexpr qsizetype guessedRecords = 20;

/// Separators of each kind in one record, outside quotes.
using Counts = std::array<qsizetype, candidates.size()>;

std::vector<Counts> countSeparators(QStringView text)
{
    std::vector<Counts> records;
    Counts counts{};
    bool quoted = false;
    bool blank = true;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r')) {
            if (!blank)
                records.push_back(counts);
            if (static_cast<qsizetype>(records.size()) == guessedRecords)
                return records;
            counts = {};
            blank = true;
            continue;
        }
        blank = false;
        const auto found = std::find(candidates.begin(), candidates.end(), c);
        if (!quoted && found != candidates.end())
            ++counts[static_cast<size_t>(found - candidates.begin())];
    }
    if (!blank)
        records.push_back(counts);
    return records;
}

/// The separator that divides most records into as many cells as the header has, and into most of
/// them.
QChar guessSeparator(QStringView text)
{
    const std::vector<Counts> records = countSeparators(text);
    QChar best = u',';
    std::pair<qsizetype, qsizetype> bestScore{0, 0};
    for (size_t i = 0; i < candidates.size() && !records.empty(); ++i) {
        const qsizetype columns = records.front()[i];
        if (columns == 0)
            continue;
        const auto alike =
            std::count_if(records.begin(), records.end(),
                          [i, columns](const Counts &counts) { return counts[i] == columns; });
        const std::pair<qsizetype, qsizetype> score{alike, columns};
        if (score > bestScore) {
            bestScore = score;
            best = candidates[i];
        }
    }
    return best;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\v' && c != u'\f';
}

/// Reads one table; every step tells by its return value whether to go on.
class TableReader
{
public:
    TableReader(QStringView text, const QString &file, const CsvOptions &options,
                SeparatedText &table)
        : m_text(text), m_file(file), m_options(options), m_table(table)
    {
    }

    std::optional<Error> run();

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atLineEnd() const { return atEnd() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }
    void passLineEnd();
    bool readRecord();
    bool readCell();
    bool readQuoted(QString &cell);
    bool fails(const QString &words);
    void keep(int line);

    QStringView m_text;
    QString m_file;
    const CsvOptions &m_options;
    SeparatedText &m_table;
    std::vector<QString> m_cells;
    qsizetype m_cellTotal = 0;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_record = 0;
    std::optional<Error> m_error;
};

std::optional<Error> TableReader::run()
{
    while (!atEnd()) {
        const int line = m_line;
        ++m_record;
        if (m_record > m_options.maxRows) {
            fails(QStringLiteral("The table has more than %1 rows. Split the file.")
                      .arg(m_options.maxRows));
            return m_error;
        }
        if (atLineEnd()) {
            passLineEnd();
            continue;
        }
        if (!readRecord())
            return m_error;
        keep(line);
    }
    if (m_table.header.empty()) {
        m_record = 0;
        m_line = 0;
        fails(QStringLiteral(
            "The table is empty. Its first row should hold the names of the columns."));
    }
    return m_error;
}

void TableReader::keep(int line)
{
    if (m_table.header.empty()) {
        m_table.header = std::move(m_cells);
        m_table.headerNumber = m_record;
    } else {
        m_table.rows.push_back(std::move(m_cells));
        m_table.rowNumbers.push_back(m_record);
        m_table.lines.push_back(line);
    }
    m_cells = {};
}

void TableReader::passLineEnd()
{
    if (atEnd())
        return;
    const bool two = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    m_at += two ? 2 : 1;
    ++m_line;
}

bool TableReader::readRecord()
{
    m_cells.reserve(m_table.header.size());
    while (readCell()) {
        if (atLineEnd()) {
            passLineEnd();
            return true;
        }
        ++m_at; // a separator, as readCell() stops nowhere else
    }
    return false;
}

bool TableReader::readCell()
{
    if (static_cast<qsizetype>(m_cells.size()) == m_options.maxColumns)
        return fails(
            QStringLiteral("The row has more than %1 cells. Check the separator of the file.")
                .arg(m_options.maxColumns));
    if (++m_cellTotal > m_options.maxCells)
        return fails(QStringLiteral(
                         "The table has more than %1 cells. Split the file, or leave out columns.")
                         .arg(m_options.maxCells));
    QString cell;
    if (!atEnd() && m_text[m_at] == u'"') {
        if (!readQuoted(cell))
            return false;
    } else {
        const qsizetype start = m_at;
        while (!atLineEnd() && m_text[m_at] != m_table.separator)
            ++m_at;
        cell = m_text.sliced(start, m_at - start).toString();
    }
    if (cell.size() > m_options.maxCellLength)
        return fails(QStringLiteral("A cell of this row is longer than %1 characters. Shorten it.")
                         .arg(m_options.maxCellLength));
    m_cells.push_back(std::move(cell));
    return true;
}

bool TableReader::readQuoted(QString &cell)
{
    const int firstLine = m_line;
    ++m_at;
    while (true) {
        const qsizetype start = m_at;
        while (!atLineEnd() && m_text[m_at] != u'"')
            ++m_at;
        cell += m_text.sliced(start, m_at - start);
        if (atEnd()) {
            m_line = firstLine;
            return fails(QStringLiteral(
                "A quote in this row is not closed before the end of the file. Close it, or "
                "double it if it belongs to the text."));
        }
        if (m_text[m_at] != u'"') {
            passLineEnd();
            cell += u'\n';
            continue;
        }
        ++m_at;
        if (atLineEnd() || m_text[m_at] == m_table.separator)
            return true;
        if (m_text[m_at] != u'"') {
            return fails(QStringLiteral(
                "Text follows a closing quote in this row. Double quotes that belong to the "
                "text."));
        }
        cell += u'"';
        ++m_at;
    }
}

bool TableReader::fails(const QString &words)
{
    m_error = Error{ErrorCode::BadInput, words, Where{m_file, m_line, 0, m_record, {}}, {}};
    return false;
}

/// The kind of UTF-16 that bytes without a mark seem to be in, as every other one is 0 in texts of
/// Latin letters; empty for none.
QString unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 4096) / 2;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < 2 * pairs; ++i)
        zeros[static_cast<size_t>(i % 2)] += bytes[i] == 0 ? 1 : 0;
    const auto [even, odd] = zeros;
    if (odd * 2 > pairs && even * 8 < pairs)
        return QStringLiteral("UTF-16LE");
    return even * 2 > pairs && odd * 8 < pairs ? QStringLiteral("UTF-16BE") : QString();
}

/// Why bytes are no text of a table.
QString whyNoText(const QByteArray &bytes)
{
    const QString utf16 = unmarkedUtf16(bytes);
    return utf16.isEmpty()
               ? QStringLiteral("The file is not a table in text form. Export it as CSV, in UTF-8 "
                                "where the program asks.")
               : QStringLiteral("The file seems to be %1 without the mark of it at its beginning. "
                                "Choose this encoding, or export it as UTF-8.")
                     .arg(utf16);
}

/// Whether a text begins as what a spreadsheet takes for a formula.
bool beginsFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front());
}

/// The same behind one ' or several: such a text gets one more, so that each comes back as it was.
bool wantsQuote(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return beginsFormula(text);
}

} // namespace

Result<SeparatedText> readDelimited(const QByteArray &bytes, const QString &file,
                                    const CsvOptions &options)
{
    const Where whole{file, 0, 0, 0, {}};
    if (bytes.size() > options.maxBytes) {
        return fail(
            ErrorCode::BadInput,
            QStringLiteral("The file is larger than %1 MiB. Split it.").arg(options.maxBytes >> 20),
            whole);
    }
    const std::optional<DecodedText> decoded =
        options.encoding ? decodeText(bytes, *options.encoding) : decodeText(bytes);
    if (!decoded && options.encoding)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file is no text in the encoding %1. Choose another one.")
                        .arg(*options.encoding),
                    whole);
    if (!decoded || std::any_of(decoded->text.begin(), decoded->text.end(), isControl)) {
        return fail(ErrorCode::BadInput, whyNoText(bytes), whole);
    }
    SeparatedText table;
    table.encoding = decoded->encoding;
    table.separator = options.separator.value_or(guessSeparator(decoded->text));
    if (std::optional<Error> error = TableReader(decoded->text, file, options, table).run())
        return std::unexpected(std::move(*error));
    return table;
}

QString csvCell(const QString &text)
{
    QString cell = text;
    cell.remove(QChar(QChar::Null));
    if (wantsQuote(cell))
        cell.prepend(u'\'');
    const bool quotes = std::any_of(
        cell.begin(), cell.end(), [](QChar c) { return QStringView(u",;\t|\"\r\n").contains(c); });
    const bool edges = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!quotes && !edges)
        return cell;
    cell.replace(u'"', QStringLiteral("\"\""));
    return u'"' + cell + u'"';
}

QString textOfCsvCell(const QString &cell)
{
    return cell.startsWith(u'\'') && wantsQuote(cell) ? cell.sliced(1) : cell;
}

} // namespace rolewright
