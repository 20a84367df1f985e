#include "app/dialogs/import/columns_model.h"
#include "app/dialogs/import/first_rows_model.h"
#include "app/dialogs/import/import_dialog.h"
#include "app/dialogs/import/organisation_model.h"
#include "app/dialogs/import/people_model.h"
#include "app/dialogs/import/remarks_model.h"
#include "app/dialogs/import/values_model.h"

#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/common/settings.h"
#include "core/framework/framework_reader.h"
#include "core/plan/edits/people_edits.h"
#include "tests/support/zip_bytes.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

/// The shape of an export from a staff system, with made-up people.
const QByteArray staff = "Employee_Name,EmpID,Salary,Position,DateofHire,Department,Shoe\n"
                         "\"Sand, Mira\",9001,51000,Technician,11/02/85,Works,40\n"
                         "\"Berg, Ola\",9002,81000,Head of Works,1/17/2009,Works,41\n"
                         "\"Quist, Per\",9003,47837,Technician,3/30/2015,Works,42\n"
                         "\"Holm, Ida\",9005,64000,Analyst,9/24/2012,IT,40\n"
                         "\"Lund, Eva\",9006,64000,Analyst,9/24/2012,IT,40\n"
                         "9007,64000,Analyst,9/24/2012,IT\n";

/// A dialog over a table, driven as a person does.
class ImportDialogTest : public testing::Test
{
protected:
    void open(const QByteArray &bytes, const Plan &plan = {}, const Framework &framework = {})
    {
        const ScenarioId scenario =
            plan.scenarios.isEmpty() ? ScenarioId() : plan.scenarios.rows().front()->id;
        dialog = std::make_unique<ImportDialog>(ImportQuestion{
            QStringLiteral("staff.csv"), bytes, plan, framework, today, &settings, scenario});
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        ASSERT_TRUE(settle());
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return dialog->isSettled(); }, 60'000);
    }
    template <class W>
    W *named(const char *name)
    {
        for (W *widget : dialog->findChildren<W *>()) {
            if (widget->accessibleName() == QLatin1String(name) ||
                (qobject_cast<QAbstractButton *>(widget) != nullptr &&
                 widget->property("text").toString().remove(u'&') == QLatin1String(name)))
                return widget;
        }
        ADD_FAILURE() << "no control is called " << name;
        return nullptr;
    }
    void click(const char *name)
    {
        auto *button = named<QAbstractButton>(name);
        ASSERT_NE(button, nullptr);
        const bool isBox = qobject_cast<QCheckBox *>(button) != nullptr;
        const QPoint onMark(8, button->height() / 2);
        QTest::mouseClick(button, Qt::LeftButton, {}, isBox ? onMark : QPoint());
        ASSERT_TRUE(settle());
    }
    void showTab(int number)
    {
        auto *tabs = dialog->findChild<QTabWidget *>();
        ASSERT_NE(tabs, nullptr);
        tabs->setCurrentIndex(number);
    }
    /// Chooses an entry with the keyboard.
    void pick(const char *name, const QString &entry)
    {
        auto *box = named<PickBox>(name);
        ASSERT_NE(box, nullptr);
        ASSERT_TRUE(box->isVisible() && box->isEnabled());
        const int wanted = box->findText(entry);
        ASSERT_GE(wanted, 0) << qPrintable(entry);
        box->setFocus();
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        ASSERT_TRUE(settle());
    }
    void selectColumn(const QString &name)
    {
        auto *columns = named<QTableView>("Columns");
        for (int row = 0; row < columns->model()->rowCount(); ++row) {
            if (columns->model()->index(row, 0).data().toString() == name)
                columns->selectRow(row);
        }
        ASSERT_EQ(columns->currentIndex().siblingAtColumn(0).data().toString(), name);
    }
    QString gives(const QString &name)
    {
        selectColumn(name);
        return named<QTableView>("Columns")->currentIndex().siblingAtColumn(1).data().toString();
    }
    QString importText() { return named<QPushButton>("Import")->text(); }
    bool canImport() { return named<QPushButton>("Import")->isEnabled(); }
    /// Puts a check mark on or off with the space bar.
    void toggle(QAbstractItemView *view, int row)
    {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Space);
        ASSERT_TRUE(settle());
    }
    QStringList texts(const char *table, int column)
    {
        QStringList all;
        const QAbstractItemModel *model = named<QTableView>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row, column).data().toString();
        return all;
    }
    Plan imported() { return *apply(Plan(), dialog->changes()); }

    const QDate today{2026, 11, 25};
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<ImportDialog> dialog;
};

