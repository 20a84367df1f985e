#include "app/inspector/person_dialog.h"
#include "app/seating/candidate_popup.h"
#include "app/views/people/bulk_dialog.h"
#include "app/views/people/merge_dialog.h"
#include "tests/app/people_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

namespace rolewright {

namespace {

QPushButton *buttonOf(QWidget &within, const char *text)
{
    for (auto *button : within.findChildren<QPushButton *>()) {
        if (button->text() == q(text))
            return button;
    }
    ADD_FAILURE() << text;
    return nullptr;
}

class PeopleCommandsTest : public PeopleTest
{
protected:
    const ViewContext &context() { return workspace().context(); }
    std::vector<PersonId> twoPeople() { return {person("Tom Becker").id, person("Priya Nair").id}; }
    /// The dialog that was opened, once it knows its pairs.
    MergeDialog *mergeDialog()
    {
        auto *dialog = window.findChild<MergeDialog *>();
        EXPECT_NE(dialog, nullptr);
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->isSettled(); }));
        return dialog;
    }
};

} // namespace

TEST_F(PeopleCommandsTest, APersonIsAddedOnceTheNameIsThere)
{
    PersonDialog dialog(session(), {});
    auto *accept = dialog.findChild<QPushButton *>(q("accept"));
    EXPECT_FALSE(accept->isEnabled());
    named<QLineEdit>(dialog, "Name")->setText(q("Zoe Zander"));
    EXPECT_TRUE(accept->isEnabled());
    named<QLineEdit>(dialog, "Capacity")->setText(q("lots"));
    EXPECT_FALSE(accept->isEnabled());
    named<QLineEdit>(dialog, "Capacity")->setText(q("0,5"));
    named<QLineEdit>(dialog, "Manager")->setText(q("Lena Roth"));
    ASSERT_TRUE(context().apply(dialog.edit()));
    ASSERT_TRUE(arrive());
    EXPECT_DOUBLE_EQ(person("Zoe Zander").capacity, 0.5);
    EXPECT_EQ(person("Zoe Zander").manager, person("Lena Roth").id);
    EXPECT_EQ(lastStep(), q("Add person Zoe Zander"));
}

TEST_F(PeopleCommandsTest, APersonIsChangedInTheFieldsThatWereTyped)
{
    Person before = person("Ivo Petrov");
    before.capacity = 0.123;
    put(before);
    PersonDialog dialog(session(), before);
    EXPECT_EQ(named<QLineEdit>(dialog, "Title")->text(), q("ML Engineer"));
    named<QLineEdit>(dialog, "Location")->setText(q("Ulm"));
    named<QLineEdit>(dialog, "Until")->setText(q("2028-06"));
    ASSERT_TRUE(context().apply(dialog.edit()));
    ASSERT_TRUE(arrive());
    Person expected = before;
    expected.location = q("Ulm");
    expected.until = QDate(2028, 6, 30);
    EXPECT_EQ(person("Ivo Petrov"), expected);
    EXPECT_EQ(lastStep(), q("Change person Ivo Petrov"));
    named<QLineEdit>(dialog, "Name")->clear();
    EXPECT_FALSE(dialog.findChild<QPushButton *>(q("accept"))->isEnabled());
}

TEST_F(PeopleCommandsTest, AFieldOfSeveralPeopleIsChangedAtOnce)
{
    BulkDialog dialog(session(), twoPeople());
    named<QComboBox>(dialog, "Field")->setCurrentText(q("Until"));
    named<QLineEdit>(dialog, "Value")->setText(q("soon"));
    EXPECT_FALSE(dialog.findChild<QPushButton *>(q("accept"))->isEnabled());
    named<QLineEdit>(dialog, "Value")->setText(q("2028-06"));
    EXPECT_TRUE(dialog.findChild<QPushButton *>(q("accept"))->isEnabled());
    dialog.accept();
    ASSERT_TRUE(context().apply(dialog.edit()));
    EXPECT_EQ(person("Tom Becker").until, QDate(2028, 6, 30));
    EXPECT_EQ(person("Priya Nair").until, QDate(2028, 6, 30));
    EXPECT_EQ(lastStep(), q("Change until of 2 people"));
}

