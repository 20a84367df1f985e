#include "app/shell/window_picture.h"

#include "app/shell/main_window.h"
#include "app/shell/workspace.h"

#include "core/storage/safe_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>

namespace rolewright {

Result<void> writeWindowPicture(MainWindow &window, const QString &path)
{
    QCoreApplication::processEvents(); // what was put off until the window is there
    while (window.files().isBusy() ||
           (window.workspace() != nullptr && !window.workspace()->isSettled()))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !window.grab().save(&buffer, "PNG"))
        return fail(ErrorCode::Internal, QStringLiteral("the window could not be drawn"));
    return replaceFile(path, bytes);
}

} // namespace rolewright
