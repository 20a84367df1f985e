// Works in a window with a large plan, and prints for how long the GUI thread was busy at one go
// in each step. Usage: stall-window [PEOPLE], 20,000 by default. Runs without a display.
#include "app/common/look.h"
#include "app/shell/find_box.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/people/cell_editor.h"
#include "app/views/people/load_part.h"
#include "app/views/people/people_table.h"
#include "app/views/people/people_view.h"
#include "app/views/people/table_part.h"
#include "tests/app/scripted_prompts.h"
#include "tests/support/synthetic_plan.h"

#include "core/exchange/person_cells.h"
#include "core/framework/framework_reader.h"
#include "core/plan/edits/staffing_edits.h"
#include "core/storage/plan_file.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

using namespace rolewright;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Runs a step and all that follows from it, and prints the longest time at one go in which the GUI
/// thread could not have answered.
void step(MainWindow &window, const char *name, const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    double longest = milliseconds(timer);
    bool isAtRest = false;
    while (!isAtRest) {
        isAtRest = !window.files().isBusy() &&
                   (window.workspace() == nullptr || window.workspace()->isSettled());
        timer.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, milliseconds(timer));
    }
    std::printf("%-32s %7.1f ms\n", name, longest);
}

QString writtenPlan(const QTemporaryDir &folder, int people)
{
    const QString path = folder.filePath(QStringLiteral("large.rolewright.yaml"));
    const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return savePlanFile(syntheticPlan(people, framework), path, {}, true) ? path : QString();
}

/// The load by month.
void workInLoad(MainWindow &window, PeopleView &view)
{
    step(window, "load", [&] { view.showPart(2); });
    auto &part = *static_cast<LoadPart *>(view.currentPart());
    step(window, "load: first cell", [&] { QTest::keyClick(&part.grid(), Qt::Key_Down); });
    step(window, "load: a page down", [&] { QTest::keyClick(&part.grid(), Qt::Key_PageDown); });
    step(window, "load: next month", [&] { QTest::keyClick(&part.grid(), Qt::Key_Right); });
    step(window, "load: to the end",
         [&] { QTest::keyClick(&part.grid(), Qt::Key_End, Qt::ControlModifier); });
    step(window, "load: filter", [&] { view.filter()->setText(QStringLiteral("load > 1")); });
    step(window, "load: no filter", [&] { view.filter()->clear(); });
}

/// The table of people: each step until the list is as asked for.
void workInPeople(MainWindow &window)
{
    PlanSession &session = *window.files().session();
    Workspace &workspace = *window.workspace();
    auto &view = *static_cast<PeopleView *>(workspace.views()[3]);
    step(window, "people", [&] { workspace.showView(3); });
    auto &part = *static_cast<TablePart *>(view.currentPart());
    PeopleTable &table = part.table();
    step(window, "people: a page down", [&] { QTest::keyClick(&table, Qt::Key_PageDown); });
    step(window, "people: to the end",
         [&] { table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum()); });
    step(window, "people: sort by name", [&] {
        view.roster().setOrder(PeopleOrder{PersonColumn::Name, true});
    });
    step(window, "people: sort by load", [&] {
        view.roster().setOrder(PeopleOrder{PersonColumn::Load, true});
    });
    step(window, "people: sort by positions", [&] {
        view.roster().setOrder(PeopleOrder{PersonColumn::Positions, false});
    });
    step(window, "people: filter",
         [&] { view.filter()->setText(QStringLiteral("python >= 3 and free > 0.2")); });
    step(window, "people: no filter", [&] { view.filter()->clear(); });
    step(window, "people: change a cell", [&] {
        const QModelIndex cell = table.model()->index(40, static_cast<int>(PersonColumn::Location));
        if (!table.people().change(cell, QStringLiteral("Ulm")))
            std::printf("not changed\n");
    });
    step(window, "people: name a manager", [&] {
        const QModelIndex cell = table.model()->index(60, static_cast<int>(PersonColumn::Manager));
        const QString boss = findableName(session.plan(), table.people().personAt(9));
        if (!table.people().change(cell, boss))
            std::printf("not changed\n");
    });
    step(window, "people: propose a manager", [&] {
        CellEditor editor(PersonColumn::Manager, session.plan(), &view);
        QTest::keyClicks(&editor, QStringLiteral("zz"));
    });
    step(window, "people: select all", [&] { part.selectAll(); });
    step(window, "people: copy all", [&] { part.copy(); });
    step(window, "people: sort with all selected", [&] {
        view.roster().setOrder(PeopleOrder{PersonColumn::Title, false});
    });
    workInLoad(window, view);
}

void work(MainWindow &window, const QString &path)
{
    step(window, "open", [&] { window.files().openFile(path); });
    PlanSession &session = *window.files().session();
    Workspace &workspace = *window.workspace();
    step(window, "select a cell of the heatmap", [&] {
        workspace.goTo(
            CellSubject{{QStringLiteral("data-engineer")}, {QStringLiteral("data-ingestion")}});
    });
    step(window, "next cell", [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); });
    step(window, "organisation", [&] { workspace.showView(2); });
    const PositionId position = session.design().positions.rows()[5000]->id;
    const PersonId person = session.plan().people.rows()[7000]->id;
    step(window, "jump to a position", [&] { workspace.goTo(position); });
    step(window, "jump to a person", [&] { workspace.goTo(person); });
    step(window, "assign", [&] {
        if (!session.apply(assignPerson(session.plan(), session.scenario(), person, position, 0.5)))
            std::printf("not assigned\n");
    });
    step(window, "undo", [&] { session.document().undoStack().undo(); });
    step(window, "redo", [&] { session.document().undoStack().redo(); });
    step(window, "find", [&] {
        workspace.findBox().setFocus();
        QTest::keyClicks(&workspace.findBox(), QStringLiteral("person 1"));
    });
    step(window, "save", [&] { window.files().save(); });
    workInPeople(window);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (!applyLook(application))
        return 2;
    const QTemporaryDir folder;
    const QString path = writtenPlan(folder, argc > 1 ? std::atoi(argv[1]) : 20000);
    ScriptedPrompts prompts;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    MainWindow window(prompts, settings, QDate(2026, 11, 25));
    window.show();
    work(window, path);
    prompts.saveChoice = SaveChoice::Discard;
    return prompts.errors.isEmpty() ? 0 : 1;
}
