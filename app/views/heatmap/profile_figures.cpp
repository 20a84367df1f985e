#include "app/views/heatmap/profile_figures.h"

namespace rolewright {

ProfileFigures profileFigures(const Snapshot &snapshot, const ProfileId &profile,
                              const std::optional<PhaseId> &phase, const CoverageScope &scope)
{
    const PlanIndex &index = snapshot.index;
    const int number = index.profileNumber(profile);
    if (number < 0)
        return {};
    ProfileFigures figures;
    figures.holders = profileHolders(index, scope)[static_cast<size_t>(number)];
    figures.heldSkills = heldSkills(index, number, figures.holders);
    if (!phase)
        return figures;
    const auto cells = coverage(index, scope);
    const auto found = std::ranges::find_if(cells, [&](const CoverageCell &cell) {
        return cell.profile == profile && cell.phase == *phase;
    });
    figures.coverage = found == cells.end() ? CoverageCell{} : *found;
    return figures;
}

} // namespace rolewright
