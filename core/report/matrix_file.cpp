#include "core/report/matrix_file.h"

#include "core/analysis/plan_index.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/wording.h"
#include "core/report/chapters.h"
#include "core/report/export_mark.h"
#include "core/report/matrix_workbook.h"
#include "core/report/without_names.h"
#include "core/text/csv.h"

namespace rolewright {

namespace {

/// The matrix with the words that stand over it.
struct Titled
{
    MatrixModel model;
    QString title;
};

Titled titledMatrix(const AnalysisInput &input, const ReportOptions &options)
{
    const Wording words(options.language);
    const PlanIndex index(input);
    MatrixChoice choice = options.matrix;
    choice.unit = options.unit;
    const Scenario *scenario = input.plan.scenarios.find(input.scenario);
    QString of = input.plan.head->name;
    if (options.unit && index.unitRow(*options.unit) >= 0)
        of += QStringLiteral(", ") + index.unit(index.unitRow(*options.unit)).name;
    return {matrixModel(index, findings(index), options.language, choice),
            words("%1: responsibilities. Scenario %2, as of %3",
                  "%1: Verantwortlichkeiten. Szenario %2, Stand %3")
                .arg(of, scenario == nullptr ? input.scenario.value : scenario->name,
                     dateInWords(input.asOf, options.language))};
}

QByteArray csvOf(const QList<QStringList> &lines)
{
    QString text;
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &cell : line)
            cells << csvCell(cell);
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

QString htmlRow(const QStringList &cells, const QString &tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QStringLiteral("<%1>%2</%1>").arg(tag, drawableParagraph(cell).toHtmlEscaped());
    return row + QStringLiteral("</tr>\n");
}

QByteArray htmlOf(const Titled &matrix)
{
    const QString title = drawable(matrix.title).toHtmlEscaped();
    QString page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"generator\" content=\"%2\">\n<title>%3</title>\n<style>\n"
                       "body { font: 14px sans-serif; color: #1b2433; }\n"
                       "table { border-collapse: collapse; }\n"
                       "th, td { border: 1px solid #b9c0d0; padding: 3px 8px; text-align: left; }\n"
                       "thead th { background: #eef0f4; position: sticky; top: 0; }\n"
                       "</style>\n</head>\n<body>\n<h1>%3</h1>\n<table>\n<thead>\n")
            .arg(matrix.model.language, exportMark(), title);
    const QList<QStringList> lines = matrixTable(matrix.model);
    page += htmlRow(lines.front(), QStringLiteral("th")) + QStringLiteral("</thead>\n<tbody>\n");
    for (const QStringList &line : lines.mid(1))
        page += htmlRow(line, QStringLiteral("td"));
    return (page + QStringLiteral("</tbody>\n</table>\n</body>\n</html>\n")).toUtf8();
}

} // namespace

const QStringList &matrixEndings()
{
    static const QStringList endings{QStringLiteral("pdf"), QStringLiteral("xlsx"),
                                     QStringLiteral("csv"), QStringLiteral("svg"),
                                     QStringLiteral("png"), QStringLiteral("html")};
    return endings;
}

Result<QByteArray> matrixFile(const QString &ending, const AnalysisInput &input,
                              const ReportOptions &options, int dpi)
{
    if (!matrixEndings().contains(ending))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a responsibility matrix cannot be written as .%1; end the "
                                   "file's name in .%2")
                        .arg(ending, matrixEndings().join(QStringLiteral(", ."))));
    if (ending == QLatin1String("pdf")) {
        ReportOptions alone = options;
        alone.chapters = {Chapter::Responsibilities};
        return staffingPlanPdf(input, alone);
    }
    const PictureOptions picture{.names = options.names,
                                 .unit = options.unit,
                                 .language = options.language,
                                 .dpi = dpi,
                                 .matrix = options.matrix};
    if (ending == QLatin1String("svg"))
        return svgOf(input, Picture::Matrix, picture);
    if (ending == QLatin1String("png"))
        return pngOf(input, Picture::Matrix, picture);
    const Titled matrix = titledMatrix(options.names == NamesShown::Full
                                           ? input
                                           : withoutNames(input, options.names, options.language),
                                       options);
    if (ending == QLatin1String("xlsx"))
        return matrixWorkbook(matrix.model, {matrix.title, input.asOf});
    return ending == QLatin1String("csv") ? csvOf(matrixTable(matrix.model)) : htmlOf(matrix);
}

} // namespace rolewright
