#include "core/drawing/effort_curve.h"
#include "core/drawing/heatmap_look.h"
#include "core/drawing/heatmap_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "tests/support/drawn_plan.h"

#include <QImage>
#include <QPainter>
#include <cmath>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

const QString english = QStringLiteral("en");
const HeatmapMode modes[] = {HeatmapMode::Effort, HeatmapMode::Coverage, HeatmapMode::Gap,
                             HeatmapMode::People, HeatmapMode::Activities};

double luminance(QRgb colour)
{
    const auto linear = [](int part) {
        const double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) +
           0.0722 * linear(qBlue(colour));
}

double contrast(QRgb a, QRgb b)
{
    const double high = std::max(luminance(a), luminance(b));
    return (high + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

/// One row of one cell.
CellLook lookOf(HeatmapMode mode, const HeatmapCell &cell)
{
    return cellLook({.language = english, .mode = mode}, {.cells = {cell}}, cell);
}

HeatmapCell covered(double staffed, double demand)
{
    return {.demand = demand, .staffed = staffed};
}

} // namespace

TEST(HeatmapLook, keepsWordsReadableInEveryMode)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    for (const HeatmapMode mode : modes) {
        const HeatmapModel model = heatmapModel(index, english, {.mode = mode});
        for (const HeatmapRow &row : model.rows) {
            for (const HeatmapCell &cell : row.cells) {
                const CellLook look = cellLook(model, row, cell);
                EXPECT_GE(contrast(look.fill, look.ink), 4.5);
            }
        }
    }
    for (double staffed = 0; staffed < 4; staffed += 0.1) {
        for (const HeatmapMode mode : {HeatmapMode::Coverage, HeatmapMode::Gap}) {
            const CellLook look = lookOf(mode, covered(staffed, 1.5));
            EXPECT_GE(contrast(look.fill, look.ink), 4.5);
            EXPECT_FALSE(look.first.isEmpty()); // never colour alone
        }
    }
}

TEST(HeatmapLook, neverRoundsAShortfallUpToCovered)
{
    const auto percent = [](double staffed, double demand) {
        return lookOf(HeatmapMode::Coverage, covered(staffed, demand))
            .first.first()
            .replace(QChar(QChar::Nbsp), u' ');
    };
    EXPECT_EQ(percent(0.999, 1), QStringLiteral("99 %"));
    EXPECT_EQ(percent(1, 1), QStringLiteral("100 %"));
    EXPECT_EQ(percent(0.625, 1), QStringLiteral("62 %"));
    EXPECT_EQ(percent(3, 2), QStringLiteral("150 %"));
    const CellLook none = lookOf(HeatmapMode::Coverage, covered(0, 0));
    EXPECT_TRUE(none.first.isEmpty());
    EXPECT_EQ(none.second, QStringLiteral("no demand"));
}

TEST(HeatmapLook, saysHowMuchIsShortOrSpare)
{
    const auto gap = [](double staffed, double demand) {
        return lookOf(HeatmapMode::Gap, covered(staffed, demand)).first.first();
    };
    EXPECT_EQ(gap(0.5, 2), QStringLiteral("1.5 short"));
    EXPECT_EQ(gap(2.25, 2), QStringLiteral("0.25 spare"));
    EXPECT_EQ(gap(1, 1), QStringLiteral("even"));
    EXPECT_NE(lookOf(HeatmapMode::Gap, covered(0.5, 2)).fill,
              lookOf(HeatmapMode::Gap, covered(2, 0.5)).fill);
}

TEST(HeatmapLook, namesPeopleInEverShorterWays)
{
    HeatmapRow row;
    for (const char *name : {"Ana Duarte", "Tom Becker", "Mei Tanaka", "Lena Roth"})
        row.holders.push_back({{}, QString::fromUtf8(name), 1});
    const HeatmapCell cell{.level = Level::High};
    const HeatmapModel model{.language = english, .mode = HeatmapMode::People};
    const CellLook look = cellLook(model, row, cell);
    EXPECT_EQ(look.first.first(), QStringLiteral("AD TB MT LR"));
    EXPECT_EQ(look.first.last(), QStringLiteral("AD +3"));
    EXPECT_EQ(cellInWords(model, row, cell),
              QStringLiteral("Ana Duarte, Tom Becker, Mei Tanaka, Lena Roth"));
    EXPECT_EQ(cellLook(model, {}, cell).first.first(), QStringLiteral("Nobody"));
}

TEST(HeatmapLook, showsNoNamesWhereRolesAloneAreWanted)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    const HeatmapModel model =
        heatmapModel(index, english, {.mode = HeatmapMode::People, .names = NamesShown::RolesOnly});
    for (const HeatmapRow &row : model.rows) {
        for (const HeatmapHolder &holder : row.holders)
            EXPECT_TRUE(holder.name.isEmpty());
    }
}

TEST(HeatmapRows, sortWithinTheirPlacement)
{
    const AnalysisInput input = test::drawnPlan();
    const HeatmapModel model =
        heatmapModel(PlanIndex(input), english, {.rows = {.order = HeatmapOrder::Shortfall}});
    ASSERT_EQ(model.centralRows, 4u);
    const auto begin = model.rows.begin() + 4;
    EXPECT_TRUE(std::is_sorted(begin, model.rows.end(), [](const auto &a, const auto &b) {
        return a.shortFte() > b.shortFte();
    }));
    EXPECT_FALSE(begin->central);
}

TEST(HeatmapRows, leaveOutWhatIsNotWanted)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    const auto count = [&](const HeatmapRows &rows) {
        return heatmapModel(index, english, {.rows = rows}).rows.size();
    };
    EXPECT_EQ(count({.placement = Placement::Central}), 4u);
    EXPECT_EQ(count({.name = QStringLiteral("ENGINEER")}), 2u);
    EXPECT_EQ(count({.staffed = true}) + count({.staffed = false}), 10u);
    EXPECT_EQ(count({.name = QStringLiteral("nobody")}), 0u);
}

TEST(EffortCurve, staysBetweenItsPoints)
{
    const EffortCurve curve({Level::Little, Level::High, Level::Moderate, Level::High}, {200, 70});
    ASSERT_EQ(curve.points().size(), 4u);
    EXPECT_LT(curve.points()[1].y(), curve.points()[2].y());
    const QRectF bounds = curve.line().boundingRect();
    EXPECT_GE(bounds.top(), curve.points()[1].y() - 1e-6);
    EXPECT_LE(bounds.bottom(), curve.points()[0].y() + 1e-6);
    EXPECT_EQ(curve.phaseAt(curve.points()[2].x() + 3), 2u);
    EXPECT_EQ(EffortCurve({}, {200, 70}).phaseAt(10), 0u);
}

TEST(Heatmap, paintsAPartAsItPaintsTheWhole)
{
    ASSERT_TRUE(loadFonts());
    const AnalysisInput input = test::drawnPlan();
    const HeatmapModel model = heatmapModel(PlanIndex(input), english, {});
    const HeatmapGeometry geometry(model, {});
    const QRect part(200, 120, 256, 256);
    const auto painted = [&](const QRectF &visible) {
        QImage image(geometry.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintHeatmap(painter, model, geometry, visible);
        return image.copy(part);
    };
    EXPECT_EQ(painted(QRectF(QPointF(), geometry.size())), painted(part));
}

} // namespace rolewright
