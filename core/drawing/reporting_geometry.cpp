#include "core/drawing/reporting_geometry.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/tidy_tree.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr double margin = 16;
constexpr double sideGap = 16;  ///< between cards side by side
constexpr double levelGap = 36; ///< below a card, for lines to the next level
constexpr double stackGap = 12; ///< between cards below each other
constexpr double indent = 20;   ///< of cards that hang on a line at their left
constexpr double beside = 14;   ///< between the line down from a card and staff seats
constexpr QSizeF toggleSize(34, 16);

constexpr size_t none = ReportingNode::none;

} // namespace

/// Lays one tree out: gathers what stands together in boxes, lets tidyTree() place these, then
/// places cards and lines in them.
class ReportingLayout
{
public:
    ReportingLayout(const ReportingModel &model, ReportingGeometry &geometry)
        : m_nodes(model.nodes), m_geometry(geometry), m_style(geometry.m_style),
          m_boxOf(m_nodes.size(), TreeBox::noParent), m_isGathered(m_nodes.size(), false)
    {
        geometry.m_cards.resize(m_nodes.size());
        for (const ReportingNode &node : m_nodes) {
            const bool hasBelow = node.reports > 0;
            geometry.m_hasBelow.push_back(hasBelow);
            geometry.m_isCollapsed.push_back(hasBelow &&
                                             m_style.collapsed.contains(node.card.position));
        }
    }

    void layOut()
    {
        gatherBelow(none);
        for (size_t node = 0; node < m_nodes.size();)
            node = gather(node);
        place(tidyTree(m_boxes));
        finish();
    }

private:
    /// Cards that move together.
    struct Group
    {
        enum Kind { Card, Stack, List };
        Kind kind = Card;
        size_t node = none;          ///< the card, or whom all in the stack or list report to
        std::vector<size_t> members; ///< staff seats beside the card, cards of the stack
    };

    double height(size_t node) const { return cardHeight(m_nodes[node].card); }
    bool leads(size_t node) const { return m_nodes[node].reports > 0; }

    /// Takes a position, and what stands with it, into a box. Returns the next one to look at.
    size_t gather(size_t node)
    {
        if (m_isGathered[node])
            return m_geometry.m_isCollapsed[node] ? m_nodes[node].end : node + 1;
        const size_t parent = m_nodes[node].parent;
        Group group{.node = node};
        const bool isOpen = leads(node) && !m_geometry.m_isCollapsed[node];
        const bool isListed = isOpen && m_style.listed.contains(m_nodes[node].card.position);
        if (isOpen && !isListed)
            group.members = assistantsOf(node);
        m_boxOf[node] = m_boxes.size();
        addBox(std::move(group), parent == none ? TreeBox::noParent : m_boxOf[parent]);
        if (!isOpen)
            return m_nodes[node].end;
        if (isListed) {
            addBox({.kind = Group::List, .node = node}, m_boxOf[node]);
            return m_nodes[node].end;
        }
        gatherBelow(node);
        return node + 1;
    }

    std::vector<size_t> below(size_t node) const
    {
        std::vector<size_t> children;
        const size_t end = node == none ? m_nodes.size() : m_nodes[node].end;
        for (size_t child = node == none ? 0 : node + 1; child < end; child = m_nodes[child].end)
            children.push_back(child);
        return children;
    }

    /// Those who lead somebody themselves stand in the line like everybody else.
    std::vector<size_t> assistantsOf(size_t node)
    {
        std::vector<size_t> assistants;
        for (const size_t child : below(node)) {
            if (!m_nodes[child].isAssistant || leads(child))
                continue;
            assistants.push_back(child);
            m_isGathered[child] = true;
        }
        return assistants;
    }

    bool canBeStacked(size_t node) const
    {
        return !leads(node) || (m_style.stacksClosed && m_geometry.m_isCollapsed[node]);
    }

    /// Stacks those below a position who lead nobody, where they are many.
    void gatherBelow(size_t node)
    {
        std::vector<size_t> leaves;
        for (const size_t child : below(node)) {
            if (!m_isGathered[child] && canBeStacked(child))
                leaves.push_back(child);
        }
        if (static_cast<int>(leaves.size()) < m_style.stackedFrom)
            return;
        for (const size_t leaf : leaves)
            m_isGathered[leaf] = true;
        addBox({.kind = Group::Stack, .node = node, .members = std::move(leaves)},
               node == none ? TreeBox::noParent : m_boxOf[node]);
    }

    void addBox(Group group, size_t parent)
    {
        m_boxes.push_back({parent, sizeOf(group) + QSizeF(sideGap, levelGap)});
        m_groups.push_back(std::move(group));
    }

    QSizeF sizeOf(const Group &group) const
    {
        if (group.kind == Group::Stack)
            return stackSize(group);
        if (group.kind == Group::List)
            return listSize(group.node);
        double tall = height(group.node);
        for (size_t i = 0; i < group.members.size(); i += 2)
            tall += stackGap + pairHeight(group, i);
        const double wide =
            group.members.empty() ? m_style.cardWidth : 2 * (m_style.cardWidth + beside);
        return {wide, tall};
    }

