#include "core/drawing/mapping_geometry.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/theme.h"
#include "tests/support/drawn_plan.h"

#include <QImage>
#include <QPainter>
#include <gmock/gmock.h>

namespace rolewright {
namespace {

MappingModel modelOf(const AnalysisInput &input, MappingOptions options = {})
{
    return mappingModel(PlanIndex(input), options);
}

class RandomMapping : public testing::TestWithParam<unsigned>
{
protected:
    AnalysisInput input = test::randomPlan(GetParam(), static_cast<int>(GetParam() * 97 % 500));
    MappingModel model = modelOf(input);
    MappingGeometry geometry{model, {}};
};

TEST_P(RandomMapping, CollapsesALaneToItsLineWithAllBelowIt)
{
    if (model.lanes.empty())
        return;
    const size_t folded = model.lanes.size() / 2;
    MappingStyle style;
    style.collapsed = {model.lanes[folded].unit};
    const MappingGeometry small(model, style);
    EXPECT_LE(small.size().height(), geometry.size().height());
    EXPECT_EQ(small.cardsIn(folded, QRectF(QPointF(), small.size())).size(), 0u);
    EXPECT_EQ(small.laneToggleAt(small.laneToggle(folded).center()), std::optional(folded));
    qsizetype shown = 0;
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        const qsizetype cards = std::ssize(model.lanes[lane].cards);
        shown += small.state(lane) == LaneState::Open ? cards : 0;
        if (small.state(lane) == LaneState::Hidden)
            continue;
        EXPECT_EQ(small.laneAt(small.laneHead(lane).center()), std::optional(lane));
    }
    EXPECT_EQ(shown + model.totalsWithin(folded).cards, input.design().positions.size());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomMapping, testing::Range(1u, 13u));

TEST(Mapping, PutsTheCentreFirstAndPoolsLast)
{
    const AnalysisInput input = test::drawnPlan();
    const MappingModel model = modelOf(input);
    ASSERT_EQ(model.lanes.size(), 6u);
    EXPECT_EQ(model.centralLanes, 1u);
    EXPECT_EQ(model.lanes.front().kind, UnitKind::Central);
    EXPECT_EQ(model.lanes[2].name, QStringLiteral("Fleet / Routing team"));
    EXPECT_EQ(model.lanes.back().kind, UnitKind::Pool);
}

/// What a window of a size shows of a mapping, scrolled to a point.
QImage seenFrom(QPoint corner, QSize size, const MappingModel &model,
                const MappingGeometry &geometry, bool onlyVisible)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(-corner);
    MappingPaint paint{.chosen = PositionId{QStringLiteral("r7")}};
    if (onlyVisible)
        paint.visible = QRectF(QRect(corner, size));
    paintMapping(painter, model, geometry, paint);
    return image;
}

/// The greatest difference of any pixel in red, green or blue.
int greatestDifference(const QImage &a, const QImage &b)
{
    int greatest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor left = a.pixelColor(x, y);
            const QColor right = b.pixelColor(x, y);
            greatest = std::max({greatest, std::abs(left.red() - right.red()),
                                 std::abs(left.green() - right.green()),
                                 std::abs(left.blue() - right.blue())});
        }
    }
    return greatest;
}

// The edges of a dash may be rounded another way.
TEST_P(RandomMapping, LooksTheSameWhenOnlyTheVisiblePartIsPainted)
{
    ASSERT_TRUE(loadFonts());
    const QSize size(300, 200);
    for (int y = 0; y < std::min(2000.0, geometry.size().height()); y += 331) {
        for (int x = 0; x < geometry.size().width(); x += 457) {
            ASSERT_LE(greatestDifference(seenFrom({x, y}, size, model, geometry, true),
                                         seenFrom({x, y}, size, model, geometry, false)),
                      2)
                << x << ", " << y;
        }
    }
}

