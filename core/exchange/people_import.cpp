#include "core/exchange/people_import.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/manager_resolution.h"
#include "core/exchange/person_matching.h"
#include "core/exchange/row_taker.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <iterator>

namespace rolewright {

namespace {

constexpr int levelWithoutWords = 2;

void setText(QString &target, const PersonDraft &draft, PersonField field)
{
    const QString text = draft.text(field);
    if (!text.isEmpty())
        target = text;
}

void setDate(std::optional<QDate> &target, const PersonDraft &draft, PersonField field)
{
    const auto found = draft.dates.find(field);
    if (found != draft.dates.end())
        target = found->second;
}

void setSkill(Person &person, const NamedSkill &named)
{
    const auto found = std::find_if(person.skills.begin(), person.skills.end(),
                                    [&](const auto &entry) { return entry.first == named.skill; });
    if (found == person.skills.end()) {
        SkillRating rating;
        rating.level = named.level.value_or(levelWithoutWords);
        person.skills.emplace_back(named.skill, rating);
    } else if (named.level && found->second.level != *named.level) {
        found->second = {};
        found->second.level = *named.level;
    }
}

/// The person with all that the draft says; what it does not say stays.
Person merged(Person person, const PersonDraft &draft)
{
    person.id = draft.id;
    setText(person.name, draft, PersonField::Name);
    setText(person.title, draft, PersonField::Title);
    setText(person.email, draft, PersonField::Email);
    setText(person.employment, draft, PersonField::Employment);
    setText(person.location, draft, PersonField::Location);
    setText(person.department, draft, PersonField::Department);
    setText(person.note, draft, PersonField::Note);
    if (draft.existing == nullptr || draft.text(PersonField::Id) != person.id.value)
        setText(person.externalId, draft, PersonField::Id);
    setDate(person.from, draft, PersonField::From);
    setDate(person.until, draft, PersonField::Until);
    setDate(person.retainUntil, draft, PersonField::RetainUntil);
    if (draft.capacity)
        person.capacity = *draft.capacity;
    if (!draft.manager.isEmpty())
        person.manager = draft.manager;
    for (const NamedSkill &named : draft.skills)
        setSkill(person, named);
    return person;
}

/// What the draft says, and no more.
Node saidBy(PersonDraft draft)
{
    std::erase_if(draft.skills, [](const NamedSkill &named) { return !named.level; });
    const Node all = importableValues(merged({}, draft));
    Node said = Node::map();
    for (size_t i = 0; i < all.keys.size(); ++i) {
        if (draft.capacity || all.keys[i] != QLatin1String("capacity"))
            said.set(all.keys[i], all.items[i]);
    }
    return said;
}

/// Adds what becomes of one person; the change, where there is one that is taken, goes into the
/// set.
class ChangeAdder
{
public:
    ChangeAdder(const Plan &plan, const ImportOptions &options, ImportPreview &preview)
        : m_plan(plan), m_options(options), m_preview(preview), m_last(plan.people.lastKey())
    {
    }

    void add(const PersonDraft &draft)
    {
        const Immutable<Person> *before =
            draft.existing == nullptr ? nullptr : m_plan.people.findRow(draft.id.value);
        Person after = before == nullptr ? merged({}, draft) : updated(**before, draft);
        const bool isSame = before != nullptr && after == **before;
        ImportedRow row{draft.rowNumber,
                        isTaken(draft),
                        before == nullptr ? RowFate::Added
                        : isSame          ? RowFate::Unchanged
                                          : RowFate::Updated,
                        {},
                        isSame ? *before : Immutable<Person>(std::move(after))};
        if (before != nullptr)
            row.before = *before;
        if (row.isTaken)
            take(row);
        m_preview.people.push_back(row);
    }

private:
    bool isTaken(const PersonDraft &draft) const
    {
        return !m_options.leaveOut.contains(draft.rowNumber);
    }

    Person updated(const Person &before, const PersonDraft &draft)
    {
        Person after = merged(before, draft);
        if (before.imported.isNull())
            return after;
        const Node said = saidBy(draft);
        std::vector<KeptEdit> kept;
        Person keeping = keepEditsByHand(before, after, said, kept);
        for (KeptEdit &edit : kept) {
            if (isTaken(draft))
                m_preview.editsByHand.push_back({draft.rowNumber, before.id, std::move(edit)});
        }
        return m_options.tableWins ? dropEditsByHand(std::move(after), said) : keeping;
    }

    void take(const ImportedRow &row)
    {
        const QString &id = row.after->id.value;
        listOf(row.fate).push_back(id);
        if (row.fate == RowFate::Unchanged)
            return;
        Change change;
        change.key = {{}, TableId::People, id};
        change.after = Entity(row.after);
        if (row.before) {
            change.before = Entity(*row.before);
        } else {
            change.predecessorAfter = m_last;
            m_last = id;
        }
        m_preview.changes.changes.push_back(std::move(change));
    }

    std::vector<QString> &listOf(RowFate fate)
    {
        return fate == RowFate::Added     ? m_preview.added
               : fate == RowFate::Updated ? m_preview.updated
                                          : m_preview.unchanged;
    }

