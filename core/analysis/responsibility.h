#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// The part of a profile in an activity.
struct ResponsibilityCell
{
    ProfileId profile;
    Involvement involvement;
    QString note; ///< which part of the activity it does, in the plan's language
    bool ours = false;
    bool changedInPlan = false;
};

/// An activity with who does it.
struct ResponsibilityRow
{
    ActivityId activity;
    PhaseId phase;
    bool deferred = false;
    std::vector<ResponsibilityCell> cells; ///< in the framework's order of profiles
    std::vector<PersonId> accountable; ///< who holds a profile with an A, in the order of people
    std::vector<PersonId> responsible; ///< who holds a profile with an R
};

/// The matrix in the framework's order, the planning phase with it. Who is named holds a position
/// of the profile in the month in which that position is judged (see positions.h).
/// @param unit only people who can hold something there (see Holders); everyone without it
std::vector<ResponsibilityRow> responsibilities(const PlanIndex &index,
                                                const std::optional<UnitId> &unit = {});

/// Nobody, exactly one person, or more than one.
struct HolderCount
{
    int person = -1; ///< row of the only one
    int count = 0;   ///< 0, 1, or 2 for more than one

    void add(int other);
    void add(const HolderCount &other);
};

/// Who can hold an activity in a unit: incumbents of positions in the unit, below it or above it in
/// its own line; of pools; and of central units for centrally placed profiles.
class Holders
{
public:
    explicit Holders(const PlanIndex &index);
    /// The same for positions with vacant FTE in place of people: what they would hold if filled.
    static Holders ofVacancies(const PlanIndex &index);
    /// The same as if nobody held a position.
    static Holders without(const PlanIndex &index, int position);
    /// The same as if some people (rows) held nothing.
    static Holders withoutPeople(const PlanIndex &index, const std::vector<int> &people);

    /// Incumbents of a profile in a unit.
    HolderCount ofProfile(int unit, int profile) const;
    /// Those who hold an activity in a unit: incumbents of the profiles that are responsible for
    /// it.
    HolderCount ofActivity(int unit, const Activity &activity) const;
    /// Those who hold an activity anywhere, incumbents of one profile left out.
    HolderCount anywhere(const Activity &activity, int exceptProfile = -1) const;
    /// Whether incumbents of a position count for a profile in a unit.
    bool counts(int position, int profile, int unit) const;

private:
    using Counts = std::vector<HolderCount>; ///< by profile
    struct Seat
    {
        int position = 0;
        int holder = 0;
    };

    Holders(const PlanIndex &index, const std::vector<Seat> &seats);
    static std::vector<Seat> filledSeats(const PlanIndex &index);
    void spread(std::vector<Counts> own, const Counts &nobody);

    const PlanIndex *m_index;
    std::vector<Counts> m_withinUnit; ///< the unit and below
    std::vector<Counts> m_aboveUnit;  ///< its line upward
    Counts m_inPools;
    Counts m_inCentre;
    Counts m_anywhere;
};

/// Rows of units that own a greenlit use case, in the order of the file.
std::vector<int> owningUnits(const PlanIndex &index);

} // namespace rolewright
