#pragma once

#include "app/common/view_context.h"
#include "app/seating/candidate_lines.h"
#include "app/seating/mapping_scene.h"

namespace rolewright {

/// Who may be put where, with what decides how that is done.
struct SeatChoices
{
    std::vector<CandidateLine> lines;
    std::shared_ptr<const MappingScene> scene;
};

/// The positions that a person may be put on. Linear in the plan, for a worker.
SeatChoices seatChoices(const SnapshotPtr &snapshot, const PersonId &person);

/// The people who may be put on a position, likewise.
SeatChoices candidateChoices(const SnapshotPtr &snapshot, const PositionId &position);

/// Puts the person of a line on its position; where there are several ways, asks in a menu over a
/// widget.
void takeSeat(const ViewContext &context, const MappingScene &scene, const CandidateLine &line,
              QWidget *over);

} // namespace rolewright
