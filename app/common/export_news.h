#pragma once

#include "app/common/prompts.h"

#include <QObject>

namespace rolewright {

/// A file that was written for others, or pages that were sent to a printer.
struct FinishedExport
{
    QString path;        ///< empty for what went to a printer
    QString extent = {}; ///< "32 pages"; may be empty for a file
    QString remark = {}; ///< sentences for whoever hands it on; may be empty
};

/// Tells a person what was exported last, until that is put away or another export begins.
class ExportNews : public QObject
{
    Q_OBJECT

public:
    /// @param prompts that say when a file cannot be opened
    explicit ExportNews(Prompts &prompts) : m_prompts(prompts) {}

    void tell(FinishedExport finished);
    void forget();
    const std::optional<FinishedExport> &last() const { return m_last; }
    /// Opens the file, or its folder, with the program of the platform; says where there is none.
    void openFile();
    void openFolder();

Q_SIGNALS:
    void changed();

private:
    void open(const QString &path);

    Prompts &m_prompts;
    std::optional<FinishedExport> m_last;
};

} // namespace rolewright
