#include "core/framework/framework_terms.h"

namespace rolewright {

namespace {

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

} // namespace rolewright
