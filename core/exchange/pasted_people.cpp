#include "core/exchange/pasted_people.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/person_cells.h"
#include "core/plan/edits/people_edits.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

/// The text that a cell had before a spreadsheet was kept from running it.
QString undefused(const QString &cell)
{
    static constexpr QStringView formulaStarts = u"=+-@";
    const bool isDefused =
        cell.size() > 1 && cell.front() == u'\'' && formulaStarts.contains(cell[1]);
    return isDefused ? cell.mid(1) : cell;
}

class Pasting
{
public:
    Pasting(const Plan &plan, const CellBlock &block, const PastePlace &place)
        : m_plan(plan), m_block(block), m_place(place), m_people(plan), m_ids(plan)
    {
    }

    Result<PastePreview> preview()
    {
        const bool hasHead = readHead();
        if (!hasHead)
            m_columns.assign(m_place.columns.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                           m_place.column, m_place.columns.size())),
                             m_place.columns.end());
        const bool takesAny = std::any_of(m_columns.begin(), m_columns.end(),
                                          [](const auto &column) { return column.field; });
        if (!takesAny)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("this column is worked out and takes nothing; choose "
                                       "another cell to paste into"));
        noteLeftOut();
        for (size_t line = hasHead ? 1 : 0; line < m_block.size(); ++line)
            takeLine(line, line - (hasHead ? 1 : 0));
        auto changes = changePeople(m_plan, m_changed, name());
        if (!changes)
            return std::unexpected(changes.error());
        m_preview.changes = std::move(*changes);
        return std::move(m_preview);
    }

