#include "core/drawing/reporting_model.h"
#include "core/report/drawing_file.h"
#include "core/report/reporting_pages.h"
#include "core/report/type_size.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/drawn_texts.h"

#include <QPainter>
#include <QRegularExpression>
#include <gmock/gmock.h>

namespace rolewright {
namespace {

QString titleOf(qsizetype row)
{
    return QStringLiteral("Role %1").arg(row);
}

/// Positions of which each leads so many, but for those at the end.
AnalysisInput treeOf(int positions, int reports)
{
    AnalysisInput input = test::randomPlan(7, positions);
    Table<Position> &table = input.plan.designs[input.scenario].positions;
    for (qsizetype row = 0; row < table.size(); ++row) {
        Position position = *table.rows()[static_cast<size_t>(row)];
        position.title = titleOf(row);
        position.assistant = false;
        position.alsoReportsTo = {};
        position.reportsTo =
            row == 0 ? PositionId{} : table.rows()[static_cast<size_t>((row - 1) / reports)]->id;
        table.replace(position);
    }
    return input;
}

/// What stands on each page of a tree on A4.
class TreePages
{
public:
    explicit TreePages(AnalysisInput from, WideCharts charts = WideCharts::Book)
        : m_input(std::move(from)), m_index(m_input), m_options{.charts = charts},
          m_numbers(std::make_shared<PageNumbers>())
    {
        const PageFrame frame{.size = {1123, 794}, .content = {52, 72, 1019, 660}};
        PageFlow flow(m_pages, frame, m_numbers, Qt::blue);
        flow.startChapter(Chapter::Organisation, QStringLiteral("Book"));
        writeReporting(flow, {m_index, m_options});
        for (size_t page = 0; page < m_pages.size(); ++page) {
            for (const PageAnchor &anchor : m_pages[page].anchors)
                m_numbers->set(anchor.name, static_cast<int>(page) + 1);
        }
        for (size_t page = 0; page < m_pages.size(); ++page)
            m_texts.push_back(test::svgTexts(
                svgOf({{}, frame.size, [&](QPainter &painter) { paint(painter, page); }})));
    }

    int pages() const { return static_cast<int>(m_pages.size()); }
    const ReportPage &page(int number) const { return m_pages[static_cast<size_t>(number - 1)]; }
    QStringList texts(int number) const { return m_texts[static_cast<size_t>(number - 1)].keys(); }
    int pageOf(const QString &anchor) const { return m_numbers->of(anchor); }
    double smallestType() const
    {
        return rolewright::smallestType(pages(), [this](QPainter &painter, int page) {
            paint(painter, static_cast<size_t>(page));
        });
    }

private:
    void paint(QPainter &painter, size_t page) const
    {
        for (const auto &part : m_pages[page].parts)
            part(painter);
    }

