#include "core/report/html_heatmap.h"

#include "core/drawing/heatmap_look.h"
#include "core/report/html_page.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

QString stagesOf(const HeatmapModel &model)
{
    QString row = QStringLiteral("<tr><td></td>");
    for (const HeatmapStage &stage : model.stages)
        row += QStringLiteral("<th scope=\"colgroup\" colspan=\"%1\">%2</th>")
                   .arg(stage.phases)
                   .arg(htmlText(stage.name));
    return row + QStringLiteral("</tr>\n");
}

QString rowOf(const HeatmapModel &model, const HeatmapRow &row)
{
    const Wording words(model.language);
    QString text = QStringLiteral("<tr><th scope=\"row\">%1</th>").arg(htmlText(row.name));
    for (const HeatmapCell &cell : row.cells) {
        const CellLook look = cellLook(model, row, cell);
        QString said = htmlText(cellInWords(model, row, cell));
        if (look.isShort)
            said += QStringLiteral("<br/><b>%1</b>")
                        .arg(words("staffing falls short", "Besetzung reicht nicht"));
        text +=
            QStringLiteral("<td style=\"%1\">%2</td>").arg(htmlColours(look.fill, look.ink), said);
    }
    return text + QStringLiteral("</tr>\n");
}

} // namespace

QString htmlHeatmap(const HeatmapModel &model)
{
    QString text = QStringLiteral("<table>\n<thead>\n");
    if (!model.stages.empty())
        text += stagesOf(model);
    text += htmlHeads(QStringList{Wording(model.language)("Profile", "Profil")} + model.phaseNames);
    text += QStringLiteral("</thead>\n<tbody>\n");
    for (const HeatmapRow &row : model.rows)
        text += rowOf(model, row);
    return text + QStringLiteral("</tbody>\n</table>\n");
}

} // namespace rolewright
