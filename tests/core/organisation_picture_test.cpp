#include "core/report/organisation_picture.h"
#include "tests/support/drawn_texts.h"
#include "tests/support/random_organisation.h"
#include "tests/support/written_pdf.h"

namespace rolewright {

namespace {

using test::DrawnTexts;

/// Pixels that a place in a file may be away: texts of a PDF have a grid of their own.
constexpr double roundedBy = 0.1;
constexpr double pointsPerPixel = 0.75;

/// An organisation whose titles are single words, each another one, and short enough for any card.
AnalysisInput withPlainTitles(AnalysisInput input)
{
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (const auto &row : std::vector(positions.rows())) {
        Position position = *row;
        position.title = QStringLiteral("Seat") + position.id.value.section(u'-', 1);
        positions.replace(position);
    }
    return input;
}

/// Where the cards of a drawing are, by their titles.
QHash<QString, QPointF> corners(const AnalysisInput &input, const MappingStyle &style)
{
    QHash<QString, QPointF> corners;
    const MappingModel model = mappingModel(PlanIndex(input), {});
    const MappingGeometry geometry(model, style);
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (size_t card = 0; card < model.lanes[lane].cards.size(); ++card)
            corners.insert(model.lanes[lane].cards[card].title,
                           geometry.card(lane, card).topLeft());
    }
    return corners;
}

QHash<QString, QPointF> corners(const AnalysisInput &input, const ReportingLook &look)
{
    QHash<QString, QPointF> corners;
    const ReportingModel model = reportingModel(PlanIndex(input), {});
    const ReportingGeometry geometry(model, look.style);
    for (const size_t node : geometry.shown())
        corners.insert(model.nodes[node].card.title, geometry.card(node)->topLeft());
    return corners;
}

QByteArray picture(const char *ending, const AnalysisInput &input, const OrganisationLook &look)
{
    const auto file = organisationPicture(QLatin1String(ending), input, look);
    EXPECT_TRUE(file) << (file ? "" : file.error().text.toStdString());
    return file ? file->bytes : QByteArray();
}

DrawnTexts wordsOf(const test::WrittenPdf &pdf)
{
    return test::pdfWords(QByteArray::fromStdString(pdf.run(
        QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf.path(), QStringLiteral("-")})));
}

/// Each title stands at the same place of its card, once the picture has the drawing's scale.
void expectAtTheirCards(const QHash<QString, QPointF> &corners, const DrawnTexts &texts,
                        double scale)
{
    ASSERT_FALSE(corners.isEmpty());
    const QString first = corners.constBegin().key();
    ASSERT_TRUE(texts.contains(first)) << first.toStdString();
    const QPointF inCard = texts[first] / scale - corners[first];
    for (auto card = corners.begin(); card != corners.end(); ++card) {
        ASSERT_TRUE(texts.contains(card.key())) << card.key().toStdString();
        const QPointF off = texts[card.key()] / scale - card.value() - inCard;
        ASSERT_LT(off.manhattanLength(), roundedBy / scale) << card.key().toStdString();
    }
}

/// Looks that a window may have, of both drawings.
std::vector<OrganisationLook> looks()
{
    const QSet<PositionId> listed{{QStringLiteral("position-0")}, {QStringLiteral("position-7")}};
    const QSet<PositionId> collapsed{{QStringLiteral("position-3")}};
    return {{.drawing = MappingStyle{.leastWidth = 2400}},
            {.drawing = MappingStyle{.cardWidth = 140, .mostAbreast = 1}},
            {.drawing = ReportingLook{}},
            {.drawing = ReportingLook{{.collapsed = collapsed, .listed = listed}, true}}};
}

class OrganisationPicture : public testing::TestWithParam<unsigned>
{
protected:
    /// Checks titles of the picture in a format against the geometry of the window.
    template <class Read>
    void check(const char *ending, double scale, const Read &read)
    {
        for (const OrganisationLook &look : looks()) {
            const DrawnTexts texts = read(picture(ending, input, look));
            std::visit(
                [&](const auto &drawing) {
                    expectAtTheirCards(corners(input, drawing), texts, scale);
                },
                look.drawing);
        }
    }

    AnalysisInput input = withPlainTitles(test::randomOrganisation(GetParam(), 120));
};

} // namespace

TEST_P(OrganisationPicture, HasItsCardsInSvgWhereTheWindowHasThem)
{
    check("svg", 1, test::svgTexts);
}

TEST_P(OrganisationPicture, HasItsCardsInPdfWhereTheWindowHasThem)
{
    check("pdf", pointsPerPixel,
          [](const QByteArray &bytes) { return wordsOf(test::WrittenPdf(bytes)); });
}

INSTANTIATE_TEST_SUITE_P(Seeds, OrganisationPicture, testing::Values(1u, 2u, 3u));

/// One who leads as many as stand side by side.
AnalysisInput wideOrganisation(int reports)
{
    AnalysisInput input = withPlainTitles(test::randomOrganisation(1, reports + 1));
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (const auto &row : std::vector(positions.rows())) {
        Position position = *row;
        const bool isHead = position.id == positions.rows().front()->id;
        position.reportsTo = isHead ? PositionId() : positions.rows().front()->id;
        position.assistant = false;
        positions.replace(position);
    }
    return input;
}

const ReportingLook sideBySide{{.stackedFrom = 1000}};

TEST(OrganisationPdf, KeepsItsSizeInPdfBeyondTheLargestPageThatEachProgramKnows)
{
    const AnalysisInput input = wideOrganisation(150);
    const auto file = organisationPicture(QStringLiteral("pdf"), input, {.drawing = sideBySide});
    ASSERT_TRUE(file);
    const test::WrittenPdf pdf(file->bytes);
    pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()});
    const std::string inside =
        pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), pdf.path(), QStringLiteral("-")});
    const auto unit = QRegularExpression(QStringLiteral("/UserUnit ([0-9.]+)"))
                          .match(QString::fromStdString(inside));
    const auto width = QRegularExpression(QStringLiteral("/MediaBox \\[\\s*\\S+\\s+\\S+\\s+(\\S+)"))
                           .match(QString::fromStdString(inside));
    ASSERT_TRUE(unit.hasMatch() && width.hasMatch());
    const ReportingGeometry geometry(reportingModel(PlanIndex(input), {}), sideBySide.style);
    EXPECT_LE(width.captured(1).toDouble(), 14400);
    EXPECT_NEAR(width.captured(1).toDouble() * unit.captured(1).toDouble(),
                (geometry.size().width() + 32) * pointsPerPixel, 2);
    expectAtTheirCards(corners(input, sideBySide), wordsOf(pdf),
                       pointsPerPixel / unit.captured(1).toDouble());
    EXPECT_TRUE(file->remark.isEmpty()) << "words of 6 points can be read";
}

TEST(OrganisationPdf, SaysWhereProgramsMayShowAPdfTooSmallToBeRead)
{
    const AnalysisInput input = wideOrganisation(400);
    const auto remark = [&](const char *ending) {
        return organisationPicture(QLatin1String(ending), input, {.drawing = sideBySide})->remark;
    };
    EXPECT_TRUE(remark("pdf").contains(QStringLiteral("too small to be read. Export it as SVG")));
    EXPECT_TRUE(remark("svg").isEmpty());
}

} // namespace rolewright
