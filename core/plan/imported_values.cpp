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

/// The level of a skill, or the value of the field with a key; text without letters for none.
Node valueIn(const Person &person, const QString &key)
{
    Node value;
    if (key.startsWith(skillPrefix)) {
        if (const auto *rating = valueAt(person.skills, SkillId{key.mid(skillPrefix.size())}))
            value = Codec<int>::encode(rating->level);
    }
    Person::fields([&](const auto &f) {
        using Type = std::remove_cvref_t<decltype(person.*f.member)>;
        if (key == QLatin1String(f.key))
            value = Codec<Type>::encode(person.*f.member);
    });
    return value.isNull() ? Node::string({}) : value;
}

void addSkills(QStringList &keys, const Person &person)
{
    for (const auto &entry : person.skills)
        keys << skillPrefix + entry.first.value;
}

/// Keys of what an import can set and differs between two states of a person.
QStringList changedKeys(const Person &before, const Person &after)
{
    QStringList keys;
    Person::fields([&](const auto &f) {
        const QString key = QLatin1String(f.key);
        if (isImportable(key) && before.*f.member != after.*f.member)
            keys << key;
    });
    if (before.skills == after.skills)
        return keys;
    QStringList skills;
    addSkills(skills, before);
    addSkills(skills, after);
    skills.removeDuplicates();
    for (const QString &key : skills) {
        if (valueIn(before, key) != valueIn(after, key))
            keys << key;
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
    QStringList keys;
    Person::fields([&](const auto &f) {
        if (const QString key = QLatin1String(f.key); isImportable(key))
            keys << key;
    });
    addSkills(keys, person);
    Node values = Node::map();
    for (const QString &key : keys) {
        if (Node value = valueIn(person, key); !value.text.isEmpty())
            values.set(key, std::move(value));
    }
    return values;
}

Person withImportedValues(const Person &before, Person after)
{
    if (before.externalId.isEmpty() && before.email.isEmpty())
        return after;
    const QStringList changed = changedKeys(before, after);
    Node imported = Node::map();
    for (size_t i = 0; i < before.imported.keys.size(); ++i) {
        const QString &key = before.imported.keys[i];
        if (!changed.contains(key) || valueIn(after, key) != before.imported.items[i])
            imported.set(key, before.imported.items[i]);
    }
    for (const QString &key : changed) {
        if (before.imported.find(key) == nullptr)
            imported.set(key, valueIn(before, key));
    }
    after.imported = orNothing(std::move(imported));
    return after;
}

Person keepEditsByHand(const Person &before, Person after, const Node &said,
                       std::vector<KeptEdit> &kept)
{
    Node imported = Node::map();
    for (size_t i = 0; i < before.imported.keys.size(); ++i) {
        const QString &key = before.imported.keys[i];
        const Node &original = before.imported.items[i];
        const Node *inTable = said.find(key);
        const Node own = valueIn(before, key);
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
