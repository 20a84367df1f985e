#pragma once

#include "core/exchange/people_fields.h"
#include "core/plan/plan.h"

#include <QHash>

namespace rolewright {

/// Finds people by what stands in a cell. The plan must outlive it.
class PersonFinder
{
public:
    explicit PersonFinder(const Plan &plan) : m_plan(plan) {}

    /// By id, external id, e-mail, or a name that one person alone has, in either order of first
    /// and last name. Errors: nobody, or several people are called so.
    Result<PersonId> find(const QString &text);

private:
    Result<PersonId> look(const QString &text) const;

    const Plan &m_plan;
    QHash<QString, Result<PersonId>> m_known;
};

/// A text by which PersonFinder finds a person: the name, or what else tells the person from others
/// of the same name.
QString findableName(const Plan &plan, const Person &person);

/// A day as a person types it: "2026-11-25", "25.11.2026", a month as "2026-11". Errors: no day, or
/// one that can be read in two ways.
/// @param isLast whether a month stands for its last day in place of its first
Result<QDate> dayFromCell(const QString &text, bool isLast);

/// Sets what a cell says of a person; an empty cell clears the field. Fields are those of a person
/// in a plan: not names in parts, hours, skills. Errors: no such person, day, number or e-mail
/// address, in words for the one who typed it.
Result<void> setFromCell(Person &person, PersonField field, const QString &text,
                         PersonFinder &people);

/// What stands in such a cell of a person: a manager's name, days as 2026-11-25.
QString cellOf(const Plan &plan, const Person &person, PersonField field);

/// Takes a field over from another person.
void copyField(Person &person, const Person &from, PersonField field);

/// Sets a field of several people to what one cell says, as one step. Errors: as of setFromCell()
/// and checkPerson(), with the name of who it is about where there are several.
/// @param words what the field is called: "location"
Result<ChangeSet> setForPeople(const Plan &plan, const std::vector<PersonId> &people,
                               PersonField field, const QString &text, const QString &words);

/// What a person of a plan must fulfil beyond single fields: a name, and `until` not before `from`.
Result<void> checkPerson(const Person &person);

} // namespace rolewright
