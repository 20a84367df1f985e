#pragma once

#include "app/seating/drag_payload.h"
#include "app/seating/mapping_scene.h"

#include "core/analysis/seating.h"
#include "core/plan/change_set.h"
#include "core/plan/edits/order_edits.h"

#include <functional>

namespace rolewright {

/// What a drop is aimed at.
struct DropTarget
{
    std::optional<PositionId> position;
    std::optional<UnitId> unit;   ///< lane of the place
    std::optional<size_t> column; ///< column of the place
    bool isPeople = false;        ///< the list of people
    std::optional<Side> beside;   ///< of the position, among whose neighbours it comes
    bool isTree = false;          ///< in the reporting tree: on a position, or beside all of them

    bool isSomewhere() const { return unit || isPeople || isTree; }

    bool operator==(const DropTarget &) const = default;
};

/// An edit that is made later, of the plan as it is then. Keeps nothing but values, so that a
/// worker may try it.
using PlanEdit = std::function<Result<ChangeSet>(const Plan &plan, const Framework &framework)>;

/// One way to do it.
struct DropChoice
{
    QString text; ///< "Replace Tom Becker"
    PlanEdit edit;
    bool isUsual = false; ///< what one expects of a drop: all that is free, and no more
};

/// What dropping here would do.
struct DropOffer
{
    QString blocked;                 ///< why nothing can be dropped here; empty when something can
    std::vector<DropChoice> choices; ///< one is done at once, of several a person chooses
    std::optional<Seating> seating;  ///< of a person on a position

    bool isPossible() const { return blocked.isEmpty() && !choices.empty(); }
};

/// Nothing can be dropped here.
/// @param reason in words
DropOffer blockedDrop(const QString &reason);

/// @param share leaves a person on the position that it comes from, too; in the reporting tree,
/// leaves those below a position where they are
DropOffer dropOffer(const MappingScene &scene, const DragPayload &payload, const DropTarget &target,
                    bool share);

/// What is dragged, in words: a person's name, a position's title.
QString dragLabel(const MappingScene &scene, const DragPayload &payload);

/// The assignment of a person on a position that counts in the month in which the position is
/// judged, else any of the two.
std::optional<AssignmentId> assignmentOf(const PlanIndex &index, const PersonId &person,
                                         const PositionId &position);

} // namespace rolewright