QString operator""_q(const char *text, size_t size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

} // namespace

TEST_F(ImportDialogTest, SaysWhatBecomesOfColumnsAndRows)
{
    open(staff);
    EXPECT_EQ(importText(), "Import 5 people"_q);
    EXPECT_EQ(gives("Position"_q), "Title"_q);
    EXPECT_EQ(gives("Salary"_q), "Refused: pay"_q);
    EXPECT_EQ(gives("Shoe"_q), "Left out"_q);
    click("Skipped");
    EXPECT_EQ(texts("Remarks", 0), QStringList{"7"_q});
}

TEST_F(ImportDialogTest, TakesPeopleFromTheSheetThatOneChooses)
{
    const auto row = [](const QByteArray &one, const QByteArray &other) {
        return "<row><c t=\"inlineStr\"><is><t>" + one + "</t></is></c><c t=\"inlineStr\"><is><t>" +
               other + "</t></is></c></row>";
    };
    open(workbookBytes({.rows = row("Name", "Title") + row("Ann", "Analyst") + row("Bo", "Clerk"),
                        .secondRows = row("Name", "Title") + row("Cy", "Analyst")}));
    EXPECT_EQ(importText(), "Import 2 people"_q);
    showTab(0);
    EXPECT_FALSE(named<PickBox>("Encoding")->isEnabled());
    pick("Sheet", "Leavers"_q);
    EXPECT_EQ(importText(), "Import 1 person"_q);
    EXPECT_EQ(imported().people.rows().front()->name, "Cy"_q);
}

TEST_F(ImportDialogTest, LetsTodayBeTheLastDayOfThoseWhoAreGone)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Ann"_q, .externalId = "1"_q});
    plan.people.append(Person{.id = {"p2"_q}, .name = "Bo"_q, .externalId = "2"_q});
    open("ID,Name,Title\n1,Ann,Analyst\n", plan);
    click("Gone");
    EXPECT_TRUE(texts("Remarks", 1).join(u' ').contains("Bo is in the plan"_q));
    showTab(2);
    click("Last day for those who are gone");
    const Plan after = *apply(plan, dialog->changes());
    EXPECT_EQ(after.people.find("p2"_q)->until, today);
    EXPECT_EQ(after.people.find("p1"_q)->until, std::nullopt);
}

TEST_F(ImportDialogTest, ListsEditsByHandAndReplacesThemWhereAsked)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Ann"_q, .externalId = "1"_q});
    Person edited = **plan.people.begin();
    edited.title = "Head of AI"_q;
    plan = *apply(plan, *changePeople(plan, {edited}, "Change title"_q));
    open("ID,Name,Title\n1,Ann,Analyst\n", plan);
    EXPECT_TRUE(dialog->changes().isEmpty());
    click("Edits by hand");
    EXPECT_TRUE(texts("Remarks", 1).join(u' ').contains("stays “Head of AI”"_q));
    showTab(2);
    click("Replace edits by hand");
    EXPECT_EQ((*apply(plan, dialog->changes())).people.find("p1"_q)->title, "Analyst"_q);
}

