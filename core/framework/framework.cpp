#include "core/framework/framework.h"

namespace rolewright {

namespace {

template <class T, class I>
const T *withId(const std::vector<T> &rows, const I &id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const T &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

using LanguageId = Id<struct LanguageTag>;

} // namespace

QString LocalText::in(const QString &language) const
{
    if (const QString *text = valueAt(texts, LanguageId{language}))
        return *text;
    if (const QString *text = valueAt(texts, LanguageId{QStringLiteral("en")}))
        return *text;
    return texts.empty() ? QString() : texts.front().second;
}

LocalText localText(const QString &text)
{
    return {{{LanguageId{QStringLiteral("en")}, text}}};
}

Node Codec<LocalText>::encode(const LocalText &text)
{
    return Codec<decltype(text.texts)>::encode(text.texts);
}

bool Codec<LocalText>::decode(const Node &node, LocalText &text, Problems &problems)
{
    if (node.isScalar()) {
        text = localText(node.text);
        return true;
    }
    return Codec<decltype(text.texts)>::decode(node, text.texts, problems);
}

QJsonObject Codec<LocalText>::schema()
{
    return {
        {QStringLiteral("type"), QJsonArray{QStringLiteral("object"), QStringLiteral("string")}}};
}

QString Involvement::letters() const
{
    QString text;
    if (accountable)
        text += u'A';
    if (responsible)
        text += u'R';
    if (consulted)
        text += u'C';
    if (informed)
        text += u'I';
    return text;
}

std::optional<Involvement> Involvement::parse(QStringView letters)
{
    if (letters == u"none" || letters.isEmpty())
        return Involvement{};
    if (letters == u"A")
        return Involvement{.accountable = true};
    if (letters == u"R")
        return Involvement{.responsible = true};
    if (letters == u"AR")
        return Involvement{.accountable = true, .responsible = true};
    if (letters == u"C")
        return Involvement{.consulted = true};
    if (letters == u"I")
        return Involvement{.informed = true};
    return std::nullopt;
}

Node Codec<Involvement>::encode(const Involvement &involvement)
{
    return Node::string(involvement.isNone() ? QStringLiteral("none") : involvement.letters());
}

bool Codec<Involvement>::decode(const Node &node, Involvement &involvement, Problems &problems)
{
    const auto read = node.isScalar() ? Involvement::parse(node.text) : std::nullopt;
    if (!read) {
        problems.add(
            node,
            QStringLiteral("expected A, R, C, I, AR or none, found %1").arg(kindInWords(node)));
        return false;
    }
    involvement = *read;
    return true;
}

QJsonObject Codec<Involvement>::schema()
{
    return {{QStringLiteral("enum"),
             QJsonArray{QStringLiteral("A"), QStringLiteral("R"), QStringLiteral("C"),
                        QStringLiteral("I"), QStringLiteral("AR"), QStringLiteral("none")}}};
}

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

const Profile *Framework::profile(const ProfileId &wanted) const
{
    return withId(profiles, wanted);
}

const Activity *Framework::activity(const ActivityId &wanted) const
{
    return withId(activities, wanted);
}

const Skill *Framework::skill(const SkillId &wanted) const
{
    return withId(skills, wanted);
}

const Phase *Framework::phase(const PhaseId &wanted) const
{
    return wanted == planningPhase.id ? &planningPhase : withId(phases, wanted);
}

Effort Framework::effort(const Profile &profile, const PhaseId &phase) const
{
    if (phase == planningPhase.id)
        return {.level = profile.scoping};
    const Effort *cell = valueAt(profile.effort, phase);
    return cell != nullptr ? *cell : Effort{};
}

} // namespace rolewright
