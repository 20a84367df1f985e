#pragma once

#include "app/common/latest.h"
#include "app/common/plan_session.h"
#include "app/common/prompts.h"

#include "core/report/exported_file.h"

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
    /// Makes the file for an ending in lower case, off the GUI thread.
    std::function<Result<ExportedFile>(const Snapshot &snapshot, const QString &ending)> file;
};

/// Writes what is seen into a file that the person names, off the GUI thread.
class FileExport : public QObject
{
    Q_OBJECT

public:
    FileExport(PlanSession &session, Prompts &prompts, QObject *parent = nullptr);

    /// Asks where to; the ending of the file's name says what it becomes. One at a time.
    void toFile(const FileExportOrder &order);
    bool isRunning() const { return m_job.isBusy(); }

private:
    struct Done
    {
        QString what;
        Result<void> written;
        QString remark = {};
    };

    PlanSession &m_session;
    Prompts &m_prompts;
    Latest<Done> m_job;
};

} // namespace rolewright
