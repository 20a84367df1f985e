#include "core/report/chapter_picture.h"
#include "core/report/organisation_picture.h"
#include "core/report/report.h"
#include "tests/support/drawn_plan.h"

#include <QImage>
#include <gtest/gtest.h>

namespace rolewright {

TEST(PictureSize, IsThatOfThePictureThatIsWritten)
{
    const AnalysisInput input = test::drawnPlan();
    for (const int dpi : {24, 96, 150}) {
        for (const Picture picture : {Picture::Heatmap, Picture::Matrix}) {
            const PictureOptions options{.dpi = dpi};
            const QImage image = QImage::fromData(pngOf(input, picture, options).value());
            EXPECT_EQ(pictureSize(input, picture, options).value(), image.size());
        }
        OrganisationLook look{.dpi = dpi, .drawing = ReportingLook{}};
        const QImage tree =
            QImage::fromData(organisationPicture(QStringLiteral("png"), input, look).value().bytes);
        EXPECT_EQ(organisationPictureSize(input, look).value(), tree.size());
        const QImage chapter = QImage::fromData(
            chapterFile(QStringLiteral("png"), input, Chapter::Hiring, {}, dpi).value());
        EXPECT_EQ(chapterPictureSize(input, Chapter::Hiring, {}, dpi).value(), chapter.size());
    }
}

TEST(PictureSize, GrowsWithTheDotsAnInch)
{
    const AnalysisInput input = test::drawnPlan();
    const QSize usual = pictureSize(input, Picture::Heatmap, {.dpi = 96}).value();
    const QSize twice = pictureSize(input, Picture::Heatmap, {.dpi = 192}).value();
    EXPECT_NEAR(twice.width(), 2 * usual.width(), 2);
    EXPECT_NEAR(twice.height(), 2 * usual.height(), 2);
}

TEST(PictureSize, IsKnownOfAPictureThatIsTooLargeToBeWritten)
{
    const AnalysisInput input = test::randomPlan(1, 1000);
    const OrganisationLook look{.dpi = 1200, .drawing = MappingStyle{}};
    const QSize size = organisationPictureSize(input, look).value();
    const auto written = organisationPicture(QStringLiteral("png"), input, look);
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().text.contains(QString::number(size.width())));
}

} // namespace rolewright
