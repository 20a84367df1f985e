#include "tests/app/people_fixture.h"

#include "app/common/text_table.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace rolewright {

namespace {

void clickHead(PeopleTable &table, PersonColumn column)
{
    QHeaderView *head = table.horizontalHeader();
    const int x = head->sectionViewportPosition(static_cast<int>(column)) + 15;
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {x, head->height() / 2});
}

} // namespace

TEST_F(PeopleTest, ListsEverybodyWithFigures)
{
    EXPECT_EQ(names().size(), plan().people.size());
    EXPECT_EQ(names().first(), plan().people.rows().front()->name);
    const int ana = rowOf("Ana Duarte");
    EXPECT_EQ(text(ana, PersonColumn::Load), q("1.0"));
    EXPECT_EQ(text(ana, PersonColumn::Positions), q("Head of AI, AI Centre of Excellence"));
    EXPECT_FALSE(cell(ana, PersonColumn::Load).flags().testFlag(Qt::ItemIsEditable));
}

TEST_F(PeopleTest, TheModelKeepsItsPromises)
{
    const QAbstractItemModelTester tester(table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter("engineer");
    view().roster().setOrder(PeopleOrder{PersonColumn::Name, true});
    ASSERT_TRUE(arrive());
    filter("");
    session().document().undoStack().undo();
}

TEST_F(PeopleTest, AFilterInWordsNarrowsTheListDown)
{
    filter("title contains engineer and free >= 0");
    EXPECT_GT(names().size(), 0);
    EXPECT_LT(names().size(), plan().people.size());
    EXPECT_TRUE(says(view(), " of 31"));
    for (int row = 0; row < names().size(); ++row)
        EXPECT_TRUE(text(row, PersonColumn::Title).contains(q("engineer"), Qt::CaseInsensitive));
}

TEST_F(PeopleTest, SaysWhatATitleSuggestsAndFiltersByIt)
{
    EXPECT_TRUE(table().isColumnHidden(static_cast<int>(PersonColumn::Suits)));
    const QModelIndex tom = cell(rowOf("Tom Becker"), PersonColumn::Suits);
    EXPECT_EQ(tom.data().toString(), q("Data Engineer (sure)"));
    EXPECT_TRUE(tom.data(Qt::ToolTipRole).toString().contains(q("Data Engineer: ")));
    EXPECT_FALSE(tom.flags().testFlag(Qt::ItemIsEditable));
    filter("suits = \"Data Scientist\"");
    EXPECT_GT(names().size(), 0);
    for (int row = 0; row < names().size(); ++row)
        EXPECT_TRUE(text(row, PersonColumn::Suits).startsWith(q("Data Scientist (")));
    filter("");
    view().roster().setOrder(PeopleOrder{PersonColumn::Suits, false});
    ASSERT_TRUE(arrive());
    EXPECT_FALSE(text(0, PersonColumn::Suits).isEmpty()); // those without any come last
}

TEST_F(PeopleTest, ABrokenFilterIsSaidInWordsAndLeavesTheList)
{
    filter("engineer");
    const QStringList before = names();
    filter("engineer, juggling > 2");
    EXPECT_EQ(names(), before);
    EXPECT_TRUE(says(view(), "juggling"));
    filter("engineer");
    EXPECT_FALSE(says(view(), "juggling"));
}

TEST_F(PeopleTest, AFilterThatNobodyPassesOffersToBeCleared)
{
    filter("zzzzzz");
    EXPECT_TRUE(says(view(), "Nobody passes the filter"));
    for (auto *button : view().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == q("Clear the filter"))
            button->click();
    }
    ASSERT_TRUE(arrive());
    EXPECT_EQ(names().size(), plan().people.size());
}