    const Plan &m_plan;
    const ImportOptions &m_options;
    ImportPreview &m_preview;
    QString m_last;
};

/// People who have left are taken with their last day (formats.md, "Import rules"), but hardly ever
/// wanted where a table is imported for the first time.
void noteWhoHasLeft(const QDate &today, ImportPreview &preview)
{
    const auto left =
        std::count_if(preview.people.begin(), preview.people.end(), [&](const ImportedRow &person) {
            return person.isTaken && person.fate == RowFate::Added && person.hasLeft(today);
        });
    if (left > 0)
        preview.notes.prepend(
            left == 1 ? QStringLiteral("One person who is added has left: the last day is past")
                      : QStringLiteral("%1 people who are added have left: their last "
                                       "day is past")
                            .arg(left));
}

void nameChanges(const ImportOptions &options, ImportPreview &preview)
{
    const auto people = preview.changes.changes.size();
    preview.changes.name =
        QStringLiteral("Import %1 %2")
            .arg(people)
            .arg(people == 1 ? QStringLiteral("person") : QStringLiteral("people"));
    if (!options.file.isEmpty())
        preview.changes.name += QStringLiteral(" from %1").arg(options.file);
}

/// Drafts of rows that are left out lead nobody and are led by nobody new.
ManagerResolution resolveTakenManagers(const Plan &plan, const ColumnMapping &mapping,
                                       const std::set<int> &leaveOut,
                                       std::vector<PersonDraft> &drafts, ImportNotes &notes)
{
    const auto leftOut =
        std::stable_partition(drafts.begin(), drafts.end(), [&](const PersonDraft &draft) {
            return !leaveOut.contains(draft.rowNumber);
        });
    std::vector<PersonDraft> aside(std::make_move_iterator(leftOut),
                                   std::make_move_iterator(drafts.end()));
    drafts.erase(leftOut, drafts.end());
    const ManagerResolution result = resolveManagers(plan, mapping, drafts, notes);
    const auto middle = drafts.insert(drafts.end(), std::make_move_iterator(aside.begin()),
                                      std::make_move_iterator(aside.end()));
    std::inplace_merge(
        drafts.begin(), middle, drafts.end(),
        [](const PersonDraft &a, const PersonDraft &b) { return a.rowNumber < b.rowNumber; });
    return result;
}

void describeColumns(const ColumnMapping &mapping, ImportPreview &preview)
{
    for (size_t i = 0; i < mapping.names.size(); ++i) {
        const QString &name = mapping.names[i];
        if (!mapping.refusals[i].isEmpty()) {
            preview.refusedColumns << name;
            preview.refusals[name] = mapping.refusals[i];
        } else if (mapping.skills[i]) {
            preview.mapping.emplace_back(name,
                                         QStringLiteral("skill %1").arg(mapping.skills[i]->value));
        } else if (mapping.fields[i]) {
            preview.mapping.emplace_back(name, fieldName(*mapping.fields[i]));
        } else {
            preview.ignoredColumns << name;
        }
        if (mapping.orders[i])
            preview.dateOrders.emplace_back(name, nameOf(*mapping.orders[i]));
    }
}

/// Ids of managers that are not the people's ids are of no use beside their names.
void dropForeignManagerIds(ColumnMapping &mapping)
{
    const auto column = mapping.columnOf(PersonField::ManagerId);
    if (!column || !mapping.columnOf(PersonField::Manager))
        return;
    mapping.fields[*column].reset();
}

} // namespace

Result<ImportPreview> importPeople(const Plan &plan, const Framework &framework,
                                   const SourceTable &table, const TableColumns &columns,
                                   const ImportOptions &options)
{
    auto mapping = mapColumns(columns, framework, options);
    if (!mapping)
        return std::unexpected(std::move(mapping.error()));
    if (const auto named = checkNames(*mapping); !named)
        return std::unexpected(named.error());
    ImportPreview preview;
    preview.rows = static_cast<int>(table.rows.size() + table.leftOut.size());
    ImportNotes notes(preview.notes);
    for (const QString &note : mapping->notes)
        notes.add(0, note);
    DraftReader reader(*mapping, table, framework, options.today, notes);
    auto taken = takeRows(table, *mapping, options, reader, preview);
    if (!taken)
        return std::unexpected(std::move(taken.error()));
    std::vector<PersonDraft> &drafts = taken->drafts;
    matchPeople(plan, *mapping, drafts);
    skipStrangers(plan, drafts, preview);
    assignPersonIds(plan, drafts);
    const ManagerResolution managers =
        resolveTakenManagers(plan, *mapping, options.leaveOut, drafts, notes);
    preview.unresolvedManagers = managers.unresolved;
    if (managers.idsAreForeign)
        dropForeignManagerIds(*mapping);
    describeColumns(*mapping, preview);
    ChangeAdder adder(plan, options, preview);
    for (const PersonDraft &draft : drafts)
        adder.add(draft);
    preview.gone = goneOf(plan, *mapping, *taken, options.today);
    if (options.endGone)
        endGone(plan, options.today, preview);
    noteWhoHasLeft(options.today, preview);
    nameChanges(options, preview);
    return preview;
}

Result<ImportPreview> importPeople(const Plan &plan, const Framework &framework,
                                   const SourceTable &table, const ImportOptions &options)
{
    return importPeople(plan, framework, table, examineColumns(table, options.today), options);
}

} // namespace rolewright
