#pragma once

#include "core/plan/entities.h"

#include <QHash>
#include <QSet>

namespace rolewright {

/// Gives ids to entries that stand in a file without one, from what they connect and their order.
/// Reader and writer go through a table with it, so that they agree on what need not be written.
class DerivedIds
{
public:
    /// The id that an entry without one has at this place: the base, or the base with -2, -3, ...
    QString next(const QString &base);
    /// Notes the id of an entry, derived or not.
    void take(const QString &id) { m_taken.insert(id); }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_nextNumber;
};

/// `PERSON--POSITION`.
QString baseId(const Assignment &assignment);
/// `USECASE--PHASE`.
QString baseId(const UseCasePhase &phase);

} // namespace rolewright
