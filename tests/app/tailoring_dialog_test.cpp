#include "app/dialogs/tailoring_dialog.h"
#include "core/design/new_plan.h"
#include "core/framework/framework_reader.h"
#include "tests/app/window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

/// The dialog over a new plan, with real clicks.
class TailoringDialogTest : public testing::Test
{
protected:
    TailoringDialogTest() : dialog(question())
    {
        dialog.show();
        settle();
    }

    static TailoringQuestion question()
    {
        const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
        const Plan plan = newPlan({}, framework);
        return {plan, framework, plan.scenarios.rows().front()->id, plan.head->factors,
                QDate(2027, 1, 4)};
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
            QString text = button->text().remove(u'&');
            if (!button->isVisibleTo(&dialog) || (text != name && button->accessibleName() != name))
                continue;
            if (qobject_cast<QCheckBox *>(button) != nullptr)
                QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
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
    const QPushButton *acceptButton()
    {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }

    TailoringDialog dialog;
};

/// The menu command over the sample.
class TailoringCommand : public WindowTest
{
};

} // namespace

TEST_F(TailoringDialogTest, SaysThatNothingDiffers)
{
    EXPECT_TRUE(says(QStringLiteral("Nothing differs")));
    EXPECT_FALSE(acceptButton()->isEnabled());
}

TEST_F(TailoringDialogTest, ShowsWhatOtherAnswersProposeAndWhy)
{
    click(QStringLiteral("The business units"));
    EXPECT_TRUE(says(QStringLiteral("Placement")));
    EXPECT_TRUE(says(QStringLiteral("agile, at the price of double work")));
    EXPECT_EQ(acceptButton()->text(), QStringLiteral("Apply 2 changes"));
    click(QStringLiteral("Hub and spoke"));
    EXPECT_TRUE(says(QStringLiteral("Nothing differs")));
}

TEST_F(TailoringDialogTest, AppliesOnlyWhatIsTicked)
{
    click(QStringLiteral("The business units"));
    click(QStringLiteral("Move Data Architect to the business units"));
    click(QStringLiteral("Apply 1 change"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog.result() == QDialog::Accepted; }));
    const auto plan = apply(question().plan, dialog.changes());
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->head->factors.centralization, Centralization::Decentral);
    const Design &design = plan->designs.begin()->second;
    EXPECT_TRUE(design.positions.contains(QStringLiteral("centre-data-architect")));
    EXPECT_FALSE(design.positions.contains(QStringLiteral("centre-ml-architect")));
}

TEST_F(TailoringDialogTest, AnswersQuestionsByMaturityUntilTheyAreTouched)
{
    click(QStringLiteral("Starting"));
    EXPECT_TRUE(says(QStringLiteral("Left out for now")));
    EXPECT_EQ(acceptButton()->text(), QStringLiteral("Apply 4 changes"));
    click(QStringLiteral("One team, static dataset"));
    EXPECT_EQ(acceptButton()->text(), QStringLiteral("Apply 2 changes"));
    click(QStringLiteral("Growing"));
    EXPECT_FALSE(says(QStringLiteral("Left out for now")));
}

TEST_F(TailoringCommand, IsOneStepThatUndoTakesBack)
{
    openSample();
    const Plan before = session().plan();
    Factors answers = before.head->factors;
    answers.centralization = Centralization::Decentral;
    prompts.tailoringAnswers = answers;
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(prompts.tailoringAsked);
    EXPECT_EQ(session().document().undoStack().undoText(), QStringLiteral("Tailor the framework"));
    EXPECT_TRUE(session().plan().head->factors == answers);
    session().document().undoStack().undo();
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(TailoringCommand, LeavesThePlanWhenItIsCancelled)
{
    openSample();
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(prompts.tailoringAsked);
    EXPECT_FALSE(window.isWindowModified());
}

} // namespace rolewright
