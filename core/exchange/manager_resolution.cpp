#include "core/exchange/manager_resolution.h"

#include "core/exchange/directory_names.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

/// Everybody that a manager can be: the plan's people and those of the drafts, under each way to
/// name them. A name that several have leads to nobody.
class Directory
{
public:
    Directory(const Plan &plan, const std::vector<PersonDraft> &drafts)
    {
        QSet<QString> drafted;
        for (const PersonDraft &draft : drafts) {
            drafted.insert(draft.id.value);
            add(draft.id, draft.text(PersonField::Id), draft.text(PersonField::Email),
                nameOf(draft));
            addUnique(m_entries, directoryKey(draft.text(PersonField::DirectoryName)), draft.id);
        }
        for (const auto &row : plan.people) {
            if (!drafted.contains(row->id.value))
                add(row->id, row->externalId, row->email, row->name);
        }
    }

    PersonId bySourceId(const QString &id) const
    {
        const PersonId found = m_ids.value(id);
        return found.isEmpty() && id.contains(u'@') ? m_emails.value(id.toLower()) : found;
    }

    /// A name of a directory leads to its entry; where that is in another file, to whoever is
    /// called as its first part says.
    PersonId byName(const QString &name) const
    {
        if (!isDirectoryName(name))
            return byPlainName(name);
        const PersonId entry = m_entries.value(directoryKey(name));
        return entry.isEmpty() ? byPlainName(firstOfDirectoryName(name)) : entry;
    }

    bool isNamed(const PersonId &person, const QString &name) const
    {
        return m_namesOfIds.value(person) == nameKeyWithoutInitials(name);
    }

private:
    /// The name of a draft, as the plan has it where the table has no names.
    static QString nameOf(const PersonDraft &draft)
    {
        const QString name = draft.text(PersonField::Name);
        return name.isEmpty() && draft.existing != nullptr ? draft.existing->name : name;
    }

    PersonId byPlainName(const QString &name) const
    {
        if (name.contains(u'@'))
            return m_emails.value(name.toLower());
        const QString key = nameKey(name);
        if (m_names.contains(key))
            return m_names.value(key);
        const PersonId loose = m_looseNames.value(nameKeyWithoutInitials(name));
        return loose.isEmpty() ? bySourceId(name) : loose;
    }

    void add(const PersonId &id, const QString &sourceId, const QString &email, const QString &name)
    {
        addUnique(m_ids, sourceId.isEmpty() ? id.value : sourceId, id);
        addUnique(m_emails, email.toLower(), id);
        addUnique(m_names, nameKey(name), id);
        addUnique(m_looseNames, nameKeyWithoutInitials(name), id);
        m_namesOfIds.insert(id, nameKeyWithoutInitials(name));
    }

    static void addUnique(QHash<QString, PersonId> &index, const QString &key, const PersonId &id)
    {
        if (key.isEmpty())
            return;
        const auto found = index.find(key);
        if (found == index.end())
            index.insert(key, id);
        else
            found->value.clear();
    }

    QHash<QString, PersonId> m_ids;
    QHash<QString, PersonId> m_emails;
    QHash<QString, PersonId> m_names;
    QHash<QString, PersonId> m_entries; ///< of a directory, by their names in it
    QHash<QString, PersonId> m_looseNames;
    QHash<PersonId, QString> m_namesOfIds;
};

/// Manager ids are of the people's own kind when half of the different ones lead to somebody, and
/// mostly to whom the row also names.
bool areForeign(const std::vector<PersonDraft> &drafts, const Directory &directory)
{
    QSet<QString> different;
    qsizetype found = 0;
    qsizetype named = 0;
    qsizetype agreeing = 0;
    for (const PersonDraft &draft : drafts) {
        const QString id = draft.text(PersonField::ManagerId);
        const PersonId person = directory.bySourceId(id);
        if (!id.isEmpty() && !different.contains(id)) {
            different.insert(id);
            found += person.isEmpty() ? 0 : 1;
        }
        const QString name = draft.text(PersonField::Manager);
        if (person.isEmpty() || name.isEmpty())
            continue;
        ++named;
        agreeing += directory.isNamed(person, name) ? 1 : 0;
    }
    return !different.isEmpty() && (found * 2 < different.size() || agreeing * 2 < named);
}

