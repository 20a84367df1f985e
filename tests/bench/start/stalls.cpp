// Works in a window with a large plan, and prints for how long the GUI thread was busy at one go
// in each step, and how long the whole step took. Usage: stall-window [PEOPLE], 20,000 by default.
// Runs without a display.
#include "app/common/look.h"
#include "app/models/findings_model.h"
#include "app/shell/find_box.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace.h"
#include "app/views/findings/findings_controls.h"
#include "app/views/findings/findings_view.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/people/cell_editor.h"
#include "app/views/people/load_part.h"
#include "app/views/people/people_table.h"
#include "app/views/people/people_view.h"
#include "app/views/people/rating_dialog.h"
#include "app/views/people/skills_part.h"
#include "app/views/people/table_part.h"
#include "app/views/responsibilities/matrix_canvas.h"
#include "app/views/responsibilities/matrix_controls.h"
#include "app/views/responsibilities/responsibilities_view.h"
#include "app/views/staffing/staffing_view.h"
#include "tests/app/scripted_prompts.h"
#include "tests/support/synthetic_plan.h"

#include "core/exchange/person_cells.h"
#include "core/framework/framework_reader.h"
#include "core/plan/edits/staffing_edits.h"
#include "core/storage/plan_file.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <ctime>

using namespace rolewright;

namespace {

/// Measures how long the GUI thread is busy at one go, and for how long it computes: on a machine
/// that does other things as well, only the latter can be compared.
class Stopwatch
{
public:
    void start()
    {
        m_timer.start();
        m_computedBefore = computed();
    }
    void stop()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
        m_longestComputed = std::max(m_longestComputed, computed() - m_computedBefore);
    }
    void print(const char *name, qint64 whole) const
    {
        std::printf("%-32s %7.1f ms, %7.1f ms of CPU, at rest after %5lld ms\n", name, m_longest,
                    m_longestComputed, static_cast<long long>(whole));
    }

private:
    static double computed()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    QElapsedTimer m_timer;
    double m_computedBefore = 0;
    double m_longest = 0;
    double m_longestComputed = 0;
};

/// Runs a step and all that follows from it, and prints the longest time at one go in which the GUI
/// thread could not have answered, and when everything was there.
void step(MainWindow &window, const char *name, const std::function<void()> &act)
{
    Stopwatch watch;
    QElapsedTimer whole;
    whole.start();
    watch.start();
    act();
    watch.stop();
    bool isAtRest = false;
    while (!isAtRest) {
        isAtRest = !window.files().isBusy() &&
                   (window.workspace() == nullptr || window.workspace()->isSettled());
        watch.start();
        QCoreApplication::processEvents();
        watch.stop();
    }
    watch.print(name, whole.elapsed());
}

/// With a responsibility matrix of 500 activities by 40 profiles.
QString writtenPlan(const QTemporaryDir &folder, int people)
{
    const QString path = folder.filePath(QStringLiteral("large.rolewright.yaml"));
    const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    Plan plan = syntheticPlan(people, framework);
    widenMatrix(plan, framework, 500, 40);
    return savePlanFile(plan, path, {}, true) ? path : QString();
}

/// The responsibility matrix, by profiles and by people.
void workInResponsibilities(MainWindow &window)
{
    Workspace &workspace = *window.workspace();
    step(window, "matrix", [&] { workspace.showView(1); });
    auto &view = *static_cast<ResponsibilitiesView *>(workspace.views()[1]);
    MatrixCanvas &canvas = view.canvas();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
    };
    step(window, "matrix: first cell", [&] { press(Qt::Key_Down); });
    step(window, "matrix: press A", [&] { press(Qt::Key_A); });
    step(window, "matrix: undo", [&] { window.files().session()->document().undoStack().undo(); });
    step(window, "matrix: a page down", [&] { press(Qt::Key_PageDown); });
    step(window, "matrix: to the end", [&] { press(Qt::Key_End, Qt::ControlModifier); });
    step(window, "matrix: scroll to the middle",
         [&] { canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->maximum() / 2); });
    step(window, "matrix: select all, press R", [&] {
        canvas.selectAll();
        press(Qt::Key_R);
    });
    step(window, "matrix: undo", [&] { window.files().session()->document().undoStack().undo(); });
    step(window, "matrix: by people",
         [&] { view.controls().setColumns(MatrixChoice::Columns::People); });
    step(window, "matrix: people, a page down", [&] { press(Qt::Key_PageDown); });
    step(window, "matrix: people, to the end", [&] { press(Qt::Key_End, Qt::ControlModifier); });
    step(window, "matrix: people, scroll back", [&] { canvas.horizontalScrollBar()->setValue(0); });
    step(window, "matrix: problems only", [&] { view.controls().setProblemsOnly(true); });
    step(window, "matrix: by profiles", [&] {
        view.controls().clear();
        view.controls().setColumns(MatrixChoice::Columns::Profiles);
    });
}

