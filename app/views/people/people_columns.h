#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/load.h"
#include "core/exchange/people_fields.h"

#include <array>

namespace rolewright {

/// What a list of people can say of each, in the order in which it is offered.
enum class PersonColumn {
    Name,
    Title,
    Suits,
    Load,
    Free,
    Positions,
    Location,
    Department,
    Manager,
    Employment,
    Capacity,
    From,
    Until,
    Email,
    ExternalId,
    Note
};

struct PersonColumnInfo
{
    PersonColumn column;
    const char *key;                  ///< by which settings remember it
    const char *title;                ///< head
    int width;                        ///< logical pixels
    bool isUsual;                     ///< shown until a person chooses otherwise
    std::optional<PersonField> field; ///< that it shows and changes; empty for what is worked out
};

constexpr int personColumnCount = 16;
const std::array<PersonColumnInfo, personColumnCount> &personColumns();
const PersonColumnInfo &infoOf(PersonColumn column);

/// A person as one line of a list, at the moment of a snapshot.
struct PersonLine
{
    const Snapshot &snapshot;
    const Workloads &workloads;
    int row; ///< in the snapshot's index
    const Person &person;

    const PersonLoad &peak() const { return workloads.peaks[static_cast<size_t>(row)]; }
    double freeFte() const { return workloads.freeFte[static_cast<size_t>(row)]; }
};

/// What stands in a column; not yet made safe for a widget.
QString cellText(const PersonLine &line, PersonColumn column);
/// The number by which a column is sorted; empty for one that is sorted as text.
std::optional<double> sortNumber(const PersonLine &line, PersonColumn column);
/// Where a figure comes from; empty for what the plan says itself.
QString cellSource(const PersonLine &line, PersonColumn column);

} // namespace rolewright
