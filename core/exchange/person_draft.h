#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/skill_cells.h"

#include <map>

namespace rolewright {

/// What one row says of a person; empty values say nothing.
struct PersonDraft
{
    int rowNumber = 0;
    std::vector<int> joinedRows;          ///< of a long table, further ones about the same person
    std::map<PersonField, QString> texts; ///< cleaned cells of all fields that are text
    std::map<PersonField, QDate> dates;
    std::optional<double> capacity;
    std::vector<NamedSkill> skills;

    PersonId id;                      ///< in the plan
    const Person *existing = nullptr; ///< of the plan, when the row is somebody who is there
    PersonId manager;                 ///< empty when none is named or none was found

    QString text(PersonField field) const
    {
        const auto found = texts.find(field);
        return found == texts.end() ? QString() : found->second;
    }
};

/// Smaller things to tell, kept to a number that a person can read.
class ImportNotes
{
public:
    explicit ImportNotes(QStringList &notes) : m_notes(notes) {}
    void add(int rowNumber, const QString &text);

private:
    QStringList &m_notes;
};

/// Turns rows into drafts by a mapping.
class DraftReader
{
public:
    DraftReader(const ColumnMapping &mapping, const SourceTable &table, const Framework &framework,
                const QDate &today, ImportNotes &notes);

    /// The draft of a row, or why the row is skipped.
    Result<PersonDraft> read(const std::vector<QString> &cells, int rowNumber);

private:
    /// Sets the name; what is missing to tell who the row is about, empty when nothing is.
    QString setName(PersonDraft &draft) const;
    void readField(PersonDraft &draft, PersonField field, const QString &cell, size_t column);
    void readDate(PersonDraft &draft, PersonField field, const QString &cell, size_t column);
    void readSkills(PersonDraft &draft, const QString &cell);
    void readLevels(PersonDraft &draft, const std::vector<QString> &cells);
    void readHours(PersonDraft &draft, const QString &cell);
    void checkStatus(const PersonDraft &draft, const std::vector<QString> &cells);

    const ColumnMapping &m_mapping;
    SkillNames m_skillNames;
    QDate m_today;
    ImportNotes &m_notes;
    double m_fullWeek = 40; ///< hours
    bool m_capacityIsPercent = false;
};

} // namespace rolewright
