#include "app/common/export_news.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace rolewright {

void ExportNews::tell(FinishedExport finished)
{
    m_last = std::move(finished);
    Q_EMIT changed();
}

void ExportNews::forget()
{
    if (!m_last)
        return;
    m_last.reset();
    Q_EMIT changed();
}

void ExportNews::openFile()
{
    open(m_last->path);
}

void ExportNews::openFolder()
{
    open(QFileInfo(m_last->path).absolutePath());
}

void ExportNews::open(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_prompts.showError(QStringLiteral("It could not be opened"),
                            {ErrorCode::NotFound,
                             QStringLiteral("no program of this computer opens it; look for it "
                                            "with your file manager"),
                             {.file = path},
                             {}});
}

} // namespace rolewright
