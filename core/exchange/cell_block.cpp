#include "core/exchange/cell_block.h"

#include "core/text/csv.h"

#include <QHash>
#include <QMimeData>
#include <algorithm>

namespace rolewright {

namespace {

const QString source = QStringLiteral("the clipboard");

std::unexpected<Error> refused(const QString &what)
{
    return fail(ErrorCode::BadInput, what);
}

std::unexpected<Error> tooLarge()
{
    return refused(QStringLiteral("this is too much to paste at once: the most are %1 lines of %2 "
                                  "cells; save it as CSV and import that")
                       .arg(maxBlockRows)
                       .arg(maxBlockColumns));
}

/// Takes the cells of the first table out of HTML, tag by tag.
class HtmlTable
{
public:
    explicit HtmlTable(QStringView html) : m_html(html) {}

    Result<CellBlock> read()
    {
        while (m_at < m_html.size() && !m_isDone) {
            if (m_html[m_at] == u'<')
                tag();
            else
                text();
            if (std::ssize(m_block) > maxBlockRows ||
                (!m_block.empty() && std::ssize(m_block.back()) > maxBlockColumns))
                return tooLarge();
        }
        endCell();
        const bool isEmpty = std::all_of(m_block.begin(), m_block.end(),
                                         [](const auto &line) { return line.empty(); });
        if (isEmpty)
            return refused(QStringLiteral("there is no table to paste"));
        return std::move(m_block);
    }

private:
    void tag()
    {
        if (m_html.mid(m_at).startsWith(u"<!--")) {
            skipBehind(u"-->");
            return;
        }
        const qsizetype end = m_html.indexOf(u'>', m_at);
        const QStringView whole = m_html.mid(m_at + 1, (end < 0 ? m_html.size() : end) - m_at - 1);
        m_at = end < 0 ? m_html.size() : end + 1;
        const bool closes = whole.startsWith(u'/');
        const QStringView bare = closes ? whole.mid(1) : whole;
        const auto letters =
            std::find_if(bare.begin(), bare.end(), [](QChar c) { return !c.isLetterOrNumber(); });
        element(bare.left(std::min<qsizetype>(letters - bare.begin(), 20)).toString().toLower(),
                closes);
    }

    void element(const QString &name, bool closes)
    {
        if (!closes && (name == QLatin1String("style") || name == QLatin1String("script")))
            skipBehind(QString(QStringLiteral("</") + name));
        else if (name == QLatin1String("table"))
            table(closes);
        else if (m_depth != 1)
            return;
        else if (name == QLatin1String("tr"))
            startRow(closes);
        else if (name == QLatin1String("td") || name == QLatin1String("th"))
            startCell(closes);
        else if (m_isInCell && (name == QLatin1String("br") || name == QLatin1String("p")))
            m_cell += u' ';
    }

    void table(bool closes)
    {
        m_depth += closes ? -1 : 1;
        m_isDone = closes && m_depth <= 0 && !m_block.empty();
    }

    void startRow(bool closes)
    {
        endCell();
        if (!closes)
            m_block.emplace_back();
    }

    void startCell(bool closes)
    {
        endCell();
        m_isInCell = !closes;
        if (m_block.empty())
            m_block.emplace_back();
    }

    void endCell()
    {
        if (std::exchange(m_isInCell, false))
            m_block.back().push_back(std::exchange(m_cell, {}).simplified());
        m_cell.clear();
    }

    void text()
    {
        const qsizetype next = m_html.indexOf(u'<', m_at);
        const qsizetype end = next < 0 ? m_html.size() : next;
        if (m_isInCell && m_depth == 1)
            m_cell += unescaped(m_html.mid(m_at, end - m_at));
        m_at = end;
    }

    void skipBehind(QStringView text)
    {
        const qsizetype end = m_html.indexOf(text, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end + text.size();
    }

    static QString unescaped(QStringView text)
    {
        QString plain;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QStringView rest = text.mid(i, 12);
            const qsizetype end = text[i] == u'&' ? rest.indexOf(u';') : -1;
            const QString meant = end < 0 ? QString() : entity(rest.mid(1, end - 1));
            plain += meant.isEmpty() ? QString(text[i]) : meant;
            i += meant.isEmpty() ? 0 : end;
        }
        return plain;
    }

    static QString entity(QStringView name)
    {
        static const QHash<QString, QString> known{{QStringLiteral("amp"), QStringLiteral("&")},
                                                   {QStringLiteral("lt"), QStringLiteral("<")},
                                                   {QStringLiteral("gt"), QStringLiteral(">")},
                                                   {QStringLiteral("quot"), QStringLiteral("\"")},
                                                   {QStringLiteral("apos"), QStringLiteral("'")},
                                                   {QStringLiteral("nbsp"), QStringLiteral(" ")}};
        if (!name.startsWith(u'#'))
            return known.value(name.toString());
        const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool isNumber = false;
        const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        const bool isCharacter =
            isNumber && code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
        const auto character = static_cast<char32_t>(code);
        return isCharacter ? QString::fromUcs4(&character, 1) : QString();
    }

    QStringView m_html;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isInCell = false;
    bool m_isDone = false;
    QString m_cell;
    CellBlock m_block;
};

} // namespace

Result<CopiedCells> copiedCells(const QMimeData &copied)
{
    if (copied.hasFormat(QStringLiteral("text/plain")))
        return CopiedCells{copied.text(), false};
    if (copied.hasHtml())
        return CopiedCells{copied.html(), true};
    return refused(QStringLiteral("the clipboard holds neither text nor a table"));
}

Result<CellBlock> readBlock(const CopiedCells &cells)
{
    return cells.isHtml ? readHtmlBlock(cells.text) : readTabbedBlock(cells.text);
}

Result<CellBlock> readTabbedBlock(const QString &text)
{
    if (text.size() > maxBlockText)
        return tooLarge();
    CsvOptions options;
    options.separator = u'\t';
    options.maxRows = maxBlockRows;
    options.maxColumns = maxBlockColumns;
    const auto read = readDelimited(text.toUtf8(), source, options);
    if (!read)
        return std::unexpected(read.error());
    CellBlock block(static_cast<size_t>(read->headerNumber - 1));
    block.push_back(read->header);
    for (size_t i = 0; i < read->rows.size(); ++i) {
        // Blank lines keep their place, so that those below meet the right people.
        const auto line = static_cast<size_t>(read->rowNumbers[i]) - 1;
        block.resize(std::max(line, block.size()));
        block.push_back(read->rows[i]);
    }
    return block;
}

Result<CellBlock> readHtmlBlock(const QString &html)
{
    return html.size() > maxBlockText ? Result<CellBlock>(tooLarge()) : HtmlTable(html).read();
}

} // namespace rolewright
