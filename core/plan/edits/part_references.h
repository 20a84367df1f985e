#pragma once

#include "core/framework/parts.h"
#include "core/plan/change_builder.h"

namespace rolewright {

/// Lets all that names a part of the framework name another one of its kind instead: profiles of
/// positions in scenarios that are not locked, planning rates, phases of use cases, ratings.
/// Activities are named by the tailoring alone, which stays as it is.
/// @param into id of the other part
void redirectReferences(ChangeBuilder &builder, const Plan &plan, const PartPlace &place,
                        const QString &into);

/// The shares of a position when one profile counts as another: theirs are added up.
ProfileShares redirected(const ProfileShares &shares, const ProfileId &from, const ProfileId &to);

} // namespace rolewright
