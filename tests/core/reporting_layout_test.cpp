#include "core/drawing/reporting_geometry.h"
#include "tests/core/layout_fixture.h"

#include <numeric>
#include <set>

namespace rolewright {

namespace {

ReportingModel modelOf(const AnalysisInput &input)
{
    return reportingModel(PlanIndex(input), {});
}

/// Every so many branches, to be collapsed or listed.
QSet<PositionId> someOf(const ReportingModel &model, size_t first, size_t step)
{
    QSet<PositionId> some;
    for (size_t node = first; node < model.nodes.size(); node += step)
        some.insert(model.nodes[node].card.position);
    return some;
}

std::vector<ReportingStyle> stylesFor(const ReportingModel &model)
{
    return {{},
            {.cardWidth = 120, .stackedFrom = 2},
            {.stackedFrom = 1'000'000},
            {.listed = someOf(model, 3, 7)},
            {.collapsed = someOf(model, 5, 4), .listed = someOf(model, 0, 5)}};
}

/// A tree that is laid out; cards are those that are shown, in their order.
struct LaidOut
{
    LaidOut(const ReportingModel &from, const ReportingStyle &style)
        : model(from), geometry(from, style), cards(cardsOf(geometry))
    {
    }

    static std::vector<QRectF> cardsOf(const ReportingGeometry &geometry)
    {
        std::vector<QRectF> cards;
        for (const size_t node : geometry.shown())
            cards.push_back(*geometry.card(node));
        return cards;
    }
    size_t node(size_t card) const { return geometry.shown()[card]; }
    bool isBelowSomebody(size_t at) const { return model.nodes[at].parent != ReportingNode::none; }
    bool isOpen(size_t at) const
    {
        return model.nodes[at].reports > 0 && !geometry.isCollapsed(at);
    }

    const ReportingModel &model;
    ReportingGeometry geometry;
    test::RectGrid cards;
};

template <class Check>
void forRandomTrees(const Check &check)
{
    test::forRandomOrganisations([&](const AnalysisInput &input, Dice &dice) {
        const ReportingModel model = modelOf(input);
        for (const ReportingStyle &style : stylesFor(model))
            check(LaidOut(model, style), dice);
    });
}

/// Lines of a tree, each with the number of the lines that it hangs together with.
class Families
{
public:
    explicit Families(const std::vector<QLineF> &lines)
        : m_lines(rectsOf(lines)), m_leader(lines.size())
    {
        std::iota(m_leader.begin(), m_leader.end(), 0);
        for (size_t line = 0; line < m_lines.size(); ++line) {
            for (const size_t other : m_lines.touching(m_lines[line]))
                m_leader[leader(line)] = leader(other);
        }
    }

    size_t count()
    {
        std::set<size_t> leaders;
        for (size_t line = 0; line < m_lines.size(); ++line)
            leaders.insert(leader(line));
        return leaders.size();
    }
    std::set<size_t> touching(const QRectF &card)
    {
        std::set<size_t> leaders;
        for (const size_t line : m_lines.touching(card))
            leaders.insert(leader(line));
        return leaders;
    }

private:
    static std::vector<QRectF> rectsOf(const std::vector<QLineF> &lines)
    {
        std::vector<QRectF> rects;
        for (const QLineF &line : lines)
            rects.push_back(test::around(line).adjusted(-0.01, -0.01, 0.01, 0.01));
        return rects;
    }
    size_t leader(size_t line)
    {
        while (m_leader[line] != line)
            line = m_leader[line] = m_leader[m_leader[line]];
        return line;
    }

