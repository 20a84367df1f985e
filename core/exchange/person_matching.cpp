#include "core/exchange/person_matching.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>

namespace rolewright {

namespace {

using PersonKey = std::function<QString(const Person &)>;
using DraftKey = std::function<QString(const PersonDraft &)>;

/// Pairs people and drafts, both without partner so far, whose key is the same and unique on both
/// sides; an empty key says nothing.
class Pairing
{
public:
    Pairing(const Plan &plan, std::vector<PersonDraft> &drafts) : m_plan(plan), m_drafts(drafts) {}

    void pair(const PersonKey &personKey, const DraftKey &draftKey)
    {
        QHash<QString, const Person *> people;
        for (const auto &row : m_plan.people) {
            if (!m_taken.contains(&*row))
                addUnique(people, personKey(*row), &*row);
        }
        QHash<QString, PersonDraft *> drafts;
        for (PersonDraft &draft : m_drafts) {
            if (draft.existing == nullptr)
                addUnique(drafts, draftKey(draft), &draft);
        }
        for (auto entry = drafts.cbegin(); entry != drafts.cend(); ++entry) {
            const Person *person = people.value(entry.key(), nullptr);
            if (person == nullptr || entry.value() == nullptr || !fits(*person, *entry.value()))
                continue;
            entry.value()->existing = person;
            m_taken.insert(person);
        }
    }

    /// Whether ids that contradict each other keep a pair apart.
    void respectIds() { m_respectsIds = true; }

private:
    template <class T>
    static void addUnique(QHash<QString, T *> &index, const QString &key, T *value)
    {
        if (key.isEmpty())
            return;
        const auto found = index.find(key);
        if (found == index.end())
            index.insert(key, value);
        else
            *found = nullptr;
    }

    bool fits(const Person &person, const PersonDraft &draft) const
    {
        const QString source = draft.text(PersonField::Id);
        return !m_respectsIds || source.isEmpty() || person.externalId.isEmpty() ||
               source == person.externalId;
    }

    const Plan &m_plan;
    std::vector<PersonDraft> &m_drafts;
    QSet<const Person *> m_taken;
    bool m_respectsIds = false;
};

QString nameAndTitle(const QString &name, const QString &title)
{
    return name.isEmpty() ? QString() : nameKey(name) + u'\n' + title.simplified().toLower();
}

/// Whether a text would read as a number, which an id must not.
bool readsAsNumber(const QString &id)
{
    bool good = false;
    id.toDouble(&good);
    if (!good)
        id.toULongLong(&good, 0);
    const QString octal = id.startsWith(QLatin1String("0o")) ? id.mid(2) : QString();
    if (!good && !octal.isEmpty())
        octal.toULongLong(&good, 8);
    return good;
}

QString idFromSource(const QString &source)
{
    QString id = slug(source.left(200));
    return readsAsNumber(id) ? u'p' + id : id;
}

} // namespace

void matchPeople(const Plan &plan, const ColumnMapping &mapping, std::vector<PersonDraft> &drafts)
{
    Pairing pairing(plan, drafts);
    pairing.pair([](const Person &person) { return person.externalId; },
                 [](const PersonDraft &draft) { return draft.text(PersonField::Id); });
    pairing.pair(
        [](const Person &person) {
            return person.externalId.isEmpty() ? person.id.value : QString();
        },
        [](const PersonDraft &draft) { return draft.text(PersonField::Id); });
    // Ids in a workbook that was exported are those of the plan.
    pairing.pair(
        [](const Person &person) { return person.id.value + u'\n' + nameKey(person.name); },
        [](const PersonDraft &draft) {
            const QString id = draft.text(PersonField::Id);
            return id.isEmpty() ? id : id + u'\n' + nameKey(draft.text(PersonField::Name));
        });
    pairing.pair([](const Person &person) { return person.email.toLower(); },
                 [](const PersonDraft &draft) { return draft.text(PersonField::Email).toLower(); });
    pairing.respectIds();
    pairing.pair([](const Person &person) { return nameAndTitle(person.name, person.title); },
                 [](const PersonDraft &draft) {
                     return nameAndTitle(draft.text(PersonField::Name),
                                         draft.text(PersonField::Title));
                 });
    const bool isNameAll = !mapping.columnOf(PersonField::Id) &&
                           !mapping.columnOf(PersonField::Email) &&
                           !mapping.columnOf(PersonField::Title);
    if (isNameAll)
        pairing.pair(
            [](const Person &person) { return nameKey(person.name); },
            [](const PersonDraft &draft) { return nameKey(draft.text(PersonField::Name)); });
}

void assignPersonIds(const Plan &plan, std::vector<PersonDraft> &drafts)
{
    QSet<QString> used;
    QHash<QString, int> lastSuffix;
    const auto isFree = [&](const QString &id) {
        return !used.contains(id) && !plan.people.contains(id);
    };
    for (PersonDraft &draft : drafts) {
        if (draft.existing != nullptr) {
            draft.id = draft.existing->id;
            continue;
        }
        const QString wanted = idFromSource(draft.text(PersonField::Id));
        if (wanted.isEmpty())
            continue;
        QString id = wanted;
        while (!isFree(id)) {
            int &suffix = lastSuffix[wanted];
            suffix = std::max(suffix, 1) + 1;
            id = wanted + u'-' + QString::number(suffix);
        }
        used.insert(id);
        draft.id.value = id;
    }
    int next = 1;
    for (PersonDraft &draft : drafts) {
        if (!draft.id.isEmpty())
            continue;
        while (!isFree(u'p' + QString::number(next)))
            ++next;
        draft.id.value = u'p' + QString::number(next++);
    }
}

} // namespace rolewright
