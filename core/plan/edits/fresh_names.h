#pragma once

#include "core/plan/plan.h"

#include <QSet>

namespace rolewright {

/// A name that is not taken: the name itself, else with a number behind it. A name that ends in a
/// small number counts on: "Data Engineer 2" becomes "Data Engineer 3".
QString distinctName(const QSet<QString> &taken, const QString &name);

/// An id for a row of a design that comes from elsewhere: the same one where the design does not
/// have it, else one that no scenario has, as the same id in two scenarios means the same thing.
/// @param given ids that other new rows have
template <class T>
QString idForNew(const Plan &plan, const ScenarioId &scenario, const QString &id,
                 const QSet<QString> &given)
{
    if (!tableIn<T>(plan, scenario).contains(id) && !given.contains(id))
        return id;
    const auto isTaken = [&](const QString &tried) {
        return given.contains(tried) ||
               std::any_of(plan.designs.begin(), plan.designs.end(), [&](const auto &entry) {
                   return designTable<T>(entry.second).contains(tried);
               });
    };
    QString fresh = id;
    for (int number = 2; isTaken(fresh); ++number)
        fresh = id + u'-' + QString::number(number);
    return fresh;
}

} // namespace rolewright