TEST_F(ImportDialogTest, ColumnsGiveWhatAPersonChooses)
{
    open(staff);
    selectColumn("Shoe"_q);
    pick("Gives", "Location"_q);
    EXPECT_EQ(gives("Shoe"_q), "Location"_q);
    EXPECT_EQ(imported().people.find("p9001"_q)->location, "40"_q);
    selectColumn("Shoe"_q);
    pick("Gives", "Title"_q);
    EXPECT_EQ(gives("Position"_q), "Left out"_q);
    selectColumn("Department"_q);
    pick("Gives", "Leave out"_q);
    EXPECT_TRUE(imported().people.find("p9001"_q)->department.isEmpty());
}

TEST_F(ImportDialogTest, RefusedColumnsCannotBeTakenUnlessTheirHeaderNamesAField)
{
    open("Name,Salary,Department\nAnn,1,Married\nBo,2,Single\nCy,3,Single\n");
    selectColumn("Salary"_q);
    EXPECT_FALSE(named<PickBox>("Gives")->isVisible());
    EXPECT_FALSE(named<QCheckBox>("Take it all the same")->isVisible());
    EXPECT_EQ(gives("Department"_q), "Refused: marital or family state"_q);
    click("Take it all the same");
    EXPECT_EQ(gives("Department"_q), "Department"_q);
    click("Take it all the same");
    EXPECT_EQ(gives("Department"_q), "Refused: marital or family state"_q);
}

TEST_F(ImportDialogTest, DatesAreReadInTheOrderChosen)
{
    open(staff);
    selectColumn("DateofHire"_q);
    EXPECT_EQ(imported().people.find("p9001"_q)->from, QDate(1985, 11, 2));
    pick("Dates are", "Day, month, year"_q);
    EXPECT_EQ(imported().people.find("p9001"_q)->from, QDate(1985, 2, 11));
}

TEST_F(ImportDialogTest, RowsComeInByTheValuesThatAreTicked)
{
    open(staff);
    showTab(2);
    auto *values = named<QListView>("Values");
    ASSERT_EQ(values->model()->rowCount(), 2);
    EXPECT_EQ(values->model()->index(1, 0).data().toString(), "Works  ·  3"_q);
    toggle(values, 1);
    EXPECT_EQ(importText(), "Import 2 people"_q);
    click("No values");
    EXPECT_FALSE(canImport());
    click("All values");
    EXPECT_EQ(importText(), "Import 5 people"_q);
}

TEST_F(ImportDialogTest, RowsComeInByAFilterWhoseErrorIsSaid)
{
    open(staff);
    showTab(2);
    auto *filter = named<QLineEdit>("Filter");
    QTest::keyClicks(filter, "Position = Analyst"_q);
    ASSERT_TRUE(settle());
    EXPECT_EQ(importText(), "Import 2 people"_q);
    QTest::keyClicks(filter, " and Shoo = 4"_q);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(canImport());
    bool isSaid = false;
    for (const auto *label : dialog->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains("character 24"_q));
    EXPECT_TRUE(isSaid);
}

TEST_F(ImportDialogTest, PeopleCanBeTickedOffAndOn)
{
    open(staff);
    auto *people = named<QTableView>("People");
    toggle(people, 0);
    EXPECT_EQ(importText(), "Import 4 people"_q);
    EXPECT_EQ(texts("People", PeopleModel::FateColumn).front(), "Left out"_q);
    EXPECT_FALSE(imported().people.contains("p9001"_q));
    toggle(people, 0);
    EXPECT_EQ(importText(), "Import 5 people"_q);
    click("Leave all listed out");
    EXPECT_FALSE(canImport());
    click("Take all listed");
    EXPECT_EQ(importText(), "Import 5 people"_q);
}

TEST_F(ImportDialogTest, SaysWhichProfilesTitlesSuggest)
{
    open("Name,Title\nAnn Lee,Senior Data Analyst\nBo Lund,Cook\n", {},
         *loadInstalledFramework(QStringLiteral("ml-skill-profiles")));
    EXPECT_EQ(texts("People", PeopleModel::SuitsColumn),
              (QStringList{"Data Analyst (sure)"_q, QString()}));
}

