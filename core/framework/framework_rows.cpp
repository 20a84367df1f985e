#include "core/framework/framework_rows.h"

namespace rolewright {

namespace {

/// The long form of a cell: letters with a mark and a note.
struct CellRecord
{
    Involvement letters;
    bool ours = false;
    LocalText note;
    Extra extra;

    template <class V>
    static void fields(V &&visit)
    {
        visit(field("letters", &CellRecord::letters).required());
        visit(field("ours", &CellRecord::ours));
        visit(field("note", &CellRecord::note));
    }
};

} // namespace

Node Codec<Cell>::encode(const Cell &cell)
{
    if (!cell.ours && cell.note.isEmpty())
        return Codec<Involvement>::encode(cell.involvement);
    return encodeRecord(CellRecord{cell.involvement, cell.ours, cell.note, {}});
}

bool Codec<Cell>::decode(const Node &node, Cell &cell, Problems &problems)
{
    if (node.isScalar())
        return Codec<Involvement>::decode(node, cell.involvement, problems);
    CellRecord record;
    if (!decodeRecord(node, record, problems))
        return false;
    cell = {record.letters, record.ours, record.note, false};
    return true;
}

QJsonObject Codec<Cell>::schema()
{
    return {{QStringLiteral("anyOf"),
             QJsonArray{Codec<Involvement>::schema(), recordSchema<CellRecord>()}}};
}

Node Codec<Title>::encode(const Title &title)
{
    Node node = Codec<LocalText>::encode(title.text);
    if (title.ours)
        node.set(QStringLiteral("ours"), Codec<bool>::encode(true));
    return node;
}

bool Codec<Title>::decode(const Node &node, Title &title, Problems &problems)
{
    Node texts = node;
    const auto mark = std::find(texts.keys.begin(), texts.keys.end(), QStringLiteral("ours"));
    if (mark != texts.keys.end()) {
        const auto index = mark - texts.keys.begin();
        if (!Codec<bool>::decode(texts.items[static_cast<size_t>(index)], title.ours, problems))
            return false;
        texts.items.erase(texts.items.begin() + index);
        texts.keys.erase(mark);
    }
    return Codec<LocalText>::decode(texts, title.text, problems);
}

QJsonObject Codec<Title>::schema()
{
    return Codec<LocalText>::schema();
}

} // namespace rolewright