    test::RectGrid m_lines;
    std::vector<size_t> m_leader;
};

void expectEqual(const ReportingGeometry &a, const ReportingGeometry &b)
{
    ASSERT_EQ(a.size(), b.size());
    ASSERT_EQ(a.shown(), b.shown());
    ASSERT_EQ(a.lines(), b.lines());
    for (const size_t node : a.shown())
        ASSERT_EQ(a.card(node), b.card(node));
}

} // namespace

TEST(ReportingLayout, ShowsEachPositionOnceUnlessItsBranchIsCollapsed)
{
    forRandomTrees([](const LaidOut &all, Dice &) {
        size_t expected = 0;
        for (size_t node = 0; node < all.model.nodes.size();
             node = all.geometry.isCollapsed(node) ? all.model.nodes[node].end : node + 1) {
            ASSERT_TRUE(all.geometry.card(node)) << node;
            ++expected;
        }
        ASSERT_EQ(all.geometry.shown().size(), expected);
    });
}

TEST(ReportingLayout, KeepsCardsApartAndOnTheSheet)
{
    forRandomTrees([](const LaidOut &all, Dice &) {
        test::expectApart(all.cards);
        const QRectF sheet(QPointF(), all.geometry.size());
        for (size_t card = 0; card < all.cards.size(); ++card)
            ASSERT_TRUE(sheet.contains(all.cards[card])) << card;
    });
}

TEST(ReportingLayout, RunsLinesPastCards)
{
    forRandomTrees([](const LaidOut &all, Dice &) {
        for (const QLineF &line : all.geometry.lines())
            test::expectOutside(line, all.cards);
    });
}

// Lines of two positions that touched would leave open who reports to whom.
TEST(ReportingLayout, TiesEachPositionToThoseBelowItAndToNobodyElse)
{
    forRandomTrees([](const LaidOut &all, Dice &) {
        Families families(all.geometry.lines());
        size_t open = 0;
        for (const size_t node : all.geometry.shown()) {
            const bool isBelow = all.isBelowSomebody(node);
            const auto own = families.touching(*all.geometry.card(node));
            ASSERT_EQ(own.size(), size_t(isBelow) + size_t(all.isOpen(node))) << node;
            open += all.isOpen(node) ? 1 : 0;
            if (!isBelow)
                continue;
            const auto above = families.touching(*all.geometry.card(all.model.nodes[node].parent));
            ASSERT_EQ(std::ranges::count_if(own, [&](size_t one) { return above.contains(one); }),
                      1)
                << node;
        }
        ASSERT_EQ(families.count(), open);
    });
}

TEST(ReportingLayout, KeepsMarksOfBranchesClearOfOtherCards)
{
    forRandomTrees([](const LaidOut &all, Dice &) {
        for (size_t card = 0; card < all.cards.size(); ++card) {
            const size_t node = all.node(card);
            const auto mark = all.geometry.toggle(node);
            ASSERT_EQ(mark.has_value(), all.model.nodes[node].reports > 0);
            if (!mark)
                continue;
            ASSERT_EQ(all.cards.touching(*mark), std::vector{card});
            ASSERT_EQ(all.geometry.toggleAt(mark->center()), node);
        }
    });
}

TEST(ReportingLayout, FindsWhatIsAtAPoint)
{
    forRandomTrees([](const LaidOut &all, Dice &dice) {
        for (const QPointF &point : test::probes(all.cards, all.geometry.size(), dice)) {
            const auto there = all.cards.touching(QRectF(point, QSizeF(0, 0)));
            const auto node = all.geometry.cardAt(point);
            ASSERT_EQ(node.has_value(), !there.empty()) << point.x() << ", " << point.y();
            if (node) {
                ASSERT_EQ(*node, all.node(there.front()));
            }
        }
    });
}

TEST(ReportingLayout, NamesTheCardsThatAWindowShows)
{
    forRandomTrees([](const LaidOut &all, Dice &dice) {
        for (const QRectF &window : test::windows(all.geometry.size(), dice)) {
            std::vector<size_t> expected;
            for (const size_t card : all.cards.touching(window))
                expected.push_back(all.node(card));
            ASSERT_EQ(all.geometry.cardsIn(window), expected);
        }
    });
}

TEST(ReportingLayout, IsTheSameForTheSamePlanAlsoOnceSavedAndLoaded)
{
    test::forRandomOrganisations([](const AnalysisInput &input, Dice &) {
        const ReportingModel first = modelOf(input);
        const ReportingModel again = modelOf(input);
        const ReportingModel loaded = modelOf(test::savedAndLoaded(input));
        for (const ReportingStyle &style : stylesFor(first)) {
            const ReportingGeometry geometry(first, style);
            expectEqual(geometry, ReportingGeometry(again, style));
            expectEqual(geometry, ReportingGeometry(loaded, style));
        }
        for (size_t node = 0; node < first.nodes.size(); ++node)
            ASSERT_EQ(first.nodes[node].card.position, loaded.nodes[node].card.position);
    });
}

} // namespace rolewright
