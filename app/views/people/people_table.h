#pragma once

#include "app/common/settings.h"
#include "app/views/people/people_table_model.h"

#include <QTableView>

class QMenu;

namespace rolewright {

/// The table of people: rows are selected, cells are edited. Which columns are shown, how wide and
/// in which order is remembered.
class PeopleTable : public QTableView
{
    Q_OBJECT

public:
    PeopleTable(PlanSession &session, Settings &settings, QWidget *parent = nullptr);

    PeopleTableModel &people() { return m_model; }
    /// Shows another list; who is selected and current stays so, as far as they are shown.
    void setRows(const PeopleRowsPtr &rows);
    /// Whether a cell is being edited, or holds a text that was refused.
    bool isEditing() const;

    std::vector<PersonId> selectedPeople() const;
    int selectedCount() const;
    /// Selects one person, when shown, and brings them into sight.
    void show(const PersonId &person);
    /// Columns that are shown, from left to right.
    std::vector<PersonColumn> shownColumns() const;
    /// The column of the current cell.
    PersonColumn currentColumn() const;
    /// Menu of the columns; owned by the table.
    QMenu *columnsMenu() const { return m_columnsMenu; }
    void setColumnShown(PersonColumn column, bool shown);

Q_SIGNALS:
    void currentPersonChanged(const rolewright::PersonId &person);
    void selectedPeopleChanged();
    void editingEnded();
    /// A head was clicked; empty for the order of the plan.
    void orderAsked(const std::optional<rolewright::PeopleOrder> &order);

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Drags the current person, to be put on a position in another view.
    void startDrag(Qt::DropActions actions) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void makeHead();
    void makeColumnsMenu();
    void resetColumns();
    void restoreColumns(const QStringList &columns);
    void rememberColumns();
    std::vector<int> selectedRows() const;
    void selectRows(std::vector<int> rows, int current);
    void showOrder(const std::optional<PeopleOrder> &order);

    PlanSession &m_session;
    Settings &m_settings;
    PeopleTableModel m_model;
    QMenu *m_columnsMenu = nullptr;
    bool m_isArranging = false; ///< what is selected changes by the list, not by a person
};

} // namespace rolewright
