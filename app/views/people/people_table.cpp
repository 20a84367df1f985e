#include "app/views/people/people_table.h"

#include "app/seating/drag_payload.h"
#include "app/views/people/cell_editor.h"
#include "app/views/people/person_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int lineHeight = 33;
constexpr int headHeight = 34;
constexpr qsizetype mostRanges = 2000; ///< of a selection that is kept over another order
constexpr int leastWidth = 40;

int sectionOf(PersonColumn column)
{
    return static_cast<int>(column);
}

} // namespace

PeopleTable::PeopleTable(PlanSession &session, Settings &settings, QWidget *parent)
    : QTableView(parent), m_session(session), m_settings(settings), m_model(session)
{
    setObjectName(QStringLiteral("people"));
    setAccessibleName(QStringLiteral("People"));
    setModel(&m_model);
    setItemDelegate(new PersonDelegate(session, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    makeHead();
    makeColumnsMenu();
    restoreColumns(m_settings.peopleColumns());
}

void PeopleTable::startDrag(Qt::DropActions)
{
    if (currentIndex().isValid())
        rolewright::startDrag(this, PersonDrag{m_model.personAt(currentIndex().row()).id, {}},
                              dragOrigin(m_session));
}

void PeopleTable::makeHead()
{
    QHeaderView *head = horizontalHeader();
    head->setAccessibleName(QStringLiteral("Columns"));
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setFixedHeight(headHeight);
    head->setHighlightSections(false);
    // A head that looks at the selection asks every row of each column whether it is selected.
    head->setSelectionModel(new QItemSelectionModel(&m_model, head));
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setSortIndicatorClearable(true);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    head->setMinimumSectionSize(leastWidth);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder by) {
        if (section < 0)
            Q_EMIT orderAsked({});
        else
            Q_EMIT orderAsked(
                PeopleOrder{static_cast<PersonColumn>(section), by == Qt::DescendingOrder});
    });
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &place) { m_columnsMenu->popup(head->mapToGlobal(place)); });
    connect(head, &QHeaderView::sectionMoved, this, &PeopleTable::rememberColumns);
    connect(head, &QHeaderView::sectionResized, this, &PeopleTable::rememberColumns);
}

void PeopleTable::makeColumnsMenu()
{
    m_columnsMenu = new QMenu(QStringLiteral("&Columns"), this);
    for (const PersonColumnInfo &info : personColumns()) {
        if (info.column == PersonColumn::Name)
            continue; // a list without names says nothing
        QAction *choice = m_columnsMenu->addAction(QString::fromLatin1(info.title));
        choice->setCheckable(true);
        connect(choice, &QAction::triggered, this,
                [this, column = info.column](bool on) { setColumnShown(column, on); });
        connect(m_columnsMenu, &QMenu::aboutToShow, choice, [this, choice, column = info.column] {
            choice->setChecked(!isColumnHidden(sectionOf(column)));
        });
    }
    m_columnsMenu->addSeparator();
    m_columnsMenu->addAction(QStringLiteral("&Usual columns"), this, &PeopleTable::resetColumns);
}

void PeopleTable::setColumnShown(PersonColumn column, bool shown)
{
    setColumnHidden(sectionOf(column), !shown);
    rememberColumns();
}

void PeopleTable::resetColumns()
{
    m_settings.setPeopleColumns({});
    restoreColumns({});
}

void PeopleTable::restoreColumns(const QStringList &columns)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    QHeaderView *head = horizontalHeader();
    for (const PersonColumnInfo &info : personColumns()) {
        const int section = sectionOf(info.column);
        head->resizeSection(section, info.width);
        head->moveSection(head->visualIndex(section), section);
        head->setSectionHidden(section, columns.isEmpty() ? !info.isUsual
                                                          : info.column != PersonColumn::Name);
    }
    int place = 0;
    for (const QString &entry : columns.mid(0, personColumnCount)) {
        const QString key = entry.section(u' ', 0, 0);
        const auto info =
            std::find_if(personColumns().begin(), personColumns().end(),
                         [&](const auto &known) { return key == QLatin1String(known.key); });
        if (info == personColumns().end())
            continue;
        const int section = sectionOf(info->column);
        head->setSectionHidden(section, false);
        head->resizeSection(section,
                            std::clamp(entry.section(u' ', 1, 1).toInt(), leastWidth, 2000));
        head->moveSection(head->visualIndex(section), place++);
    }
}

void PeopleTable::rememberColumns()
{
    if (m_isArranging)
        return;
    QStringList columns;
    for (const PersonColumn column : shownColumns())
        columns << QStringLiteral("%1 %2")
                       .arg(QString::fromLatin1(infoOf(column).key))
                       .arg(columnWidth(sectionOf(column)));
    m_settings.setPeopleColumns(columns);
}