    /// Height of the two staff seats on both sides of a line.
    double pairHeight(const Group &group, size_t first) const
    {
        const double left = height(group.members[first]);
        return first + 1 < group.members.size() ? std::max(left, height(group.members[first + 1]))
                                                : left;
    }

    size_t columnsOf(const Group &stack) const
    {
        const auto rows = static_cast<size_t>(m_style.stackRows);
        return (stack.members.size() + rows - 1) / rows;
    }
    size_t rowsOf(const Group &stack) const
    {
        return (stack.members.size() + columnsOf(stack) - 1) / columnsOf(stack);
    }

    QSizeF stackSize(const Group &stack) const
    {
        double tallest = 0;
        double tall = 0;
        for (size_t i = 0; i < stack.members.size(); ++i) {
            tall = (i % rowsOf(stack) == 0 ? 0 : tall + stackGap) + height(stack.members[i]);
            tallest = std::max(tallest, tall);
        }
        const auto columns = static_cast<double>(columnsOf(stack));
        return {columns * (indent + m_style.cardWidth) + (columns - 1) * sideGap, tallest};
    }

    QSizeF listSize(size_t node) const
    {
        double tall = 0;
        int deepest = 1;
        for (size_t row = node + 1; row < m_nodes[node].end; row = nextRow(row)) {
            tall += (tall > 0 ? stackGap : 0) + height(row);
            deepest = std::max(deepest, m_nodes[row].depth - m_nodes[node].depth);
        }
        return {indent * deepest + m_style.cardWidth, tall};
    }

    /// The next row of a list, after what is collapsed.
    size_t nextRow(size_t row) const
    {
        return m_geometry.m_isCollapsed[row] ? m_nodes[row].end : row + 1;
    }

    void place(const std::vector<QPointF> &corners)
    {
        m_joints.resize(m_boxes.size());
        for (size_t box = 0; box < m_boxes.size(); ++box) {
            const QRectF area(corners[box] + QPointF(margin, margin),
                              m_boxes[box].size - QSizeF(sideGap, levelGap));
            const Group &group = m_groups[box];
            if (group.kind == Group::Card)
                placeCard(group, area);
            else if (group.kind == Group::Stack)
                placeStack(group, area);
            else
                placeList(group.node, area);
        }
        for (size_t box = 0; box < m_boxes.size(); ++box)
            drawDown(box);
    }

    void put(size_t node, double left, double top)
    {
        m_geometry.m_cards[node] = QRectF(left, top, m_style.cardWidth, height(node));
    }
    const QRectF &rect(size_t node) const { return *m_geometry.m_cards[node]; }

    void placeCard(const Group &group, const QRectF &area)
    {
        const double middle = area.center().x();
        put(group.node, middle - m_style.cardWidth / 2, area.top());
        double top = area.top() + height(group.node);
        double lowest = top; // of two side by side, the taller one hangs lower
        for (size_t i = 0; i < group.members.size(); ++i) {
            const bool isLeft = i % 2 == 0;
            if (isLeft)
                top += stackGap;
            put(group.members[i], isLeft ? middle - beside - m_style.cardWidth : middle + beside,
                top);
            const QRectF seat = rect(group.members[i]);
            line({middle, seat.center().y()},
                 {isLeft ? seat.right() : seat.left(), seat.center().y()});
            lowest = std::max(lowest, seat.center().y());
            if (!isLeft)
                top += pairHeight(group, i - 1);
        }
        if (!group.members.empty())
            line({middle, rect(group.node).bottom()}, {middle, lowest});
        join(m_boxes[m_boxOf[group.node]].parent, {middle, area.top()});
    }

    void placeStack(const Group &stack, const QRectF &area)
    {
        double top = area.top();
        for (size_t i = 0; i < stack.members.size(); ++i) {
            const auto column = static_cast<double>(i / rowsOf(stack));
            const double left = area.left() + column * (indent + m_style.cardWidth + sideGap);
            const bool isFirst = i % rowsOf(stack) == 0;
            top = isFirst ? area.top() : rect(stack.members[i - 1]).bottom() + stackGap;
            put(stack.members[i], left + indent, top);
            const bool isLast = i + 1 == stack.members.size() || (i + 1) % rowsOf(stack) == 0;
            if (stack.node == none)
                continue;
            hang(left + indent / 2, stack.members[i]);
            if (isLast)
                join(m_boxOf[stack.node], {left + indent / 2, rect(stack.members[i]).center().y()});
        }
    }

    void placeList(size_t node, const QRectF &area)
    {
        double top = area.top();
        for (size_t row = node + 1; row < m_nodes[node].end; row = nextRow(row)) {
            const int level = m_nodes[row].depth - m_nodes[node].depth;
            put(row, area.left() + indent * level, top);
            top = rect(row).bottom() + stackGap;
            hang(area.left() + indent * (level - 0.5), row);
        }
        for (size_t row = node; row < m_nodes[node].end; row = row == node ? row + 1 : nextRow(row))
            joinInList(node, row, area.left());
    }

