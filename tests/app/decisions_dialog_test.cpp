#include "app/dialogs/decisions_dialog.h"
#include "tests/app/window_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace rolewright {

namespace {

std::vector<Decision> twoDecisions()
{
    return {{.what = QStringLiteral("Lineage"),
             .how = QStringLiteral("Left out for now"),
             .reason = QStringLiteral("one team"),
             .review = QDate(2027, 5, 1),
             .isDue = true,
             .activity = {QStringLiteral("lineage")}},
            {.subject = DecisionSubject::Effort,
             .what = QStringLiteral("Data Analyst in Model training"),
             .profile = {QStringLiteral("data-analyst")},
             .phase = {QStringLiteral("model-training")}}};
}

/// The menu command over the sample, which has decisions.
class DecisionsCommand : public WindowTest
{
protected:
    void trigger() { QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier); }
};

} // namespace

TEST(DecisionsDialog, ShowsOrTakesBackTheChosenOne)
{
    DecisionsDialog dialog(twoDecisions());
    dialog.show();
    auto *table = dialog.findChild<QTableView *>();
    EXPECT_TRUE(table->model()->index(0, 4).data().toString().startsWith(QStringLiteral("Now")));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_TRUE(dialog.choice().takesBack);
    EXPECT_EQ(dialog.choice().decision.subject, DecisionSubject::Effort);

    DecisionsDialog other(twoDecisions());
    other.show();
    QTest::keyClick(other.findChild<QTableView *>(), Qt::Key_Return);
    EXPECT_EQ(other.result(), QDialog::Accepted);
    EXPECT_FALSE(other.choice().takesBack);
    EXPECT_EQ(other.choice().decision.what, QStringLiteral("Lineage"));
}

TEST(DecisionsDialog, SaysThatThereIsNothing)
{
    const DecisionsDialog dialog({});
    const auto labels = dialog.findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("Nothing is left out"));
    }));
}

TEST_F(DecisionsCommand, TakesADecisionBackAsOneStep)
{
    openSample();
    const Plan before = session().plan();
    ASSERT_FALSE(before.deferrals.isEmpty());
    prompts.takesDecisionBack = true;
    prompts.decisionChosen = 0;
    trigger();
    EXPECT_EQ(session().plan().deferrals.size(), before.deferrals.size() - 1);
    session().document().undoStack().undo();
    EXPECT_TRUE(session().plan() == before);
}

TEST_F(DecisionsCommand, LeadsToADecision)
{
    openSample();
    trigger();
    const auto effort = std::find_if(
        prompts.decisionsShown.begin(), prompts.decisionsShown.end(),
        [](const Decision &decision) { return decision.subject == DecisionSubject::Effort; });
    ASSERT_NE(effort, prompts.decisionsShown.end());
    prompts.decisionChosen = static_cast<size_t>(effort - prompts.decisionsShown.begin());
    const Subject wanted = CellSubject{effort->profile, effort->phase};
    trigger();
    EXPECT_TRUE(workspace().context().selection.subject() == wanted);
    EXPECT_FALSE(window.isWindowModified());
}

} // namespace rolewright
