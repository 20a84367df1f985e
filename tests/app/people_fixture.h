#pragma once

#include "app/views/people/cell_editor.h"
#include "app/views/people/people_table.h"
#include "app/views/people/people_view.h"
#include "app/views/people/table_part.h"
#include "tests/app/window_fixture.h"

#include "core/plan/edits/people_edits.h"
#include "core/plan/edits/removals.h"

#include <QApplication>
#include <QLabel>

namespace rolewright {

inline QString q(const char *text)
{
    return QString::fromUtf8(text);
}

inline bool says(const QWidget &widget, const char *part)
{
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(q(part)))
            return true;
    }
    return false;
}

template <class T>
T *named(QWidget &within, const char *name)
{
    for (auto *widget : within.findChildren<T *>()) {
        if (widget->accessibleName() == q(name))
            return widget;
    }
    ADD_FAILURE() << name;
    return nullptr;
}

/// The sample plan in the People view.
class PeopleTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        workspace().showView(3);
        ASSERT_TRUE(arrive());
    }

    /// Waits until what is shown is of the plan as it is now.
    bool arrive()
    {
        return QTest::qWaitFor([this] { return workspace().isSettled(); });
    }
    PeopleView &view() { return *static_cast<PeopleView *>(workspace().views()[3]); }
    TablePart &part() { return *static_cast<TablePart *>(view().currentPart()); }
    PeopleTable &table() { return part().table(); }
    const Plan &plan() { return session().plan(); }

    QModelIndex cell(int row, PersonColumn column)
    {
        return table().model()->index(row, static_cast<int>(column));
    }
    QString text(int row, PersonColumn column)
    {
        return cell(row, column).data(Qt::DisplayRole).toString();
    }
    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            all << text(row, PersonColumn::Name);
        return all;
    }
    int rowOf(const char *name) { return static_cast<int>(names().indexOf(q(name))); }
    const Person &person(const char *name) { return table().people().personAt(rowOf(name)); }
    void filter(const char *text)
    {
        view().filter()->setText(q(text));
        ASSERT_TRUE(arrive());
    }
    /// Adds or changes somebody, as if elsewhere.
    void put(const Person &person)
    {
        ASSERT_TRUE(session().apply(changePeople(plan(), {person}, q("Put"))));
        ASSERT_TRUE(arrive());
    }
    void setCurrent(int row, PersonColumn column)
    {
        table().setColumnShown(column, true); // nobody edits what is out of sight
        table().setFocus();
        table().setCurrentIndex(cell(row, column));
    }
    /// Opens the current cell for typing.
    CellEditor *editor()
    {
        QTest::keyClick(&table(), Qt::Key_F2);
        for (auto *field : table().findChildren<CellEditor *>()) {
            if (!field->isClosed())
                return field;
        }
        ADD_FAILURE() << "no editor";
        return nullptr;
    }
    QString lastStep() { return session().document().undoStack().undoText(); }
    int steps() { return session().document().undoStack().index(); }
};

} // namespace rolewright
