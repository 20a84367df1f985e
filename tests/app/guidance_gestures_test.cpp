#include "tests/app/organisation_fixture.h"

#include "app/seating/candidate_popup.h"

#include "core/plan/edits/organisation_edits.h"

#include <QLineEdit>
#include <QListWidget>

namespace rolewright {

class GuidanceGesturesTest : public OrganisationTest
{
protected:
    /// What flows from one position to another; "none" where nothing does.
    QString flow(const char *from, const char *to)
    {
        for (const auto &link : design().guidance) {
            if (link->from == positionId(from) && link->to == positionId(to))
                return link->flow;
        }
        return QStringLiteral("none");
    }
    QListWidget *popupList()
    {
        auto *popup = view().findChild<CandidatePopup *>();
        return popup == nullptr ? nullptr : &popup->list();
    }
};

TEST_F(GuidanceGesturesTest, WhatTheFrameworkGivesFlowsWithoutAsking)
{
    ASSERT_TRUE(
        session().apply(unlinkGuidance(session().plan(), session().scenario(),
                                       positionId("data-platform-lead"), positionId("de-fleet"))));
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(drag(GuidanceDrag{positionId("data-platform-lead")}, middle("de-fleet")));
    EXPECT_EQ(flow("data-platform-lead", "de-fleet"), QStringLiteral("data-infrastructure"));
}

TEST_F(GuidanceGesturesTest, ALinkThatTheFrameworkLacksAsksWhatFlows)
{
    const Plan before = session().plan();
    EXPECT_TRUE(drag(GuidanceDrag{positionId("governance-lead")}, middle("de-fleet")));
    EXPECT_EQ(flow("governance-lead", "de-fleet"), QStringLiteral("none"));
    EXPECT_TRUE(offered().first().endsWith(QStringLiteral("governance guidelines")));
    ASSERT_TRUE(choose("guides this position: ML infrastructure"));
    EXPECT_EQ(flow("governance-lead", "de-fleet"), QStringLiteral("ml-infrastructure"));
    EXPECT_TRUE(undoesTo(before));
}

TEST_F(GuidanceGesturesTest, AnyCardCanGuideAnyOther)
{
    const QRectF from = card("po-fleet");
    EXPECT_EQ(canvas().payloadAt(QPointF(from.center().x(), from.bottom() + 2)),
              std::optional<DragPayload>(GuidanceDrag{positionId("po-fleet")}));
    EXPECT_TRUE(drag(GuidanceDrag{positionId("po-fleet")}, middle("po-charging")));
    ASSERT_TRUE(choose("guides this position: strategy"));
    EXPECT_EQ(flow("po-fleet", "po-charging"), QStringLiteral("strategy"));
}

TEST_F(GuidanceGesturesTest, TheKeyboardChangesWhatFlows)
{
    selection().select(positionId("steward-fleet"));
    QTest::keyClick(&canvas(), Qt::Key_G, Qt::ShiftModifier);
    ASSERT_NE(popupList(), nullptr);
    auto *popup = view().findChild<CandidatePopup *>();
    QTest::keyClicks(&popup->field(), QStringLiteral("data infrastructure"));
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(flow("governance-lead", "steward-fleet"), QStringLiteral("data-infrastructure"));
}

TEST_F(GuidanceGesturesTest, WhatFlowsCanBeInOwnWords)
{
    selection().select(positionId("steward-fleet"));
    prompts.text = QStringLiteral("code reviews");
    QTest::keyClick(&canvas(), Qt::Key_G, Qt::ShiftModifier);
    auto *popup = view().findChild<CandidatePopup *>();
    ASSERT_NE(popup, nullptr);
    QTest::keyClicks(&popup->field(), QStringLiteral("own words"));
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    ASSERT_TRUE(settleView());
    EXPECT_EQ(flow("governance-lead", "steward-fleet"), QStringLiteral("code reviews"));
}

} // namespace rolewright
