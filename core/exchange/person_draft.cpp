#include "core/exchange/person_draft.h"

#include "core/exchange/cell_numbers.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr qsizetype mostNotes = 1000;

/// The most hours of a week that anybody has, where that can be a full week; else 40.
double fullWeek(const SourceTable &table, std::optional<size_t> column)
{
    double most = 0;
    for (const auto &row : table.rows) {
        if (column && *column < row.size())
            most = std::max(most, readNumber(cleanCell(row[*column])).value_or(0));
    }
    return most >= 35 && most <= 48 ? most : 40;
}

/// Whether a column of capacities is in percent without its sign: most numbers but 0 are above 2.
bool isInPercent(const SourceTable &table, std::optional<size_t> column)
{
    qsizetype large = 0;
    qsizetype small = 0;
    for (const auto &row : table.rows) {
        const double number =
            column && *column < row.size() ? readNumber(cleanCell(row[*column])).value_or(0) : 0;
        large += number > 2 ? 1 : 0;
        small += number > 0 && number <= 2 ? 1 : 0;
    }
    return large > small;
}

bool isOpenEnd(const DateParts &parts)
{
    return std::find(parts.numbers.begin(), parts.numbers.end(), 9999) != parts.numbers.end();
}

QString employmentOf(const QString &cell)
{
    static const QStringList outside{
        QStringLiteral("external"),   QStringLiteral("extern"),    QStringLiteral("externer"),
        QStringLiteral("contractor"), QStringLiteral("freelance"), QStringLiteral("freelancer"),
        QStringLiteral("consultant"), QStringLiteral("agency"),    QStringLiteral("contingent")};
    return outside.contains(cell.toLower()) ? QStringLiteral("external") : cell;
}

bool saysLeft(const QString &status)
{
    static const QStringList words{QStringLiteral("terminated"), QStringLiteral("resigned"),
                                   QStringLiteral("retired"), QStringLiteral("inactive"),
                                   QStringLiteral("ausgeschieden")};
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return status.contains(word, Qt::CaseInsensitive);
    });
}

QString fullName(const PersonDraft &draft)
{
    const QString name = personName(draft.text(PersonField::Name));
    if (!name.isEmpty())
        return name;
    return (draft.text(PersonField::FirstName) + u' ' + draft.text(PersonField::LastName))
        .trimmed();
}

} // namespace

void ImportNotes::add(int rowNumber, const QString &text)
{
    if (m_notes.size() < mostNotes)
        m_notes << (rowNumber > 0 ? QStringLiteral("row %1: %2").arg(rowNumber).arg(text) : text);
    else if (m_notes.size() == mostNotes)
        m_notes << QStringLiteral("and more");
}

DraftReader::DraftReader(const ColumnMapping &mapping, const SourceTable &table,
                         const Framework &framework, const QDate &today, ImportNotes &notes)
    : m_mapping(mapping), m_skillNames(framework), m_today(today), m_notes(notes),
      m_capacityIsPercent(isInPercent(table, mapping.columnOf(PersonField::Capacity)))
{
    if (const auto column = mapping.columnOf(PersonField::Hours)) {
        m_fullWeek = fullWeek(table, column);
        m_notes.add(0, QStringLiteral("“%1”: %2 hours a week count as 1 FTE")
                           .arg(mapping.names[*column])
                           .arg(m_fullWeek));
    }
}

Result<PersonDraft> DraftReader::read(const std::vector<QString> &cells, int rowNumber)
{
    PersonDraft draft;
    draft.rowNumber = rowNumber;
    for (size_t i = 0; i < std::min(cells.size(), m_mapping.fields.size()); ++i) {
        if (m_mapping.fields[i] && !cells[i].isEmpty())
            readField(draft, *m_mapping.fields[i], cells[i], i);
    }
    readLevels(draft, cells);
    if (const QString lack = setName(draft); !lack.isEmpty())
        return fail(ErrorCode::BadInput, lack);
    const auto from = draft.dates.find(PersonField::From);
    const auto until = draft.dates.find(PersonField::Until);
    if (from != draft.dates.end() && until != draft.dates.end() && until->second < from->second)
        return fail(
            ErrorCode::BadInput,
            QStringLiteral("it ends (%1) before it begins (%2); correct one of the dates")
                .arg(until->second.toString(Qt::ISODate), from->second.toString(Qt::ISODate)));
    checkStatus(draft, cells);
    return draft;
}

QString DraftReader::setName(PersonDraft &draft) const
{
    const QString name = fullName(draft);
    if (!name.isEmpty())
        draft.texts[PersonField::Name] = name;
    else if (m_mapping.hasNames())
        return QStringLiteral("it has no name");
    else if (draft.text(PersonField::Id).isEmpty() && draft.text(PersonField::Email).isEmpty())
        return QStringLiteral("it has no id or e-mail address, and the table has no names");
    return {};
}