TEST_F(PeopleCommandsTest, SeveralPeopleAreRatedAtOnce)
{
    BulkDialog dialog(session(), twoPeople());
    named<QComboBox>(dialog, "Field")->setCurrentText(q("Level in a skill"));
    named<QComboBox>(dialog, "Skill")->setCurrentText(q("Kubernetes"));
    named<QComboBox>(dialog, "Level")->setCurrentText(q("2 working"));
    dialog.accept();
    ASSERT_TRUE(context().apply(dialog.edit()));
    for (const char *name : {"Tom Becker", "Priya Nair"})
        EXPECT_EQ(valueAt(person(name).skills, SkillId{q("kubernetes")})->level, 2);
    EXPECT_EQ(steps(), 1);
}

TEST_F(PeopleCommandsTest, LikelyDuplicatesAreProposedAndMerged)
{
    Person twin = person("Tom Becker");
    twin.id = {q("twin")};
    twin.title = q("Engineer of data");
    twin.email = q("tom@example.com");
    twin.skills = {{SkillId{q("rust")}, {.level = 4}}};
    Person tom = person("Tom Becker");
    tom.email = q("TOM@example.com");
    put(tom);
    put(twin);
    const Plan before = plan();

    QTest::keyClick(&table(), Qt::Key_M, Qt::ControlModifier);
    MergeDialog *dialog = mergeDialog();
    ASSERT_EQ(dialog->pairs().size(), 1U);
    EXPECT_EQ(dialog->pairs().front().other.value, q("twin"));
    named<QRadioButton>(*dialog, "Title: Engineer of data")->click();
    buttonOf(*dialog, "Merge")->click();
    EXPECT_TRUE(prompts.errors.isEmpty()) << qPrintable(prompts.errors.join(u'\n'));
    EXPECT_FALSE(plan().people.contains(q("twin")));
    EXPECT_EQ(plan().people.find(tom.id)->title, q("Engineer of data"));
    EXPECT_EQ(plan().people.find(tom.id)->email, q("TOM@example.com"));
    EXPECT_NE(valueAt(plan().people.find(tom.id)->skills, SkillId{q("rust")}), nullptr);
    EXPECT_EQ(lastStep(), q("Merge Tom Becker and Tom Becker"));
    EXPECT_TRUE(dialog->pairs().empty());
    EXPECT_FALSE(buttonOf(*dialog, "Merge")->isEnabled());
    session().document().undoStack().undo();
    EXPECT_TRUE(plan() == before);
}

TEST_F(PeopleCommandsTest, TwoPeopleWhoAreChosenAreProposedFirst)
{
    MergeDialog dialog(context(), std::pair(person("Tom Becker").id, person("Raj Menon").id),
                       &window);
    ASSERT_EQ(dialog.pairs().size(), 1U);
    buttonOf(dialog, "Not the same person")->click();
    EXPECT_TRUE(dialog.pairs().empty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isSettled(); }));
    EXPECT_TRUE(dialog.pairs().empty());
    EXPECT_EQ(steps(), 0);
}

TEST_F(PeopleCommandsTest, APairWhoseHalfIsGoneIsDropped)
{
    MergeDialog dialog(context(), std::pair(person("Tom Becker").id, person("Raj Menon").id),
                       &window);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isSettled(); }));
    const PersonId raj = person("Raj Menon").id;
    ASSERT_TRUE(session().apply(removePeople(plan(), {raj})));
    buttonOf(dialog, "Merge")->click();
    EXPECT_TRUE(dialog.pairs().empty());
    EXPECT_EQ(steps(), 1);
}

TEST_F(PeopleCommandsTest, APersonIsAssignedFromTheTable)
{
    workspace().goTo(person("Karim Diallo").id);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *popup = view().findChild<CandidatePopup *>();
    ASSERT_NE(popup, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return popup->list().count() > 5; }));
    popup->field().setText(q("Data Engineer, Charging"));
    ASSERT_GE(popup->list().count(), 1);
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(arrive());
    EXPECT_EQ(steps(), 1);
    EXPECT_TRUE(lastStep().startsWith(q("Assign Karim Diallo"))) << qPrintable(lastStep());
}

} // namespace rolewright
