#pragma once

#include "core/base/id.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

class QMimeData;
class QObject;

namespace rolewright {

class PlanSession;

/// A person who is dragged: off a position, or from the list of people.
struct PersonDrag
{
    PersonId person;
    std::optional<AssignmentId> from;

    bool operator==(const PersonDrag &) const = default;
};

/// Positions that are dragged to another lane, column or superior; at least one.
struct PositionDrag
{
    std::vector<PositionId> positions;

    bool operator==(const PositionDrag &) const = default;
};

/// A guidance link that is drawn from a position.
struct GuidanceDrag
{
    PositionId from;

    bool operator==(const GuidanceDrag &) const = default;
};

using DragPayload = std::variant<PersonDrag, PositionDrag, GuidanceDrag>;

/// Whether something is dragged that encoded() wrote, of any origin.
bool isOurs(const QMimeData *data);

/// The origin of drags in the window of a plan.
QString dragOrigin(const PlanSession &session);

/// The payload as data for a drag.
/// @param origin names the window that it comes from; other ones do not take it
std::unique_ptr<QMimeData> encoded(const DragPayload &payload, const QString &origin);

/// The payload of a drag; empty for anything that encoded() did not write for the same origin.
std::optional<DragPayload> decoded(const QMimeData *data, const QString &origin);

/// Drags a payload from a widget; comes back when the drag is over.
void startDrag(QObject *source, const DragPayload &payload, const QString &origin);

} // namespace rolewright
