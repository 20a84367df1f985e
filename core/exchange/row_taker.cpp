#include "core/exchange/row_taker.h"

#include <QHash>
#include <algorithm>

namespace rolewright {

namespace {

/// @param skills the column in which line breaks separate skills
std::vector<QString> cleanedCells(const std::vector<QString> &row, size_t width,
                                  std::optional<size_t> skills)
{
    std::vector<QString> cells;
    cells.reserve(row.size());
    for (const QString &cell : row)
        cells.push_back(cleanCell(cells.size() == skills ? onOneLine(cell) : cell));
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

/// What tells the people of a long table apart.
QString keyOf(const PersonDraft &draft)
{
    for (const PersonField field : {PersonField::Id, PersonField::Email}) {
        if (const QString text = draft.text(field); !text.isEmpty())
            return fieldName(field) + u'\n' + text.toLower();
    }
    return nameKey(draft.text(PersonField::Name)) + u'\n' + draft.text(PersonField::Title);
}

/// Reads rows into drafts, and keeps the reasons for those that are not taken.
class RowTaker
{
public:
    RowTaker(const SourceTable &table, const ColumnMapping &mapping, const RowChoice &choice,
             ImportPreview &preview)
        : m_table(table), m_mapping(mapping), m_choice(choice), m_preview(preview),
          m_skills(mapping.columnOf(PersonField::Skills)),
          m_header(cleanedCells(table.header, table.header.size(), m_skills))
    {
    }

    TakenRows take(DraftReader &reader)
    {
        for (size_t i = 0; i < m_table.rows.size(); ++i)
            takeRow(reader, m_table.rows[i], m_table.rowNumber(i));
        return {std::move(m_drafts), std::move(m_seen)};
    }

private:
    void takeRow(DraftReader &reader, const std::vector<QString> &row, int number)
    {
        const auto cells = cleanedCells(row, m_header.size(), m_skills);
        if (std::all_of(cells.begin(), cells.end(), [](const QString &c) { return c.isEmpty(); }))
            return skip(number, cells, QStringLiteral("it is empty"));
        if (cells == m_header || repeatsFields(cells))
            return skip(number, cells, QStringLiteral("it repeats the header"));
        const QString misfit = misfitReason(cells, m_table.header, expectedIn(cells));
        if (!misfit.isEmpty())
            return skip(number, cells, misfit);
        if (!m_choice.accepts(cells)) {
            ++m_preview.filteredOut;
            return see(cells);
        }
        if (const QString error = errorForName(row); !error.isEmpty())
            return skip(number, cells,
                        QStringLiteral("its name is “%1”, which a spreadsheet shows for a formula "
                                       "that fails; correct it there")
                            .arg(error));
        auto draft = reader.read(cells, number);
        if (!draft)
            return skip(number, cells, draft.error().text);
        if (joins(*draft))
            return;
        const QString id = draft->text(PersonField::Id);
        if (!id.isEmpty() && m_rowsOfIds.contains(id))
            return skip(number, cells,
                        QStringLiteral("it has the same id “%1” as row %2")
                            .arg(id.left(60))
                            .arg(m_rowsOfIds.value(id)));
        if (!id.isEmpty())
            m_rowsOfIds.insert(id, number);
        m_drafts.push_back(std::move(*draft));
    }

    /// The error of a spreadsheet that stands in place of a name; empty for none.
    QString errorForName(const std::vector<QString> &row) const
    {
        for (const PersonField field :
             {PersonField::Name, PersonField::FirstName, PersonField::LastName}) {
            const auto column = m_mapping.columnOf(field);
            if (column && *column < row.size() && isSpreadsheetError(row[*column]))
                return row[*column].trimmed();
        }
        return {};
    }

    void skip(int number, const std::vector<QString> &cells, const QString &reason)
    {
        m_preview.skipped.push_back({number, reason});
        see(cells);
    }

    /// Whoever a row is about that is not taken is not gone.
    void see(const std::vector<QString> &cells)
    {
        for (const QString &cell : cells)
            m_seen.insert(cell.toLower());
    }

    /// A word among the numbers of a skill's column is left out by itself, and no sign of a row
    /// that is shifted.
    std::vector<CellKind> expectedIn(const std::vector<QString> &cells) const
    {
        std::vector<CellKind> expected = m_mapping.expected;
        for (size_t i = 0; i < std::min(cells.size(), m_mapping.skills.size()); ++i) {
            if (m_mapping.skills[i] && cellKind(cells[i]) == CellKind::Text)
                expected[i] = CellKind::Text;
        }
        return expected;
    }

    /// Whether a row is the header in other words, as SAP SuccessFactors has a second one.
    bool repeatsFields(const std::vector<QString> &cells) const
    {
        int alike = 0;
        for (size_t i = 0; i < std::min(cells.size(), m_mapping.fields.size()); ++i) {
            const auto known = m_mapping.fields[i] ? knownHeader(cells[i]) : std::nullopt;
            if (m_mapping.fields[i] && (!known || known->field != *m_mapping.fields[i]))
                return false;
            alike += known ? 1 : 0;
        }
        return alike >= 3;
    }

    /// Whether a row of a long table adds its skills to the person of a row above.
    bool joins(const PersonDraft &draft)
    {
        if (!m_mapping.columnOf(PersonField::Level))
            return false;
        const auto [entry, isNew] = m_draftsOfPeople.try_emplace(keyOf(draft), m_drafts.size());
        if (isNew)
            return false;
        m_drafts[entry->second].joinedRows.push_back(draft.rowNumber);
        auto &skills = m_drafts[entry->second].skills;
        skills.insert(skills.end(), draft.skills.begin(), draft.skills.end());
        ++m_preview.joined;
        return true;
    }

    const SourceTable &m_table;
    const ColumnMapping &m_mapping;
    const RowChoice &m_choice;
    ImportPreview &m_preview;
    std::optional<size_t> m_skills;
    std::vector<QString> m_header;
    QHash<QString, int> m_rowsOfIds;
    std::map<QString, size_t> m_draftsOfPeople; ///< of a long table, by what tells them apart
    QSet<QString> m_seen;
    std::vector<PersonDraft> m_drafts;
};

/// Records that the reader left out stand among the skipped ones by their place.
void addLeftOut(const SourceTable &table, ImportPreview &preview)
{
    auto &skipped = preview.skipped;
    const auto middle = static_cast<std::ptrdiff_t>(skipped.size());
    skipped.insert(skipped.end(), table.leftOut.begin(), table.leftOut.end());
    std::inplace_merge(skipped.begin(), skipped.begin() + middle, skipped.end(),
                       [](const SkippedRow &a, const SkippedRow &b) { return a.row < b.row; });
}

/// What a person of the plan is known by in a table of that kind; empty where the table could not
/// hold the person.
QString sourceKey(const Person &person, const ColumnMapping &mapping)
{
    if (mapping.columnOf(PersonField::Id))
        return person.externalId;
    return mapping.columnOf(PersonField::Email) ? person.email : QString();
}

/// What people of a plan can be found by without their names.
QSet<QString> keysOf(const Plan &plan)
{
    QSet<QString> keys;
    for (const auto &person : plan.people)
        keys << (person->externalId.isEmpty() ? person->id.value : person->externalId)
             << person->email.toLower();
    return keys;
}

/// Why a row without a name is nobody of the plan.
QString whyStranger(const PersonDraft &draft, const QSet<QString> &known)
{
    const QString id = draft.text(PersonField::Id);
    const QString email = draft.text(PersonField::Email);
    const QString what = id.isEmpty() ? QStringLiteral("e-mail address “%1”").arg(email.left(60))
                                      : QStringLiteral("id “%1”").arg(id.left(60));
    if (known.contains(id.isEmpty() ? email.toLower() : id))
        return QStringLiteral("several people or rows have the %1").arg(what);
    return QStringLiteral("nobody of the plan has the %1, and a new person needs a name").arg(what);
}

} // namespace

Result<TakenRows> takeRows(const SourceTable &table, const ColumnMapping &mapping,
                           const ImportOptions &options, DraftReader &reader,
                           ImportPreview &preview)
{
    const auto choice = RowChoice::make(mapping, options);
    if (!choice)
        return std::unexpected(choice.error());
    RowTaker taker(table, mapping, *choice, preview);
    TakenRows taken = taker.take(reader);
    addLeftOut(table, preview);
    return taken;
}

void skipStrangers(const Plan &plan, std::vector<PersonDraft> &drafts, ImportPreview &preview)
{
    const auto strangers =
        std::stable_partition(drafts.begin(), drafts.end(), [](const PersonDraft &draft) {
            return draft.existing != nullptr || !draft.text(PersonField::Name).isEmpty();
        });
    if (strangers == drafts.end())
        return;
    const QSet<QString> known = keysOf(plan);
    for (auto draft = strangers; draft != drafts.end(); ++draft) {
        const QString reason = whyStranger(*draft, known);
        preview.skipped.push_back({draft->rowNumber, reason});
        for (const int row : draft->joinedRows)
            preview.skipped.push_back({row, reason});
        preview.joined -= static_cast<int>(draft->joinedRows.size());
    }
    drafts.erase(strangers, drafts.end());
    std::stable_sort(preview.skipped.begin(), preview.skipped.end(),
                     [](const SkippedRow &a, const SkippedRow &b) { return a.row < b.row; });
}

std::vector<QString> goneOf(const Plan &plan, const ColumnMapping &mapping, const TakenRows &taken,
                            const QDate &today)
{
    std::vector<QString> gone;
    if (mapping.columnOf(PersonField::Level) || !mapping.hasNames())
        return gone;
    QSet<PersonId> found;
    bool isKnown = false;
    for (const PersonDraft &draft : taken.drafts) {
        found.insert(draft.id);
        isKnown = isKnown || draft.existing != nullptr;
    }
    if (!isKnown)
        return gone;
    for (const auto &person : plan.people) {
        const QString key = sourceKey(*person, mapping);
        const bool hasLeft = person->until && *person->until <= today;
        const bool isThere =
            found.contains(person->id) || taken.seen.contains(key.toLower()) ||
            (!person->email.isEmpty() && taken.seen.contains(person->email.toLower()));
        if (!key.isEmpty() && !hasLeft && !isThere)
            gone.push_back(person->id.value);
    }
    return gone;
}

void endGone(const Plan &plan, const QDate &today, ImportPreview &preview)
{
    for (const QString &id : preview.gone) {
        const Immutable<Person> &before = *plan.people.findRow(id);
        Person after = *before;
        after.until = after.from ? std::max(*after.from, today) : today;
        Change change;
        change.key = {{}, TableId::People, id};
        change.before = Entity(before);
        change.after = Entity(Immutable<Person>(std::move(after)));
        preview.changes.changes.push_back(std::move(change));
    }
}

} // namespace rolewright
