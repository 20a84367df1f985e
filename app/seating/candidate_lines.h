#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/seating.h"

namespace rolewright {

/// A person for a position, or a position for a person, as a line of a list.
struct CandidateLine
{
    PersonId person;
    PositionId position;
    QString text;    ///< name of the person; title and unit of the position
    QString figures; ///< "fit 86 %, 0.4 free", or why it cannot be
    bool isPossible = true;
};

/// Everybody for a position: possible ones first, those with free FTE before others, best fits
/// first. For a worker.
std::vector<CandidateLine> candidatesFor(const Snapshot &snapshot, const PositionId &position);

/// How surely the title of a person suggests a profile of a position; empty where it does not.
std::optional<Confidence> suitsByTitle(const Snapshot &snapshot, const Person &person,
                                       const Position &position);

/// All positions for a person: possible ones first, vacant ones before filled ones, best fits
/// first. For a worker.
std::vector<CandidateLine> seatsFor(const Snapshot &snapshot, const PersonId &person);

} // namespace rolewright
