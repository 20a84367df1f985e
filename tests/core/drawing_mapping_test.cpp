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

std::vector<QRectF> allCards(const MappingGeometry &geometry, const MappingModel &model)
{
    std::vector<QRectF> cards;
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (size_t card = 0; card < model.lanes[lane].cards.size(); ++card)
            cards.push_back(geometry.card(lane, card));
    }
    return cards;
}

class RandomMapping : public testing::TestWithParam<unsigned>
{
protected:
    AnalysisInput input = test::randomPlan(GetParam(), static_cast<int>(GetParam() * 97 % 500));
    MappingModel model = modelOf(input);
    MappingGeometry geometry{model, {}};
};

TEST_P(RandomMapping, ShowsEachPositionOnce)
{
    EXPECT_EQ(allCards(geometry, model).size(),
              static_cast<size_t>(input.design().positions.size()));
}

TEST_P(RandomMapping, KeepsCardsApart)
{
    const std::vector<QRectF> cards = allCards(geometry, model);
    for (size_t a = 0; a < cards.size(); ++a) {
        for (size_t b = a + 1; b < cards.size(); ++b)
            ASSERT_FALSE(cards[a].intersects(cards[b])) << a << " and " << b;
    }
}

TEST_P(RandomMapping, KeepsCardsInTheirLanes)
{
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (size_t card = 0; card < model.lanes[lane].cards.size(); ++card)
            ASSERT_TRUE(geometry.lane(lane).contains(geometry.card(lane, card)));
        for (size_t other = lane + 1; other < model.lanes.size(); ++other)
            ASSERT_FALSE(geometry.lane(lane).intersects(geometry.lane(other)));
        ASSERT_TRUE(QRectF(QPointF(), geometry.size()).contains(geometry.lane(lane)));
    }
}

TEST_P(RandomMapping, RunsRailsPastCards)
{
    for (const MappingGeometry::Rail &rail : geometry.rails()) {
        const QRectF run(rail.run.x1() - 1, rail.run.y1(), 2, rail.run.dy());
        const QRectF start(rail.start.x2(), rail.start.y1() - 1, -rail.start.dx(), 2);
        for (const QRectF &card : allCards(geometry, model)) {
            ASSERT_FALSE(card.intersects(run));
            ASSERT_FALSE(card.intersects(start));
        }
    }
}

TEST_P(RandomMapping, LeadsGuidanceFromCardToCardPastAllOthers)
{
    const std::vector<QRectF> cards = allCards(geometry, model);
    std::vector<std::pair<size_t, size_t>> places;
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (size_t card = 0; card < model.lanes[lane].cards.size(); ++card)
            places.emplace_back(lane, card);
    }
    for (size_t i = 0; i < places.size(); ++i) {
        const MappingLink link{places[i], places[(i * 37 + 11) % places.size()]};
        if (link.from == link.to)
            continue;
        const QPolygonF way = geometry.way(link);
        ASSERT_GE(way.size(), 2);
        ASSERT_TRUE(geometry.card(link.from.first, link.from.second).contains(way.front()));
        ASSERT_TRUE(geometry.card(link.to.first, link.to.second).contains(way.back()));
        for (qsizetype at = 1; at < way.size(); ++at) {
            const QPointF from = way[at - 1];
            const QPointF to = way[at];
            ASSERT_TRUE(from.x() == to.x() || from.y() == to.y());
            const QRectF run = QRectF(from, to).normalized().adjusted(-1, -1, 1, 1);
            for (const QRectF &card : cards)
                ASSERT_FALSE(card.adjusted(2, 2, -2, -2).intersects(run));
        }
    }
}

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

TEST_P(RandomMapping, FindsEachCardAtItsPlace)
{
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (size_t card = 0; card < model.lanes[lane].cards.size(); ++card) {
            const QPointF center = geometry.card(lane, card).center();
            const MappingGeometry::Place expected{lane, card};
            ASSERT_EQ(geometry.cardAt(center), expected);
            ASSERT_EQ(geometry.columnAt(center), model.lanes[lane].cards[card].column);
        }
    }
}

TEST_P(RandomMapping, IsTheSameForTheSamePlan)
{
    const MappingModel again = modelOf(input);
    EXPECT_EQ(allCards(MappingGeometry(again, {}), again), allCards(geometry, model));
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
