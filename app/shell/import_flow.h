#pragma once

#include "app/shell/file_flow.h"

namespace rolewright {

/// Takes people from a table into the open plan as one undo step, or into a new plan: reads the
/// file off the GUI thread, then asks what is to come in. A new plan is made only once that is
/// settled.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(FileFlow &files, Prompts &prompts, Settings &settings, const QDate &today);

    void importAsking();
    void importFile(const QString &path);
    /// Takes the text that the clipboard holds for a table.
    void importClipboard();
    bool isBusy() const { return m_reading.isBusy(); }

Q_SIGNALS:
    /// Begins or ends to read a file.
    void busyChanged();

private:
    /// A table that was read, and what a new plan would be called if none is open.
    struct Reading
    {
        QString planName;
        Result<ImportQuestion> question;
    };

    void read(const std::function<Reading()> &reading);
    void receive(const Reading &reading);
    void importIntoNewPlan(const ImportQuestion &question, const QString &proposedName);
    void apply(const ChangeSet &changes);

    FileFlow &m_files;
    Prompts &m_prompts;
    Settings &m_settings;
    QDate m_today;
    Latest<Reading> m_reading;
};

/// Whether a file is a table of people rather than a plan, by its name.
bool isTable(const QString &path);

} // namespace rolewright
