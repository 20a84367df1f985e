#include "app/views/responsibilities/matrix_export.h"

#include "core/report/report.h"
#include "core/storage/safe_file.h"
#include "core/text/csv.h"

#include <QFileInfo>

namespace rolewright {

namespace {

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

Result<QByteArray> bytesFor(const Snapshot &snapshot, const QString &ending,
                            const MatrixChoice &choice)
{
    const QString &language = snapshot.language();
    if (ending == QLatin1String("csv"))
        return csvOf(
            matrixTable(matrixModel(snapshot.index, findings(snapshot.index), language, choice)));
    const PictureOptions options{.language = language, .matrix = choice};
    if (ending == QLatin1String("svg"))
        return svgOf(snapshot.input, Picture::Matrix, options);
    if (ending == QLatin1String("png"))
        return pngOf(snapshot.input, Picture::Matrix, options);
    return fail(ErrorCode::BadInput,
                QStringLiteral("a responsibility matrix cannot be written as .%1; end the file's "
                               "name in .csv, .svg or .png")
                    .arg(ending));
}

} // namespace

MatrixExport::MatrixExport(PlanSession &session, Prompts &prompts, QObject *parent)
    : QObject(parent), m_session(session), m_prompts(prompts),
      m_job([this](const Result<void> &written) {
          if (!written)
              m_prompts.showError(QStringLiteral("The matrix was not exported"), written.error());
      })
{
}

void MatrixExport::toFile(const MatrixChoice &choice)
{
    if (isRunning())
        return;
    const QString name = slug(m_session.plan().head->name);
    auto path = m_prompts.askForFileToSave({QStringLiteral("Export the responsibility matrix"),
                                            QStringLiteral("CSV (*.csv);;SVG (*.svg);;PNG (*.png)"),
                                            (name.isEmpty() ? QStringLiteral("plan") : name) +
                                                QStringLiteral("-responsibilities.csv")});
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += QStringLiteral(".csv");
    m_job.request([path = *path, snapshot = m_session.snapshot(), choice]() -> Result<void> {
        const auto bytes = bytesFor(*snapshot, QFileInfo(path).suffix().toLower(), choice);
        return bytes ? replaceFile(path, *bytes) : std::unexpected(bytes.error());
    });
}

} // namespace rolewright