TEST_F(PeopleTest, AClickOnAHeadSortsThenTurnsThenLeavesThePlansOrder)
{
    const QStringList inPlan = names();
    clickHead(table(), PersonColumn::Name);
    ASSERT_TRUE(arrive());
    const QStringList sorted = names();
    EXPECT_TRUE(std::is_sorted(sorted.begin(), sorted.end()));
    clickHead(table(), PersonColumn::Name);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(names().first(), sorted.last());
    clickHead(table(), PersonColumn::Name);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(names(), inPlan);
}

TEST_F(PeopleTest, EmptyCellsStandLastWhicheverWayOneSorts)
{
    Person ana = person("Ana Duarte");
    ana.title.clear();
    put(ana);
    for (const bool isDescending : {false, true}) {
        view().roster().setOrder(PeopleOrder{PersonColumn::Title, isDescending});
        ASSERT_TRUE(arrive());
        EXPECT_EQ(names().last(), q("Ana Duarte"));
    }
}

TEST_F(PeopleTest, WhoIsSelectedStaysSoInAnotherOrder)
{
    setCurrent(rowOf("Tom Becker"), PersonColumn::Title);
    view().roster().setOrder(PeopleOrder{PersonColumn::Name, true});
    ASSERT_TRUE(arrive());
    EXPECT_EQ(table().selectedPeople(), std::vector{person("Tom Becker").id});
    EXPECT_EQ(table().currentIndex(), cell(rowOf("Tom Becker"), PersonColumn::Title));
    EXPECT_EQ(*workspace().context().selection.as<PersonId>(), person("Tom Becker").id);
}

TEST_F(PeopleTest, SeveralPeopleAreSelectedWithTheMouse)
{
    const auto click = [this](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, keys,
                          table().visualRect(cell(row, PersonColumn::Name)).center());
    };
    click(2, {});
    click(5, Qt::ControlModifier);
    EXPECT_EQ(table().selectedPeople().size(), 2U);
    click(2, {});
    click(5, Qt::ShiftModifier);
    EXPECT_EQ(table().selectedPeople().size(), 4U);
}

TEST_F(PeopleTest, AJumpToAPersonStaysInTheView)
{
    workspace().goTo(person("Priya Nair").id);
    EXPECT_EQ(workspace().currentView(), &view());
    EXPECT_EQ(table().selectedPeople(), std::vector{person("Priya Nair").id});
}

TEST_F(PeopleTest, TypingInACellIsOneNamedStep)
{
    const int row = rowOf("Tom Becker");
    setCurrent(row, PersonColumn::Location);
    CellEditor *field = editor();
    field->setText(q("Ulm"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !table().isEditing(); }));
    EXPECT_EQ(person("Tom Becker").location, q("Ulm"));
    EXPECT_EQ(lastStep(), q("Change location of Tom Becker"));
    EXPECT_EQ(steps(), 1);
    session().document().undoStack().undo();
    EXPECT_NE(person("Tom Becker").location, q("Ulm"));
}

TEST_F(PeopleTest, LeavingACellAsItWasIsNoStep)
{
    setCurrent(rowOf("Tom Becker"), PersonColumn::Manager);
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !table().isEditing(); }));
    EXPECT_EQ(steps(), 0);
}

TEST_F(PeopleTest, ARefusedTextStaysWithTheReasonUnderIt)
{
    setCurrent(rowOf("Tom Becker"), PersonColumn::Capacity);
    CellEditor *field = editor();
    field->setText(q("lots"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return field->isRefused(); }));
    EXPECT_TRUE(table().isEditing());
    EXPECT_EQ(field->text(), q("lots"));
    EXPECT_TRUE(says(table(), "FTE from 0 to 2"));
    EXPECT_EQ(steps(), 0);

    // Going elsewhere loses nothing, and Escape gives it up.
    table().setCurrentIndex(cell(0, PersonColumn::Name));
    EXPECT_TRUE(table().isEditing());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !table().isEditing(); }));
    EXPECT_EQ(steps(), 0);
}

