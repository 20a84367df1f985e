#include "app/models/findings_model.h"
#include "app/shell/findings_popup.h"
#include "app/shell/status_line.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>

namespace rolewright {

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

class FindingsTest : public WindowTest
{
protected:
    void SetUp() override { openSample(); }

    QListView &list() { return *workspace().findChild<QListView *>(q("findings")); }
};

AssessmentPtr manyFindings(const SnapshotPtr &snapshot, int number)
{
    auto assessment = std::make_shared<Assessment>();
    assessment->snapshot = snapshot;
    for (int i = 0; i < number; ++i)
        assessment->findings.open.push_back({q("vacant-position"),
                                             static_cast<Severity>(i % 3),
                                             q("<b>Finding</b> %1").arg(i),
                                             {q("position"), q("de-charging")}});
    assessment->findings.muted.push_back({q("code"), Severity::Hint, q("Muted"), {}});
    return assessment;
}

} // namespace

TEST_F(FindingsTest, OpenFromTheStatusLineAndLeadToTheirPlace)
{
    auto *count = workspace().statusLine().findChildren<QPushButton *>().first();
    QTest::mouseClick(count, Qt::LeftButton);
    ASSERT_TRUE(list().isVisible());
    auto *model = qobject_cast<FindingsModel *>(list().model());
    const FindingList &findings = session().assessment()->findings;
    EXPECT_GT(static_cast<size_t>(model->rowCount()), findings.open.size() + findings.muted.size());
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto subject = model->subjectAt(model->index(row));
        const auto *position = std::get_if<PositionId>(&subject);
        if (position == nullptr)
            continue;
        list().setCurrentIndex(model->index(row));
        QTest::keyClick(&list(), Qt::Key_Return);
        EXPECT_FALSE(list().isVisible());
        EXPECT_EQ(workspace().context().selection.subject(), subject);
        EXPECT_TRUE(workspace().currentView()->shows(subject));
        return;
    }
    FAIL() << "the sample has no finding about a position";
}

TEST_F(FindingsTest, CloseOnEscape)
{
    workspace().showFindings();
    ASSERT_TRUE(list().isVisible());
    QTest::keyClick(&list(), Qt::Key_Escape);
    EXPECT_FALSE(list().isVisible());
}

TEST_F(FindingsTest, StandInGroupsWithTheMutedOnesLast)
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setAssessment(manyFindings(session().snapshot(), 30));
    ASSERT_EQ(model.rowCount(), 35);
    const auto at = [&](int row) { return model.index(row).data().toString(); };
    EXPECT_EQ(at(0), q("Errors (10)"));
    EXPECT_EQ(at(11), q("Warnings (10)"));
    EXPECT_EQ(at(22), q("Hints (10)"));
    EXPECT_EQ(at(33), q("Muted (1)"));
    EXPECT_EQ(at(1), q("<b>Finding</b> 0"));
    EXPECT_FALSE(model.index(0).flags().testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(model.subjectAt(model.index(1)), Subject(PositionId{q("de-charging")}));
    EXPECT_EQ(model.subjectAt(model.index(0)), Subject());
    EXPECT_FALSE(model.index(1).data(Qt::ToolTipRole).toString().contains(q("<b>")));
    model.setAssessment(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(FindingsTest, OfAnActivityLeadToIt)
{
    auto assessment = std::make_shared<Assessment>();
    assessment->snapshot = session().snapshot();
    assessment->findings.open = {
        {q("c"), Severity::Error, q("m"), {q("activity"), q("model-training")}},
        {q("c"), Severity::Error, q("m"), {q("plan"), {}}}};
    FindingsModel model;
    model.setAssessment(assessment);
    EXPECT_EQ(model.subjectAt(model.index(1)), Subject(ActivityId{q("model-training")}));
    EXPECT_EQ(model.subjectAt(model.index(2)), Subject());
}

TEST_F(FindingsTest, OfALargePlanAreListedWithoutMeasuringEachText)
{
    FindingsModel model;
    model.setAssessment(manyFindings(session().snapshot(), 20000));
    QListView view;
    view.setItemDelegate(list().itemDelegate());
    view.setModel(&model);
    view.resize(400, 300);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.scrollToBottom();
    EXPECT_TRUE(view.viewport()->rect().intersects(view.visualRect(model.index(20003))));
}

} // namespace rolewright
