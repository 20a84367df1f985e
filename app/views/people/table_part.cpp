#include "app/views/people/table_part.h"

#include "app/common/look.h"
#include "app/views/people/people_table.h"

#include <QAction>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

namespace rolewright {

namespace {

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
      })
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
    connect(m_table, &PeopleTable::currentPersonChanged, this,
            [this](const PersonId &person) { this->context().selection.select(person); });
    connect(m_table, &PeopleTable::selectedPeopleChanged, this, &PeoplePart::chosenChanged);
    connect(&context.selection, &Selection::changed, this, &TablePart::revealSelection);
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
    return PeoplePart::isSettled() && !m_copying.isBusy();
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

void TablePart::copy()
{
    m_copying.request([rows = m_table->people().rows(), people = m_table->selectedPeople(),
                       columns = m_table->shownColumns()] {
        return clipboardTable(tableOf(*rows, people, columns));
    });
}

void TablePart::selectAll()
{
    m_table->selectAll();
}

} // namespace rolewright
