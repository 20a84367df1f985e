#include "core/drawing/reporting_geometry.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/theme.h"
#include "core/report/drawing_file.h"
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

/// A tree as SVG, as large as the window would show it.
QByteArray painted(const ReportingModel &model, const ReportingGeometry &geometry,
                   const ReportingPaint &paint)
{
    return svgOf({QStringLiteral("Tree"), geometry.size(),
                  [&](QPainter &painter) { paintReporting(painter, model, geometry, paint); }});
}

} // namespace

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

TEST(Reporting, PaintsWordsAtFullSizeAndBoxesAloneWhereItIsSmall)
{
    ASSERT_TRUE(loadFonts());
    const AnalysisInput input = withLines(test::randomPlan(5, 60), 5);
    const ReportingModel model = modelOf(input);
    const ReportingGeometry geometry(model, {});
    const QByteArray full = painted(model, geometry, {.showsToggles = true});
    const QByteArray small = painted(model, geometry, {.showsToggles = true, .isSmall = true});
    EXPECT_GE(full.count("<text"), 3 * 60); // title, FTE, unit of each
    EXPECT_EQ(small.count("<text"), 0);
    const auto strokes = [](const QByteArray &svg) {
        return svg.count("<path") + svg.count("<rect") + svg.count("<text") +
               svg.count("<polyline") + svg.count("<ellipse") + svg.count("<circle");
    };
    EXPECT_LT(strokes(small) * 3, strokes(full));
}

TEST(Reporting, PaintsEachCardAsABoxAtItsPlaceWhereItIsSmall)
{
    const AnalysisInput input = withLines(test::randomPlan(5, 60), 5);
    const ReportingModel model = modelOf(input);
    const ReportingGeometry geometry(model, {});
    QImage image(geometry.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintReporting(painter, model, geometry, {.isSmall = true});
    painter.end();
    for (const size_t node : geometry.shown()) {
        const bool isEmpty = model.nodes[node].card.holders.empty();
        ASSERT_EQ(image.pixel(geometry.card(node)->center().toPoint()),
                  isEmpty ? theme::vacantLine : theme::strongLine);
    }
}

} // namespace rolewright
