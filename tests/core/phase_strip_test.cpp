#include "core/drawing/card_measures.h"
#include "core/drawing/lane_head.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/theme.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/drawn_plan.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

const QString english = s("en");

MappingModel mappingOf(const AnalysisInput &input)
{
    return mappingModel(PlanIndex(input), {});
}

PositionCard cardOf(const AnalysisInput &input, const char *position)
{
    const PlanIndex index(input);
    return PositionCards(index, {}).card(index.positionRow({s(position)}));
}

CardLooks looksOf(const AnalysisInput &input)
{
    return cardLooks(PlanIndex(input));
}

size_t firstHigh(const std::vector<Level> &efforts)
{
    size_t phase = 0;
    while (efforts.at(phase) != Level::High)
        ++phase;
    return phase;
}

/// One position of each kind of filling, all of a Data Engineer.
AnalysisInput seats()
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .position("half", "north", {s("data-engineer")})
        .position("none", "north", {s("data-engineer")})
        .position("two", "north", {s("data-engineer"), s("data-scientist")})
        .person("ann")
        .assign("ann", "half", 0.5);
    return plan.input();
}

QImage paintedStrip(const PositionCard &card, const std::vector<Level> &efforts)
{
    QImage image(160, 12, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintEffortStrip(painter, QRectF(0, 4, 144, 5), card, efforts);
    return image;
}

} // namespace

TEST(PhaseStrip, HasTheHighestEffortOfTheProfilesInEachPhase)
{
    const AnalysisInput input = seats();
    const Framework &framework = input.framework;
    const CardLooks looks = looksOf(input);
    const std::vector<Level> &both = looks.of(PositionId{s("two")}).efforts;
    ASSERT_EQ(both.size(), framework.phases.size());
    ASSERT_EQ(looks.phases.size(), static_cast<qsizetype>(framework.phases.size()));
    for (size_t phase = 0; phase < framework.phases.size(); ++phase) {
        Level highest = Level::Little;
        for (const char *id : {"data-engineer", "data-scientist"})
            highest = std::max(
                highest,
                framework.effort(*framework.profile({s(id)}), framework.phases[phase].id).level);
        EXPECT_EQ(both[phase], highest) << phase;
    }
}

TEST(PhaseStrip, CountsPhasesOfThePlanItself)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit).filled("ann", "north", {s("data-engineer")});
    Phase own = plan.framework.phases.back();
    own.id = {s("red-teaming")};
    own.name.texts = {{{s("en")}, s("Red teaming")}};
    plan.framework.phases.push_back(own);
    const CardLooks looks = looksOf(plan.input());
    EXPECT_EQ(looks.phases.back(), s("Red teaming"));
    EXPECT_EQ(looks.of(PositionId{s("ann")}).efforts.size(), plan.framework.phases.size());
    EXPECT_EQ(looks.of(UnitId{s("north")}).size(), plan.framework.phases.size());
}

TEST(PhaseStrip, KnowsNothingOfStrangers)
{
    const CardLooks looks = looksOf(seats());
    EXPECT_TRUE(looks.of(PositionId{s("nobody")}).efforts.empty());
    EXPECT_TRUE(looks.of(UnitId{s("nowhere")}).empty());
}

TEST(PhaseStrip, StandsOnTheCardBelowItsPeople)
{
    constexpr size_t phases = 7;
    const MappingModel model = mappingOf(test::drawnPlan());
    const MappingGeometry geometry(model, {});
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (size_t number = 0; number < model.lanes[lane].cards.size(); ++number) {
            const MappingCard &card = model.lanes[lane].cards[number];
            const QRectF rect = geometry.card(lane, number);
            const QRectF strip = cardStrip(rect);
            EXPECT_TRUE(rect.contains(strip));
            EXPECT_GE(strip.top(), holderLine(rect, shownHolders(card) - 1).bottom());
            QRectF before;
            for (size_t phase = 0; phase < phases; ++phase) {
                const QRectF cell = stripCell(strip, phase, phases);
                EXPECT_TRUE(strip.adjusted(-0.01, 0, 0.01, 0).contains(cell));
                EXPECT_FALSE(cell.intersects(before));
                EXPECT_EQ(phaseAt(strip, phases, cell.center()), phase);
                before = cell;
            }
        }
    }
}