void DraftReader::readField(PersonDraft &draft, PersonField field, const QString &cell,
                            size_t column)
{
    if (isDateField(field))
        return readDate(draft, field, cell, column);
    if (field == PersonField::Skills)
        return readSkills(draft, cell);
    if (field == PersonField::Hours)
        return readHours(draft, cell);
    if (field == PersonField::Capacity) {
        draft.capacity = readCapacity(cell, m_capacityIsPercent);
        if (!draft.capacity)
            m_notes.add(draft.rowNumber,
                        QStringLiteral("“%1” is no capacity between 0 and 2 FTE, left out")
                            .arg(cell.left(60)));
        return;
    }
    if (field == PersonField::Email && cellKind(cell) != CellKind::Email) {
        m_notes.add(draft.rowNumber,
                    QStringLiteral("“%1” is no e-mail address, left out").arg(cell.left(60)));
        return;
    }
    if (field == PersonField::Manager && cell == QLatin1String("NO_MANAGER"))
        return; // what SAP SuccessFactors writes for whoever reports to nobody
    if (cell.size() >= maxCellText - 1)
        m_notes.add(draft.rowNumber, QStringLiteral("the text under “%1” is cut to %2 characters")
                                         .arg(m_mapping.names[column])
                                         .arg(maxCellText));
    draft.texts[field] = field == PersonField::Employment ? employmentOf(cell) : cell;
}

void DraftReader::readDate(PersonDraft &draft, PersonField field, const QString &cell,
                           size_t column)
{
    const auto parts = dateParts(cell);
    if (parts && isOpenEnd(*parts))
        return;
    const auto date =
        parts ? rolewright::readDate(*parts, *m_mapping.orders[column], m_today) : std::nullopt;
    if (date)
        draft.dates[field] = *date;
    else
        m_notes.add(draft.rowNumber, QStringLiteral("“%1” under “%2” is no date, left out")
                                         .arg(cell.left(60), m_mapping.names[column]));
}

void DraftReader::readSkills(PersonDraft &draft, const QString &cell)
{
    SkillCell read = m_skillNames.read(cell);
    draft.skills.insert(draft.skills.end(), read.skills.begin(), read.skills.end());
    if (!read.unknown.isEmpty())
        m_notes.add(draft.rowNumber,
                    QStringLiteral("left out, as no skill of the framework with a level from 0 to "
                                   "4: %1")
                        .arg(read.unknown.join(QStringLiteral(", ")).left(200)));
}

/// Levels that stand in cells of their own: of the one skill that the row names, and of those that
/// columns are named after.
void DraftReader::readLevels(PersonDraft &draft, const std::vector<QString> &cells)
{
    const QString given = draft.text(PersonField::Level);
    const auto level = readLevel(given);
    if (level && draft.skills.size() == 1)
        draft.skills.front().level = level;
    else if (!given.isEmpty() && !draft.skills.empty()) {
        if (!level)
            std::erase_if(draft.skills, [](const NamedSkill &named) { return !named.level; });
        m_notes.add(draft.rowNumber,
                    QStringLiteral("“%1” is no level from 0 to 4 of one skill, left out")
                        .arg(given.left(60)));
    }
    for (size_t i = 0; i < std::min(cells.size(), m_mapping.skills.size()); ++i) {
        if (!m_mapping.skills[i] || cells[i].isEmpty())
            continue;
        if (const auto rated = readLevel(cells[i]))
            draft.skills.push_back({*m_mapping.skills[i], rated});
        else
            m_notes.add(draft.rowNumber, QStringLiteral("“%1” under “%2” is no level, left out")
                                             .arg(cells[i].left(60), m_mapping.names[i]));
    }
}

void DraftReader::readHours(PersonDraft &draft, const QString &cell)
{
    const auto hours = readNumber(cell);
    if (hours && *hours >= 0 && *hours <= 2 * m_fullWeek)
        draft.capacity = std::round(*hours / m_fullWeek * 100) / 100;
    else
        m_notes.add(draft.rowNumber,
                    QStringLiteral("“%1” are no hours of a week, left out").arg(cell.left(60)));
}

void DraftReader::checkStatus(const PersonDraft &draft, const std::vector<QString> &cells)
{
    if (!m_mapping.status || *m_mapping.status >= cells.size() ||
        !m_mapping.columnOf(PersonField::Until))
        return;
    const QString &status = cells[*m_mapping.status];
    if (saysLeft(status) && !draft.dates.contains(PersonField::Until))
        m_notes.add(draft.rowNumber,
                    QStringLiteral("the status is “%1”, but there is no end date; the person "
                                   "counts as still there")
                        .arg(status.left(60)));
}

} // namespace rolewright
