#include "core/exchange/people_import.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/manager_resolution.h"
#include "core/exchange/person_matching.h"
#include "core/exchange/row_filter.h"

#include <QHash>
#include <algorithm>

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

Result<RowFilter> filterOf(const ImportOptions &options, const ColumnMapping &mapping)
{
    auto filter = RowFilter::parse(options.where, mapping.names);
    if (!filter)
        return filter;
    for (const size_t column : filter->columns()) {
        const QString &refusal = mapping.refusals[column];
        if (!refusal.isEmpty())
            return fail(ErrorCode::NotAllowed,
                        QStringLiteral("rows cannot be chosen by the refused column “%1” (%2)")
                            .arg(mapping.names[column], refusal));
    }
    return filter;
}

/// Reads rows into drafts, and keeps the reasons for those that are not taken.
class RowTaker
{
public:
    RowTaker(const SourceTable &table, const ColumnMapping &mapping, const RowFilter &filter,
             const QDate &today, ImportPreview &preview)
        : m_table(table), m_mapping(mapping), m_filter(filter), m_today(today), m_preview(preview),
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
        if (!m_filter.accepts(cells, m_today)) {
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
    const RowFilter &m_filter;
    QDate m_today;
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

void addChanges(const Plan &plan, const std::vector<PersonDraft> &drafts, ImportPreview &preview)
{
    QString last = plan.people.lastKey();
    for (const PersonDraft &draft : drafts) {
        const QString id = draft.id.value;
        Change change;
        change.key = {{}, TableId::People, id};
        if (draft.existing == nullptr) {
            change.after = Entity(Immutable<Person>(merged({}, draft)));
            change.predecessorAfter = last;
            last = id;
            preview.added.push_back(id);
        } else {
            Person after = merged(*draft.existing, draft);
            if (after == *draft.existing) {
                preview.unchanged.push_back(id);
                continue;
            }
            change.before = Entity(*plan.people.findRow(id));
            change.after = Entity(Immutable<Person>(std::move(after)));
            preview.updated.push_back(id);
        }
        preview.changes.changes.push_back(std::move(change));
    }
    const auto people = preview.changes.changes.size();
    preview.changes.name =
        QStringLiteral("Import %1 %2")
            .arg(people)
            .arg(people == 1 ? QStringLiteral("person") : QStringLiteral("people"));
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
                                   const SourceTable &table, const ImportOptions &options)
{
    auto mapping = mapColumns(table, options);
    if (!mapping)
        return std::unexpected(std::move(mapping.error()));
    const auto filter = filterOf(options, *mapping);
    if (!filter)
        return std::unexpected(filter.error());
    ImportPreview preview;
    preview.rows = static_cast<int>(table.rows.size());
    ImportNotes notes(preview.notes);
    DraftReader reader(*mapping, table, framework, options.today, notes);
    auto drafts = RowTaker(table, *mapping, *filter, options.today, preview).take(reader);
    matchPeople(plan, drafts);
    assignPersonIds(plan, drafts);
    const ManagerResolution managers = resolveManagers(plan, *mapping, drafts, notes);
    preview.unresolvedManagers = managers.unresolved;
    if (managers.idsAreForeign)
        dropForeignManagerIds(*mapping);
    describeColumns(*mapping, preview);
    addChanges(plan, drafts, preview);
    if (!options.file.isEmpty())
        preview.changes.name += QStringLiteral(" from %1").arg(options.file);
    return preview;
}

} // namespace rolewright
