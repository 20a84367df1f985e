#include "app/views/heatmap/card_export.h"

#include "app/common/chapter_export.h"

namespace rolewright {

void exportProfileCard(const ViewContext &context, const ProfileId &profile)
{
    const auto names =
        askForNames(context.prompts, QStringLiteral("Export profile card"),
                    QStringLiteral("The card says who holds the profile. How are people named?"));
    if (!names)
        return;
    // It goes when it is done or its plan is left, not with the page that it was asked on.
    auto *files = new FileExport(context, &context.session);
    QObject::connect(files, &FileExport::finished, files, &QObject::deleteLater);
    FileExportOrder order = chapterOrder(
        Chapter::ProfileCards,
        {.names = *names, .unit = context.selection.scope().unit, .profiles = {profile}});
    order.what = QStringLiteral("the profile card");
    order.suffix = profile.value + QStringLiteral(".pdf");
    files->toFile(order);
}

} // namespace rolewright
