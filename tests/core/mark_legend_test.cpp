#include "core/drawing/mark_legend.h"
#include "core/report/drawing_file.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/drawn_texts.h"
#include "tests/support/written_pdf.h"

#include <QPainter>

namespace rolewright {
namespace {

using testing::Contains;
using testing::Not;

MappingModel drawnMapping()
{
    return mappingModel(PlanIndex(test::drawnPlan()), {});
}

TEST(MarkLegend, NamesTheSignsThatAMappingHasAndNoOthers)
{
    MappingModel model = drawnMapping();
    const auto marks = marksOf(model, true);
    for (const CardMark mark :
         {CardMark::Unguided, CardMark::Effort, CardMark::Vacant, CardMark::Coverage})
        EXPECT_THAT(marks, Contains(mark));
    EXPECT_THAT(marks, Not(Contains(CardMark::Dotted)));
    for (MappingLane &lane : model.lanes) {
        for (MappingCard &card : lane.cards) {
            card.guides.clear();
            card.isUnlinked = false;
            card.warning.clear();
        }
    }
    EXPECT_TRUE(marksOf(model, false).empty());
    model.lanes.back().cards.front().warning = QStringLiteral("too much");
    EXPECT_EQ(marksOf(model, false), std::vector{CardMark::Warning});
}

TEST(MarkLegend, IsAsWideAsItMayBeAndInRowsBeyond)
{
    const auto marks = marksOf(drawnMapping(), true);
    const LegendRows wide = markLegend(marks, 5000, QStringLiteral("en"));
    const LegendRows narrow = markLegend(marks, 420, QStringLiteral("en"));
    EXPECT_LE(narrow.size().width(), 420);
    EXPECT_GT(narrow.size().height(), wide.size().height());
    EXPECT_TRUE(markLegend({}, 420, QStringLiteral("en")).size().isEmpty());
}

TEST(MarkLegend, WritesEachTextWhole)
{
    const auto marks = marksOf(drawnMapping(), true);
    for (const char *language : {"en", "de"}) {
        const LegendRows legend = markLegend(marks, 420, QString::fromUtf8(language));
        const auto texts = test::svgTexts(
            svgOf({{}, legend.size(), [&](QPainter &painter) { legend.paint(painter); }}));
        EXPECT_EQ(static_cast<size_t>(texts.size()), marks.size());
        for (const QString &text : texts.keys())
            EXPECT_FALSE(text.contains(u'…')) << text.toStdString();
    }
}

TEST(MarkLegend, StandsOnEachPageOfAMapping)
{
    const test::WrittenPdf pdf(
        test::reportOf(test::randomPlan(7, 300), {.chapters = {Chapter::Mapping}}));
    const QStringList pages = QString::fromStdString(pdf.text()).split(u'\f', Qt::SkipEmptyParts);
    ASSERT_GT(pages.size(), 1);
    for (const QString &page : pages)
        EXPECT_TRUE(page.contains(QStringLiteral("little effort"))) << page.toStdString();
}

} // namespace
} // namespace rolewright
