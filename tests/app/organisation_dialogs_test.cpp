#include "app/common/pick_box.h"
#include "app/views/organisation/position_dialog.h"
#include "app/views/organisation/shares_field.h"
#include "app/views/organisation/unit_dialog.h"
#include "tests/app/window_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace rolewright {

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

template <class T>
T *field(QWidget &dialog, const char *name)
{
    for (auto *widget : dialog.findChildren<T *>()) {
        if (widget->accessibleName() == q(name))
            return widget;
    }
    ADD_FAILURE() << name;
    return nullptr;
}

/// Types a text in place of what a field has.
void retype(QLineEdit *edit, const char *text)
{
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, q(text));
}

bool says(QWidget &dialog, const char *part)
{
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(q(part)))
            return true;
    }
    return false;
}

QPushButton *acceptButton(QWidget &dialog)
{
    return dialog.findChild<QPushButton *>(q("accept"));
}

class DialogTest : public WindowTest
{
protected:
    void SetUp() override { openSample(); }

    const ViewContext &context() { return workspace().context(); }
    const Position &position(const char *id) { return *session().design().positions.find(q(id)); }
    void open(QDialog &dialog)
    {
        dialog.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        dialog.activateWindow();
    }
    Position made(const FormDialog &dialog)
    {
        const auto set = dialog.edit();
        EXPECT_TRUE(set);
        EXPECT_EQ(set->changes.size(), 1U);
        return *std::get<Immutable<Position>>(*set->changes.front().after);
    }
};

} // namespace

TEST_F(DialogTest, PositionShowsWhatIsThereAndChangesNothingByItself)
{
    for (const auto &row : session().design().positions) {
        PositionDialog dialog(context(), *row);
        const auto set = dialog.edit();
        ASSERT_TRUE(set);
        EXPECT_TRUE(set->isEmpty()) << row->id.value.toStdString();
    }
}

TEST_F(DialogTest, PositionTakesWhatIsTyped)
{
    PositionDialog dialog(context(), position("de-charging"));
    open(dialog);
    retype(field<QLineEdit>(dialog, "Title"), "Data Engineer Charging");
    retype(field<QLineEdit>(dialog, "Needed from"), "2027-05");
    auto *fte = field<QDoubleSpinBox>(dialog, "FTE");
    QTest::keyClick(fte, Qt::Key_Down);
    QTest::keyClick(fte, Qt::Key_Down);
    QTest::keyClick(field<QCheckBox>(dialog, "Assistant, beside the line"), Qt::Key_Space);
    QTest::keyClicks(field<QPlainTextEdit>(dialog, "Note"), q("asked for twice"));
    const Position changed = made(dialog);
    EXPECT_EQ(changed.title, q("Data Engineer Charging"));
    EXPECT_EQ(changed.neededFrom, Month::parse(q("2027-05")));
    EXPECT_DOUBLE_EQ(changed.fte, 0.9);
    EXPECT_TRUE(changed.assistant);
    EXPECT_EQ(changed.note, q("asked for twice"));
}