TEST_F(ImportDialogTest, ListsThoseWhoHaveLeftSoThatTheyCanStayOut)
{
    open("Name,ID,Title,Last day\nMira Sand,1,Analyst,2016-06-16\nOla Berg,2,Analyst,\n"
         "Per Quist,3,Analyst,2026-11-25\n");
    click("Have left");
    EXPECT_EQ(texts("People", PeopleModel::NameColumn), QStringList{"Mira Sand"_q});
    click("Leave all listed out");
    EXPECT_EQ(importText(), "Import 2 people"_q);
    EXPECT_FALSE(imported().people.contains("p1"_q));
}

TEST_F(ImportDialogTest, AnImportOnceMoreIsAListOfChanges)
{
    open(staff);
    const Plan before = imported();
    QByteArray later = staff;
    later.replace("Head of Works", "Director of Works")
        .replace("9006,64000,Analyst", "9006,1,Lead");
    later += "\"New, Nina\",9010,1,Analyst,9/24/2020,IT,40\n";
    open(later, before);
    EXPECT_EQ(importText(), "Import 3 people"_q);
    click("Updated");
    EXPECT_EQ(
        texts("People", PeopleModel::ChangesColumn),
        (QStringList{"title: Head of Works → Director of Works"_q, "title: Analyst → Lead"_q}));
    toggle(named<QTableView>("People"), 1);
    const Plan after = *apply(before, dialog->changes());
    EXPECT_EQ(after.people.find("p9002"_q)->title, "Director of Works"_q);
    EXPECT_EQ(after.people.find("p9006"_q)->title, "Analyst"_q);
    EXPECT_TRUE(after.people.contains("p9010"_q));
}

TEST_F(ImportDialogTest, ReadsTheFileAsAPersonSays)
{
    open("Ann^J\xF6rg;x\nBo^Lund;y\n");
    showTab(0);
    EXPECT_EQ(named<PickBox>("Encoding")->chosen(), "Windows-1252"_q);
    auto *header = named<QCheckBox>("The first row names the columns");
    EXPECT_TRUE(header->isChecked());
    click("The first row names the columns");
    EXPECT_EQ(named<QTableView>("First rows")->model()->rowCount(), 2);
    pick("Separator", "Bar"_q);
    EXPECT_EQ(named<QTableView>("First rows")->model()->columnCount(), 1);
    EXPECT_FALSE(canImport());
    showTab(1);
    selectColumn("Column 1"_q);
    pick("Gives", "Name"_q);
    EXPECT_EQ(importText(), "Import 2 people"_q);
    showTab(0);
    pick("Encoding", "UTF-8"_q);
    EXPECT_FALSE(canImport());
    pick("Encoding", "Windows-1252"_q);
    EXPECT_EQ(importText(), "Import 2 people"_q);
}

TEST_F(ImportDialogTest, ChoicesAreKeptForTheNextTableWithTheseColumnsUntilForgotten)
{
    open(staff);
    selectColumn("Shoe"_q);
    pick("Gives", "Location"_q);
    showTab(2);
    QTest::keyClicks(named<QLineEdit>("Filter"), "Department = IT"_q);
    ASSERT_TRUE(settle());
    click("Import");
    EXPECT_EQ(dialog->result(), QDialog::Accepted);

    open(staff);
    EXPECT_EQ(importText(), "Import 2 people"_q);
    EXPECT_EQ(gives("Shoe"_q), "Location"_q);
    EXPECT_EQ(named<QLineEdit>("Filter")->text(), "Department = IT"_q);
    click("Forget");
    EXPECT_EQ(importText(), "Import 5 people"_q);
    EXPECT_EQ(gives("Shoe"_q), "Left out"_q);

    open(staff);
    EXPECT_EQ(importText(), "Import 5 people"_q);
}

