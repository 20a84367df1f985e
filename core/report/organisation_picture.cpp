#include "core/report/organisation_picture.h"

#include "core/drawing/card_legend.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/mark_legend.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/theme.h"
#include "core/report/drawing_file.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

#include <QPainter>

namespace rolewright {

namespace {

constexpr double belowLegend = 10;
constexpr double leastLegendWidth = 400;

/// The drawing with the legend of its colours above it.
Drawing withLegend(Drawing drawing, const CardLegend &legend, const QString &language)
{
    const CardLegendLayout layout(legend, std::max(drawing.size.width(), leastLegendWidth),
                                  inWords(legend.by, language) + u':');
    const double top = layout.size().height() + belowLegend;
    const QSizeF size(std::max(drawing.size.width(), layout.size().width()),
                      drawing.size.height() + top);
    return {drawing.title, size,
            [below = std::move(drawing.paint), legend, layout, top](QPainter &painter) {
                paintCardLegend(painter, legend, layout);
                painter.translate(0, top);
                below(painter);
            }};
}

/// The drawing with its signs explained below it.
Drawing withMarks(Drawing drawing, const std::vector<CardMark> &marks, const QString &language)
{
    const LegendRows legend =
        markLegend(marks, std::max(drawing.size.width(), leastLegendWidth), language);
    const double top = drawing.size.height() + belowLegend;
    const QSizeF size(std::max(drawing.size.width(), legend.size().width()),
                      top + legend.size().height());
    return {drawing.title, size,
            [above = std::move(drawing.paint), legend, top](QPainter &painter) {
                above(painter);
                painter.translate(0, top);
                legend.paint(painter);
            }};
}

std::shared_ptr<const CardLooks> looksOf(const PlanIndex &index, const OrganisationLook &look)
{
    return std::make_shared<const CardLooks>(cardLooks(
        index, {.language = look.language, .colourBy = look.colourBy, .unit = look.unit}));
}

Drawing mappingDrawing(const PlanIndex &index, const OrganisationLook &look,
                       const MappingStyle &style)
{
    auto model = std::make_shared<MappingModel>(
        mappingModel(index, {.language = look.language, .names = look.names, .unit = look.unit}));
    const auto looks = looksOf(index, look);
    const MappingGeometry geometry(*model, style);
    Drawing drawing{Wording(look.language)("Mapping of roles", "Zuordnung der Rollen"),
                    geometry.size(), [model, geometry, looks](QPainter &painter) {
                        paintMapping(painter, *model, geometry, {.looks = looks.get()});
                    }};
    drawing = withMarks(std::move(drawing), marksOf(*model, true), look.language);
    return look.colourBy == ColourBy::Placement
               ? drawing
               : withLegend(std::move(drawing), looks->legend, look.language);
}

Drawing treeDrawing(const PlanIndex &index, const OrganisationLook &look, const ReportingLook &tree)
{
    auto model = std::make_shared<ReportingModel>(
        reportingModel(index, {.language = look.language, .names = look.names}));
    const auto looks = looksOf(index, look);
    const ReportingGeometry geometry(*model, tree.style);
    Drawing drawing{
        Wording(look.language)("Reporting tree", "Berichtslinien"), geometry.size(),
        [model, geometry, looks, showsSecondary = tree.showsSecondary](QPainter &painter) {
            paintReporting(painter, *model, geometry,
                           {.showsSecondary = showsSecondary, .looks = looks.get()});
        }};
    drawing = withMarks(std::move(drawing), marksOf(*model, true), look.language);
    return withLegend(std::move(drawing), looks->legend, look.language);
}

Drawing drawingOf(const PlanIndex &index, const OrganisationLook &look)
{
    const auto *tree = std::get_if<ReportingLook>(&look.drawing);
    return tree == nullptr ? mappingDrawing(index, look, std::get<MappingStyle>(look.drawing))
                           : treeDrawing(index, look, *tree);
}

bool isTree(const OrganisationLook &look)
{
    return std::holds_alternative<ReportingLook>(look.drawing);
}

Result<Drawing> drawingOf(const AnalysisInput &input, const OrganisationLook &look)
{
    if (look.unit && isTree(look))
        return noUnitOfTree();
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    const AnalysisInput shown = withoutNames(input, look.names, look.language);
    return drawingOf(PlanIndex(shown), look);
}

/// What is to be said of a PDF whose words would be too small in many programs; mostly nothing.
QString remarkOnPdf(const Drawing &drawing, bool ofTree)
{
    constexpr double leastPoints = 4;
    constexpr double pointsPerPixel = 0.75;
    constexpr double metresPerPixel = 0.0254 / 96;
    const double points = theme::textSize * pointsPerPixel * shownPartInPdf(drawing);
    if (points >= leastPoints)
        return {};
    const auto metres = [](double pixels) {
        return QString::number(pixels * metresPerPixel, 'f', 1);
    };
    return QStringLiteral("The drawing is %1 by %2 metres. Programs that show no PDF page larger "
                          "than 5 metres shrink its words to %3 points, too small to be read. %4.")
        .arg(metres(drawing.size.width()), metres(drawing.size.height()),
             QString::number(points, 'f', 1),
             ofTree ? QStringLiteral("Export it as SVG, or collapse branches before")
                    : QStringLiteral("Export it as SVG, or print the staffing plan, which spreads "
                                     "it over pages"));
}

Result<ExportedFile> pdfFile(const Drawing &drawing, const QString &language, const QDate &created,
                             bool ofTree)
{
    auto bytes = pdfOf(drawing, language, created);
    if (!bytes)
        return std::unexpected(bytes.error());
    return ExportedFile(*std::move(bytes), remarkOnPdf(drawing, ofTree));
}

} // namespace

const QStringList &organisationEndings()
{
    static const QStringList endings{QStringLiteral("pdf"), QStringLiteral("svg"),
                                     QStringLiteral("png")};
    return endings;
}

std::unexpected<Error> noUnitOfTree()
{
    return fail(ErrorCode::BadInput,
                QStringLiteral("a reporting tree shows the whole organisation, as its lines cross "
                               "units; leave the unit out"));
}

Result<ExportedFile> organisationPicture(const QString &ending, const AnalysisInput &input,
                                         const OrganisationLook &look)
{
    if (!organisationEndings().contains(ending))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a drawing of the organisation cannot be written as .%1; end "
                                   "the file's name in .%2")
                        .arg(ending, organisationEndings().join(QStringLiteral(", ."))));
    const Result<Drawing> made = drawingOf(input, look);
    if (!made)
        return std::unexpected(made.error());
    const Drawing &drawing = *made;
    if (ending == QLatin1String("svg"))
        return svgOf(drawing);
    if (ending == QLatin1String("png"))
        return pngOf(drawing, look.dpi);
    return pdfFile(drawing, look.language, input.asOf, isTree(look));
}

Result<QSize> organisationPictureSize(const AnalysisInput &input, const OrganisationLook &look)
{
    const Result<Drawing> drawing = drawingOf(input, look);
    return drawing ? Result<QSize>(pngSize(*drawing, look.dpi)) : std::unexpected(drawing.error());
}

} // namespace rolewright
