#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace rolewright {

/// What a column of a people file can give. Each has a name that mappings use.
enum class PersonField {
    Id,
    Name,
    FirstName,
    LastName,
    Title,
    Email,
    Manager,
    ManagerId,
    Employment,
    From,
    Until,
    Capacity,
    Hours, ///< a week; becomes a capacity
    Skills,
    Level, ///< of the one skill that the row names, as a long table has it
    Location,
    Department,
    RetainUntil,
    Note,
    DirectoryName, ///< of the person, by which managers are named in the same table
};

/// Name of a field in mappings: "id", "first_name", "until".
QString fieldName(PersonField field);
/// The field of a name; `external_id` is another word for `id`. Empty for an unknown name.
std::optional<PersonField> fieldOfName(const QString &name);
/// All names, in the order in which they are offered.
QStringList fieldNames();

bool isDateField(PersonField field);

/// A header without case, separators and punctuation: "Employee_Name" gives "employeename",
/// "Employee #" gives "employeeno".
QString compactHeader(const QString &header);

/// A field that a header is known to stand for; among several columns for one field the lowest
/// rank is taken.
struct KnownHeader
{
    PersonField field;
    int rank;
};
std::optional<KnownHeader> knownHeader(const QString &header);

/// Whether a header says that the column tells who still works there.
bool isStatusHeader(const QString &header);

} // namespace rolewright
