#include "app/dialogs/staffing/proposed_seats_model.h"
#include "app/dialogs/staffing/staffing_dialog.h"
#include "tests/app/window_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace rolewright {

namespace {

/// The dialog over the sample plan, with real clicks and keys.
class StaffingDialogTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        dialog = std::make_unique<StaffingDialog>(session().snapshot());
        dialog->show();
        ASSERT_TRUE(settleDialog());
    }
    bool settleDialog()
    {
        const bool isSettled = QTest::qWaitFor([this] { return dialog->isSettled(); });
        QCoreApplication::processEvents(); // shows what was added to the figures
        return isSettled;
    }
    template <class W>
    W &named(const char *name)
    {
        for (W *widget : dialog->findChildren<W *>()) {
            if (widget->accessibleName() == QLatin1String(name) ||
                widget->property("text").toString().startsWith(QLatin1String(name)))
                return *widget;
        }
        throw std::runtime_error(name);
    }
    QTableView &seats() { return named<QTableView>("Proposed"); }
    QString cell(int row, ProposedSeatsModel::Column column)
    {
        return seats().model()->index(row, column).data().toString();
    }
    bool says(const QString &text)
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(dialog.get()) && label->text().contains(text);
        });
    }
    void untick(int row)
    {
        const QRect place = seats().visualRect(seats().model()->index(row, 0));
        QTest::mouseClick(seats().viewport(), Qt::LeftButton, {},
                          QPoint(place.left() + 12, place.center().y()));
        ASSERT_TRUE(settleDialog());
    }

    std::unique_ptr<StaffingDialog> dialog;
};

} // namespace

TEST_F(StaffingDialogTest, ListsWhoIsProposedWithProofAndEffect)
{
    EXPECT_GT(seats().model()->rowCount(), 0);
    EXPECT_TRUE(says(QStringLiteral("Proven")));
    EXPECT_TRUE(says(QStringLiteral("Vacant FTE")));
    EXPECT_TRUE(says(QStringLiteral("→")));
    EXPECT_TRUE(says(cell(0, ProposedSeatsModel::PersonColumn) + QStringLiteral(" takes")));
    EXPECT_FALSE(cell(0, ProposedSeatsModel::WhyColumn).isEmpty());
}

TEST_F(StaffingDialogTest, TakesOverOnlyWhatIsTicked)
{
    const int lines = seats().model()->rowCount();
    ASSERT_GT(lines, 1);
    untick(0);
    auto &apply = named<QPushButton>("Apply");
    EXPECT_EQ(apply.text(), lines == 2 ? QStringLiteral("Apply 1 change")
                                       : QStringLiteral("Apply %1 changes").arg(lines - 1));
    QTest::mouseClick(&apply, Qt::LeftButton);
    EXPECT_EQ(dialog->result(), QDialog::Accepted);
    EXPECT_EQ(dialog->changes().changes.size(), size_t(lines - 1));
    const Plan before = session().plan();
    ASSERT_TRUE(session().apply(dialog->changes()));
    session().document().undoStack().undo();
    EXPECT_EQ(session().plan(), before);
}

TEST_F(StaffingDialogTest, LeavesOutWhatWasUntickedInTheNextProposal)
{
    const int lines = seats().model()->rowCount();
    ASSERT_GT(lines, 1);
    untick(0);
    const QString left = named<QPushButton>("Apply").text();
    named<QCheckBox>("Prefer").click(); // proposes the same
    ASSERT_TRUE(settleDialog());
    ASSERT_EQ(seats().model()->rowCount(), lines);
    EXPECT_EQ(named<QPushButton>("Apply").text(), left);
}

TEST_F(StaffingDialogTest, SearchesAgainWhenAnOptionChanges)
{
    auto &fit = named<QSpinBox>("Least fit");
    fit.setFocus();
    fit.selectAll();
    QTest::keyClicks(&fit, QStringLiteral("100"));
    QTest::keyClick(&fit, Qt::Key_Tab);
    ASSERT_TRUE(settleDialog());
    for (int row = 0; row < seats().model()->rowCount(); ++row)
        EXPECT_EQ(cell(row, ProposedSeatsModel::FitColumn), QStringLiteral("100 %"));
    QTest::mouseClick(&named<QPushButton>("Stay vacant"), Qt::LeftButton);
    EXPECT_FALSE(seats().isVisible());
    EXPECT_GT(named<QTableView>("Stay vacant").model()->rowCount(), 0);
}

} // namespace rolewright
