#include "app/views/responsibilities/matrix_export.h"

#include "core/report/matrix_file.h"
#include "core/storage/safe_file.h"

#include <QFileInfo>

namespace rolewright {

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
                                            QStringLiteral("PDF (*.pdf);;Excel workbook (*.xlsx);;"
                                                           "CSV (*.csv);;SVG (*.svg);;PNG (*.png);;"
                                                           "Web page (*.html)"),
                                            (name.isEmpty() ? QStringLiteral("plan") : name) +
                                                QStringLiteral("-responsibilities.pdf")});
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += QStringLiteral(".pdf");
    m_job.request([path = *path, snapshot = m_session.snapshot(), choice]() -> Result<void> {
        const auto bytes = matrixFile(QFileInfo(path).suffix().toLower(), snapshot->input,
                                      {.language = snapshot->language(), .matrix = choice});
        return bytes ? replaceFile(path, *bytes) : std::unexpected(bytes.error());
    });
}

} // namespace rolewright
