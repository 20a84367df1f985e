#include "core/drawing/mapping_geometry.h"
#include "tests/core/layout_fixture.h"

#include <QSet>

namespace rolewright {

namespace {

MappingModel modelOf(const AnalysisInput &input)
{
    return mappingModel(PlanIndex(input), {});
}

/// As the window, a narrow and a wide page lay a mapping out, and with every fifth lane collapsed.
std::vector<MappingStyle> stylesFor(const MappingModel &model)
{
    QSet<UnitId> collapsed;
    for (size_t lane = 1; lane < model.lanes.size(); lane += 5)
        collapsed.insert(model.lanes[lane].unit);
    return {{},
            {.leastWidth = 3000},
            {.cardWidth = 130, .mostAbreast = 1},
            {.cardWidth = 230, .mostAbreast = 6},
            {.abreast = {3, 1, 2, 1, 5}},
            {.collapsed = collapsed}};
}

/// A mapping that is laid out, with the lanes and cards that are shown in one row each.
struct LaidOut
{
    LaidOut(const MappingModel &from, const MappingStyle &style)
        : model(from), geometry(from, style), lanes(lanesOf(*this)), cards(cardsOf(*this))
    {
    }

    static std::vector<QRectF> lanesOf(LaidOut &all)
    {
        std::vector<QRectF> lanes;
        for (size_t lane = 0; lane < all.geometry.lanes(); ++lane) {
            if (all.geometry.state(lane) == LaneState::Hidden)
                continue;
            lanes.push_back(all.geometry.lane(lane));
            all.laneNumbers.push_back(lane);
        }
        return lanes;
    }
    static std::vector<QRectF> cardsOf(LaidOut &all)
    {
        std::vector<QRectF> cards;
        for (const size_t lane : all.laneNumbers) {
            if (all.geometry.state(lane) != LaneState::Open)
                continue;
            for (size_t card = 0; card < all.model.lanes[lane].cards.size(); ++card) {
                cards.push_back(all.geometry.card(lane, card));
                all.places.push_back({lane, card});
            }
        }
        return cards;
    }
    size_t columnOf(const MappingGeometry::Place &place) const
    {
        return model.lanes[place.lane].cards[place.card].column;
    }

    QRectF rectAt(const std::pair<size_t, size_t> &place) const
    {
        return geometry.card(place.first, place.second);
    }