TEST_F(PeopleTest, AListThatComesWhileOneTypesWaits)
{
    setCurrent(rowOf("Tom Becker"), PersonColumn::Note);
    CellEditor *field = editor();
    QTest::keyClicks(field, q("half a sen"));
    Person added{.id = {q("zoe")}, .name = q("Zoe")};
    ASSERT_TRUE(session().apply(changePeople(plan(), {added}, q("Add"))));
    ASSERT_TRUE(arrive());
    ASSERT_TRUE(table().isEditing());
    QTest::keyClicks(field, q("tence"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rowOf("Zoe") >= 0; }));
    EXPECT_EQ(person("Tom Becker").note, q("half a sentence"));
}

TEST_F(PeopleTest, AManagerIsFoundByName)
{
    setCurrent(rowOf("Tom Becker"), PersonColumn::Manager);
    CellEditor *field = editor();
    field->setText(q("lena roth"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !table().isEditing(); }));
    EXPECT_EQ(person("Tom Becker").manager, person("Lena Roth").id);
}

TEST_F(PeopleTest, RemovingSaysWhatFollowsAndIsOneStep)
{
    Person tom = person("Tom Becker");
    tom.manager = {q("raj")};
    put(tom);
    const QString name = plan().people.find(q("raj"))->name;
    workspace().goTo(PersonId{q("raj")});
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(prompts.choicesAsked, 1);
    EXPECT_TRUE(prompts.textOfChoice.contains(q("Data Architect")));
    EXPECT_TRUE(prompts.textOfChoice.contains(q("Without a manager: Tom Becker")));
    EXPECT_EQ(steps(), 1); // nobody agreed

    prompts.choice = 0;
    QTest::keyClick(&table(), Qt::Key_Delete);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(names().count(name), 0);
    EXPECT_EQ(lastStep(), q("Remove person ") + name);
    session().document().undoStack().undo();
    ASSERT_TRUE(arrive());
    EXPECT_EQ(names().count(name), 1);
}

TEST_F(PeopleTest, NobodyIsTakenOutOfALockedScenario)
{
    workspace().goTo(person("Ana Duarte").id);
    table().setFocus();
    prompts.choice = 0;
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_TRUE(prompts.errors.join(u'\n').contains(q("is locked")));
    EXPECT_EQ(steps(), 0);
}

TEST_F(PeopleTest, CopiesSelectedRowsWithHeads)
{
    Person ana = person("Ana Duarte");
    ana.title = q("=HYPERLINK(\"x\")");
    put(ana);
    setCurrent(rowOf("Ana Duarte"), PersonColumn::Name);
    part().copy();
    ASSERT_TRUE(arrive());
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(u'\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(q("Name\tTitle\tLoad")));
    EXPECT_TRUE(lines[1].startsWith(q("Ana Duarte\t'=HYPERLINK")));
    EXPECT_TRUE(copied->html().contains(q("<td>Ana Duarte</td>")));
}

TEST_F(PeopleTest, ColumnsAreChosenAndRemembered)
{
    table().setColumnShown(PersonColumn::Email, true);
    table().setColumnShown(PersonColumn::Title, false);
    table().setColumnWidth(static_cast<int>(PersonColumn::Location), 222);
    PeopleTable again(session(), settings);
    const auto columns = again.shownColumns();
    EXPECT_EQ(std::count(columns.begin(), columns.end(), PersonColumn::Email), 1);
    EXPECT_EQ(std::count(columns.begin(), columns.end(), PersonColumn::Title), 0);
    EXPECT_EQ(again.columnWidth(static_cast<int>(PersonColumn::Location)), 222);

    settings.setPeopleColumns({q("name 999999999"), q("nonsense"), q("name 5"), q("\x01 -1")});
    PeopleTable odd(session(), settings);
    EXPECT_EQ(odd.shownColumns(), std::vector{PersonColumn::Name});
}

TEST_F(PeopleTest, HostileNamesAreShownAsTheyAre)
{
    Person tom = person("Tom Becker");
    tom.name = q("<img src=/dev/zero><table><tr><td>");
    tom.note = QString(10000, QChar(0x0301));
    put(tom);
    const int row = rowOf("<img src=/dev/zero><table><tr><td>");
    ASSERT_GE(row, 0);
    EXPECT_TRUE(
        cell(row, PersonColumn::Name).data(Qt::ToolTipRole).toString().contains(q("&lt;img")));
    EXPECT_LT(text(row, PersonColumn::Note).size(), 2000);
    EXPECT_FALSE(table().grab().isNull());
}

class EmptyPeopleTest : public WindowTest
{
};

TEST_F(EmptyPeopleTest, AnEmptyPlanSaysWhatToDoNext)
{
    prompts.newPlan = NewPlanOptions{.name = q("Nobody")};
    window.files().newPlan();
    ASSERT_TRUE(rest());
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    workspace().showView(3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace().isSettled(); }));
    auto &view = *static_cast<PeopleView *>(workspace().views()[3]);
    EXPECT_TRUE(says(view, "Nobody is in this plan yet"));
    bool isAsked = false;
    QObject::connect(&view, &PeopleView::importAsked, [&] { isAsked = true; });
    prompts.file.reset();
    for (auto *button : view.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == q("Import a roster…"))
            button->click();
    }
    EXPECT_TRUE(isAsked);
}

