#pragma once

#include "core/drawing/position_card.h"

namespace rolewright {

/// A position in a column of the mapping.
struct MappingCard : PositionCard
{
    size_t column = 0;
    QStringList guides;      ///< "Data Platform Lead (data infrastructure)", in the plan's order
    bool isUnlinked = false; ///< its profile has a central counterpart, but no link guides it
};

/// What is in lanes, summed up.
struct LaneTotals
{
    qsizetype units = 0; ///< below the one that is asked for
    qsizetype cards = 0;
    qsizetype vacantCards = 0;
    double fte = 0;
    double vacantFte = 0;
};

/// A unit as a lane; cards stand by column, within a column in the plan's order.
struct MappingLane
{
    UnitId unit;
    QString name; ///< with the units above it: "Fleet / Routing team"
    UnitKind kind = UnitKind::BusinessUnit;
    UnitId parent;
    int depth = 0; ///< 0 without a parent
    std::vector<MappingCard> cards;
    std::optional<LaneTotals> whole = {}; ///< of the unit, where only some of its cards are here
};

/// A column: a central profile, or at the end the positions that none guides.
struct MappingColumn
{
    ProfileId profile; ///< empty for the positions that none guides
    QString name;
    QString flow; ///< what its profile gives to others in the framework, in words
};

/// A guidance link between two cards, each by its lane and its place in the lane.
struct MappingLink
{
    std::pair<size_t, size_t> from;
    std::pair<size_t, size_t> to;
};

/// What of a mapping is shown.
struct MappingOptions
{
    QString language = QStringLiteral("en");
    NamesShown names = NamesShown::Full;
    /// As of CardOptions.
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
    std::vector<MappingLink> links; ///< those with a card at both ends

    /// Lane and card of a position; empty when it has no card.
    std::optional<std::pair<size_t, size_t>> find(const PositionId &position) const;
    LaneTotals totals(size_t lane) const;
    /// The same with the lanes of all units below it. Linear in lanes.
    LaneTotals totalsWithin(size_t lane) const;
};

/// The mapping of the index's scenario. Linear in units, positions, links and assignments.
/// A position stands in the column of its profile with the greatest share: of the profile itself
/// where that is placed centrally, else of the first that guides it in the framework. A plan's own
/// guidance link goes before the framework.
MappingModel mappingModel(const PlanIndex &index, const MappingOptions &options);

} // namespace rolewright