private:
    /// The column that a title or a usual header names; one that takes nothing for other words.
    PasteColumn columnCalled(const QString &cell) const
    {
        const auto header = knownHeader(cell);
        for (const PasteColumn &column : m_place.known) {
            if (compactHeader(column.title) == compactHeader(cell))
                return column;
        }
        for (const PasteColumn &column : m_place.known) {
            if (header && column.field == header->field)
                return column;
        }
        return {cell.trimmed(), {}};
    }

    /// Columns by the first line, when most of it are titles and something stands below it.
    bool readHead()
    {
        if (m_block.size() < 2)
            return false;
        std::vector<PasteColumn> columns;
        size_t named = 0;
        size_t known = 0;
        for (const QString &cell : m_block.front()) {
            columns.push_back(columnCalled(cell));
            named += cell.trimmed().isEmpty() ? 0 : 1;
            known += isKnown(columns.back()) ? 1 : 0;
        }
        if (known * 2 <= named)
            return false;
        m_columns = std::move(columns);
        findNames();
        return true;
    }

    bool isKnown(const PasteColumn &column) const
    {
        return std::ranges::any_of(
            m_place.known, [&](const PasteColumn &known) { return known.title == column.title; });
    }

    /// A block that names people is about those, wherever the current cell is.
    void findNames()
    {
        const auto column =
            std::ranges::find(m_columns, std::optional(PersonField::Name), &PasteColumn::field);
        if (column == m_columns.end())
            return;
        m_nameColumn = static_cast<size_t>(column - m_columns.begin());
        for (const auto &person : m_plan.people)
            m_named[nameKey(person->name)].push_back(person->id);
    }

    /// Whom a line is about; empty for a new person.
    Result<PersonId> personOf(const std::vector<QString> &cells, size_t number) const
    {
        const PersonId there = number < m_place.people.size() ? m_place.people[number] : PersonId{};
        if (!m_nameColumn)
            return there;
        const QString name =
            *m_nameColumn < cells.size() ? undefused(cells[*m_nameColumn]).simplified() : QString();
        const std::vector<PersonId> called = m_named.value(nameKey(name));
        const bool isThere = std::ranges::find(called, there) != called.end();
        if (isThere && !m_taken.contains(there))
            return there;
        if (called.size() > 1)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("several people are called “%1”").arg(name.left(60)));
        if (!called.empty() && m_taken.contains(called.front()))
            return fail(ErrorCode::BadInput,
                        QStringLiteral("a line before is about “%1”").arg(name.left(60)));
        return called.empty() ? PersonId{} : called.front();
    }

    void noteLeftOut()
    {
        size_t width = 0;
        for (const auto &line : m_block)
            width = std::max(width, line.size());
        for (size_t i = 0; i < std::min(width, m_columns.size()); ++i) {
            if (!m_columns[i].field && !m_columns[i].title.isEmpty())
                m_preview.leftOut << m_columns[i].title;
        }
    }

    void takeLine(size_t line, size_t number)
    {
        const std::vector<QString> &cells = m_block[line];
        const auto whom = personOf(cells, number);
        if (!whom) {
            refuse(line, whom.error().text);
            return;
        }
        const bool isNew = whom->isEmpty();
        m_taken.insert(*whom);
        const bool isBlank = std::all_of(cells.begin(), cells.end(), [](const QString &cell) {
            return cell.trimmed().isEmpty();
        });
        if (isBlank && (isNew || cells.empty()))
            return;
        const Person *there = isNew ? nullptr : m_plan.people.find(*whom);
        if (!isNew && there == nullptr) {
            refuse(line, QStringLiteral("this person is no longer in the plan"));
            return;
        }
        Person person = there == nullptr ? Person{} : *there;
        const Person before = person;
        if (const auto set = setCells(person, cells, isNew); !set) {
            refuse(line, set.error().text);
            return;
        }
        if (person == before && !isNew)
            return;
        if (isNew)
            person.id = m_ids.next();
        listCells(before, person, isNew);
        (isNew ? m_preview.newPeople : m_preview.changedPeople) += 1;
        m_changed.push_back(std::move(person));
    }

    Result<void> setCells(Person &person, const std::vector<QString> &cells, bool isNew)
    {
        for (size_t i = 0; i < cells.size(); ++i) {
            if (i >= m_columns.size()) {
                if (cells[i].trimmed().isEmpty())
                    continue;
                return fail(ErrorCode::BadInput,
                            QStringLiteral("cell %1 has no column to go to").arg(i + 1));
            }
            const auto &field = m_columns[i].field;
            const QString cell = undefused(cells[i]);
            if (!field || (isNew && cell.trimmed().isEmpty()))
                continue;
            if (!isNew && cell.simplified() == cellOf(m_plan, person, *field))
                continue; // also a name that several people have
            if (const auto set = setFromCell(person, *field, cell, m_people); !set)
                return fail(ErrorCode::BadInput,
                            QStringLiteral("%1: %2").arg(m_columns[i].title, set.error().text));
        }
        return checkPerson(person);
    }

    void listCells(const Person &before, const Person &after, bool isNew)
    {
        for (const PasteColumn &column : m_columns) {
            if (!column.field)
                continue;
            const QString now = isNew ? QString() : cellOf(m_plan, before, *column.field);
            const QString then = cellOf(m_plan, after, *column.field);
            if (now != then)
                m_preview.cells.push_back(
                    {isNew ? after.name : before.name, column.title, now, then, isNew});
        }
    }

    void refuse(size_t line, const QString &reason)
    {
        m_preview.refused.push_back({static_cast<int>(line) + 1, reason});
    }

    QString name() const
    {
        const auto people = [](int number) {
            return number == 1 ? QStringLiteral("1 person")
                               : QStringLiteral("%1 people").arg(number);
        };
        if (m_preview.newPeople == 0)
            return QStringLiteral("Paste into %1").arg(people(m_preview.changedPeople));
        if (m_preview.changedPeople == 0)
            return QStringLiteral("Paste %1").arg(people(m_preview.newPeople));
        return QStringLiteral("Paste into %1 and add %2")
            .arg(people(m_preview.changedPeople), people(m_preview.newPeople));
    }

    const Plan &m_plan;
    const CellBlock &m_block;
    const PastePlace &m_place;
    PersonFinder m_people;
    std::vector<PasteColumn> m_columns;            ///< of the block's cells
    std::optional<size_t> m_nameColumn;            ///< where a head names it
    QHash<QString, std::vector<PersonId>> m_named; ///< people by name, then
    QSet<PersonId> m_taken;                        ///< by a line before
    std::vector<Person> m_changed;
    FreshPersonIds m_ids;
    PastePreview m_preview;
};

} // namespace

Result<PastePreview> pastePreview(const Plan &plan, const CellBlock &block, const PastePlace &place)
{
    return Pasting(plan, block, place).preview();
}

} // namespace rolewright