TEST_F(PeopleTest, EverybodyIsExportedAsAPicture)
{
    const auto command = [this](const char *name) {
        const auto commands = view().commands();
        return *std::ranges::find_if(commands, [name](const QAction *action) {
            return action->text().remove(u'&') == q(name);
        });
    };
    prompts.choice = 0; // with names, for a screen
    prompts.file = folder.filePath(q("people.svg"));
    command("Export people…")->trigger();
    ASSERT_TRUE(arrive());
    QFile drawing(*prompts.file);
    ASSERT_TRUE(drawing.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
    EXPECT_TRUE(drawing.readAll().contains(">Ana Duarte<"));
    prompts.file = folder.filePath(q("people.png"));
    command("Export people…")->trigger();
    ASSERT_TRUE(arrive());
    const QImage picture(*prompts.file);
    ASSERT_FALSE(picture.isNull());
    EXPECT_TRUE(prompts.choicesOffered.front().endsWith(
        q("%1 × %2 pixels").arg(grouped(picture.width()), grouped(picture.height()))));
    QGuiApplication::clipboard()->clear();
    command("Copy as picture")->trigger();
    ASSERT_TRUE(arrive());
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), picture.width());
}

TEST_F(PeopleTest, WhatIsSeenIsExported)
{
    const auto exported = [this](int part) {
        view().showPart(part);
        EXPECT_TRUE(arrive());
        prompts.choice = 0; // with names
        prompts.file = folder.filePath(q("shown.svg"));
        const auto commands = view().commands();
        (*std::ranges::find_if(commands, [](const QAction *action) {
            return action->text().remove(u'&') == q("Export people…");
        }))->trigger();
        EXPECT_TRUE(arrive());
        QFile drawing(*prompts.file);
        EXPECT_TRUE(drawing.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
        return drawing.readAll();
    };
    for (const auto &[part, head] :
         {std::pair(1, ">Seats that ask for it<"), std::pair(2, ">over capacity<")}) {
        const QByteArray drawing = exported(part);
        EXPECT_TRUE(drawing.contains(head));
        EXPECT_TRUE(drawing.contains(">Ana Duarte<"));
        EXPECT_TRUE(drawing.contains(">Tom Becker<"));
    }
    view().filter()->setText(q("title = \"Head of AI\""));
    for (const int part : {0, 1, 2}) {
        const QByteArray drawing = exported(part);
        EXPECT_TRUE(drawing.contains(">Ana Duarte<")) << part;
        EXPECT_FALSE(drawing.contains(">Tom Becker<")) << part;
    }
    EXPECT_TRUE(prompts.fileProposed.endsWith(q("-load.pdf")));
}

} // namespace rolewright
