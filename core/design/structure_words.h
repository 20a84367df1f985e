#pragma once

#include "core/design/structure_proposal.h"
#include "core/design/structure_targets.h"

namespace rolewright {

/// The seats of one profile that change, in words.
/// @param next the design with these seats changed and nothing else
StructureChange seatsInWords(const StructureTargets &targets, StructurePreset preset,
                             const ProfileId &profile, const Design &next);

/// Guidance links that come and go between two designs, one a line.
QStringList linksInWords(const Design &before, const Design &after);

/// The change that gives each role its guide.
/// @param lines as of linksInWords()
StructureChange guidanceInWords(const QStringList &lines);

/// The change of the answers of tailoring.
/// @param isOnly whether the plan has no other scenario, which the answers hold for too
StructureChange answersInWords(StructurePreset preset, bool isOnly);

/// Why the positions of a profile stay.
QString stuckInWords(const Profile &profile, StructurePreset preset);

} // namespace rolewright
