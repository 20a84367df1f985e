#pragma once

#include "core/drawing/card_colours.h"
#include "core/drawing/mapping_geometry.h"
#include "core/drawing/reporting_geometry.h"
#include "core/report/exported_file.h"
#include "core/report/report.h"

#include <variant>

namespace rolewright {

/// How a reporting tree is shown.
struct ReportingLook
{
    ReportingStyle style;
    bool showsSecondary = false; ///< all dotted lines
};

/// Which drawing of the organisation is handed on, laid out as it is seen.
struct OrganisationLook
{
    NamesShown names = NamesShown::Full;
    std::optional<UnitId> unit = {}; ///< only this unit and those below it; of a mapping
    QString language = QStringLiteral("en");
    int dpi = PictureOptions{}.dpi; ///< of a PNG
    std::variant<MappingStyle, ReportingLook> drawing;
    ColourBy colourBy = ColourBy::Placement;
};

/// The endings of files that a drawing of the organisation can be written as, the usual one first.
const QStringList &organisationEndings();

/// BadInput: a reporting tree was asked for one unit.
std::unexpected<Error> noUnitOfTree();

/// A drawing of the organisation of the input's scenario, with the places that it has in the
/// window, below a legend of its colours; lanes say themselves where they are placed. Needs a
/// QGuiApplication.
/// @param ending of the file's name, in lower case: one of organisationEndings(); a PDF has one
/// page, as large as the drawing
/// @returns with a remark where programs may show a PDF too small to be read
/// Errors: BadInput for another ending, for a unit of a tree, and where a picture cannot be.
Result<ExportedFile> organisationPicture(const QString &ending, const AnalysisInput &input,
                                         const OrganisationLook &look);

/// The size in pixels that such a drawing has as PNG, without painting it.
Result<QSize> organisationPictureSize(const AnalysisInput &input, const OrganisationLook &look);

} // namespace rolewright
