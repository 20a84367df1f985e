#include "core/drawing/tidy_tree.h"

#include <algorithm>

namespace rolewright {

namespace {

using Place = quint32; ///< half the size of a pointer, since the work is bound by memory
constexpr Place nowhere = static_cast<Place>(-1);

/// A box while its place is searched. Places are relative, so that a subtree moves in one step.
struct Node
{
    double width = 0;
    double bottom = 0;
    double offset = 0;     ///< within the subtree, before it is moved
    double move = 0;       ///< of the subtree, relative to its parent
    double shift = 0;      ///< of this child and those on its right, still to be spread
    double correction = 0; ///< of this child alone, for what was spread to its left
    Place firstChild = nowhere;
    Place lastChild = nowhere;
    Place nextSibling = nowhere;
    Place leftThread = nowhere; ///< where the outline goes on below a box without children
    Place rightThread = nowhere;
    Place lowestLeft = 0; ///< last box of the outline of the subtree, and how far it is moved
    Place lowestRight = 0;
    double lowestLeftMove = 0;
    double lowestRightMove = 0;
};

/// How deep the outline of the first siblings is, and which sibling reaches there.
struct Depth
{
    double bottom = 0;
    size_t sibling = 0;
};

class Layout
{
public:
    explicit Layout(std::span<const TreeBox> boxes) : m_nodes(boxes.size() + 1)
    {
        m_tops.resize(m_nodes.size());
        link(boxes);
        for (Place node = count(); node-- > 0;)
            arrange(node);
    }

    std::vector<QPointF> corners()
    {
        std::vector<double> moves(m_nodes.size());
        std::vector<QPointF> corners(m_nodes.size() - 1);
        double leftmost = 0;
        spread(root);
        for (Place node = 1; node < count(); ++node) {
            moves[node] = moves[m_parents[node]] + m_nodes[node].move;
            const double left = m_nodes[node].offset + moves[node];
            leftmost = node == 1 ? left : std::min(leftmost, left);
            corners[node - 1] = {left, m_tops[node]};
            spread(node);
        }
        for (QPointF &corner : corners)
            corner.rx() -= leftmost;
        return corners;
    }

private:
    /// Stands over all roots, without a size of its own.
    static constexpr Place root = 0;

    Place count() const { return static_cast<Place>(m_nodes.size()); }

    void link(std::span<const TreeBox> boxes)
    {
        m_parents.assign(m_nodes.size(), root);
        for (Place node = 1; node < count(); ++node) {
            const TreeBox &box = boxes[node - 1];
            const Place parent =
                box.parent == TreeBox::noParent ? root : static_cast<Place>(box.parent + 1);
            m_parents[node] = parent;
            m_tops[node] = m_nodes[parent].bottom;
            m_nodes[node].width = box.size.width();
            m_nodes[node].bottom = m_tops[node] + box.size.height();
            Node &above = m_nodes[parent];
            if (above.lastChild == nowhere)
                above.firstChild = node;
            else
                m_nodes[above.lastChild].nextSibling = node;
            above.lastChild = node;
        }
    }

    /// Places the children of a node side by side and the node over them.
    void arrange(Place place)
    {
        Node &node = m_nodes[place];
        if (node.firstChild == nowhere) {
            node.lowestLeft = place;
            node.lowestRight = place;
            return;
        }
        placeChildren(node.firstChild);
        const Node &first = m_nodes[node.firstChild];
        const Node &last = m_nodes[node.lastChild];
        node.offset =
            (first.offset + first.move + last.move + last.offset + last.width - node.width) / 2;
        node.lowestLeft = first.lowestLeft;
        node.lowestLeftMove = first.lowestLeftMove;
        node.lowestRight = last.lowestRight;
        node.lowestRightMove = last.lowestRightMove;
    }

    void placeChildren(Place first)
    {
        m_children.clear();
        for (Place child = first; child != nowhere; child = m_nodes[child].nextSibling)
            m_children.push_back(child);
        m_depths.clear();
        noteDepth(m_nodes[m_nodes[first].lowestLeft].bottom, 0);
        for (size_t i = 1; i < m_children.size(); ++i) {
            const double bottom = m_nodes[m_nodes[m_children[i]].lowestRight].bottom;
            separate(i);
            noteDepth(bottom, i);
        }
    }

