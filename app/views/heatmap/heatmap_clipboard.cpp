#include "app/views/heatmap/heatmap_clipboard.h"

#include "app/common/plain_text.h"

#include "core/drawing/heatmap_look.h"
#include "core/drawing/text_drawing.h"

namespace rolewright {

namespace {

/// Starts that make a spreadsheet take a text for a formula.
constexpr QStringView formulaStarts = u"=+-@";

QString defused(const QString &text)
{
    const QString shown = shownText(text);
    return !shown.isEmpty() && formulaStarts.contains(shown.front()) ? u'\'' + shown : shown;
}

QList<QStringList> linesOf(const HeatmapModel &model, const HeatmapBlock &block)
{
    QStringList head{QStringLiteral("Profile")};
    for (size_t column = block.left; column <= block.right; ++column)
        head << defused(model.phaseNames[static_cast<qsizetype>(column)]);
    if (model.hasStaffing())
        head << QStringLiteral("Staffed FTE");
    QList<QStringList> lines{head};
    for (size_t row = block.top; row <= block.bottom; ++row) {
        const HeatmapRow &profile = model.rows[row];
        QStringList line{defused(profile.name)};
        for (size_t column = block.left; column <= block.right; ++column)
            line << defused(cellInWords(model, profile, profile.cells[column]));
        if (profile.staffed)
            line << fteInWords(*profile.staffed, model.language);
        lines << line;
    }
    return lines;
}

QString htmlOf(const QList<QStringList> &lines)
{
    QString html = QStringLiteral("<table border=\"1\">");
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString tag = i == 0 ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const QString &cell : lines[i])
            html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace

std::unique_ptr<QMimeData> heatmapTable(const HeatmapModel &model, const HeatmapBlock &block)
{
    const QList<QStringList> lines = linesOf(model, block);
    QStringList rows;
    for (const QStringList &line : lines)
        rows << line.join(u'\t');
    auto data = std::make_unique<QMimeData>();
    data->setText(rows.join(u'\n'));
    data->setHtml(htmlOf(lines));
    return data;
}

} // namespace rolewright
