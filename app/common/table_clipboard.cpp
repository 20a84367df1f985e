#include "app/common/table_clipboard.h"

namespace rolewright {

namespace {

/// Starts that make a spreadsheet take a text for a formula.
constexpr QStringView formulaStarts = u"=+-@";

bool isUnwanted(QChar c)
{
    return c.category() == QChar::Other_Control || (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
           (c >= QChar(0x2066) && c <= QChar(0x2069));
}

QString defused(const QString &text)
{
    QString cell = text.simplified();
    cell.removeIf(isUnwanted);
    return !cell.isEmpty() && formulaStarts.contains(cell.front()) ? u'\'' + cell : cell;
}

} // namespace

ClipboardTable clipboardTable(const QList<QStringList> &lines)
{
    ClipboardTable table;
    table.html = QStringLiteral("<table border=\"1\">");
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString tag = i == 0 ? QStringLiteral("th") : QStringLiteral("td");
        QStringList cells;
        table.html += QStringLiteral("<tr>");
        for (const QString &text : lines[i]) {
            cells << defused(text);
            table.html += QStringLiteral("<%1>%2</%1>").arg(tag, cells.last().toHtmlEscaped());
        }
        table.html += QStringLiteral("</tr>");
        table.tsv += (i == 0 ? QString() : QStringLiteral("\n")) + cells.join(u'\t');
    }
    table.html += QStringLiteral("</table>");
    return table;
}

std::unique_ptr<QMimeData> mimeData(const ClipboardTable &table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(table.tsv);
    data->setHtml(table.html);
    return data;
}

} // namespace rolewright