TEST(ImportChoices, AreTheSameAfterTheyWereKept)
{
    ImportChoices choices;
    choices.format = {"UTF-8"_q, u'\t', false};
    choices.map = {{"Column 1"_q, "name"_q}};
    choices.allow = {"Column 2"_q};
    choices.where = "\"Column 3\" = \"x\""_q;
    choices.values = {{"Column 4"_q, {"a"_q, QString()}}};
    choices.dateOrders = {{"Column 5"_q, "DMY"_q}};
    EXPECT_EQ(choicesFromBytes(toBytes(choices)), choices);
    EXPECT_EQ(choicesFromBytes("[]"), ImportChoices{});
    EXPECT_EQ(choicesFromBytes("{\"map\":3,\"format\":{\"separator\":7,\"encoding\":\"x\"}}"),
              ImportChoices{});
}

TEST_F(ImportDialogTest, KeptChoicesThatCannotBeFollowedAreLeftOut)
{
    const auto table = readSeparatedTable(staff, "staff.csv"_q);
    ASSERT_TRUE(table);
    ImportChoices choices;
    choices.map = {{"Salary"_q, "note"_q},
                   {"Gone"_q, "title"_q},
                   {"Shoe"_q, "colour"_q},
                   {"Department"_q, "location"_q}};
    choices.values = {{"Salary"_q, {"51000"_q}}};
    choices.dateOrders = {{"DateofHire"_q, "sometimes"_q}};
    settings.setImportChoices(signatureOf(*table), toBytes(choices));
    open(staff);
    EXPECT_EQ(importText(), "Import 5 people"_q);
    EXPECT_EQ(gives("Department"_q), "Location"_q);
    EXPECT_EQ(gives("Salary"_q), "Refused: pay"_q);
}

TEST_F(ImportDialogTest, LongNamesDoNotWidenTheDialog)
{
    open("Name," + QByteArray(3000, 'w') + "\nAnn,x\nBo,y\n");
    const int width = dialog->minimumSizeHint().width();
    selectColumn(shownText(QString(3000, u'w')));
    EXPECT_LT(dialog->minimumSizeHint().width(), width + 200);
    EXPECT_LT(width, 1240);
}

TEST_F(ImportDialogTest, EnterInAListOrFieldDoesNotImport)
{
    open(staff);
    auto *columns = named<QTableView>("Columns");
    columns->setFocus();
    QTest::keyClick(columns, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
    auto *people = named<QTableView>("People");
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Return);
    showTab(2);
    auto *filter = named<QLineEdit>("Filter");
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(ImportDialogTest, CancelledChoicesAreNotKept)
{
    open(staff);
    selectColumn("Shoe"_q);
    pick("Gives", "Location"_q);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_EQ(dialog->result(), QDialog::Rejected);
    open(staff);
    EXPECT_EQ(gives("Shoe"_q), "Left out"_q);
}

TEST_F(ImportDialogTest, FilesThatAreNoTableAreSaidInWords)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("Name\0Title\n", 11), QByteArray("Name\n\"open\n"),
          QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)}) {
        open(bytes);
        EXPECT_FALSE(canImport());
        EXPECT_TRUE(dialog->isVisible());
    }
}

