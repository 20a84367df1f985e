#include "core/drawing/reporting_geometry.h"
#include "core/drawing/reporting_painter.h"
#include "tests/support/drawn_plan.h"

#include <QImage>
#include <QPainter>
#include <gmock/gmock.h>
#include <random>

namespace rolewright {

namespace {

/// Lets each position report to one before it, so that there are no circles; some are staff seats,
/// some report to somebody else as well.
AnalysisInput withLines(AnalysisInput input, unsigned seed)
{
    std::mt19937 random(seed);
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (qsizetype row = 0; row < positions.size(); ++row) {
        Position position = *positions.rows()[static_cast<size_t>(row)];
        const auto before = [&] {
            return positions.rows()[random() % static_cast<size_t>(row)]->id;
        };
        if (row > 0 && random() % 20 != 0)
            position.reportsTo = before();
        if (row > 0 && random() % 10 == 0)
            position.alsoReportsTo = {before()};
        position.assistant = random() % 8 == 0;
        positions.replace(position);
    }
    return input;
}

ReportingModel modelOf(const AnalysisInput &input)
{
    return reportingModel(PlanIndex(input), {});
}

/// Branches of a tree that are collapsed or listed, every so many.
QSet<PositionId> someOf(const ReportingModel &model, size_t first, size_t step)
{
    QSet<PositionId> some;
    for (size_t node = first; node < model.nodes.size(); node += step)
        some.insert(model.nodes[node].card.position);
    return some;
}

class RandomReporting : public testing::TestWithParam<unsigned>
{
protected:
    AnalysisInput input = withLines(
        test::randomPlan(GetParam(), static_cast<int>(GetParam() * 97 % 300)), GetParam());
    ReportingModel model = modelOf(input);
    std::vector<ReportingGeometry> geometries{
        {model, {}},
        {model, {.stackedFrom = 2}},
        {model, {.stackedFrom = 1000}},
        {model, {.listed = someOf(model, 3, 7)}},
        {model, {.collapsed = someOf(model, 5, 4), .listed = someOf(model, 0, 5)}}};
};

} // namespace

TEST_P(RandomReporting, ShowsEachPositionOnceUnlessItsBranchIsCollapsed)
{
    for (const ReportingGeometry &geometry : geometries) {
        for (size_t node = 0; node < model.nodes.size(); ++node) {
            bool isHidden = false;
            for (size_t up = model.nodes[node].parent; up != ReportingNode::none;
                 up = model.nodes[up].parent)
                isHidden = isHidden || geometry.isCollapsed(up);
            ASSERT_EQ(geometry.card(node).has_value(), !isHidden);
        }
    }
}

TEST_P(RandomReporting, KeepsCardsApartAndOnTheSheet)
{
    for (const ReportingGeometry &geometry : geometries) {
        const QRectF sheet(QPointF(), geometry.size());
        for (const size_t a : geometry.shown()) {
            ASSERT_TRUE(sheet.contains(*geometry.card(a)));
            for (const size_t b : geometry.shown())
                ASSERT_FALSE(a < b && geometry.card(a)->intersects(*geometry.card(b)));
        }
    }
}

TEST_P(RandomReporting, RunsLinesPastCards)
{
    for (const ReportingGeometry &geometry : geometries) {
        for (const QLineF &line : geometry.lines()) {
            const QRectF around =
                QRectF(line.p1(), line.p2()).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
            for (const size_t node : geometry.cardsIn(around))
                ASSERT_FALSE(geometry.card(node)->adjusted(1, 1, -1, -1).intersects(around));
        }
    }
}

TEST_P(RandomReporting, LinesLeadToEverybodyWhoReports)
{
    for (const ReportingGeometry &geometry : geometries) {
        for (const size_t node : geometry.shown()) {
            if (model.nodes[node].parent == ReportingNode::none)
                continue;
            const QRectF edge = geometry.card(node)->adjusted(-0.1, -0.1, 0.1, 0.1);
            ASSERT_TRUE(std::ranges::any_of(geometry.lines(), [&](const QLineF &line) {
                return edge.contains(line.p2()) || edge.contains(line.p1());
            })) << model.nodes[node].card.position.value.toStdString();
        }
    }
}

TEST_P(RandomReporting, FindsEachCardAtItsPlace)
{
    for (const ReportingGeometry &geometry : geometries) {
        for (const size_t node : geometry.shown())
            ASSERT_EQ(geometry.cardAt(geometry.card(node)->center()), node);
    }
}

TEST_P(RandomReporting, IsTheSameForTheSamePlan)
{
    const ReportingGeometry again(modelOf(input), {});
    ASSERT_EQ(again.shown(), geometries.front().shown());
    for (size_t node = 0; node < model.nodes.size(); ++node)
        ASSERT_EQ(again.card(node), geometries.front().card(node));
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomReporting, testing::Range(1u, 13u));

TEST(Reporting, CountsWhoReportsToAPosition)
{
    AnalysisInput input = test::randomPlan(1, 4);
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (int row = 1; row < 4; ++row) {
        Position position = *positions.rows()[static_cast<size_t>(row)];
        position.reportsTo = positions.rows()[row == 3 ? 2 : 0]->id;
        position.title = QStringLiteral("Lead");
        positions.replace(position);
    }
    const ReportingModel model = modelOf(input);
    EXPECT_EQ(model.nodes[0].reports, 2);
    EXPECT_EQ(model.below(0), 3u);
    EXPECT_EQ(model.inWords(2), QStringLiteral("Lead, 1\u00a0reports to it"));
    EXPECT_THAT(model.inWords(0).toStdString(),
                testing::HasSubstr("2\u00a0report to it, 3 below on 2 levels"));
}

TEST(Reporting, PutsAStaffSeatBesideTheLine)
{
    AnalysisInput input = test::randomPlan(1, 3);
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (int row = 1; row < 3; ++row) {
        Position position = *positions.rows()[static_cast<size_t>(row)];
        position.reportsTo = positions.rows()[0]->id;
        position.assistant = row == 1;
        positions.replace(position);
    }
    const ReportingGeometry geometry(modelOf(input), {});
    EXPECT_LT(geometry.card(1)->right(), geometry.card(0)->center().x());
    EXPECT_EQ(geometry.card(2)->center().x(), geometry.card(0)->center().x());
    EXPECT_GT(geometry.card(2)->top(), geometry.card(1)->bottom());
}

TEST(Reporting, LaysOutALineAsLongAsThereArePositions)
{
    AnalysisInput input = test::randomPlan(1, 5000);
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (qsizetype row = 1; row < positions.size(); ++row) {
        Position position = *positions.rows()[static_cast<size_t>(row)];
        position.reportsTo = positions.rows()[static_cast<size_t>(row) - 1]->id;
        positions.replace(position);
    }
    const ReportingModel model = modelOf(input);
    EXPECT_EQ(ReportingGeometry(model, {}).shown().size(), 5000u);
}

TEST(Reporting, PaintsWhatIsVisibleLikeTheWhole)
{
    const AnalysisInput input = withLines(test::randomPlan(7, 60), 7);
    const ReportingModel model = modelOf(input);
    const ReportingGeometry geometry(model, {});
    const QRect window(200, 100, 500, 400);
    const auto seen = [&](bool onlyVisible) {
        QImage image(window.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(-window.topLeft());
        ReportingPaint paint{.chosen = model.nodes[3].card.position, .showsToggles = true};
        if (onlyVisible)
            paint.visible = QRectF(window);
        paintReporting(painter, model, geometry, paint);
        return image;
    };
    EXPECT_EQ(seen(true), seen(false));
}

} // namespace rolewright
