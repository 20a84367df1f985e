#pragma once

#include "app/shell/file_flow.h"

#include "core/exchange/people_import.h"

namespace rolewright {

/// Takes people from a table into the open plan, or into a new one: reads it off the GUI thread,
/// shows what would happen, and applies that as one undo step.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(FileFlow &files, Prompts &prompts, const QDate &today);

    void importAsking();
    void importFile(const QString &path);
    bool isBusy() const { return m_reading.isBusy(); }

Q_SIGNALS:
    /// Begins or ends to read a table.
    void busyChanged();

private:
    /// What a table would do to a plan as it was.
    struct Reading
    {
        QString path;
        quint64 revision = 0;
        Result<ImportPreview> preview;
    };

    void read(const QString &path);
    void receive(const Reading &reading);

    FileFlow &m_files;
    Prompts &m_prompts;
    QDate m_today;
    Latest<Reading> m_reading;
};

/// Whether a file is a table of people rather than a plan, by its name.
bool isTable(const QString &path);

} // namespace rolewright
