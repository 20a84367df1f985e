#include "app/dialogs/structure_dialog.h"
#include "core/design/new_plan.h"
#include "core/framework/framework_reader.h"
#include "tests/app/window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

/// The dialog over a new plan of two units, with real clicks.
class StructureDialogTest : public testing::Test
{
protected:
    StructureDialogTest() : dialog(question())
    {
        dialog.show();
        settle();
    }

    static StructureQuestion question()
    {
        const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
        const Plan plan = newPlan({}, framework);
        return {{plan, framework, plan.scenarios.rows().front()->id, QDate(2027, 1, 4)},
                StructurePreset::HubAndSpoke};
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return dialog.isSettled(); }));
        QCoreApplication::processEvents(); // shows what was added to the list
    }
    /// Clicks a button by its text or its accessible name.
    void click(const QString &name)
    {
        for (auto *button : dialog.findChildren<QAbstractButton *>()) {
            const QString text = button->text().remove(u'&');
            if (!button->isVisibleTo(&dialog) || (text != name && button->accessibleName() != name))
                continue;
            if (auto *box = qobject_cast<QCheckBox *>(button))
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            else
                QTest::mouseClick(button, Qt::LeftButton);
            settle();
            return;
        }
        ADD_FAILURE() << "no button " << name.toStdString();
    }
    bool says(const QString &text)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(&dialog) && label->text().contains(text);
        });
    }
    const QPushButton &acceptButton()
    {
        const auto buttons = dialog.findChildren<QPushButton *>();
        return **std::find_if(buttons.begin(), buttons.end(),
                              [](const QPushButton *button) { return button->isDefault(); });
    }
    Plan after()
    {
        const auto plan = apply(question().input.plan, dialog.changes());
        return plan ? *plan : Plan();
    }

    StructureDialog dialog;
};

/// The menu command over the sample.
class StructureCommand : public WindowTest
{
};

} // namespace

TEST_F(StructureDialogTest, SaysThatNothingDiffers)
{
    EXPECT_TRUE(says(QStringLiteral("Nothing differs")));
    EXPECT_FALSE(acceptButton().isEnabled());
}

TEST_F(StructureDialogTest, ShowsWhatAPresetChangesWhyAndToWhatEffect)
{
    click(QStringLiteral("Pool of experts"));
    EXPECT_TRUE(says(QStringLiteral("weaker ownership of production")));
    EXPECT_TRUE(says(QStringLiteral("Data Engineer, Business unit 1 → Pool of experts, vacant")));
    EXPECT_TRUE(says(QStringLiteral("Hand-overs between units")));
    EXPECT_TRUE(acceptButton().isEnabled());
    EXPECT_EQ(acceptButton().text(), QStringLiteral("Apply 4 changes"));
    click(QStringLiteral("Hub and spoke"));
    EXPECT_TRUE(says(QStringLiteral("Nothing differs")));
}

TEST_F(StructureDialogTest, TakesOverOnlyWhatIsTicked)
{
    click(QStringLiteral("Decentralised"));
    click(QStringLiteral("Move Data Architect to Business unit 1 and Business unit 2"));
    QTest::mouseClick(const_cast<QPushButton *>(&acceptButton()), Qt::LeftButton);
    ASSERT_EQ(dialog.result(), QDialog::Accepted);
    const Design design = after().designs.begin()->second;
    EXPECT_EQ(design.positions.find(QStringLiteral("centre-data-architect"))->unit.value,
              QStringLiteral("centre"));
    EXPECT_EQ(design.positions.find(QStringLiteral("centre-ml-architect"))->unit.value,
              QStringLiteral("unit-1"));
}

TEST_F(StructureDialogTest, HasNothingToApplyWhenNothingIsTicked)
{
    click(QStringLiteral("Centralised"));
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box->isVisibleTo(&dialog))
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }
    settle();
    EXPECT_FALSE(acceptButton().isEnabled());
    EXPECT_TRUE(dialog.changes().isEmpty());
}

TEST_F(StructureDialogTest, GoesThroughTheStructuresByArrowKeys)
{
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
    settle();
    EXPECT_TRUE(says(QStringLiteral("agile, at the price of double work")));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Up);
    settle();
    EXPECT_TRUE(says(QStringLiteral("Nothing differs")));
}

TEST_F(StructureCommand, IsOneStepThatUndoTakesBack)
{
    openSample();
    const Plan before = session().plan();
    prompts.structureChosen = StructurePreset::Centralised;
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(prompts.structureAsked);
    EXPECT_EQ(session().document().undoStack().undoText(),
              QStringLiteral("Structure: centralised"));
    EXPECT_EQ(session().design().positions.find(QStringLiteral("de-fleet"))->unit.value,
              QStringLiteral("coe"));
    session().document().undoStack().undo();
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(StructureCommand, LeavesThePlanWhenItIsCancelled)
{
    openSample();
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(prompts.structureAsked);
    EXPECT_FALSE(window.isWindowModified());
}

} // namespace rolewright
