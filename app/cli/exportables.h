#pragma once

#include "core/drawing/card_colours.h"
#include "core/report/exported_file.h"
#include "core/report/report.h"

namespace rolewright::cli {

/// What an export is to be like, once options and preset are understood.
struct ExportPlan
{
    QString ending; ///< of the file; of standard output, the first of what is asked
    ReportOptions report;
    PictureOptions picture;
    std::optional<ColourBy> colourBy; ///< of mapping and tree, where it is asked for
};

/// Something that can be exported.
struct Exportable
{
    QString what;
    QStringList endings; ///< of files that it can be, that of standard output first
    Result<ExportedFile> (*make)(const ExportPlan &plan, const AnalysisInput &input);
};

const std::vector<Exportable> &exportables();

} // namespace rolewright::cli