TEST(PhaseStrip, HasRoomForManyPhases)
{
    const QRectF strip(0, 0, 144, 5);
    for (size_t phase = 0; phase < 40; ++phase)
        EXPECT_GT(stripCell(strip, phase, 40).width(), 1);
}

TEST(PhaseStrip, FillsWhatIsStaffedAndOutlinesWhatIsVacant)
{
    const AnalysisInput input = seats();
    const CardLooks looks = looksOf(input);
    const std::vector<Level> &efforts = looks.of(PositionId{s("half")}).efforts;
    const QRectF cell = stripCell(QRectF(0, 4, 144, 5), firstHigh(efforts), efforts.size());
    const auto colourAt = [&](const char *position, double part) {
        return paintedStrip(cardOf(input, position), efforts)
            .pixel(qFloor(cell.left() + cell.width() * part), qFloor(cell.center().y()));
    };
    EXPECT_EQ(colourAt("half", 0.25), theme::high);
    EXPECT_EQ(colourAt("half", 0.75), theme::paper);
    EXPECT_EQ(colourAt("none", 0.25), theme::paper);
    EXPECT_NE(colourAt("none", 0), theme::paper); // its outline
}

TEST(PhaseStrip, TellsEachPhaseInWords)
{
    const AnalysisInput input = seats();
    const CardLooks looks = looksOf(input);
    const PositionCard half = cardOf(input, "half");
    const size_t high = firstHigh(looks.of(half.position).efforts);
    const QString name = looks.phases[static_cast<qsizetype>(high)];
    EXPECT_EQ(effortInWords(half, looks, high, english),
              name + s(": high effort, 0.5 of 1.0 FTE staffed"));
    EXPECT_TRUE(effortInWords(half, looks, high, s("de")).contains(s("hoher Aufwand")));
    const QString all = effortsInWords(half, looks, english);
    EXPECT_TRUE(all.startsWith(s("High effort in "))) << all.toStdString();
    EXPECT_TRUE(all.contains(name));
    EXPECT_TRUE(all.endsWith(s("0.5 of 1.0 FTE staffed")));
}

TEST(PhaseStrip, TellsTheCoverageOfALaneInWords)
{
    const PhaseCoverage asked{
        .phase = {s("scoping")}, .month = monthAt("2027-03"), .demandFte = 1.6, .coveredFte = 1.2};
    EXPECT_EQ(coverageInWords(asked, s("Scoping"), english),
              s("Scoping, March 2027: 1.2 of 1.6 FTE covered"));
    EXPECT_EQ(coverageInWords(asked, s("Scoping"), s("de")),
              s("Scoping, März 2027: 1,2 von 1,6 FTE gedeckt"));
    EXPECT_EQ(coverageInWords({}, s("Scoping"), english), s("Scoping: nothing is asked"));
}

TEST(PhaseStrip, StandsBesideTheFiguresOfALane)
{
    ASSERT_TRUE(loadFonts());
    const AnalysisInput input = test::drawnPlan();
    const MappingModel model = mappingOf(input);
    const MappingGeometry geometry(model, {});
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        const QRectF within = geometry.laneHead(lane);
        const LaneHead head(model.lanes[lane].name, laneFigures(model, lane, geometry.state(lane)),
                            within, 7);
        EXPECT_TRUE(within.contains(head.strip));
        EXPECT_FALSE(head.strip.intersects(head.figures | head.name));
    }
    const LaneHead narrow(s("AI Centre of Excellence"), s("central, 4 positions"),
                          QRectF(0, 0, 165, 32), 7);
    EXPECT_TRUE(narrow.strip.isEmpty());
    EXPECT_LE(narrow.figures.right(), 165);
}

} // namespace rolewright
