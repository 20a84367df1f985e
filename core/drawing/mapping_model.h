#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// How people are shown: by name, not at all, or under another name (see withoutNames()).
enum class NamesShown { Full, RolesOnly, Pseudonyms };

template <>
struct EnumNames<NamesShown>
{
    static constexpr std::array<std::pair<NamesShown, const char *>, 3> names{
        {{NamesShown::Full, "full"},
         {NamesShown::RolesOnly, "roles"},
         {NamesShown::Pseudonyms, "pseudonyms"}}};
};

/// A person on a card.
struct MappingHolder
{
    PersonId person;
    QString name; ///< empty where roles alone are shown
    double share = 0;
};

/// A position as a card.
struct MappingCard
{
    PositionId position;
    QString title;
    QString profiles; ///< "ML Engineer", "ML Engineer 70 %, Data Engineer 30 %"
    double fte = 0;
    size_t column = 0;
    std::vector<MappingHolder> holders;
    double vacant = 0; ///< FTE
    QString warning;   ///< what is wrong with it; empty when nothing is

    bool isVacant() const { return vacant > 1e-6; }
};

/// A unit as a lane; cards stand by column, within a column in the plan's order.
struct MappingLane
{
    UnitId unit;
    QString name; ///< with the units above it: "Fleet / Routing team"
    UnitKind kind = UnitKind::BusinessUnit;
    int depth = 0; ///< 0 without a parent
    std::vector<MappingCard> cards;

    double fte() const;
    double vacantFte() const;
    qsizetype vacantCards() const;
};

/// A column: a central profile, or at the end the positions that none guides.
struct MappingColumn
{
    ProfileId profile; ///< empty for the positions that none guides
    QString name;
};

/// What of a mapping is shown.
struct MappingOptions
{
    QString language = QStringLiteral("en");
    NamesShown names = NamesShown::Full;
    /// Judges seats in this month; without it each in its own (see positionStatuses()).
    std::optional<Month> month;
    /// Leaves only this unit and those below it under the central lanes.
    std::optional<UnitId> unit = {};
};

/// How central roles map to those of the units (white paper, Figure 3): central lanes, business
/// units and teams, then pools, over columns of central profiles.
struct MappingModel
{
    QString language;
    NamesShown names = NamesShown::Full;
    std::vector<MappingColumn> columns;
    std::vector<MappingLane> lanes; ///< central ones first
    size_t centralLanes = 0;

    /// Lane and card of a position; empty when it has no card.
    std::optional<std::pair<size_t, size_t>> find(const PositionId &position) const;
};

/// The mapping of the index's scenario. Linear in units, positions, links and assignments.
/// A position stands in the column of its profile with the greatest share: of the profile itself
/// where that is placed centrally, else of the first that guides it in the framework. A plan's own
/// guidance link goes before the framework.
MappingModel mappingModel(const PlanIndex &index, const MappingOptions &options);

} // namespace rolewright