PersonId managerOf(const PersonDraft &draft, const Directory &directory, bool idsAreForeign)
{
    const QString id = draft.text(PersonField::ManagerId);
    const QString name = draft.text(PersonField::Manager);
    const PersonId byId = idsAreForeign || id.isEmpty() ? PersonId{} : directory.bySourceId(id);
    if (!byId.isEmpty() && (name.isEmpty() || directory.isNamed(byId, name)))
        return byId;
    const PersonId byName = name.isEmpty() ? PersonId{} : directory.byName(name);
    return byName.isEmpty() ? byId : byName;
}

QString managerText(const PersonDraft &draft)
{
    const QString name = draft.text(PersonField::Manager);
    return name.isEmpty() ? draft.text(PersonField::ManagerId) : name;
}

/// Takes drafted managers back until no line of managers comes back to where it began.
class CircleCutter
{
public:
    CircleCutter(const Plan &plan, std::vector<PersonDraft> &drafts)
    {
        for (const auto &row : plan.people)
            m_managers.insert(row->id, row->manager);
        for (PersonDraft &draft : drafts) {
            if (draft.manager.isEmpty())
                continue;
            m_managers.insert(draft.id, draft.manager);
            m_drafts.insert(draft.id, &draft);
        }
    }

    /// The drafts that lost their manager.
    std::vector<PersonDraft *> cut(std::vector<PersonDraft> &drafts)
    {
        std::vector<PersonDraft *> losers;
        for (PersonDraft &draft : drafts) {
            while (PersonDraft *loser = cutOne(draft.id))
                losers.push_back(loser);
        }
        return losers;
    }

private:
    /// Walks up from a person; on coming back, cuts the first drafted line on the circle.
    PersonDraft *cutOne(const PersonId &start)
    {
        std::vector<PersonId> path;
        QSet<PersonId> onPath;
        PersonId at = start;
        while (!at.isEmpty() && !m_safe.contains(at) && !onPath.contains(at)) {
            path.push_back(at);
            onPath.insert(at);
            at = m_managers.value(at);
        }
        if (!onPath.contains(at)) {
            m_safe.unite(onPath);
            return nullptr;
        }
        const auto circle = std::find(path.begin(), path.end(), at);
        const auto drafted = std::find_if(
            circle, path.end(), [&](const PersonId &id) { return m_drafts.contains(id); });
        if (drafted == path.end()) {
            m_safe.unite(onPath);
            return nullptr;
        }
        PersonDraft *loser = m_drafts.take(*drafted);
        m_managers.insert(*drafted, loser->existing ? loser->existing->manager : PersonId{});
        loser->manager = {};
        return loser;
    }

    QHash<PersonId, PersonId> m_managers;
    QHash<PersonId, PersonDraft *> m_drafts;
    QSet<PersonId> m_safe;
};

} // namespace

ManagerResolution resolveManagers(const Plan &plan, const ColumnMapping &mapping,
                                  std::vector<PersonDraft> &drafts, ImportNotes &notes)
{
    const Directory directory(plan, drafts);
    ManagerResolution result;
    result.idsAreForeign = areForeign(drafts, directory);
    QSet<QString> listed;
    const auto list = [&](const PersonDraft &draft) {
        const QString shown = managerText(draft);
        if (!listed.contains(shown))
            result.unresolved << shown;
        listed.insert(shown);
    };
    const bool hasNames = mapping.columnOf(PersonField::Manager).has_value();
    for (PersonDraft &draft : drafts) {
        const bool named =
            !draft.text(PersonField::Manager).isEmpty() ||
            (!draft.text(PersonField::ManagerId).isEmpty() && !(hasNames && result.idsAreForeign));
        if (!named)
            continue;
        draft.manager = managerOf(draft, directory, result.idsAreForeign);
        if (draft.manager.isEmpty())
            list(draft);
    }
    for (PersonDraft *draft : CircleCutter(plan, drafts).cut(drafts)) {
        list(*draft);
        notes.add(draft->rowNumber,
                  QStringLiteral("“%1” would lead back to the person, so the manager is left out")
                      .arg(managerText(*draft).left(60)));
    }
    return result;
}

} // namespace rolewright
