#include "app/views/people/table_part.h"

#include "app/common/look.h"
#include "app/views/people/people_table.h"

#include <QAction>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace rolewright {

namespace {

const QString nothingPasted = QStringLiteral("Nothing was pasted");

PasteColumn pasteColumn(const PersonColumnInfo &info)
{
    return {QString::fromLatin1(info.title), info.field};
}

QList<QStringList> tableOf(const PeopleRows &rows, const std::vector<PersonId> &people,
                           const std::vector<PersonColumn> &columns)
{
    QStringList head;
    for (const PersonColumn column : columns)
        head << QString::fromLatin1(infoOf(column).title);
    QList<QStringList> lines{head};
    for (const PersonId &person : people) {
        const int place = rows.placeOf(person);
        if (place < 0)
            continue;
        QStringList line;
        for (const PersonColumn column : columns)
            line << cellText(rows.line(place), column);
        lines << line;
    }
    return lines;
}

} // namespace

TablePart::TablePart(const ViewContext &context, Roster &roster, QWidget *parent)
    : PeoplePart(context, roster, parent), m_copying([](const ClipboardTable &copied) {
          QGuiApplication::clipboard()->setMimeData(mimeData(copied).release());
      }),
      m_pasting([this](const Result<PastePreview> &preview) { finishPaste(preview); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = withRole(new QFrame(this), "card");
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(6, 3, 3, 6);
    m_table = new PeopleTable(context.session, context.settings, card);
    inner->addWidget(m_table);
    layout->addWidget(card);
    setFocusProxy(m_table);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        Q_EMIT menuAsked(m_table->viewport()->mapToGlobal(place));
    });
    connect(m_table, &PeopleTable::orderAsked, &roster, &Roster::setOrder);
    connect(m_table, &PeopleTable::currentPersonChanged, this, [this](const PersonId &person) {
        // The table is still about to select, and must not be told what it says itself.
        const QScopedValueRollback saying(m_isSaying, true);
        this->context().selection.select(person);
    });
    connect(m_table, &PeopleTable::selectedPeopleChanged, this, &PeoplePart::chosenChanged);
    connect(&context.selection, &Selection::changed, this, [this] {
        if (!m_isSaying)
            revealSelection();
    });
    // The cell that was left is still on its way out.
    connect(
        m_table, &PeopleTable::editingEnded, this,
        [this] {
            if (m_waiting && !m_table->isEditing())
                showRows(std::exchange(m_waiting, nullptr));
        },
        Qt::QueuedConnection);
}

bool TablePart::isSettled() const
{
    return PeoplePart::isSettled() && !m_copying.isBusy() && !m_pasting.isBusy();
}

void TablePart::showRows(const PeopleRowsPtr &rows)
{
    if (m_table->isEditing()) {
        m_waiting = rows;
        return;
    }
    m_table->setRows(rows);
    const auto *selected = context().selection.as<PersonId>();
    const QModelIndex current = m_table->currentIndex();
    if (selected != nullptr && (!current.isValid() || rows->person(current.row()).id != *selected))
        m_table->show(*selected);
    Q_EMIT chosenChanged();
}

void TablePart::revealSelection()
{
    if (const auto *person = context().selection.as<PersonId>())
        m_table->show(*person);
}

QList<QAction *> TablePart::commands() const
{
    return {m_table->columnsMenu()->menuAction()};
}

std::vector<PersonId> TablePart::chosen() const
{
    return m_table->selectedPeople();
}

int TablePart::chosenCount() const
{
    return m_table->selectedCount();
}

void TablePart::copy()
{
    m_copying.request([rows = m_table->people().rows(), people = m_table->selectedPeople(),
                       columns = m_table->shownColumns()] {
        return clipboardTable(tableOf(*rows, people, columns));
    });
}

void TablePart::paste(const QMimeData &copied)
{
    const auto cells = copiedCells(copied);
    if (!cells) {
        context().prompts.showError(nothingPasted, cells.error());
        return;
    }
    PasteJob job;
    job.cells = *cells;
    job.plan = context().session.plan();
    job.rows = m_table->people().rows();
    job.selected = chosen();
    if (!job.selected.empty() && job.rows)
        job.row = job.rows->placeOf(job.selected.front());
    for (const PersonId &person : job.selected)
        job.row = std::min(job.row, job.rows->placeOf(person));
    for (const PersonColumn column : m_table->shownColumns()) {
        if (column == m_table->currentColumn())
            job.place.column = job.place.columns.size();
        job.place.columns.push_back(pasteColumn(infoOf(column)));
    }
    for (const PersonColumnInfo &info : personColumns())
        job.place.known.push_back(pasteColumn(info));
    m_pasting.request([job] { return previewOf(job); });
}

Result<PastePreview> TablePart::previewOf(PasteJob job)
{
    auto block = readBlock(job.cells);
    if (!block)
        return std::unexpected(block.error());
    const bool isOneCell = block->size() == 1 && block->front().size() == 1;
    if (isOneCell && job.selected.size() > 1) {
        job.place.people = job.selected;
        block->resize(job.selected.size(), std::vector<QString>(block->front()));
        return pastePreview(job.plan, *block, job.place);
    }
    const int end = job.rows ? job.rows->count() : 0;
    for (int row = std::max(job.row, 0); row < end; ++row) {
        if (job.place.people.size() == block->size())
            break;
        job.place.people.push_back(job.rows->person(row).id);
    }
    return pastePreview(job.plan, *block, job.place);
}

/// One cell is simply taken; of more it is shown first what they would change.
void TablePart::finishPaste(const Result<PastePreview> &preview)
{
    if (!preview) {
        context().prompts.showError(nothingPasted, preview.error());
        return;
    }
    const bool isNothing = preview->changes.isEmpty() && preview->refused.empty();
    const bool isOneCell = preview->cells.size() == 1 && preview->newPeople == 0;
    if (isNothing)
        return;
    if ((isOneCell && preview->refused.empty()) || context().prompts.askToPaste(*preview))
        context().apply(preview->changes);
}

void TablePart::selectAll()
{
    m_table->selectAll();
}

} // namespace rolewright
