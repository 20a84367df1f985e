#include "app/dialogs/import/import_work.h"

#include "app/common/settings.h"

#include <QThreadPool>

namespace rolewright {

ImportWork::ImportWork(const ImportQuestion &question)
    : m_question(question),
      m_reading([this](const Result<ReadTablePtr> &table) { receiveTable(table); }),
      m_computing([this](const ImportOutcomePtr &outcome) { receiveOutcome(outcome); })
{
    read();
}

void ImportWork::change(const std::function<void(ImportChoices &)> &change)
{
    change(m_choices);
    compute();
    Q_EMIT choicesChanged();
}

void ImportWork::setFormat(const TableFormat &format)
{
    if (m_choices.format == format)
        return;
    m_choices.format = format;
    m_leaveOut.clear();
    Q_EMIT choicesChanged();
    read();
}

void ImportWork::leaveOut(const std::vector<int> &records, bool isOut)
{
    for (const int record : records) {
        if (isOut)
            m_leaveOut.insert(record);
        else
            m_leaveOut.erase(record);
    }
    Q_EMIT choicesChanged();
    compute();
}

void ImportWork::setEndsGone(bool ends)
{
    m_endsGone = ends;
    Q_EMIT choicesChanged();
    compute();
}

void ImportWork::setTableWins(bool wins)
{
    m_tableWins = wins;
    Q_EMIT choicesChanged();
    compute();
}

void ImportWork::read()
{
    m_computing.drop();
    m_reading.request([bytes = m_question.bytes, name = m_question.name, format = m_choices.format,
                       today = m_question.today] { return readTable(bytes, name, format, today); });
    Q_EMIT busyChanged();
}

void ImportWork::receiveTable(const Result<ReadTablePtr> &table)
{
    if (endsHere())
        return;
    m_table = table ? *table : nullptr;
    m_readError = table ? std::nullopt : std::optional(table.error());
    if (m_table && m_signature.isEmpty()) {
        m_signature = signatureOf(m_table->table);
        const TableFormat format = m_choices.format;
        recall();
        if (m_choices.format != format)
            return read();
    }
    if (m_table)
        compute();
    else
        m_outcome.reset();
    Q_EMIT tableChanged();
    Q_EMIT choicesChanged();
    Q_EMIT outcomeChanged();
    Q_EMIT busyChanged();
}

/// Takes what was chosen for such a table before. A format that was chosen here already stays.
void ImportWork::recall()
{
    const QByteArray kept = m_question.settings->importChoices(m_signature);
    if (kept.isEmpty() || m_choices.format != TableFormat{})
        return;
    m_choices = choicesFromBytes(kept);
    if (m_choices.format.sheet && !m_table->table.sheets.contains(*m_choices.format.sheet))
        m_choices.format.sheet.reset();
    m_isRemembered = true;
}

void ImportWork::compute()
{
    if (!m_table)
        return;
    m_choices = soundFor(m_table->columns, std::move(m_choices));
    ImportOptions options;
    options.file = m_question.name;
    options.today = m_question.today;
    options.map = m_choices.map;
    options.allow = m_choices.allow;
    options.where = m_choices.where;
    options.values = m_choices.values;
    options.dateOrders = m_choices.dateOrders;
    options.leaveOut = m_leaveOut;
    options.endGone = m_endsGone;
    options.tableWins = m_tableWins;
    std::optional<OrganisationOptions> organisation;
    if (m_choices.isOrganisation && canBeOrganisation())
        organisation = {m_question.scenario, m_choices.unitColumns};
    m_computing.request(
        [plan = m_question.plan, framework = m_question.framework, table = m_table, options,
         organisation] { return importOutcome(plan, framework, table, options, organisation); });
    Q_EMIT busyChanged();
}

void ImportWork::receiveOutcome(const ImportOutcomePtr &outcome)
{
    if (endsHere())
        return;
    ImportOutcomePtr old = std::exchange(m_outcome, outcome);
    Q_EMIT outcomeChanged();
    Q_EMIT busyChanged();
    // Letting go of 100,000 people takes a while, which is not for this thread.
    QThreadPool::globalInstance()->start([released = std::move(old)] {});
}

bool ImportWork::isReady() const
{
    return !isBusy() && m_outcome && m_outcome->preview && !m_outcome->changes().isEmpty();
}

void ImportWork::remember()
{
    if (m_choices == ImportChoices{})
        m_question.settings->forgetImportChoices(m_signature);
    else
        m_question.settings->setImportChoices(m_signature, toBytes(m_choices));
}

void ImportWork::forget()
{
    m_question.settings->forgetImportChoices(m_signature);
    m_isRemembered = false;
    m_choices = {};
    m_leaveOut.clear();
    Q_EMIT choicesChanged();
    read();
}

void ImportWork::retire()
{
    m_isRetired = true;
    if (!isBusy())
        deleteLater();
}

bool ImportWork::endsHere()
{
    if (m_isRetired && !isBusy())
        deleteLater();
    return m_isRetired;
}

} // namespace rolewright
