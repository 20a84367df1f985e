#include "core/report/chapter_picture.h"
#include "core/report/export_mark.h"
#include "core/report/matrix_file.h"
#include "core/report/organisation_picture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

#include <QBuffer>
#include <QImage>

namespace rolewright {
namespace {

TEST(ExportMark, IsInEveryKindOfFile)
{
    const AnalysisInput input = test::drawnPlan();
    EXPECT_TRUE(isOwnExport(test::reportOf(input)));
    EXPECT_TRUE(isOwnExport(svgOf(input, Picture::Heatmap).value()));
    EXPECT_TRUE(isOwnExport(pngOf(input, Picture::Heatmap).value()));
    for (const QString &ending : organisationEndings())
        EXPECT_TRUE(isOwnExport(organisationPicture(ending, input, {})->bytes));
    for (const QString &ending : chapterEndings())
        EXPECT_TRUE(isOwnExport(chapterFile(ending, input, Chapter::Gaps, {}).value()));
    for (const char *ending : {"pdf", "xlsx", "svg", "png", "html"})
        EXPECT_TRUE(isOwnExport(matrixFile(QLatin1String(ending), input, {}).value())) << ending;
}

TEST(ExportMark, IsInNothingElse)
{
    EXPECT_FALSE(isOwnExport({}));
    EXPECT_FALSE(isOwnExport("Rolewright 0.1.0"));
    EXPECT_FALSE(isOwnExport("PK\x03\x04 Rolewright 0.1.0"));
    EXPECT_FALSE(isOwnExport("PK"));
    EXPECT_FALSE(isOwnExport("<!DOCTYPE html>\n<p>Rolewright 0.1.0</p>"));
    EXPECT_FALSE(isOwnExport("# a plan of Rolewright\nrolewright: 1\n"));
    EXPECT_FALSE(isOwnExport("%PDF-1.5\n(Rolewright)\n%%EOF\n"));
    EXPECT_FALSE(isOwnExport("<?xml version=\"1.0\"?><svg><text>Rolewright 0.1.0</text></svg>"));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage(4, 4, QImage::Format_RGB32).save(&buffer, "PNG");
    EXPECT_FALSE(isOwnExport(png));
}

TEST(ExportMark, IsNotTrustedOnceNotesWereAdded)
{
    const QByteArray pdf = test::reportOf(test::drawnPlan());
    EXPECT_FALSE(isOwnExport(pdf + "7 0 obj\n<< /Type /Annot >>\nendobj\n%%EOF\n"));
}

} // namespace
} // namespace rolewright