    /// Siblings that are hidden behind a deeper one on their right matter no longer.
    void noteDepth(double bottom, size_t sibling)
    {
        while (!m_depths.empty() && bottom >= m_depths.back().bottom)
            m_depths.pop_back();
        m_depths.push_back({bottom, sibling});
    }

    /// Moves a child to the right until it is clear of its siblings on the left: follows their
    /// right outline and its left one down to where the shorter ends.
    void separate(size_t sibling)
    {
        const Place child = m_children[sibling];
        Place left = m_children[sibling - 1];
        Place right = child;
        double leftMove = m_nodes[left].move;
        double rightMove = m_nodes[right].move;
        size_t depth = m_depths.size() - 1;
        while (left != nowhere && right != nowhere) {
            while (depth > 0 && m_nodes[left].bottom > m_depths[depth].bottom)
                --depth;
            const double overlap = leftMove + m_nodes[left].offset + m_nodes[left].width -
                                   rightMove - m_nodes[right].offset;
            if (overlap > 0) {
                rightMove += overlap;
                moveChild(sibling, m_depths[depth].sibling, overlap);
            }
            const double leftBottom = m_nodes[left].bottom;
            const double rightBottom = m_nodes[right].bottom;
            if (leftBottom <= rightBottom) {
                left = belowRight(left);
                leftMove += left == nowhere ? 0 : m_nodes[left].move;
            }
            if (leftBottom >= rightBottom) {
                right = belowLeft(right);
                rightMove += right == nowhere ? 0 : m_nodes[right].move;
            }
        }
        if (right != nowhere)
            joinLeft(child, right, rightMove);
        else if (left != nowhere)
            joinRight(sibling, left, leftMove);
    }

    Place belowLeft(Place node) const
    {
        const Node &at = m_nodes[node];
        return at.firstChild == nowhere ? at.leftThread : at.firstChild;
    }
    Place belowRight(Place node) const
    {
        const Node &at = m_nodes[node];
        return at.lastChild == nowhere ? at.rightThread : at.lastChild;
    }

    /// Moves a child, and notes that those between it and the one that it met move along in part.
    void moveChild(size_t sibling, size_t met, double distance)
    {
        Node &child = m_nodes[m_children[sibling]];
        child.move += distance;
        child.lowestLeftMove += distance;
        child.lowestRightMove += distance;
        if (met + 1 == sibling)
            return;
        const double part = distance / static_cast<double>(sibling - met);
        m_nodes[m_children[met + 1]].shift += part;
        child.shift -= part;
        child.correction -= distance - part;
    }

    /// The left outline of all siblings so far goes on in a child that is deeper.
    void joinLeft(Place child, Place below, double move)
    {
        Node &first = m_nodes[m_children.front()];
        Node &end = m_nodes[first.lowestLeft];
        end.leftThread = below;
        const double further = move - m_nodes[below].move - first.lowestLeftMove;
        end.move += further;
        end.offset -= further;
        first.lowestLeft = m_nodes[child].lowestLeft;
        first.lowestLeftMove = m_nodes[child].lowestLeftMove;
    }

    /// The right outline of a child goes on in the siblings on its left, which are deeper.
    void joinRight(size_t sibling, Place below, double move)
    {
        Node &child = m_nodes[m_children[sibling]];
        const Node &before = m_nodes[m_children[sibling - 1]];
        Node &end = m_nodes[child.lowestRight];
        end.rightThread = below;
        const double further = move - m_nodes[below].move - child.lowestRightMove;
        end.move += further;
        end.offset -= further;
        child.lowestRight = before.lowestRight;
        child.lowestRightMove = before.lowestRightMove;
    }

    /// Carries out what moveChild() noted for the children of a node.
    void spread(Place place)
    {
        double step = 0;
        double sum = 0;
        for (Place child = m_nodes[place].firstChild; child != nowhere;
             child = m_nodes[child].nextSibling) {
            step += m_nodes[child].shift;
            sum += step + m_nodes[child].correction;
            m_nodes[child].move += sum;
        }
    }

    std::vector<Node> m_nodes;
    std::vector<Place> m_parents;
    std::vector<double> m_tops;
    std::vector<Place> m_children; ///< of the node that is arranged
    std::vector<Depth> m_depths;   ///< of its first children; each is less deep than the one before
};

} // namespace

std::vector<QPointF> tidyTree(std::span<const TreeBox> boxes)
{
    return Layout(boxes).corners();
}

} // namespace rolewright