/// The list of findings.
void workInFindings(MainWindow &window)
{
    Workspace &workspace = *window.workspace();
    step(window, "findings", [&] { workspace.showView(5); });
    auto &view = *static_cast<FindingsView *>(workspace.views()[5]);
    std::printf("%d findings\n", view.model().openCount());
    step(window, "findings: next", [&] { QTest::keyClick(view.list(), Qt::Key_Down); });
    step(window, "findings: a page down", [&] { QTest::keyClick(view.list(), Qt::Key_PageDown); });
    step(window, "findings: to the end", [&] { QTest::keyClick(view.list(), Qt::Key_End); });
    step(window, "findings: filter",
         [&] { view.controls()->filter()->setText(QStringLiteral("vacant")); });
    step(window, "findings: no filter", [&] { view.controls()->clear(); });
}

/// The lists of Staffing.
void workInStaffing(MainWindow &window)
{
    Workspace &workspace = *window.workspace();
    step(window, "staffing: hiring", [&] { workspace.showView(4); });
    auto &view = *static_cast<StaffingView *>(workspace.views()[4]);
    step(window, "staffing: next line", [&] { QTest::keyClick(view.table(), Qt::Key_Down); });
    step(window, "staffing: hire later",
         [&] { QTest::keyClick(view.table(), Qt::Key_Down, Qt::AltModifier); });
    step(window, "staffing: upskilling", [&] { view.showPart(StaffingPart::Upskilling); });
    step(window, "staffing: key people", [&] { view.showPart(StaffingPart::KeyPeople); });
    step(window, "staffing: next line", [&] { QTest::keyClick(view.table(), Qt::Key_Down); });
    step(window, "staffing: hats", [&] { view.showPart(StaffingPart::Hats); });
}

/// The skills matrix.
void workInSkills(MainWindow &window, PeopleView &view)
{
    step(window, "skills", [&] { view.showPart(1); });
    auto &part = *static_cast<SkillsPart *>(view.currentPart());
    SkillsGrid &grid = part.grid();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&grid, key, modifiers);
    };
    step(window, "skills: first cell", [&] { press(Qt::Key_Down); });
    step(window, "skills: a page down", [&] { press(Qt::Key_PageDown); });
    step(window, "skills: scroll to the middle",
         [&] { grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum() / 2); });
    step(window, "skills: to the end", [&] { press(Qt::Key_End, Qt::ControlModifier); });
    step(window, "skills: sort by a skill", [&] { press(Qt::Key_S); });
    step(window, "skills: sort the other way", [&] { press(Qt::Key_S); });
    step(window, "skills: sort by name", [&] { press(Qt::Key_S, Qt::ShiftModifier); });
    step(window, "skills: type a level", [&] { press(Qt::Key_3); });
    step(window, "skills: type the next", [&] { press(Qt::Key_2); });
    step(window, "skills: rate 100 people", [&] {
        grid.setCurrent({1000, 0});
        grid.setCurrent({1099, 0}, true);
        press(Qt::Key_4);
    });
    step(window, "skills: undo", [&] { window.files().session()->document().undoStack().undo(); });
    step(window, "skills: choose short ones",
         [&] { part.chooser().kinds().setCurrentText(QStringLiteral("Too few people have it")); });
    step(window, "skills: choose all",
         [&] { part.chooser().kinds().setCurrentText(QStringLiteral("All skills")); });
    step(window, "skills: choose by name",
         [&] { part.chooser().name().setText(QStringLiteral("data")); });
    step(window, "skills: all names", [&] { part.chooser().name().clear(); });
    step(window, "skills: filter",
         [&] { view.filter()->setText(QStringLiteral("python >= 3 and free > 0.2")); });
    step(window, "skills: no filter", [&] { view.filter()->clear(); });
    step(window, "skills: select all", [&] { part.selectAll(); });
    grid.setCurrent({0, grid.columnCount() - 1});
    grid.setCurrent({9999, 0}, true);
    step(window, "skills: copy 10,000 people", [&] { part.copy(); });
    grid.setCurrent({0, 0});
    grid.setCurrent({static_cast<int>(SkillsPart::mostCells) - 1, 0}, true);
    step(window, "skills: rate 10,000 people", [&] { press(Qt::Key_4); });
    std::vector<RatedCell> cells;
    for (int row = 0; row < SkillsPart::mostCells; ++row)
        cells.push_back({grid.person(row).id, grid.skill(0).id});
    step(window, "skills: ask for 10,000 ratings", [&] {
        RatingDialog dialog(*window.files().session(), cells);
        QTest::keyClick(&dialog, Qt::Key_2);
    });
    step(window, "skills: plan's order", [&] { view.roster().setOrder({}); });
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
    step(window, "load: sort by name",
         [&] { QTest::keyClick(&part.grid(), Qt::Key_S, Qt::ShiftModifier); });
    step(window, "load: sort by load", [&] {
        view.roster().setOrder(PeopleOrder{PersonColumn::Load, true});
    });
    step(window, "load: select all", [&] { part.selectAll(); });
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
    workInSkills(window, view);
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
    workInResponsibilities(window);
    workInStaffing(window);
    workInFindings(window);
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
