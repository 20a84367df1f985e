#pragma once

#include "core/plan/entities.h"

namespace rolewright {

/// Months from first to last without open ends; empty when last is before first.
struct MonthSpan
{
    Month first{-1000000};
    Month last{1000000};

    bool isEmpty() const { return last < first; }
    bool contains(Month month) const { return first <= month && month <= last; }
    bool overlaps(const MonthSpan &other) const { return !clippedTo(other).isEmpty(); }
    MonthSpan clippedTo(const MonthSpan &other) const
    {
        return {std::max(first, other.first), std::min(last, other.last)};
    }
    static MonthSpan of(const MonthRange &range);
    bool operator==(const MonthSpan &) const = default;
};

/// A unit with its place in the tree. Numbers are rows of tables, -1 is none.
struct IndexedUnit
{
    int parent = -1;
    int home = -1;                          ///< nearest unit upward, or itself, that is not a team
    UnitKind kind = UnitKind::BusinessUnit; ///< of its home: a team is of the kind it belongs to
    int enter = 0; ///< place in preorder; the units below are enter + 1 to leave
    int leave = 0;
    std::vector<int> positions; ///< its own, not those of units below

    bool isCentral() const { return kind == UnitKind::Central; }
    /// Whether its positions serve every use case (formats.md, Figures).
    bool servesAll() const { return kind == UnitKind::Central || kind == UnitKind::Pool; }
};

struct IndexedProfile
{
    int profile = 0;  ///< place in the framework
    double share = 0; ///< part of the position, 0 to 1
};

struct IndexedPosition
{
    int unit = -1;
    std::vector<IndexedProfile> profiles; ///< those that the framework has
    std::vector<int> assignments;
    Month judged; ///< today's month or `needed_from`, whichever is later

    double shareOf(int profile) const;
    bool holds(int profile) const;
};

struct IndexedPerson
{
    MonthSpan present; ///< every month with a day between the person's dates
    std::vector<int> assignments;
};

struct IndexedAssignment
{
    int person = -1;
    int position = -1;
    MonthSpan span;              ///< cut to the months in which the person is there
    std::optional<double> share; ///< as given
};

} // namespace rolewright
