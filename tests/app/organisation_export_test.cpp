#include "tests/app/organisation_fixture.h"
#include "tests/support/drawn_texts.h"

#include "app/common/file_export.h"
#include "app/common/text_table.h"
#include "app/shell/notice_bar.h"
#include "app/views/organisation/reporting_canvas.h"

#include <QClipboard>

namespace rolewright {

namespace {

/// What “Export drawing…” writes of the sample, held against what the window shows.
class OrganisationExportTest : public OrganisationTest
{
protected:
    /// Chooses the command, and reads what it has written.
    QByteArray exported(const char *name)
    {
        const QString path = folder.filePath(QLatin1String(name));
        prompts.file = path;
        prompts.choice = 0; // with names
        const auto commands = view().commands();
        (*std::ranges::find(commands, QStringLiteral("E&xport drawing…"), &QAction::text))
            ->trigger();
        EXPECT_TRUE(settleView());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << prompts.errors.join(u' ').toStdString();
        return file.readAll();
    }
    /// Each title that stands once on the drawing stands as far from its card as the first one, but
    /// for a part of a pixel where type is smaller.
    static void expectAtCards(const QHash<QString, QRectF> &cards, const QByteArray &svg)
    {
        const test::DrawnTexts texts = test::svgTexts(svg);
        std::optional<QPointF> inCard;
        for (auto card = cards.begin(); card != cards.end(); ++card) {
            ASSERT_TRUE(texts.contains(card.key())) << card.key().toStdString();
            const QPointF off = texts[card.key()] - card->topLeft();
            inCard = inCard.value_or(off);
            EXPECT_LT((off - *inCard).manhattanLength(), 0.5) << card.key().toStdString();
        }
        EXPECT_GT(cards.size(), 5);
    }
};

/// Cards whose title is no other one's and short enough to be written whole.
class CardsByTitle
{
public:
    void add(const PositionCard &card, const QRectF &rect)
    {
        if (m_known.contains(card.title))
            m_cards.remove(card.title);
        else if (card.title.size() < 22 && card.title != card.profiles)
            m_cards.insert(card.title, rect);
        m_known << card.title << card.profiles << card.unit;
    }
    const QHash<QString, QRectF> &cards() const { return m_cards; }

private:
    QSet<QString> m_known;
    QHash<QString, QRectF> m_cards;
};

} // namespace

TEST_F(OrganisationExportTest, WritesTheMappingWithItsCardsWhereTheWindowHasThem)
{
    const QByteArray svg = exported("mapping.svg");
    EXPECT_TRUE(prompts.fileProposed.endsWith(QStringLiteral("-mapping.pdf")));
    const MappingScene &scene = *canvas().scene();
    CardsByTitle cards;
    for (size_t lane = 0; lane < scene.model().lanes.size(); ++lane) {
        for (size_t card = 0; card < scene.lane(lane).cards.size(); ++card)
            cards.add(scene.card({lane, card}), scene.rect({lane, card}));
    }
    expectAtCards(cards.cards(), svg);
}

TEST_F(OrganisationExportTest, WritesTheTreeWithItsCardsWhereTheWindowHasThem)
{
    view().showTree(true);
    ASSERT_TRUE(settleView());
    view().tree().toggleList(positionId("po-fleet"));
    view().tree().toggleBranch(positionId("po-charging"));
    ASSERT_TRUE(settleView());
    const QByteArray svg = exported("tree.svg");
    const ReportingScene &scene = *view().tree().scene();
    CardsByTitle cards;
    for (const size_t node : scene.geometry.shown())
        cards.add(scene.card(node), scene.rect(node));
    expectAtCards(cards.cards(), svg);
}

TEST_F(OrganisationExportTest, WritesTheMappingAsPdfAndPngToo)
{
    EXPECT_TRUE(exported("mapping.pdf").startsWith("%PDF-"));
    const QImage picture = QImage::fromData(exported("mapping.png"));
    ASSERT_FALSE(picture.isNull());
    ASSERT_EQ(prompts.choicesOffered.size(), 4);
    EXPECT_TRUE(prompts.choicesOffered.front().endsWith(
        QStringLiteral("%1 × %2 pixels").arg(grouped(picture.width()), grouped(picture.height()))))
        << prompts.choicesOffered.front().toStdString();
    EXPECT_EQ(window.findChild<NoticeBar *>(QStringLiteral("noteBar"))->accessibleName(),
              QStringLiteral("Exported mapping.png"));
}

TEST_F(OrganisationExportTest, CopiesTheDrawingAsAPicture)
{
    QGuiApplication::clipboard()->clear();
    const auto commands = view().commands();
    const auto command = std::ranges::find_if(commands, [](const QAction *action) {
        return action->text().remove(u'&') == QStringLiteral("Copy as picture");
    });
    QStringList texts;
    for (const QAction *action : commands)
        texts << action->text();
    ASSERT_NE(command, commands.end()) << texts.join(u'\n').toStdString();
    (*command)->trigger();
    ASSERT_TRUE(settleView());
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 1000);
}

TEST_F(OrganisationExportTest, SaysWhatIsToBeKnownOfAFileOnceItIsWritten)
{
    FileExport job(window.workspace()->context());
    prompts.file = folder.filePath(QStringLiteral("tree.pdf"));
    job.toFile({.what = QStringLiteral("the reporting tree"),
                .filter = QStringLiteral("PDF (*.pdf)"),
                .suffix = QStringLiteral("tree.pdf"),
                .file = [](const Snapshot &, const QString &, int) {
                    return ExportedFile("bytes", QStringLiteral("Too small to be read."));
                }});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }));
    EXPECT_EQ(window.findChild<NoticeBar *>(QStringLiteral("noteBar"))->accessibleName(),
              QStringLiteral("Exported tree.pdf. Too small to be read."));
    EXPECT_TRUE(QFile::exists(*prompts.file));
}

} // namespace rolewright
