#include "app/views/heatmap/profile_page.h"

#include "app/views/heatmap/card_export.h"
#include "app/views/heatmap/profile_parts.h"

namespace rolewright {

void fillProfilePage(InspectorPage &page, const ViewContext &context, const ProfileId &id,
                     const ProfileFigures *figures)
{
    const SnapshotPtr snapshot = context.session.snapshot();
    const PlanIndex &index = snapshot->index;
    const Profile *profile = index.framework().profile(id);
    if (profile == nullptr) {
        page.addQuietText(QStringLiteral("This profile is no longer in the plan."));
        return;
    }
    const QString &language = snapshot->language();
    page.addKicker(profile->isCentral() ? QStringLiteral("Profile, central")
                                        : QStringLiteral("Profile, business unit"));
    page.addTitle(profile->name.in(language));
    if (!profile->task.isEmpty())
        page.addText(profile->task.in(language));
    if (!profile->description.isEmpty())
        page.addQuietText(profile->description.in(language));
    addCurve(page, index, *profile);
    page.addButtons({button(QStringLiteral("Export profile card…"),
                            [context, id] { exportProfileCard(context, id); })});
    page.addHeading(QStringLiteral("Who holds it"));
    addHolders(page, context, index, figures);
    addResponsibilities(page, context, index, *profile);
    addSkills(page, index, *profile, figures);
    if (!profile->background.isEmpty()) {
        page.addHeading(QStringLiteral("Typical background"));
        page.addText(profile->background.in(language));
    }
    addGuidance(page, context, index, *profile);
    addTitles(page, *profile, language);
}

} // namespace rolewright
