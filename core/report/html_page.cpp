#include "core/report/html_page.h"

#include "core/drawing/heatmap_look.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/export_mark.h"

namespace rolewright {

namespace {

QString colour(QRgb rgb)
{
    return QColor(rgb).name();
}

QString styleSheet()
{
    return QStringLiteral(
               "body { font: 14px/1.45 sans-serif; color: %1; margin: 2em auto; padding: 0 1em; "
               "max-width: 100em; }\n"
               "@page { size: A4 landscape; margin: 12mm; }\n"
               "@page text { size: A4 portrait; margin: 18mm; }\n"
               ".text { max-width: 55em; page: text; }\n"
               "h2 { margin-top: 2em; border-bottom: 1px solid %2; }\n"
               "table { border-collapse: collapse; margin: 0.5em 0 1em; }\n"
               "th, td { border: 1px solid %2; padding: 3px 8px; text-align: left; "
               "vertical-align: top; print-color-adjust: exact; "
               "-webkit-print-color-adjust: exact; }\n"
               "thead th { background: %3; }\n"
               "thead tr:last-child th { position: sticky; top: 0; }\n"
               "tbody th { font-weight: normal; }\n"
               "th.group { background: %4; font-weight: bold; }\n"
               "td.number { text-align: right; white-space: nowrap; }\n"
               "table.facts th, table.facts td { border: none; padding-left: 0; }\n"
               "@media print {\n"
               "body { font-size: 9pt; margin: 0; padding: 0; }\n"
               "a { color: inherit; text-decoration: none; }\n"
               "h2, h3, h4 { break-after: avoid; }\n"
               "tr { break-inside: avoid; }\n"
               "thead { display: table-header-group; }\n"
               "thead tr:last-child th { position: static; }\n"
               "}\n")
        .arg(colour(theme::ink), colour(theme::strongLine), colour(theme::chipFill),
             colour(theme::bandFill));
}

/// A cell of its kind; the first one of a row is its head.
QString cell(const DataValue &value, DataKind kind, const QString &language, bool isHead)
{
    const QString words = htmlText(inWords(value, kind, language));
    if (isHead)
        return QStringLiteral("<th scope=\"row\">%1</th>").arg(words);
    const auto *number = std::get_if<double>(&value);
    if (number == nullptr)
        return QStringLiteral("<td>%1</td>").arg(words);
    if (kind != DataKind::Percent)
        return QStringLiteral("<td class=\"number\">%1</td>").arg(words);
    const CoverageBand &band = coverageBand(*number);
    return QStringLiteral("<td class=\"number\" style=\"%1\">%2</td>")
        .arg(htmlColours(band.fill, band.ink), words);
}

QString groupHead(const QString &name, size_t columns)
{
    return QStringLiteral("<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"%1\">%2</th></tr>"
                          "\n")
        .arg(columns)
        .arg(htmlText(name));
}

} // namespace

QString htmlText(const QString &text)
{
    return drawableParagraph(text).toHtmlEscaped();
}

QByteArray htmlPage(const QString &language, const QString &title, const QString &body)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta name=\"generator\" content=\"%2\"/>\n<title>%3</title>\n"
                          "<style>\n%4</style>\n</head>\n<body>\n%5</body>\n</html>\n")
        .arg(language, exportMark(), htmlText(title), styleSheet(), body)
        .toUtf8();
}

QString htmlHeads(const QStringList &heads)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &head : heads)
        row += QStringLiteral("<th scope=\"col\">%1</th>").arg(htmlText(head));
    return row + QStringLiteral("</tr>\n");
}

QString htmlTable(const DataTable &table, const QString &language, const QString &groupColumn)
{
    const auto group = static_cast<size_t>(
        std::ranges::find(table.columns, groupColumn, &DataColumn::key) - table.columns.begin());
    QStringList heads;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (i != group)
            heads << table.columns[i].head;
    }
    QString text = QStringLiteral("<table>\n<thead>\n") + htmlHeads(heads) +
                   QStringLiteral("</thead>\n<tbody>\n");
    const std::vector<DataValue> *last = nullptr;
    for (const std::vector<DataValue> &row : table.rows) {
        if (group < row.size() && (last == nullptr || (*last)[group] != row[group]))
            text += groupHead(inWords(row[group], table.columns[group].kind, language),
                              static_cast<size_t>(heads.size()));
        last = &row;
        text += QStringLiteral("<tr>");
        const size_t first = group == 0 ? 1 : 0;
        for (size_t i = first; i < row.size(); ++i) {
            if (i != group)
                text += cell(row[i], table.columns[i].kind, language, i == first);
        }
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral("</tbody>\n</table>\n");
}

QString htmlColours(QRgb fill, QRgb ink)
{
    return QStringLiteral("background: %1; color: %2").arg(colour(fill), colour(ink));
}

} // namespace rolewright
