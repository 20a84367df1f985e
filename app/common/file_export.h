#pragma once

#include "app/common/latest.h"
#include "app/common/view_context.h"

#include "core/report/exported_file.h"

#include <QSize>

namespace rolewright {

/// Asks how people are named in what is handed on; empty when the person cancels.
/// @param title of the question
/// @param text why it is asked
std::optional<NamesShown> askForNames(Prompts &prompts, const QString &title, const QString &text);

/// What is handed on as a file.
struct FileExportOrder
{
    QString what;   ///< "the heatmap"
    QString filter; ///< as QFileDialog takes it, the usual format first
    QString suffix; ///< of the proposed name, with the usual ending: "heatmap.pdf"
    /// Makes the file for an ending in lower case, off the GUI thread; of a PNG, with so many dots
    /// an inch.
    std::function<Result<ExportedFile>(const Snapshot &snapshot, const QString &ending, int dpi)>
        file;
    /// The size that it has as PNG with so many dots an inch, off the GUI thread; null for what can
    /// be no picture.
    std::function<Result<QSize>(const Snapshot &snapshot, int dpi)> pngSize = {};
    /// Asks for what the ending leaves open, before the file is made; false when the person
    /// cancels.
    std::function<bool(const QString &ending)> settle = {};
};

/// Writes what is seen into a file that the person names, or puts it on the clipboard as a picture,
/// off the GUI thread. Before it makes a PNG it asks how sharp that is to be, and says how large
/// each answer gets.
class FileExport : public QObject
{
    Q_OBJECT

public:
    explicit FileExport(const ViewContext &context, QObject *parent = nullptr);

    /// Asks where to; the ending of the file's name says what it becomes. One at a time. What was
    /// written is told, failures are said.
    void toFile(const FileExportOrder &order);
    /// Puts on the clipboard what would be written as PNG.
    void toClipboard(const FileExportOrder &order);
    bool isRunning() const { return m_job.isBusy() || m_measuring.isBusy() || m_copying.isBusy(); }

Q_SIGNALS:
    /// What was asked for is written, copied, refused or cancelled.
    void finished();

private:
    struct Done
    {
        QString what;
        Result<void> written;
        FinishedExport finished;
    };

    bool begin(const FileExportOrder &order);
    void measure(const QString &path);
    void askForDpi(const Result<QSize> &atScreen);
    void write(const QString &path, int dpi);
    void receive(const Done &done);
    void receiveCopy(const Result<ExportedFile> &picture);

    ViewContext m_context;
    FileExportOrder m_order;
    QString m_path;
    Latest<Result<QSize>> m_measuring;
    Latest<Result<ExportedFile>> m_copying;
    Latest<Done> m_job;
};

} // namespace rolewright
