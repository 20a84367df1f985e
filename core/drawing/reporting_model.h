#pragma once

#include "core/drawing/position_card.h"

namespace rolewright {

/// A position in the reporting tree. Numbers are places in the tree's list.
struct ReportingNode
{
    PositionCard card;
    UnitKind kind = UnitKind::BusinessUnit; ///< of its unit
    size_t parent = none;                   ///< whom it reports to
    size_t end = 0;                         ///< one past the last one below it
    int depth = 0;                          ///< levels above it
    int reports = 0;                        ///< who report to it directly: the span of control
    bool isAssistant = false;               ///< a staff seat beside the line

    static constexpr size_t none = static_cast<size_t>(-1);
};

/// A dotted line: who else a position reports to.
struct SecondaryLine
{
    size_t from = 0; ///< the position
    size_t to = 0;   ///< above it
};

/// Who reports to whom: a forest of positions, each before those below it, in the plan's order.
struct ReportingModel
{
    QString language;
    std::vector<ReportingNode> nodes;
    std::vector<SecondaryLine> secondary;

    std::optional<size_t> find(const PositionId &position) const;
    /// All who are below a position.
    size_t below(size_t node) const { return nodes[node].end - node - 1; }
    /// "Head of AI, 5 report to it, 12 below on 3 levels".
    QString inWords(size_t node) const;

    QHash<PositionId, size_t> places;
};

/// Some positions as a tree of their own, with the dotted lines among them. Linear in these and in
/// the dotted lines.
/// @param nodes in the tree's order; one whose superior is not among them stands at the top
ReportingModel partOf(const ReportingModel &tree, const std::vector<size_t> &nodes);

/// A position with all below it as a tree of its own.
ReportingModel branchOf(const ReportingModel &tree, size_t node);

/// The reporting tree of the index's scenario. Linear in positions, lines and assignments.
ReportingModel reportingModel(const PlanIndex &index, const CardOptions &options);

} // namespace rolewright
