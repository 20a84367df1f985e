#include "app/common/chapter_export.h"

#include "core/report/chapter_picture.h"

namespace rolewright {

FileExportOrder chapterOrder(Chapter chapter, const ReportOptions &options)
{
    const auto in = [options](const Snapshot &snapshot) {
        ReportOptions own = options;
        own.language = snapshot.language();
        return own;
    };
    return {.what = QStringLiteral("the ") + inWords(chapter, QStringLiteral("en")).toLower(),
            .filter = QStringLiteral("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"),
            .suffix = nameOf(chapter) + QStringLiteral(".pdf"),
            .file = [chapter, in](const Snapshot &snapshot, const QString &ending,
                                  int dpi) -> Result<ExportedFile> {
                auto bytes = chapterFile(ending, snapshot.input, chapter, in(snapshot),
                                         dpi > 0 ? dpi : PictureOptions{}.dpi);
                if (!bytes)
                    return std::unexpected(bytes.error());
                return ExportedFile{std::move(*bytes)};
            },
            .pngSize =
                [chapter, in](const Snapshot &snapshot, int dpi) {
                    return chapterPictureSize(snapshot.input, chapter, in(snapshot), dpi);
                }};
}

} // namespace rolewright