TEST(Mapping, PutsPositionsBelowTheirCentralCounterpart)
{
    const AnalysisInput input = test::drawnPlan();
    const MappingModel model = modelOf(input);
    const auto columnOf = [&](const char *position) {
        const auto place = model.find(PositionId{QString::fromUtf8(position)}).value();
        return model.columns[model.lanes[place.first].cards[place.second].column].profile.value;
    };
    EXPECT_EQ(columnOf("r0"), QStringLiteral("ai-management"));
    EXPECT_EQ(columnOf("r4"), QStringLiteral("ai-management"));
    EXPECT_EQ(columnOf("r5"), QStringLiteral("data-governor"));
    EXPECT_EQ(columnOf("r7"), QStringLiteral("data-architect"));
    EXPECT_EQ(columnOf("r10"), QStringLiteral("ml-architect"));
    EXPECT_EQ(columnOf("r25"), QString());
}

TEST(Mapping, FollowsThePlansOwnLinkBeforeTheFramework)
{
    AnalysisInput input = test::drawnPlan();
    const ScenarioId scenario = input.scenario;
    input.plan.designs[scenario].guidance.append(
        GuidanceLink{.from = {QStringLiteral("r3")}, .to = {QStringLiteral("r7")}});
    const MappingModel model = modelOf(input);
    const auto place = model.find(PositionId{QStringLiteral("r7")}).value();
    EXPECT_EQ(model.columns[model.lanes[place.first].cards[place.second].column].profile.value,
              QStringLiteral("ml-architect"));
}

TEST(Mapping, SaysWhoGuidesACardAndWhereALinkIsMissing)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.designs[input.scenario].guidance.append(
        GuidanceLink{.from = {QStringLiteral("r3")},
                     .to = {QStringLiteral("r10")},
                     .flow = QStringLiteral("ml-infrastructure")});
    const MappingModel model = modelOf(input);
    ASSERT_EQ(model.links.size(), 1u);
    const MappingLink link = model.links.front();
    const MappingCard &guided = model.lanes[link.to.first].cards[link.to.second];
    const QString guide = model.lanes[link.from.first].cards[link.from.second].title;
    ASSERT_FALSE(guided.guides.isEmpty());
    EXPECT_EQ(guided.guides.first(), guide + QStringLiteral(" (ML infrastructure)"));
    EXPECT_FALSE(guided.isUnlinked);

    input.plan.designs[input.scenario].guidance = {};
    const MappingModel without = modelOf(input);
    EXPECT_TRUE(without.links.empty());
    const MappingCard &left = without.lanes[link.to.first].cards[link.to.second];
    EXPECT_TRUE(left.guides.isEmpty());
    EXPECT_TRUE(left.isUnlinked);
    for (size_t lane = 0; lane < without.centralLanes; ++lane) {
        for (const MappingCard &card : without.lanes[lane].cards)
            EXPECT_FALSE(card.isUnlinked);
    }
}

TEST(Mapping, LeavesNoNameWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::drawnPlan();
    for (const MappingLane &lane : modelOf(input, {.names = NamesShown::RolesOnly}).lanes) {
        for (const MappingCard &card : lane.cards) {
            for (const CardHolder &holder : card.holders)
                EXPECT_TRUE(holder.name.isEmpty());
        }
    }
}

TEST(Mapping, WarnsOfPeopleOverCapacity)
{
    const AnalysisInput input = test::drawnPlan();
    const MappingModel model = modelOf(input);
    EXPECT_FALSE(model.lanes[0].cards[0].warning.isEmpty());
    const auto partTime = model.find(PositionId{QStringLiteral("r8")}).value();
    EXPECT_TRUE(model.lanes[partTime.first].cards[partTime.second].warning.isEmpty());
}

TEST(Mapping, PaintsWithoutPeopleOrUnits)
{
    ASSERT_TRUE(loadFonts());
    const AnalysisInput input = test::randomPlan(3, 0);
    const MappingModel model = modelOf(input);
    const MappingGeometry geometry(model, {});
    QImage image(geometry.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    paintMapping(painter, model, geometry);
    painter.end();
    EXPECT_EQ(image.pixelColor(image.width() / 2, image.height() - 3), QColor(Qt::white));
}

} // namespace
} // namespace rolewright