    const MappingModel &model;
    MappingGeometry geometry;
    std::vector<size_t> laneNumbers;
    std::vector<MappingGeometry::Place> places;
    test::RectGrid lanes;
    test::RectGrid cards;
};

template <class Check>
void forRandomMappings(const Check &check)
{
    test::forRandomOrganisations([&](const AnalysisInput &input, Dice &dice) {
        const MappingModel model = modelOf(input);
        for (const MappingStyle &style : stylesFor(model))
            check(LaidOut(model, style), dice);
    });
}

void expectEqual(const LaidOut &a, const LaidOut &b)
{
    ASSERT_EQ(a.geometry.size(), b.geometry.size());
    ASSERT_EQ(a.places, b.places);
    ASSERT_EQ(a.lanes.size(), b.lanes.size());
    ASSERT_EQ(a.geometry.rails().size(), b.geometry.rails().size());
    for (size_t lane = 0; lane < a.lanes.size(); ++lane)
        ASSERT_EQ(a.lanes[lane], b.lanes[lane]);
    for (size_t i = 0; i < a.cards.size(); ++i) {
        ASSERT_EQ(a.cards[i], b.cards[i]);
        const auto &[lane, card] = a.places[i];
        ASSERT_EQ(a.model.lanes[lane].cards[card].position,
                  b.model.lanes[lane].cards[card].position);
    }
    for (size_t rail = 0; rail < a.geometry.rails().size(); ++rail) {
        ASSERT_EQ(a.geometry.rails()[rail].start, b.geometry.rails()[rail].start);
        ASSERT_EQ(a.geometry.rails()[rail].run, b.geometry.rails()[rail].run);
    }
}

} // namespace

TEST(MappingLayout, ShowsEachPositionOnce)
{
    test::forRandomOrganisations([](const AnalysisInput &input, Dice &) {
        QSet<PositionId> shown;
        qsizetype cards = 0;
        for (const MappingLane &lane : modelOf(input).lanes) {
            for (const MappingCard &card : lane.cards) {
                shown.insert(card.position);
                ++cards;
            }
        }
        ASSERT_EQ(cards, input.design().positions.size());
        ASSERT_EQ(shown.size(), cards);
    });
}

TEST(MappingLayout, KeepsCardsApart)
{
    forRandomMappings([](const LaidOut &all, Dice &) { test::expectApart(all.cards); });
}

TEST(MappingLayout, KeepsLanesApartAndOnTheSheet)
{
    forRandomMappings([](const LaidOut &all, Dice &) {
        test::expectApart(all.lanes);
        const QRectF sheet(QPointF(), all.geometry.size());
        for (size_t lane = 0; lane < all.lanes.size(); ++lane)
            ASSERT_TRUE(sheet.contains(all.lanes[lane])) << lane;
    });
}

TEST(MappingLayout, KeepsEachCardInItsLaneAndColumn)
{
    forRandomMappings([](const LaidOut &all, Dice &) {
        for (size_t i = 0; i < all.cards.size(); ++i) {
            const QRectF head = all.geometry.columnHead(all.columnOf(all.places[i]));
            ASSERT_TRUE(all.geometry.lane(all.places[i].lane).contains(all.cards[i])) << i;
            ASSERT_GE(all.cards[i].top(), all.geometry.laneHead(all.places[i].lane).bottom()) << i;
            ASSERT_GE(all.cards[i].left(), head.left()) << i;
            ASSERT_LE(all.cards[i].right(), head.right()) << i;
        }
    });
}

TEST(MappingLayout, RunsRailsPastCards)
{
    forRandomMappings([](const LaidOut &all, Dice &) {
        for (const MappingGeometry::Rail &rail : all.geometry.rails()) {
            test::expectOutside(rail.start, all.cards);
            test::expectOutside(rail.run, all.cards);
        }
    });
}

TEST(MappingLayout, LeadsGuidanceFromCardToCardPastAllOthers)
{
    forRandomMappings([](const LaidOut &all, Dice &) {
        for (const MappingLink &link : all.model.links) {
            const QPolygonF way = all.geometry.way(link);
            const bool isShown = all.geometry.state(link.from.first) == LaneState::Open &&
                                 all.geometry.state(link.to.first) == LaneState::Open;
            ASSERT_EQ(way.isEmpty(), !isShown);
            if (!isShown)
                continue;
            ASSERT_TRUE(all.rectAt(link.from).contains(way.front()));
            ASSERT_TRUE(all.rectAt(link.to).contains(way.back()));
            for (qsizetype at = 1; at < way.size(); ++at) {
                const QLineF run(way[at - 1], way[at]);
                ASSERT_TRUE(run.dx() == 0 || run.dy() == 0);
                test::expectOutside(run, all.cards);
            }
        }
    });
}

TEST(MappingLayout, FindsWhatIsAtAPoint)
{
    forRandomMappings([](const LaidOut &all, Dice &dice) {
        for (const QPointF &point : test::probes(all.cards, all.geometry.size(), dice)) {
            const QRectF spot(point, QSizeF(0, 0));
            const auto there = all.cards.touching(spot);
            const auto card = all.geometry.cardAt(point);
            ASSERT_EQ(card.has_value(), !there.empty()) << point.x() << ", " << point.y();
            if (!there.empty()) {
                ASSERT_EQ(*card, all.places[there.front()]);
                ASSERT_EQ(all.geometry.columnAt(point), all.columnOf(*card));
            }
            const auto lanes = all.lanes.touching(spot);
            const auto lane = all.geometry.laneAt(point);
            ASSERT_EQ(lane.has_value(), !lanes.empty()) << point.x() << ", " << point.y();
            if (lane) {
                ASSERT_TRUE(std::ranges::any_of(
                    lanes, [&](size_t shown) { return all.laneNumbers[shown] == *lane; }));
            }
        }
    });
}

TEST(MappingLayout, NamesTheCardsThatAWindowShows)
{
    forRandomMappings([](const LaidOut &all, Dice &dice) {
        for (const QRectF &window : test::windows(all.geometry.size(), dice)) {
            std::vector<MappingGeometry::Place> expected;
            for (const size_t i : all.cards.touching(window))
                expected.push_back(all.places[i]);
            std::vector<MappingGeometry::Place> named;
            const auto [first, end] = all.geometry.lanesBetween(window.top(), window.bottom());
            for (size_t lane = first; lane < end; ++lane) {
                for (const size_t card : all.geometry.cardsIn(lane, window))
                    named.push_back({lane, card});
            }
            ASSERT_EQ(named, expected);
        }
    });
}

TEST(MappingLayout, IsTheSameForTheSamePlanAlsoOnceSavedAndLoaded)
{
    test::forRandomOrganisations([](const AnalysisInput &input, Dice &) {
        const MappingModel first = modelOf(input);
        const MappingModel again = modelOf(input);
        const MappingModel loaded = modelOf(test::savedAndLoaded(input));
        for (const MappingStyle &style : stylesFor(first)) {
            expectEqual(LaidOut(first, style), LaidOut(again, style));
            expectEqual(LaidOut(first, style), LaidOut(loaded, style));
        }
    });
}

} // namespace rolewright
