#include "core/text/node.h"

#include <algorithm>

namespace rolewright {

Node::Node() = default;
Node::Node(const Node &other) = default;
Node::Node(Node &&other) noexcept = default;
Node &Node::operator=(const Node &other) = default;
Node &Node::operator=(Node &&other) noexcept = default;
Node::~Node() = default;

Node Node::literal(QString text)
{
    Node node;
    node.kind = Kind::Literal;
    node.text = std::move(text);
    return node;
}

Node Node::string(QString text)
{
    Node node;
    node.kind = Kind::String;
    node.text = std::move(text);
    return node;
}

Node Node::list(std::vector<Node> items)
{
    Node node;
    node.kind = Kind::List;
    node.items = std::move(items);
    return node;
}

Node Node::map()
{
    Node node;
    node.kind = Kind::Map;
    return node;
}

const Node *Node::find(QStringView key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<size_t>(found - keys.begin())];
}

void Node::set(QString key, Node value)
{
    keys.push_back(std::move(key));
    items.push_back(std::move(value));
}

bool Node::operator==(const Node &other) const
{
    return kind == other.kind && text == other.text && keys == other.keys && items == other.items;
}

QString kindInWords(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        return QStringLiteral("nothing");
    case Node::Kind::Literal:
        return QStringLiteral("“%1”").arg(node.text.left(40));
    case Node::Kind::String:
        return QStringLiteral("the text “%1”").arg(node.text.left(40));
    case Node::Kind::List:
        return QStringLiteral("a list");
    case Node::Kind::Map:
        return QStringLiteral("a group of keys");
    }
    return {};
}

} // namespace rolewright
