#include "core/drawing/heatmap_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "tests/support/drawn_plan.h"

#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <gmock/gmock.h>

namespace rolewright {
namespace {

const QString english = QStringLiteral("en");

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

TEST(Theme, SetsWordsOffFromWhatTheyStandOn)
{
    for (const Level level : {Level::Little, Level::Moderate, Level::High})
        EXPECT_GE(contrast(theme::levelFill(level), theme::levelText(level)), 4.5);
    EXPECT_GE(contrast(QColor(theme::quietText), QColor(theme::centralFill)), 4.5);
    EXPECT_GE(contrast(QColor(theme::quietText), QColor(theme::unitFill)), 4.5);
    EXPECT_GE(contrast(QColor(theme::vacantText), QColor(theme::vacantFill)), 4.5);
    EXPECT_GE(contrast(QColor(theme::warning), QColor(theme::paper)), 4.5);
    EXPECT_GE(contrast(QColor(theme::initialsText), QColor(theme::initialsFill)), 4.5);
}

TEST(Theme, BringsItsOwnTypeface)
{
    ASSERT_TRUE(loadFonts());
    EXPECT_EQ(QFontInfo(theme::font(12, QFont::DemiBold)).family(), QStringLiteral("Inter"));
}

TEST(Heatmap, ListsCentralProfilesFirstWithTheFrameworksLevels)
{
    const AnalysisInput input = test::drawnPlan();
    const HeatmapModel model = heatmapModel(input.framework, english);
    ASSERT_EQ(model.rows.size(), 10u);
    EXPECT_EQ(model.centralRows, 4u);
    EXPECT_EQ(model.rows[0].name, QStringLiteral("AI Management"));
    EXPECT_EQ(model.stages.size(), 3u);
    ASSERT_EQ(model.phases.size(), 7u);
    EXPECT_EQ(model.rows[2].cells[0].level, Level::High);
    EXPECT_EQ(model.rows[0].cells[3].level, Level::Little);
}

TEST(Heatmap, CountsTasksAmongTheActivitiesOfACell)
{
    const AnalysisInput input = test::drawnPlan();
    int tasks = 0;
    int expected = 0;
    for (const HeatmapRow &row : heatmapModel(input.framework, english).rows) {
        for (const HeatmapCell &cell : row.cells) {
            EXPECT_LE(cell.tasks, cell.involved);
            tasks += cell.tasks;
        }
    }
    for (const Activity &activity : input.framework.activities) {
        if (activity.phase == input.framework.planningPhase.id)
            continue;
        for (const auto &[profile, cell] : activity.involvement)
            expected += cell.involvement.accountable || cell.involvement.responsible ? 1 : 0;
    }
    EXPECT_EQ(tasks, expected);
    EXPECT_GT(tasks, 50);
}

TEST(Heatmap, MarksCellsWhereStaffFallShort)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    HeatmapModel model = heatmapModel(input.framework, english);
    EXPECT_FALSE(model.hasStaffing());
    addStaffing(model, index);
    EXPECT_TRUE(model.hasStaffing());
    const HeatmapRow &steward = model.rows[*model.rowOf(ProfileId{QStringLiteral("data-steward")})];
    EXPECT_DOUBLE_EQ(*steward.staffed, 0.5);
    EXPECT_TRUE(steward.isShort);
    EXPECT_FALSE(steward.cells[3].isShort());
}

class HeatmapLayout : public testing::TestWithParam<bool>
{
protected:
    AnalysisInput input = test::drawnPlan();
    HeatmapModel model = heatmapModel(input.framework, english);
    HeatmapGeometry geometry{model, GetParam() ? HeatmapStyle::summary(526) : HeatmapStyle{}};
};

TEST_P(HeatmapLayout, FindsEachCellAtItsPlaceAndNothingBetween)
{
    for (size_t row = 0; row < geometry.rows(); ++row) {
        for (size_t column = 0; column < geometry.columns(); ++column) {
            const QRectF cell = geometry.cell(row, column);
            const CellPlace expected{row, column};
            ASSERT_EQ(geometry.cellAt(cell.center()), expected);
            ASSERT_FALSE(geometry.cellAt(QPointF(cell.right() + 1, cell.center().y())));
            ASSERT_FALSE(geometry.cellAt(QPointF(cell.center().x(), cell.bottom() + 1)));
        }
    }
    EXPECT_FALSE(geometry.cellAt(QPointF(-1, -1)));
    EXPECT_FALSE(geometry.cellAt(QPointF(1e6, 1e6)));
}

TEST_P(HeatmapLayout, KeepsCellsApartAndWithinItsSize)
{
    std::vector<QRectF> rects;
    for (size_t row = 0; row < geometry.rows(); ++row) {
        rects.push_back(geometry.rowHead(row));
        for (size_t column = 0; column < geometry.columns(); ++column)
            rects.push_back(geometry.cell(row, column));
    }
    for (size_t column = 0; column < geometry.columns(); ++column)
        rects.push_back(geometry.phaseHead(column));
    const QRectF whole(QPointF(), geometry.size() + QSizeF(0.01, 0.01));
    for (size_t a = 0; a < rects.size(); ++a) {
        EXPECT_TRUE(whole.contains(rects[a]));
        for (size_t b = a + 1; b < rects.size(); ++b)
            ASSERT_FALSE(rects[a].intersects(rects[b]));
    }
}

INSTANTIATE_TEST_SUITE_P(Styles, HeatmapLayout, testing::Bool());

TEST(DrawnText, CutsHostileNames)
{
    ASSERT_TRUE(loadFonts());
    const QString marks = QStringLiteral("Eva ") + QString(10000, QChar(0x0301));
    EXPECT_LE(drawable(marks).size(), 20);
    EXPECT_LE(drawable(QString(100000, u'W')).size(), 201);
    EXPECT_EQ(drawable(QStringLiteral("a\u202eb\u0007c\nd")), QStringLiteral("abc d"));
    EXPECT_LE(textWidth(elided(QString(500, u'W'), theme::font(12), 80), theme::font(12)), 80.5);
}

TEST(DrawnText, BreaksAtSpacesAndShortensTheLastLine)
{
    ASSERT_TRUE(loadFonts());
    const QFont font = theme::font(12);
    EXPECT_EQ(brokenIntoLines(QStringLiteral("Monitor and maintain"), font, 90, 2),
              (QStringList{QStringLiteral("Monitor and"), QStringLiteral("maintain")}));
    const QStringList lines = brokenIntoLines(QStringLiteral("a b c d e f g h i j k"), font, 30, 2);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines.last().endsWith(QChar(0x2026)));
}

TEST(DrawnText, KeepsANumberOnTheLineOfItsUnit)
{
    ASSERT_TRUE(loadFonts());
    const QFont font = theme::font(12);
    const QString text = QStringLiteral("a fit of 85 %, 0.4 FTE");
    const double width = textWidth(QStringLiteral("a fit of 85 %"), font) - 1;
    EXPECT_EQ(brokenIntoLines(text, font, width, 3),
              (QStringList{QStringLiteral("a fit of"), QStringLiteral("85 %,"),
                           QStringLiteral("0.4 FTE")}));
}

TEST(DrawnText, ShowsNoMoreDecimalsThanNeeded)
{
    EXPECT_EQ(fteInWords(1, english), QStringLiteral("1.0"));
    EXPECT_EQ(fteInWords(0.25, english), QStringLiteral("0.25"));
    EXPECT_EQ(fteInWords(0.5, QStringLiteral("de")), QStringLiteral("0,5"));
    EXPECT_EQ(initialsOf(QStringLiteral("Ana Maria Duarte")), QStringLiteral("AD"));
}

} // namespace
} // namespace rolewright
