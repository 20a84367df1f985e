#include "core/report/matrix_file.h"

#include "core/analysis/plan_index.h"
#include "core/report/export_title.h"
#include "core/report/html_page.h"
#include "core/report/matrix_sheet.h"
#include "core/report/without_names.h"
#include "core/report/workbook.h"
#include "core/text/wording.h"

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
    return {matrixModel(index, findings(index), options.language, choice),
            exportTitle(input, options, words("responsibilities", "Verantwortlichkeiten"))};
}

DataTable tableOf(const Titled &matrix)
{
    const QList<QStringList> lines = matrixTable(matrix.model);
    DataTable table;
    for (const QString &head : lines.front())
        table.columns.push_back({.key = head, .head = head});
    for (const QStringList &line : lines.mid(1))
        table.rows.emplace_back(line.begin(), line.end());
    return table;
}

QByteArray htmlOf(const Titled &matrix)
{
    return htmlPage(matrix.model.language, matrix.title,
                    QStringLiteral("<h1>%1</h1>\n").arg(htmlText(matrix.title)) +
                        htmlTable(tableOf(matrix), matrix.model.language));
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
    const Titled matrix =
        titledMatrix(withoutNames(input, options.names, options.language), options);
    if (ending == QLatin1String("xlsx"))
        return workbookOf({matrixSheet(matrix.model, matrix.title)}, {matrix.title, input.asOf});
    return ending == QLatin1String("csv") ? csvOf(tableOf(matrix)) : htmlOf(matrix);
}

} // namespace rolewright
