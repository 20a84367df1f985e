#include "core/exchange/sheet_cells.h"

namespace rolewright {

namespace {

constexpr int lastRow = 1'048'576; ///< that a sheet can have

/// The column of a cell by its address, "A1" being 0; -1 for none that a sheet can have.
int columnOf(const QString &address)
{
    int column = 0;
    for (const QChar c : address) {
        if (c < u'A' || c > u'Z' || column > 20'000)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// Reads one sheet; every step tells by its return value whether to go on.
class SheetReader
{
public:
    SheetReader(XmlPart &xml, const CellSources &sources, const WorkbookLimits &limits)
        : m_xml(xml), m_sources(sources), m_limits(limits)
    {
    }

    Result<SheetCells> read()
    {
        while (m_xml.next()) {
            if (m_xml.begins(QLatin1String("row")) && !readRow())
                return fail(ErrorCode::BadInput, m_problem);
        }
        if (!m_xml.problem().isEmpty())
            return problemOf(m_xml);
        return std::move(m_cells);
    }

private:
    bool readRow()
    {
        const int given = m_xml.attribute(QLatin1String("r")).toInt();
        m_row = given > m_row && given <= lastRow ? given : m_row + 1;
        m_column = -1;
        std::vector<QString> row;
        while (m_xml.next() && !m_xml.ends(QLatin1String("row"))) {
            if (m_xml.begins(QLatin1String("c")) && !readCell(row))
                return false;
        }
        if (row.empty())
            return true;
        if (std::ssize(m_cells.rows) == m_limits.rows)
            return fails(
                QStringLiteral("The sheet has more than %1 rows. Split it.").arg(m_limits.rows));
        m_cells.rows.push_back(std::move(row));
        m_cells.numbers.push_back(m_row);
        return true;
    }

    bool readCell(std::vector<QString> &row)
    {
        const int given = columnOf(m_xml.attribute(QLatin1String("r")));
        m_column = given > m_column ? given : m_column + 1;
        const QString text = cellText();
        if (text.isEmpty())
            return true;
        if (m_column >= m_limits.columns)
            return fails(QStringLiteral("Row %1 has more than %2 cells. Save only the columns with "
                                        "the people.")
                             .arg(m_row)
                             .arg(m_limits.columns));
        const auto width = static_cast<size_t>(m_column) + 1;
        m_total += static_cast<qsizetype>(width - row.size());
        m_characters += text.size();
        if (m_total > m_limits.cells || m_characters > m_limits.characters)
            return fails(QStringLiteral("The sheet holds more than fits into a table of people. "
                                        "Split it, or leave out columns."));
        row.resize(width);
        row.back() = text;
        return true;
    }

    /// What the cell that has begun shows, up to its end.
    QString cellText()
    {
        const QString type = m_xml.attribute(QLatin1String("t"));
        const int style = m_xml.attribute(QLatin1String("s")).toInt();
        QString value;
        bool isInValue = false;
        while (m_xml.next() && !m_xml.ends(QLatin1String("c"))) {
            if (m_xml.begins(QLatin1String("is")))
                value = m_xml.richText();
            else if (m_xml.begins(QLatin1String("v")) || m_xml.ends(QLatin1String("v")))
                isInValue = !isInValue;
            else if (m_xml.isText() && isInValue)
                value += m_xml.text();
        }
        return shown(type, style, value);
    }

    QString shown(const QString &type, int style, const QString &value) const
    {
        if (value.isEmpty())
            return value;
        if (type == QLatin1String("s")) {
            bool isNumber = false;
            const uint at = value.toUInt(&isNumber);
            return isNumber && at < m_sources.texts.size() ? m_sources.texts[at] : QString();
        }
        if (type == QLatin1String("b"))
            return value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        if (!type.isEmpty() && type != QLatin1String("n"))
            return value;
        const bool hasLook = style >= 0 && style < std::ssize(m_sources.looks);
        return numberAsText(value,
                            hasLook ? m_sources.looks[static_cast<size_t>(style)] : NumberLook{},
                            m_sources.countsFrom1904);
    }

    bool fails(const QString &words)
    {
        m_problem = words;
        return false;
    }

    XmlPart &m_xml;
    const CellSources &m_sources;
    const WorkbookLimits &m_limits;
    SheetCells m_cells;
    qsizetype m_total = 0;
    qsizetype m_characters = 0;
    int m_row = 0;
    int m_column = -1;
    QString m_problem;
};

} // namespace

Result<SheetCells> readSheetCells(const ZipFile &archive, const QString &part,
                                  const CellSources &sources, const WorkbookLimits &limits)
{
    auto entry = archive.entry(part);
    if (!entry)
        return std::unexpected(std::move(entry.error()));
    XmlPart xml(std::move(*entry));
    return SheetReader(xml, sources, limits).read();
}

} // namespace rolewright
