#pragma once

#include "tests/support/plan_generator.h"
#include "tests/support/random_organisation.h"
#include "tests/support/rect_grid.h"

#include <QLineF>
#include <gtest/gtest.h>

namespace rolewright::test {

/// A number that the environment may set, as tests/wide/organisations does.
inline int asked(const char *variable, int usual)
{
    bool isSet = false;
    const int value = qEnvironmentVariableIntValue(variable, &isSet);
    return isSet ? value : usual;
}

/// Checks something of random organisations of different sizes, the last one as large as any may
/// be, and says which one failed. By itself small enough to run with all other tests.
template <class Check>
void forRandomOrganisations(const Check &check)
{
    const int most = asked("ROLEWRIGHT_POSITIONS", 300);
    const int first = asked("ROLEWRIGHT_SEED", 1);
    const int count = asked("ROLEWRIGHT_SEEDS", 8);
    for (int seed = first; seed < first + count; ++seed) {
        Dice dice(static_cast<uint64_t>(seed));
        const int positions = (seed - first) % 4 == 3 ? most : dice.below(most + 1);
        SCOPED_TRACE(testing::Message()
                     << "ROLEWRIGHT_SEED=" << seed << ", " << positions << " positions");
        check(randomOrganisation(static_cast<uint64_t>(seed), positions), dice);
        if (testing::Test::HasFailure())
            return;
    }
}

/// What is left of a card without its edge, which lines may touch.
inline QRectF inside(const QRectF &rect)
{
    return rect.adjusted(0.01, 0.01, -0.01, -0.01);
}

inline QRectF around(const QLineF &line)
{
    return QRectF(line.p1(), line.p2()).normalized();
}

inline void expectApart(const RectGrid &rects)
{
    for (size_t i = 0; i < rects.size(); ++i) {
        for (const size_t other : rects.touching(inside(rects[i])))
            ASSERT_TRUE(other == i || !rects[other].intersects(inside(rects[i])))
                << i << " overlaps " << other;
    }
}

inline void expectOutside(const QLineF &line, const RectGrid &cards)
{
    const QRectF rect = around(line);
    for (const size_t card : cards.touching(rect)) {
        const QRectF core = inside(cards[card]);
        ASSERT_TRUE(rect.left() > core.right() || rect.right() < core.left() ||
                    rect.top() > core.bottom() || rect.bottom() < core.top())
            << "a line from " << line.x1() << ", " << line.y1() << " to " << line.x2() << ", "
            << line.y2() << " crosses card " << card;
    }
}

/// Points where a hit test may go wrong: in the middle of each card, close to one of its corners
/// on both sides, and anywhere on the sheet.
inline std::vector<QPointF> probes(const RectGrid &cards, const QSizeF &sheet, Dice &dice)
{
    std::vector<QPointF> points;
    for (size_t i = 0; i < cards.size(); ++i) {
        points.push_back(cards[i].center());
        const QRectF near = dice.chance(50) ? cards[i].adjusted(0.5, 0.5, -0.5, -0.5)
                                            : cards[i].adjusted(-0.5, -0.5, 0.5, 0.5);
        points.push_back(dice.pick(
            std::array{near.topLeft(), near.topRight(), near.bottomLeft(), near.bottomRight()}));
    }
    for (int i = 0; i < 100; ++i)
        points.emplace_back(sheet.width() * dice.below(1000) / 1000.0,
                            sheet.height() * dice.below(1000) / 1000.0);
    return points;
}

/// Parts of the sheet that a window may show.
inline std::vector<QRectF> windows(const QSizeF &sheet, Dice &dice)
{
    std::vector<QRectF> parts;
    for (int i = 0; i < 20; ++i)
        parts.emplace_back(sheet.width() * dice.below(1000) / 1000.0,
                           sheet.height() * dice.below(1000) / 1000.0, 50 + dice.below(2000),
                           50 + dice.below(2000));
    return parts;
}

} // namespace rolewright::test
