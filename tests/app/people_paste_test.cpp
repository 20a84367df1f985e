#include "tests/app/people_fixture.h"

#include <QMimeData>

namespace rolewright {

namespace {

std::unique_ptr<QMimeData> textData(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return data;
}

} // namespace

TEST_F(PeopleTest, ABlockIsPastedAfterItWasShown)
{
    const Plan before = plan();
    setCurrent(rowOf("Tom Becker"), PersonColumn::Location);
    part().paste(*textData(q("Ulm\tData\nBonn\tLots")));
    ASSERT_TRUE(arrive());
    ASSERT_TRUE(prompts.pasteShown);
    EXPECT_EQ(prompts.pasteShown->changedPeople, 2);
    EXPECT_EQ(steps(), 0); // nobody agreed

    prompts.acceptPaste = true;
    part().paste(*textData(q("Ulm\tData\nBonn\tLots")));
    ASSERT_TRUE(arrive());
    EXPECT_EQ(person("Tom Becker").location, q("Ulm"));
    EXPECT_EQ(person("Tom Becker").department, q("Data"));
    EXPECT_EQ(table().people().personAt(rowOf("Tom Becker") + 1).location, q("Bonn"));
    EXPECT_EQ(steps(), 1);
    session().document().undoStack().undo();
    EXPECT_TRUE(plan() == before);
}

TEST_F(PeopleTest, OneCellFillsAllThatAreSelected)
{
    prompts.acceptPaste = true;
    table().selectAll();
    table().selectionModel()->setCurrentIndex(cell(3, PersonColumn::Department),
                                              QItemSelectionModel::NoUpdate);
    part().paste(*textData(q("Research")));
    ASSERT_TRUE(arrive());
    for (const auto &row : plan().people)
        EXPECT_EQ(row->department, q("Research"));
    EXPECT_EQ(steps(), 1);
}

TEST_F(PeopleTest, RowsThatWereCopiedArePastedAsNewPeopleElsewhere)
{
    prompts.acceptPaste = true;
    filter("raj");
    setCurrent(0, PersonColumn::Name);
    part().paste(*textData(q("Name\tTitle\tLoad\nRaj Menon\tArchitect\t1.0\nNew One\tAnalyst\t0")));
    ASSERT_TRUE(arrive());
    EXPECT_EQ(plan().people.size(), 32);
    EXPECT_EQ(plan().people.rows().back()->name, q("New One"));
    EXPECT_EQ(plan().people.find(q("raj"))->title, q("Architect"));
}

TEST_F(PeopleTest, HostileClipboardsChangeNothing)
{
    const Plan before = plan();
    prompts.acceptPaste = true;
    setCurrent(0, PersonColumn::Name);
    const auto paste = [&](const QMimeData &data) {
        part().paste(data);
        ASSERT_TRUE(arrive());
        EXPECT_TRUE(plan() == before);
    };
    QMimeData binary;
    binary.setData(q("text/plain"), QByteArray("\x00\x01\xff\xfe\x02", 5));
    paste(binary);
    QMimeData picture;
    picture.setData(q("image/png"), QByteArray(1000, 'x'));
    paste(picture);
    QMimeData items;
    items.setData(q("application/x-qabstractitemmodeldatalist"), QByteArray(100, '\xff'));
    paste(items);
    QMimeData bomb;
    bomb.setHtml(q("<table>").repeated(50'000));
    paste(bomb);
    paste(*textData(q("x\n").repeated(200'000)));
    EXPECT_EQ(prompts.errors.size(), 5);
    paste(*textData(q("")));
}

} // namespace rolewright
