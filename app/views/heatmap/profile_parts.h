#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"
#include "app/views/heatmap/profile_figures.h"

namespace rolewright {

/// Effort over the phases as a curve, with a mark at one of them.
void addCurve(InspectorPage &page, const PlanIndex &index, const Profile &profile,
              const std::optional<PhaseId> &marked = {});

/// Who holds a profile, with position, unit and FTE; each leads to its details.
/// @param figures null as long as they are worked out
void addHolders(InspectorPage &page, const ViewContext &context, const PlanIndex &index,
                const ProfileFigures *figures);

/// What a profile does in each phase, with its letters and which part it has; each activity leads
/// to its details.
void addResponsibilities(InspectorPage &page, const ViewContext &context, const PlanIndex &index,
                         const Profile &profile);

/// Skills that a profile asks for, by weight and level; those that nobody of its holders has stand
/// out.
void addSkills(InspectorPage &page, const PlanIndex &index, const Profile &profile,
               const ProfileFigures *figures);

/// Other names of the profile.
void addTitles(InspectorPage &page, const Profile &profile, const QString &language);

/// The profiles that give a profile direction, and those it gives direction to.
void addGuidance(InspectorPage &page, const ViewContext &context, const PlanIndex &index,
                 const Profile &profile);

} // namespace rolewright
