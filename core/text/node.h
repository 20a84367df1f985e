#pragma once

#include <QString>
#include <vector>

namespace rolewright {

/// One value of a YAML document, with its place in the text: the common form between file, entity,
/// difference, merge and words. Order of map keys is kept. The place does not take part in
/// comparison.
struct Node
{
    enum class Kind {
        Null,
        Literal, ///< a plain scalar that is a number or a bool in YAML 1.1 or 1.2; kept as written
        String,
        List,
        Map,
    };

    Kind kind = Kind::Null;
    QString text;              ///< of a literal or string
    std::vector<QString> keys; ///< of a map, as many as items
    std::vector<Node> items;   ///< of a list or map
    int line = 0;              ///< from 1; 0 when not read from a file
    int column = 0;            ///< from 1
    std::vector<int> keyLines; ///< line of each key of a map that was read from a file, else empty

    // Made once, in node.cpp, as every entity holds some.
    Node();
    Node(const Node &other);
    Node(Node &&other) noexcept;
    Node &operator=(const Node &other);
    Node &operator=(Node &&other) noexcept;
    ~Node();

    static Node null() { return {}; }
    static Node literal(QString text);
    static Node string(QString text);
    static Node list(std::vector<Node> items = {});
    static Node map();

    bool isNull() const { return kind == Kind::Null; }
    bool isScalar() const { return kind == Kind::Literal || kind == Kind::String; }
    bool isList() const { return kind == Kind::List; }
    bool isMap() const { return kind == Kind::Map; }

    /// Value at a key of a map; null pointer when there is none.
    const Node *find(QStringView key) const;
    /// Appends to a map; the key must be new.
    void set(QString key, Node value);

    bool operator==(const Node &other) const;
};

/// What a node is, in words for an error message: "a list", "a number", "text".
QString kindInWords(const Node &node);

} // namespace rolewright