    AnalysisInput m_input;
    PlanIndex m_index;
    ReportOptions m_options;
    std::shared_ptr<PageNumbers> m_numbers;
    std::vector<ReportPage> m_pages;
    std::vector<test::DrawnTexts> m_texts;
};

TEST(ReportingPages, ShowASmallTreeWhole)
{
    const TreePages tree(treeOf(7, 2));
    ASSERT_EQ(tree.pages(), 1);
    for (int row = 0; row < 7; ++row)
        EXPECT_TRUE(tree.texts(1).contains(titleOf(row))) << row;
    EXPECT_TRUE(tree.texts(1).contains(QStringLiteral("Who reports to whom")));
}

TEST(ReportingPages, ShowEachPositionOfALargeTreeInTypeThatIsReadable)
{
    constexpr int positions = 400;
    for (const int reports : {3, 7, 20}) {
        const TreePages tree(treeOf(positions, reports));
        QSet<QString> seen;
        for (int page = 1; page <= tree.pages(); ++page) {
            for (const QString &text : tree.texts(page))
                seen.insert(text);
        }
        for (int row = 0; row < positions; ++row)
            EXPECT_TRUE(seen.contains(titleOf(row))) << row << " of " << reports;
        EXPECT_GE(tree.smallestType() * 0.75, 5.95) << reports;
        EXPECT_LT(tree.pages(), 60) << reports;
    }
}

TEST(ReportingPages, LeadFromAClosedBranchToWhereItFollowsAndBack)
{
    const TreePages tree(treeOf(400, 5));
    int branches = 0;
    for (int page = 1; page <= tree.pages(); ++page) {
        for (const PageLink &link : tree.page(page).links) {
            const int target = tree.pageOf(link.anchor);
            ASSERT_GT(target, 0) << link.anchor.toStdString();
            if (target < page)
                continue; // the way back
            ++branches;
            EXPECT_TRUE(tree.texts(page).contains(QStringLiteral("page %1").arg(target)))
                << link.anchor.toStdString();
            EXPECT_TRUE(tree.texts(target).contains(
                QStringLiteral("Whom it reports to: page %1").arg(page)))
                << link.anchor.toStdString();
        }
    }
    EXPECT_GT(branches, 2);
}

TEST(ReportingPages, DivideThoseWhoAreTooManyForAPage)
{
    constexpr int positions = 150;
    for (const bool haveOneHead : {true, false}) {
        AnalysisInput input = treeOf(positions, positions);
        if (!haveOneHead) {
            Table<Position> &table = input.plan.designs[input.scenario].positions;
            for (size_t row = 0; row < positions; ++row) {
                Position position = *table.rows()[row];
                position.reportsTo = {};
                table.replace(position);
            }
        }
        const TreePages tree(std::move(input));
        EXPECT_GT(tree.pages(), 1);
        EXPECT_LT(tree.pages(), 12);
        QSet<QString> seen;
        for (int page = 1; page <= tree.pages(); ++page) {
            for (const QString &text : tree.texts(page))
                seen.insert(text);
        }
        for (int row = 0; row < positions; ++row)
            EXPECT_TRUE(seen.contains(titleOf(row))) << row;
        EXPECT_TRUE(seen.contains(QStringLiteral("Who reports to whom (continued)")));
        EXPECT_GE(tree.smallestType() * 0.75, 5.95);
    }
}

TEST(ReportingPages, ShrinkOrCutATreeWhereThatIsAskedFor)
{
    const TreePages fitted(treeOf(400, 5), WideCharts::Fit);
    EXPECT_LE(fitted.pages(), 2);
    EXPECT_LT(fitted.smallestType() * 0.75, 4);
    const TreePages tiled(treeOf(400, 5), WideCharts::Tiles);
    EXPECT_GT(tiled.pages(), 10);
}

TEST(ReportingPages, TakeABranchWithItsOwnDottedLines)
{
    AnalysisInput input = treeOf(13, 3);
    Table<Position> &table = input.plan.designs[input.scenario].positions;
    const auto alsoReport = [&](size_t row, size_t to) {
        Position position = *table.rows()[row];
        position.alsoReportsTo = {table.rows()[to]->id};
        table.replace(position);
    };
    alsoReport(5, 4);
    alsoReport(6, 2);
    const ReportingModel whole = reportingModel(PlanIndex(input), {});
    const auto top = whole.find(table.rows()[1]->id);
    ASSERT_TRUE(top);
    const ReportingModel branch = branchOf(whole, *top);
    EXPECT_EQ(branch.nodes.size(), 4U);
    EXPECT_EQ(branch.nodes[0].parent, ReportingNode::none);
    EXPECT_EQ(branch.nodes[0].depth, 0);
    EXPECT_EQ(branch.nodes[0].end, 4U);
    EXPECT_EQ(branch.nodes[3].parent, 0U);
    ASSERT_EQ(branch.secondary.size(), 1U);
    EXPECT_EQ(branch.nodes[branch.secondary[0].from].card.title, titleOf(5));
    EXPECT_EQ(branch.find(table.rows()[4]->id), branch.secondary[0].to);
}

} // namespace
} // namespace rolewright
