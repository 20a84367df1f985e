#pragma once

#include <QRectF>
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace rolewright::test {

/// Rectangles of a drawing by where they stand, so that thousands can be held against each other
/// one by one without a look at all the others. It knows nothing of how the drawing was laid out.
class RectGrid
{
public:
    explicit RectGrid(std::vector<QRectF> rects) : m_rects(std::move(rects))
    {
        for (size_t i = 0; i < m_rects.size(); ++i)
            visitCells(m_rects[i], [&](qint64 cell) { m_cells[cell].push_back(i); });
    }

    /// Those that touch a rectangle, each once, its edge included.
    std::vector<size_t> touching(const QRectF &rect) const
    {
        std::vector<size_t> found;
        visitCells(rect, [&](qint64 cell) {
            const auto there = m_cells.find(cell);
            if (there == m_cells.end())
                return;
            for (const size_t i : there->second) {
                if (touch(m_rects[i], rect))
                    found.push_back(i);
            }
        });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    const QRectF &operator[](size_t i) const { return m_rects[i]; }
    size_t size() const { return m_rects.size(); }

private:
    static constexpr double cellSize = 256;

    static bool touch(const QRectF &a, const QRectF &b)
    {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
               b.top() <= a.bottom();
    }
    template <class Visit>
    static void visitCells(const QRectF &rect, const Visit &visit)
    {
        const auto cell = [](double at) { return static_cast<qint64>(std::floor(at / cellSize)); };
        for (qint64 x = cell(rect.left()); x <= cell(rect.right()); ++x) {
            for (qint64 y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
                visit(x * (qint64(1) << 32) + y);
        }
    }

    std::vector<QRectF> m_rects;
    std::unordered_map<qint64, std::vector<size_t>> m_cells;
};

} // namespace rolewright::test
