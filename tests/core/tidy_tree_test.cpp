#include "core/drawing/tidy_tree.h"

#include <QRectF>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-6;

TreeBox rootBox(QSizeF size)
{
    return {TreeBox::noParent, size};
}

std::vector<QRectF> rectsOf(const std::vector<TreeBox> &boxes)
{
    const std::vector<QPointF> corners = tidyTree(boxes);
    std::vector<QRectF> rects;
    for (size_t i = 0; i < boxes.size(); ++i)
        rects.emplace_back(corners[i], boxes[i].size);
    return rects;
}

/// A forest in depth-first order: each box lies below one of those on the way to the box before.
std::vector<TreeBox> drawnForest()
{
    const auto count = *rc::gen::inRange<size_t>(1, 60);
    std::vector<TreeBox> boxes;
    std::vector<size_t> path;
    for (size_t i = 0; i < count; ++i) {
        path.resize(*rc::gen::inRange<size_t>(0, path.size() + 1));
        const double width = *rc::gen::inRange(1, 30);
        const double height = *rc::gen::inRange(1, 30);
        boxes.push_back({path.empty() ? TreeBox::noParent : path.back(), {width, height}});
        path.push_back(i);
    }
    return boxes;
}

bool overlap(const QRectF &a, const QRectF &b)
{
    const QRectF both = a.intersected(b);
    return both.width() > tolerance && both.height() > tolerance;
}

} // namespace

TEST(TidyTree, PutsAParentOverTheMiddleOfItsChildren)
{
    const auto rects = rectsOf({rootBox({10, 10}), {0, {10, 10}}, {0, {10, 10}}, {0, {10, 10}}});
    EXPECT_EQ(rects[0].topLeft(), QPointF(10, 0));
    EXPECT_EQ(rects[1].topLeft(), QPointF(0, 10));
    EXPECT_EQ(rects[2].topLeft(), QPointF(10, 10));
    EXPECT_EQ(rects[3].topLeft(), QPointF(20, 10));
}

TEST(TidyTree, SpreadsSmallBoxesEvenlyBetweenLargeBranches)
{
    // Two children with five boxes each below them, and two leaves between these.
    std::vector<TreeBox> boxes{rootBox({10, 10}), {0, {10, 10}}};
    for (int i = 0; i < 5; ++i)
        boxes.push_back({1, {10, 10}});
    boxes.push_back({0, {10, 10}});
    boxes.push_back({0, {10, 10}});
    boxes.push_back({0, {10, 10}});
    for (int i = 0; i < 5; ++i)
        boxes.push_back({9, {10, 10}});
    const auto rects = rectsOf(boxes);
    EXPECT_NEAR(rects[7].left() - rects[1].left(), 50.0 / 3, tolerance);
    EXPECT_NEAR(rects[8].left() - rects[7].left(), 50.0 / 3, tolerance);
    EXPECT_NEAR(rects[9].left() - rects[8].left(), 50.0 / 3, tolerance);
}

TEST(TidyTree, LetsALowBoxStandBesideAHighOne)
{
    // A high box keeps only what is beside it away, not what stands below its end.
    const auto rects = rectsOf({rootBox({10, 10}),
                                {0, {10, 100}},
                                {0, {10, 10}},
                                {2, {10, 10}},
                                {2, {10, 10}},
                                {2, {10, 10}}});
    EXPECT_EQ(rects[3].left(), rects[1].right());
    EXPECT_EQ(rects[2].top(), 10);
    EXPECT_EQ(rects[3].top(), 20);
}

TEST(TidyTree, LaysOutNothing)
{
    EXPECT_TRUE(tidyTree({}).empty());
}

TEST(TidyTree, GoesAsDeepAsThereAreBoxes)
{
    std::vector<TreeBox> chain{rootBox({10, 10})};
    for (size_t i = 1; i < 200'000; ++i)
        chain.push_back({i - 1, {10, 10}});
    EXPECT_EQ(tidyTree(chain).back(), QPointF(0, 1'999'990));
}

RC_GTEST_PROP(TidyTree, NoBoxOverlapsAnother, ())
{
    const auto rects = rectsOf(drawnForest());
    for (size_t i = 0; i < rects.size(); ++i) {
        for (size_t j = 0; j < i; ++j)
            RC_ASSERT(!overlap(rects[i], rects[j]));
    }
}

RC_GTEST_PROP(TidyTree, ChildrenStandInOrderBelowTheirParentWhoIsInTheMiddle, ())
{
    const std::vector<TreeBox> boxes = drawnForest();
    const auto rects = rectsOf(boxes);
    std::map<size_t, std::vector<size_t>> children;
    for (size_t i = 0; i < boxes.size(); ++i)
        children[boxes[i].parent].push_back(i);
    for (const auto &[parent, row] : children) {
        for (size_t i = 1; i < row.size(); ++i)
            RC_ASSERT(rects[row[i]].left() >= rects[row[i - 1]].right() - tolerance);
        if (parent == TreeBox::noParent)
            continue;
        const double middle = (rects[row.front()].left() + rects[row.back()].right()) / 2;
        RC_ASSERT(std::abs(rects[parent].center().x() - middle) < tolerance);
        RC_ASSERT(rects[row.front()].top() == rects[parent].bottom());
    }
}

RC_GTEST_PROP(TidyTree, BeginsInTheUpperLeftCorner, ())
{
    const auto rects = rectsOf(drawnForest());
    QRectF all = rects.front();
    for (const QRectF &rect : rects)
        all = all.united(rect);
    RC_ASSERT(std::abs(all.left()) < tolerance);
    RC_ASSERT(all.top() == 0);
}

} // namespace rolewright
