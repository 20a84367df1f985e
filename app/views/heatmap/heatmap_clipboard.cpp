#include "app/views/heatmap/heatmap_clipboard.h"

#include "app/common/table_clipboard.h"

#include "core/drawing/heatmap_look.h"
#include "core/drawing/text_drawing.h"

namespace rolewright {

namespace {

QList<QStringList> linesOf(const HeatmapModel &model, const SelectedCells &block)
{
    QStringList head{QStringLiteral("Profile")};
    for (size_t column = block.left; column <= block.right; ++column)
        head << model.phaseNames[static_cast<qsizetype>(column)];
    if (model.hasStaffing())
        head << QStringLiteral("Staffed FTE");
    QList<QStringList> lines{head};
    for (size_t row = block.top; row <= block.bottom; ++row) {
        const HeatmapRow &profile = model.rows[row];
        QStringList line{profile.name};
        for (size_t column = block.left; column <= block.right; ++column)
            line << cellInWords(model, profile, profile.cells[column]);
        if (profile.staffed)
            line << fteInWords(*profile.staffed, model.language);
        lines << line;
    }
    return lines;
}

} // namespace

std::unique_ptr<QMimeData> heatmapTable(const HeatmapModel &model, const SelectedCells &block)
{
    return mimeData(clipboardTable(linesOf(model, block)));
}

} // namespace rolewright