TEST_F(ImportDialogTest, HostileTextsAreShownAsTheyAre)
{
    const QString nested = "<table><tr><td>"_q.repeated(22) + "x"_q;
    const QString marks = "a"_q + QString(10'000, QChar(0x301));
    const QString image = "<img src=/dev/zero>"_q;
    open(("Name,Title,"_q + image + "\n"_q + nested + u',' + marks + ",1\n"_q + image + ",x,2\n"_q)
             .toUtf8());
    EXPECT_EQ(importText(), "Import 2 people"_q);
    EXPECT_EQ(texts("People", 0), (QStringList{shownText(nested), image}));
    EXPECT_EQ(gives(image), "Left out"_q);
    for (const auto *label : dialog->findChildren<QLabel *>())
        EXPECT_NE(label->textFormat(), Qt::RichText);
}

TEST_F(ImportDialogTest, TenThousandColumnsAndALineOfALotOfTextAreNoMatter)
{
    QByteArray wide = "Name";
    QByteArray row = "\nAnn";
    for (int i = 1; i < 10'000; ++i) {
        wide += ",c" + QByteArray::number(i);
        row += ",x";
    }
    open(wide + row);
    EXPECT_EQ(importText(), "Import 1 person"_q);
    open("Name,Title\nAnn," + QByteArray(20 * 1024 * 1024, 'x') + "\n");
    EXPECT_FALSE(canImport()); // a cell above its limit, which is said
}

TEST_F(ImportDialogTest, ModelsKeepTheRulesOfModels)
{
    open(staff);
    const QList<QAbstractItemModel *> models{
        dialog->findChild<ColumnsModel *>(), dialog->findChild<FirstRowsModel *>(),
        dialog->findChild<PeopleModel *>(), dialog->findChild<RemarksModel *>(),
        dialog->findChild<ValuesModel *>()};
    for (QAbstractItemModel *model : models) {
        ASSERT_NE(model, nullptr);
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     dialog.get());
    }
    selectColumn("Shoe"_q);
    pick("Gives", "Location"_q);
    toggle(named<QTableView>("People"), 1);
    showTab(2);
    click("No values");
    click("All values");
    click("Added");
    click("Notes");
    showTab(0);
    click("The first row names the columns");
    EXPECT_FALSE(canImport());
}

TEST_F(ImportDialogTest, EveryControlHasAName)
{
    open(staff);
    for (const auto *widget : dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            qobject_cast<const QTabBar *>(widget) != nullptr)
            continue;
        const bool isNamed =
            !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty();
        EXPECT_TRUE(isNamed) << widget->metaObject()->className();
    }
}

TEST_F(ImportDialogTest, ShowsTheTreeOfAnOrganisationBeforeItComesIn)
{
    const QByteArray company = "name,id,parentId,positionName,area,office\n"
                               "Ian Devling,O-1,,Head of AI,Corporate,\n"
                               "Ada Byron,O-2,O-1,Data Engineer,Corporate,Ulm\n";
    Head head;
    head.name = QStringLiteral("Company");
    Plan plan;
    plan.head = head;
    plan.scenarios.append(
        Scenario{.id = {QStringLiteral("baseline")}, .name = QStringLiteral("Baseline")});
    plan.designs[{QStringLiteral("baseline")}];
    open(company, plan);
    EXPECT_FALSE(named<QAbstractButton>("Positions")->isVisible());
    showTab(0);
    click("Rows are positions, too: build the organisation");
    const auto *tree = named<QTableView>("Positions");
    ASSERT_TRUE(tree->isVisible());
    const auto cell = [&](int row, int column) {
        return tree->model()->index(row, column).data().toString().remove(QChar(QChar::Nbsp));
    };
    EXPECT_EQ(cell(1, OrganisationModel::PositionColumn), QStringLiteral("Data Engineer"));
    EXPECT_EQ(cell(1, OrganisationModel::PersonColumn), QStringLiteral("Ada Byron"));
    EXPECT_EQ(cell(1, OrganisationModel::ChangeColumn), QStringLiteral("new"));
    pick("Within them", QStringLiteral("office"));
    EXPECT_EQ(cell(1, OrganisationModel::UnitColumn), QStringLiteral("Ulm"));
    EXPECT_EQ(importText(), QStringLiteral("Import 2 positions"));
    dialog->accept();
    const auto after = apply(plan, dialog->changes());
    ASSERT_TRUE(after);
    EXPECT_EQ(after->designs.begin()->second.positions.size(), 2);
    EXPECT_EQ(after->designs.begin()->second.units.size(), 2);
    // The choice is kept for the next table of the kind.
    open(company, *after);
    EXPECT_EQ(importText(), QStringLiteral("Import"));
    EXPECT_EQ(named<QTableView>("Positions")
                  ->model()
                  ->index(1, OrganisationModel::ChangeColumn)
                  .data()
                  .toString(),
              QStringLiteral("unchanged"));
}

} // namespace rolewright