TEST_F(DialogTest, PositionSaysWhatIsWrongAndWaits)
{
    PositionDialog dialog(context(), position("de-charging"));
    open(dialog);
    EXPECT_TRUE(acceptButton(dialog)->isEnabled());
    retype(field<QLineEdit>(dialog, "Title"), "  ");
    EXPECT_TRUE(says(dialog, "Give the position a title."));
    EXPECT_FALSE(acceptButton(dialog)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    retype(field<QLineEdit>(dialog, "Title"), "Engineer");
    EXPECT_FALSE(says(dialog, "Give the position a title."));
    retype(field<QLineEdit>(dialog, "Needed from"), "soon");
    EXPECT_TRUE(says(dialog, "Write a month as 2027-03"));
    retype(field<QLineEdit>(dialog, "Needed from"), "");
    field<QDoubleSpinBox>(dialog, "FTE")->setValue(0);
    EXPECT_TRUE(says(dialog, "more than 0 FTE"));
    field<QDoubleSpinBox>(dialog, "FTE")->setValue(1);
    EXPECT_TRUE(acceptButton(dialog)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
}

TEST_F(DialogTest, PositionRefusesToReportToItsOwnReports)
{
    PositionDialog dialog(context(), position("po-charging"));
    open(dialog);
    field<PickBox>(dialog, "Reports to")->choose(q("de-charging"));
    EXPECT_TRUE(says(dialog, "reports to this position"));
    EXPECT_FALSE(acceptButton(dialog)->isEnabled());
}

TEST_F(DialogTest, PositionTakesSeveralProfilesWithShares)
{
    PositionDialog dialog(context(), position("de-charging"));
    open(dialog);
    auto *profiles = dialog.findChild<SharesField *>();
    auto *add = profiles->findChild<QPushButton *>(q("addProfile"));
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    EXPECT_TRUE(says(dialog, "Choose a profile, or remove the line."));
    auto *second = profiles->findChildren<PickBox *>().at(1);
    EXPECT_TRUE(second->hasFocus());
    second->choose(q("data-engineer"));
    EXPECT_TRUE(says(dialog, "stands here twice"));
    second->choose(q("ml-engineer"));
    profiles->findChildren<QSpinBox *>().at(1)->setValue(30);
    const Position changed = made(dialog);
    EXPECT_DOUBLE_EQ(changed.profiles.shareOf({q("data-engineer")}), 0.7);
    EXPECT_DOUBLE_EQ(changed.profiles.shareOf({q("ml-engineer")}), 0.3);
    profiles->findChildren<QSpinBox *>().at(0)->setValue(80);
    EXPECT_TRUE(says(dialog, "add up to 110"));
    EXPECT_FALSE(acceptButton(dialog)->isEnabled());
    QTest::keyClick(field<QPushButton>(dialog, "Remove this profile"), Qt::Key_Space);
    EXPECT_DOUBLE_EQ(made(dialog).profiles.shareOf({q("ml-engineer")}), 0.3);
}

TEST_F(DialogTest, PositionIsAddedFromTheKeyboardAndSelected)
{
    const auto positions = session().design().positions.size();
    QTimer::singleShot(0, &window, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        retype(field<QLineEdit>(*dialog, "Title"), "Head of AI");
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    PositionDialog::add(context(), {q("charging")});
    EXPECT_EQ(session().design().positions.size(), positions + 1);
    const auto *selected = context().selection.as<PositionId>();
    ASSERT_NE(selected, nullptr);
    EXPECT_EQ(selected->value, q("head-of-ai-2"));
    EXPECT_EQ(session().document().undoStack().undoText(), q("Add position Head of AI"));
}

TEST_F(DialogTest, EscapeChangesNothing)
{
    QTimer::singleShot(0, &window, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        retype(field<QLineEdit>(*dialog, "Title"), "Other");
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    PositionDialog::change(context(), {q("de-charging")});
    EXPECT_EQ(session().document().undoStack().count(), 0);
}

TEST_F(DialogTest, UnitTakesWhatIsTypedAndOffersNoPlaceWithinItself)
{
    const Unit &fleet = *session().design().units.find(q("fleet"));
    UnitDialog dialog(context(), fleet);
    open(dialog);
    const auto *parent = field<PickBox>(dialog, "Part of");
    EXPECT_LT(parent->findData(q("fleet-routing")), 0);
    EXPECT_GE(parent->findData(q("charging")), 0);
    retype(field<QLineEdit>(dialog, "Name"), "");
    EXPECT_TRUE(says(dialog, "Give the unit a name."));
    EXPECT_FALSE(acceptButton(dialog)->isEnabled());
    retype(field<QLineEdit>(dialog, "Name"), "Fleet services");
    field<PickBox>(dialog, "Part of")->choose(q("charging"));
    const auto set = dialog.edit();
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, q("Change unit Fleet services"));
    const Unit &after = *std::get<Immutable<Unit>>(*set->changes.front().after);
    EXPECT_EQ(after.parent, UnitId{q("charging")});
    EXPECT_EQ(after.kind, fleet.kind);
    EXPECT_EQ(after.lead, fleet.lead);
}

TEST_F(DialogTest, UnitIsAddedBelowAnotherAndSelected)
{
    QTimer::singleShot(0, &window, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        retype(field<QLineEdit>(*dialog, "Name"), "Depot team");
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    UnitDialog::add(context(), {q("charging")});
    const Unit *added = session().design().units.find(q("depot-team"));
    ASSERT_NE(added, nullptr);
    EXPECT_EQ(added->kind, UnitKind::Team);
    EXPECT_EQ(added->parent, UnitId{q("charging")});
    EXPECT_NE(context().selection.as<UnitId>(), nullptr);
}

TEST_F(DialogTest, FieldsAreReachedByTabInTheOrderInWhichTheyStand)
{
    PositionDialog dialog(context(), position("de-charging"));
    open(dialog);
    field<QLineEdit>(dialog, "Title")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), field<PickBox>(dialog, "Unit"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), q("Profile"));
}

} // namespace rolewright
