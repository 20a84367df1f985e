#include "core/report/organisation_picture.h"

#include "core/drawing/mapping_painter.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/theme.h"
#include "core/drawing/wording.h"
#include "core/report/drawing_file.h"
#include "core/report/without_names.h"

namespace rolewright {

namespace {

Drawing mappingDrawing(const PlanIndex &index, const OrganisationLook &look,
                       const MappingStyle &style)
{
    auto model = std::make_shared<MappingModel>(
        mappingModel(index, {.language = look.language, .names = look.names, .unit = look.unit}));
    const MappingGeometry geometry(*model, style);
    return {Wording(look.language)("Mapping of roles", "Zuordnung der Rollen"), geometry.size(),
            [model, geometry](QPainter &painter) { paintMapping(painter, *model, geometry); }};
}

Drawing treeDrawing(const PlanIndex &index, const OrganisationLook &look, const ReportingLook &tree)
{
    auto model = std::make_shared<ReportingModel>(
        reportingModel(index, {.language = look.language, .names = look.names}));
    const ReportingGeometry geometry(*model, tree.style);
    return {Wording(look.language)("Reporting tree", "Berichtslinien"), geometry.size(),
            [model, geometry, showsSecondary = tree.showsSecondary](QPainter &painter) {
                paintReporting(painter, *model, geometry, {.showsSecondary = showsSecondary});
            }};
}

Drawing drawingOf(const PlanIndex &index, const OrganisationLook &look)
{
    const auto *tree = std::get_if<ReportingLook>(&look.drawing);
    return tree == nullptr ? mappingDrawing(index, look, std::get<MappingStyle>(look.drawing))
                           : treeDrawing(index, look, *tree);
}

} // namespace

const QStringList &organisationEndings()
{
    static const QStringList endings{QStringLiteral("pdf"), QStringLiteral("svg"),
                                     QStringLiteral("png")};
    return endings;
}

Result<QByteArray> organisationPicture(const QString &ending, const AnalysisInput &input,
                                       const OrganisationLook &look)
{
    if (!organisationEndings().contains(ending))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a drawing of the organisation cannot be written as .%1; end "
                                   "the file's name in .%2")
                        .arg(ending, organisationEndings().join(QStringLiteral(", ."))));
    if (look.unit && std::holds_alternative<ReportingLook>(look.drawing))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a reporting tree shows the whole organisation, as its lines "
                                   "cross units; leave the unit out"));
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    const AnalysisInput shown =
        look.names == NamesShown::Full ? input : withoutNames(input, look.names, look.language);
    const Drawing drawing = drawingOf(PlanIndex(shown), look);
    if (ending == QLatin1String("svg"))
        return svgOf(drawing);
    return ending == QLatin1String("png") ? pngOf(drawing, look.dpi)
                                          : pdfOf(drawing, look.language, input.asOf);
}

} // namespace rolewright