std::vector<PersonColumn> PeopleTable::shownColumns() const
{
    std::vector<PersonColumn> columns;
    const QHeaderView *head = horizontalHeader();
    for (int place = 0; place < head->count(); ++place) {
        const int section = head->logicalIndex(place);
        if (!head->isSectionHidden(section))
            columns.push_back(static_cast<PersonColumn>(section));
    }
    return columns;
}

PersonColumn PeopleTable::currentColumn() const
{
    return currentIndex().isValid() ? static_cast<PersonColumn>(currentIndex().column())
                                    : PersonColumn::Name;
}

bool PeopleTable::isEditing() const
{
    const auto editors =
        viewport()->findChildren<CellEditor *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(editors.begin(), editors.end(),
                       [](const CellEditor *editor) { return !editor->isClosed(); });
}

void PeopleTable::setRows(const PeopleRowsPtr &rows)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    showOrder(rows->order);
    const PeopleRowsPtr before = m_model.rows();
    const int currentRow = currentIndex().row();
    const int column = sectionOf(currentColumn());
    std::vector<int> selected = selectedRows();
    const int scrolled = verticalScrollBar()->value();
    m_model.setRows(rows);
    if (currentIndex().isValid() || currentRow < 0)
        return; // the same people as before, or nobody was selected
    const auto placeNow = [&](int place) {
        return before->snapshot == rows->snapshot
                   ? rows->places[static_cast<size_t>(before->shown[static_cast<size_t>(place)])]
                   : rows->placeOf(before->person(place).id);
    };
    for (int &place : selected)
        place = placeNow(place);
    const int place = placeNow(currentRow);
    selectRows(std::move(selected), place);
    if (place >= 0)
        selectionModel()->setCurrentIndex(m_model.index(place, column),
                                          QItemSelectionModel::NoUpdate);
    verticalScrollBar()->setValue(scrolled);
    if (place >= 0)
        scrollTo(currentIndex());
}

/// Marks the column by which the list is sorted: another part may have asked for it.
void PeopleTable::showOrder(const std::optional<PeopleOrder> &order)
{
    const QSignalBlocker silent(horizontalHeader());
    const auto *column = order ? std::get_if<PersonColumn>(&order->by) : nullptr;
    horizontalHeader()->setSortIndicator(column == nullptr ? -1 : sectionOf(*column),
                                         order && order->isDescending ? Qt::DescendingOrder
                                                                      : Qt::AscendingOrder);
}

/// Selects rows by as few ranges as there are.
/// @param rows -1 for people who are not shown
/// @param current that stays selected where there are too many ranges
void PeopleTable::selectRows(std::vector<int> rows, int current)
{
    std::erase(rows, -1);
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    const auto add = [&](int first, int last) {
        selection.append(QItemSelectionRange(m_model.index(first, 0),
                                             m_model.index(last, m_model.columnCount() - 1)));
    };
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        add(rows[i], rows[end - 1]);
        i = end;
    }
    if (selection.size() > mostRanges) {
        selection.clear();
        if (current >= 0)
            add(current, current);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

std::vector<int> PeopleTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    return rows;
}

int PeopleTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<PersonId> PeopleTable::selectedPeople() const
{
    std::vector<PersonId> people;
    for (const int row : selectedRows())
        people.push_back(m_model.rows()->person(row).id);
    return people;
}

void PeopleTable::show(const PersonId &person)
{
    const int place = m_model.rows() ? m_model.rows()->placeOf(person) : -1;
    if (place < 0)
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    const QModelIndex index = m_model.index(place, sectionOf(currentColumn()));
    if (!selectionModel()->isRowSelected(place))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
    else if (currentIndex().row() != place)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void PeopleTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    auto *cell = qobject_cast<CellEditor *>(editor);
    const bool isGivenUp = hint == QAbstractItemDelegate::RevertModelCache;
    if (cell != nullptr && cell->isRefused() && !isGivenUp)
        return; // nothing that was typed is lost
    if (cell != nullptr)
        cell->close();
    QTableView::closeEditor(editor, hint);
    if (!isEditing())
        Q_EMIT editingEnded();
}

void PeopleTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid() && state() != EditingState) {
        edit(currentIndex(), EditKeyPressed, event);
        return;
    }
    QTableView::keyPressEvent(event);
}

void PeopleTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isArranging && current.isValid())
        Q_EMIT currentPersonChanged(m_model.rows()->person(current.row()).id);
}

void PeopleTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedPeopleChanged();
}

} // namespace rolewright