    /// The line at the left of those below a row of a list.
    void joinInList(size_t head, size_t row, double left)
    {
        if (!leads(row) || (row != head && m_geometry.m_isCollapsed[row]))
            return;
        const double lowest = rect(below(row).back()).center().y();
        const double x = left + indent * (m_nodes[row].depth - m_nodes[head].depth + 0.5);
        if (row == head)
            join(m_boxOf[head], {x, lowest});
        else
            line({x, rect(row).bottom()}, {x, lowest});
    }

    /// A short line from the line at its left to a card.
    void hang(double x, size_t node)
    {
        const QRectF card = rect(node);
        line({x, card.center().y()}, {card.left(), card.center().y()});
    }

    void line(const QPointF &from, const QPointF &to) { m_geometry.m_lines.emplace_back(from, to); }

    /// Notes that a line ends somewhere that comes from the card of a box.
    void join(size_t above, const QPointF &end)
    {
        if (above != TreeBox::noParent)
            m_joints[above].push_back(end);
    }

    /// The lines from a card to all that hangs on it: down, across, and down to each.
    void drawDown(size_t box)
    {
        const std::vector<QPointF> &joints = m_joints[box];
        if (joints.empty())
            return;
        const QRectF card = rect(m_groups[box].node);
        const double middle = card.center().x();
        const double across = card.top() + m_boxes[box].size.height() - levelGap / 2;
        double left = middle;
        double right = middle;
        for (const QPointF &joint : joints) {
            left = std::min(left, joint.x());
            right = std::max(right, joint.x());
            line({joint.x(), across}, joint);
        }
        line({middle, card.bottom()}, {middle, across});
        line({left, across}, {right, across});
    }

    void finish()
    {
        QRectF all;
        for (size_t node = 0; node < m_nodes.size(); ++node) {
            if (!m_geometry.m_cards[node])
                continue;
            all = all.united(rect(node));
            m_geometry.m_shown.push_back(node);
        }
        std::stable_sort(m_geometry.m_shown.begin(), m_geometry.m_shown.end(),
                         [&](size_t a, size_t b) { return rect(a).top() < rect(b).top(); });
        m_geometry.m_size = QSizeF(all.right() + margin, all.bottom() + margin);
    }

    const std::vector<ReportingNode> &m_nodes;
    ReportingGeometry &m_geometry;
    const ReportingStyle &m_style;
    std::vector<size_t> m_boxOf;
    std::vector<bool> m_isGathered; ///< into the box of another one
    std::vector<TreeBox> m_boxes;
    std::vector<Group> m_groups;
    std::vector<std::vector<QPointF>> m_joints; ///< of each box: where lines from it end
};

ReportingGeometry::ReportingGeometry(const ReportingModel &model, ReportingStyle style)
    : m_style(std::move(style))
{
    ReportingLayout(model, *this).layOut();
}

std::optional<QRectF> ReportingGeometry::toggle(size_t node) const
{
    if (!m_hasBelow[node] || !m_cards[node])
        return {};
    const QPointF middle(m_cards[node]->center().x(), m_cards[node]->bottom());
    return QRectF(middle - QPointF(toggleSize.width() / 2, toggleSize.height() / 2), toggleSize);
}

std::optional<QLineF> ReportingGeometry::secondaryLine(const SecondaryLine &line) const
{
    const std::optional<QRectF> &from = m_cards[line.from];
    const std::optional<QRectF> &to = m_cards[line.to];
    if (!from || !to)
        return {};
    if (to->bottom() <= from->top())
        return QLineF({from->center().x(), from->top()}, {to->center().x(), to->bottom()});
    const bool isLeft = to->center().x() < from->center().x();
    return QLineF({isLeft ? from->left() : from->right(), from->center().y()},
                  {isLeft ? to->right() : to->left(), to->center().y()});
}

std::vector<size_t> ReportingGeometry::cardsIn(const QRectF &visible) const
{
    const auto first =
        std::lower_bound(m_shown.begin(), m_shown.end(), visible.top() - highestCard,
                         [this](size_t node, double top) { return m_cards[node]->top() < top; });
    std::vector<size_t> found;
    for (auto node = first; node != m_shown.end(); ++node) {
        const QRectF &card = *m_cards[*node];
        if (card.top() > visible.bottom())
            break;
        if (card.bottom() >= visible.top() && card.right() >= visible.left() &&
            card.left() <= visible.right())
            found.push_back(*node);
    }
    return found;
}

std::optional<size_t> ReportingGeometry::cardAt(QPointF point) const
{
    const std::vector<size_t> found = cardsIn(QRectF(point, QSizeF(0, 0)));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<size_t> ReportingGeometry::toggleAt(QPointF point) const
{
    const QRectF around = QRectF(point, QSizeF(0, 0)).adjusted(0, -toggleSize.height(), 0, 0);
    for (const size_t node : cardsIn(around)) {
        if (const auto mark = toggle(node); mark && mark->contains(point))
            return node;
    }
    return {};
}

} // namespace rolewright
