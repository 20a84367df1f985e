#pragma once

#include "app/common/latest.h"
#include "app/common/prompts.h"
#include "app/dialogs/import/import_reading.h"

#include <QObject>

namespace rolewright {

/// The choices of an import and what follows from them, worked out anew off the GUI thread after
/// each change; until then the last outcome stands. Not to be deleted but retired: its last work
/// may outlive the dialog.
class ImportWork : public QObject
{
    Q_OBJECT

public:
    explicit ImportWork(const ImportQuestion &question);

    const ImportQuestion &question() const { return m_question; }
    const ImportChoices &choices() const { return m_choices; }
    /// Records of the file that were ticked off.
    const std::set<int> &leftOut() const { return m_leaveOut; }

    void change(const std::function<void(ImportChoices &)> &change);
    void setFormat(const TableFormat &format);
    void leaveOut(const std::vector<int> &records, bool isOut);
    /// Whether people who are gone from the table get today as their last day.
    void setEndsGone(bool ends);
    bool endsGone() const { return m_endsGone; }
    /// Whether the table's values replace edits by hand.
    void setTableWins(bool wins);
    bool tableWins() const { return m_tableWins; }

    /// Null until one could be read.
    const ReadTablePtr &table() const { return m_table; }
    /// Why the file cannot be read in the format chosen.
    const std::optional<Error> &readError() const { return m_readError; }
    /// Null until the first one is there.
    const ImportOutcomePtr &outcome() const { return m_outcome; }
    bool isBusy() const { return m_reading.isBusy() || m_computing.isBusy(); }
    /// Whether there is a scenario that positions can come into.
    bool canBeOrganisation() const { return !m_question.scenario.isEmpty(); }
    /// Whether the outcome can be imported as it stands.
    bool isReady() const;

    /// Whether choices of an earlier import were taken.
    bool isRemembered() const { return m_isRemembered; }
    /// Keeps the choices for the next table with these headers.
    void remember();
    /// Goes back to what the table says by itself, and no longer keeps anything for its kind.
    void forget();

    /// Ends it when its work has ended.
    void retire();

Q_SIGNALS:
    /// Another table was read, or it could not be.
    void tableChanged();
    void choicesChanged();
    void outcomeChanged();
    void busyChanged();

private:
    void read();
    void receiveTable(const Result<ReadTablePtr> &table);
    void recall();
    void compute();
    void receiveOutcome(const ImportOutcomePtr &outcome);
    bool endsHere();

    ImportQuestion m_question;
    ImportChoices m_choices;
    std::set<int> m_leaveOut;
    bool m_endsGone = false;
    bool m_tableWins = false;
    QString m_signature; ///< of the table as it is read by itself; empty until it was
    bool m_isRemembered = false;
    bool m_isRetired = false;
    ReadTablePtr m_table;
    std::optional<Error> m_readError;
    ImportOutcomePtr m_outcome;
    Latest<Result<ReadTablePtr>> m_reading;
    Latest<ImportOutcomePtr> m_computing;
};

} // namespace rolewright
