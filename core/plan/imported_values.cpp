#include "core/plan/imported_values.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

const QString skillPrefix = QStringLiteral("skills.");

bool isImportable(const QString &key)
{
    static const QSet<QString> keys{
        QStringLiteral("name"),         QStringLiteral("title"),      QStringLiteral("email"),
        QStringLiteral("manager"),      QStringLiteral("employment"), QStringLiteral("from"),
        QStringLiteral("until"),        QStringLiteral("capacity"),   QStringLiteral("location"),
        QStringLiteral("retain_until"), QStringLiteral("department"), QStringLiteral("note")};
    return keys.contains(key);
}

Node valueOf(const Node &values, const QString &key)
{
    const Node *found = values.find(key);
    return found == nullptr ? Node::string({}) : *found;
}

std::vector<QString> keysOfAny(std::initializer_list<const Node *> maps)
{
    std::vector<QString> keys;
    QSet<QString> known;
    for (const Node *map : maps) {
        for (const QString &key : map->keys) {
            if (!known.contains(key))
                keys.push_back(key);
            known << key;
        }
    }
    return keys;
}

/// Nothing rather than an empty map, which would be written.
Node orNothing(Node map)
{
    return map.items.empty() ? Node::null() : std::move(map);
}

void restoreRating(Person &person, const Person &before, const SkillId &skill)
{
    const auto at = std::find_if(person.skills.begin(), person.skills.end(),
                                 [&](const auto &entry) { return entry.first == skill; });
    const SkillRating *rating = valueAt(before.skills, skill);
    if (rating != nullptr && at != person.skills.end())
        at->second = *rating;
    else if (rating != nullptr)
        person.skills.emplace_back(skill, *rating);
    else if (at != person.skills.end())
        person.skills.erase(at);
}

void restore(Person &person, const Person &before, const QString &key)
{
    if (key.startsWith(skillPrefix))
        return restoreRating(person, before, {key.mid(skillPrefix.size())});
    Person::fields([&](const auto &f) {
        if (key == QLatin1String(f.key))
            person.*f.member = before.*f.member;
    });
}

} // namespace

Node importableValues(const Person &person)
{
    Node values = Node::map();
    const Node record = encodeRecord(person);
    for (size_t i = 0; i < record.keys.size(); ++i) {
        if (isImportable(record.keys[i]))
            values.set(record.keys[i], record.items[i]);
    }
    for (const auto &[skill, rating] : person.skills)
        values.set(skillPrefix + skill.value, Codec<int>::encode(rating.level));
    return values;
}

Person withImportedValues(const Person &before, Person after)
{
    if (before.externalId.isEmpty() && before.email.isEmpty())
        return after;
    const Node old = importableValues(before);
    const Node now = importableValues(after);
    Node imported = Node::map();
    for (const QString &key : keysOfAny({&before.imported, &old, &now})) {
        const Node current = valueOf(now, key);
        const Node *noted = before.imported.find(key);
        const Node original = noted == nullptr ? valueOf(old, key) : *noted;
        if (current != original)
            imported.set(key, original);
    }
    after.imported = orNothing(std::move(imported));
    return after;
}

Person keepEditsByHand(const Person &before, Person after, const Node &said,
                       std::vector<KeptEdit> &kept)
{
    const Node byHand = importableValues(before);
    Node imported = Node::map();
    for (size_t i = 0; i < before.imported.keys.size(); ++i) {
        const QString &key = before.imported.keys[i];
        const Node &original = before.imported.items[i];
        const Node *inTable = said.find(key);
        const Node own = valueOf(byHand, key);
        if (inTable != nullptr && *inTable == own)
            continue;
        imported.set(key, original);
        if (inTable == nullptr)
            continue;
        restore(after, before, key);
        if (*inTable != original)
            kept.push_back({key, own.text, inTable->text});
    }
    after.imported = orNothing(std::move(imported));
    return after;
}

Person dropEditsByHand(Person after, const Node &said)
{
    Node imported = Node::map();
    for (size_t i = 0; i < after.imported.keys.size(); ++i) {
        if (said.find(after.imported.keys[i]) == nullptr)
            imported.set(after.imported.keys[i], after.imported.items[i]);
    }
    after.imported = orNothing(std::move(imported));
    return after;
}

} // namespace rolewright
