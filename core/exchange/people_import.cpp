#include "core/exchange/people_import.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/manager_resolution.h"
#include "core/exchange/person_matching.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <iterator>

namespace rolewright {

namespace {

constexpr int levelWithoutWords = 2;

std::vector<QString> cleanedCells(const std::vector<QString> &row, size_t width)
{
    std::vector<QString> cells;
    cells.reserve(row.size());
    for (const QString &cell : row)
        cells.push_back(cleanCell(cell));
    while (cells.size() > width && cells.back().isEmpty())
        cells.pop_back();
    return cells;
}

/// Which rows come in.
class RowChoice
{
public:
    static Result<RowChoice> make(const ColumnMapping &mapping, const ImportOptions &options)
    {
        RowChoice choice;
        choice.m_today = options.today;
        auto filter = rowFilterOf(options.where, mapping);
        if (!filter)
            return std::unexpected(filter.error());
        choice.m_filter = std::move(*filter);
        for (const auto &[name, values] : options.values) {
            const auto column = columnNamed(name, mapping.names);
            if (!column)
                return std::unexpected(column.error());
            if (const auto allowed = checkChosenBy(*column, mapping); !allowed)
                return std::unexpected(allowed.error());
            choice.m_values.emplace_back(*column, QSet<QString>(values.begin(), values.end()));
        }
        return choice;
    }

    /// @param cells cleaned
    bool accepts(const std::vector<QString> &cells) const
    {
        const auto isChosen = [&](const auto &choice) {
            const auto &[column, values] = choice;
            return values.contains(column < cells.size() ? cells[column] : QString());
        };
        return std::all_of(m_values.begin(), m_values.end(), isChosen) &&
               m_filter.accepts(cells, m_today);
    }

private:
    RowFilter m_filter;
    std::vector<std::pair<size_t, QSet<QString>>> m_values;
    QDate m_today;
};

/// Reads rows into drafts, and keeps the reasons for those that are not taken.
class RowTaker
{
public:
    RowTaker(const SourceTable &table, const ColumnMapping &mapping, const RowChoice &choice,
             ImportPreview &preview)
        : m_table(table), m_mapping(mapping), m_choice(choice), m_preview(preview),
          m_header(cleanedCells(table.header, table.header.size()))
    {
    }

    std::vector<PersonDraft> take(DraftReader &reader)
    {
        for (size_t i = 0; i < m_table.rows.size(); ++i)
            takeRow(reader, m_table.rows[i], m_table.rowNumber(i));
        return std::move(m_drafts);
    }

private:
    void takeRow(DraftReader &reader, const std::vector<QString> &row, int number)
    {
        const auto cells = cleanedCells(row, m_header.size());
        if (std::all_of(cells.begin(), cells.end(), [](const QString &c) { return c.isEmpty(); }))
            return skip(number, QStringLiteral("it is empty"));
        if (cells == m_header)
            return skip(number, QStringLiteral("it repeats the header"));
        const QString misfit = misfitReason(cells, m_table.header, m_mapping.expected);
        if (!misfit.isEmpty())
            return skip(number, misfit);
        if (!m_choice.accepts(cells)) {
            ++m_preview.filteredOut;
            return;
        }
        auto draft = reader.read(cells, number);
        if (!draft)
            return skip(number, draft.error().text);
        const QString id = draft->text(PersonField::Id);
        if (!id.isEmpty() && m_rowsOfIds.contains(id))
            return skip(number, QStringLiteral("it has the same id “%1” as row %2")
                                    .arg(id.left(60))
                                    .arg(m_rowsOfIds.value(id)));
        if (!id.isEmpty())
            m_rowsOfIds.insert(id, number);
        m_drafts.push_back(std::move(*draft));
    }

    void skip(int number, const QString &reason) { m_preview.skipped.push_back({number, reason}); }

    const SourceTable &m_table;
    const ColumnMapping &m_mapping;
    const RowChoice &m_choice;
    ImportPreview &m_preview;
    std::vector<QString> m_header;
    QHash<QString, int> m_rowsOfIds;
    std::vector<PersonDraft> m_drafts;
};

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
    if (!(person.externalId.isEmpty() && draft.existing != nullptr &&
          draft.text(PersonField::Id) == person.id.value))
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

/// Adds what becomes of one person; the change, where there is one that is taken, goes into the
/// set.
class ChangeAdder
{
public:
    ChangeAdder(const Plan &plan, const std::set<int> &leaveOut, ImportPreview &preview)
        : m_plan(plan), m_leaveOut(leaveOut), m_preview(preview), m_last(plan.people.lastKey())
    {
    }

    void add(const PersonDraft &draft)
    {
        const auto before = draft.existing == nullptr
                                ? std::nullopt
                                : std::optional(*m_plan.people.findRow(draft.id.value));
        Person after = merged(before ? **before : Person{}, draft);
        const bool isSame = before && after == **before;
        const ImportedRow row{draft.rowNumber, !m_leaveOut.contains(draft.rowNumber),
                              !before  ? RowFate::Added
                              : isSame ? RowFate::Unchanged
                                       : RowFate::Updated,
                              before, isSame ? *before : Immutable<Person>(std::move(after))};
        if (row.isTaken)
            take(row);
        m_preview.people.push_back(row);
    }

private:
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
    const std::set<int> &m_leaveOut;
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
    auto mapping = mapColumns(columns, options);
    if (!mapping)
        return std::unexpected(std::move(mapping.error()));
    if (const auto named = checkNames(*mapping); !named)
        return std::unexpected(named.error());
    const auto choice = RowChoice::make(*mapping, options);
    if (!choice)
        return std::unexpected(choice.error());
    ImportPreview preview;
    preview.rows = static_cast<int>(table.rows.size());
    ImportNotes notes(preview.notes);
    DraftReader reader(*mapping, table, framework, options.today, notes);
    auto drafts = RowTaker(table, *mapping, *choice, preview).take(reader);
    matchPeople(plan, drafts);
    assignPersonIds(plan, drafts);
    const ManagerResolution managers =
        resolveTakenManagers(plan, *mapping, options.leaveOut, drafts, notes);
    preview.unresolvedManagers = managers.unresolved;
    if (managers.idsAreForeign)
        dropForeignManagerIds(*mapping);
    describeColumns(*mapping, preview);
    ChangeAdder adder(plan, options.leaveOut, preview);
    for (const PersonDraft &draft : drafts)
        adder.add(draft);
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
