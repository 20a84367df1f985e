#pragma once

#include "core/plan/plan.h"

#include <QSet>

namespace rolewright {

/// "Data Engineer, Charging": a position with its unit.
QString seatInWords(const Design &design, const Position &position);

/// "Data Engineer, Charging", or "3 positions".
QString positionsInWords(const Design &design, const std::vector<PositionId> &positions);

/// Whether a person is in the company in some month in which an assignment would hold; a range
/// without a start begins when the position is needed.
bool isThereFor(const Person &person, const Position &position, const MonthRange &range);

/// Why a person cannot be put on a position where the person sits already.
QString alreadySits(const Person &person, const Position &position);
/// Why a person cannot be put on a position that is needed outside the person's dates.
QString isNotThereFor(const Person &person, const Position &position);

/// Whether a person may be put on a position for some months; assignments of `leaving` do not
/// count, since they go. Errors: already there, the dates do not meet.
Result<void> canSit(const Design &design, const Person &person, const Position &position,
                    const MonthRange &range, const QSet<QString> &leaving = {});

/// An assignment that may be added. Errors: person or position is not there, the share is not above
/// 0, already there, the dates do not meet.
/// @param share FTE
Result<Assignment> newAssignment(const Plan &plan, const ScenarioId &scenario,
                                 const PersonId &person, const PositionId &position, double share,
                                 const MonthRange &range);

/// A text that is no id of the table yet: the base, or the base with -2, -3, ...
template <class T>
QString freshId(const Table<T> &table, const QString &base)
{
    QString id = base;
    for (int number = 2; table.contains(id); ++number)
        id = base + u'-' + QString::number(number);
    return id;
}

} // namespace rolewright
