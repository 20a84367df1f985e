#include "tests/app/organisation_fixture.h"

#include "app/views/heatmap/heatmap_canvas.h"
#include "app/views/heatmap/heatmap_view.h"

#include <QAccessible>
#include <QLineEdit>

namespace rolewright {

/// What canvases tell assistive technology of the cards, chips and cells that they paint.
class AccessiblePartsTest : public OrganisationTest
{
protected:
    static QAccessibleInterface &of(QWidget &widget)
    {
        return *QAccessible::queryAccessibleInterface(&widget);
    }
    static QAccessibleInterface *named(QAccessibleInterface &whole, const char *beginning)
    {
        for (int i = 0; i < whole.childCount(); ++i) {
            if (whole.child(i)->text(QAccessible::Name).startsWith(QLatin1String(beginning)))
                return whole.child(i);
        }
        return nullptr;
    }
    static void act(QAccessibleInterface &part, const QString &action)
    {
        part.actionInterface()->doAction(action);
    }
    HeatmapCanvas &heatmap()
    {
        workspace().showView(0);
        return *workspace().findChild<HeatmapCanvas *>();
    }
};

TEST_F(AccessiblePartsTest, LanesAndCardsAreAListWithNamesAndPlaces)
{
    QAccessibleInterface &list = of(canvas());
    EXPECT_EQ(list.role(), QAccessible::List);
    QAccessibleInterface *vacant = named(list, "Data Engineer, Charging");
    ASSERT_NE(vacant, nullptr);
    EXPECT_EQ(vacant->role(), QAccessible::ListItem);
    EXPECT_EQ(vacant->text(QAccessible::Name),
              QStringLiteral("Data Engineer, Charging, vacant, 1.0 FTE"));
    EXPECT_NE(named(list, "Data Engineer, Fleet, Tom Becker 1.0, 1.0 FTE"), nullptr);
    EXPECT_NE(
        named(list, "Data Platform Lead, AI Centre of Excellence, Mei Tanaka 1.0, 0.5 vacant"),
        nullptr);
    QAccessibleInterface *unit = named(list, "Unit Charging");
    ASSERT_NE(unit, nullptr);
    EXPECT_TRUE(unit->text(QAccessible::Description).contains(QStringLiteral("3 vacant")));

    const QRect card =
        canvas().shownRect(*canvas().scene()->placeOf(positionId("de-charging"))).toRect();
    EXPECT_EQ(vacant->rect().topLeft(), canvas().viewport()->mapToGlobal(card.topLeft()));
    EXPECT_EQ(list.indexOfChild(vacant), list.indexOfChild(unit) + 3);
    EXPECT_EQ(vacant->parent(), &list);
}

TEST_F(AccessiblePartsTest, APartIsFoundByItsPlaceOnTheScreen)
{
    QAccessibleInterface &list = of(canvas());
    QAccessibleInterface *card = named(list, "ML Engineer, Fleet");
    ASSERT_NE(card, nullptr);
    const QPoint middle = card->rect().center();
    EXPECT_EQ(list.childAt(middle.x(), middle.y()), card);
    EXPECT_FALSE(card->state().offscreen);
    canvas().setZoom(3, {});
    EXPECT_TRUE(named(list, "ML Engineer on call")->state().offscreen);
}

TEST_F(AccessiblePartsTest, PressSelectsAndOpenDoesWhatEnterDoes)
{
    QAccessibleInterface *card = named(of(canvas()), "Data Engineer, Charging");
    ASSERT_NE(card, nullptr);
    act(*card, QAccessibleActionInterface::pressAction());
    ASSERT_NE(selection().as<PositionId>(), nullptr);
    EXPECT_EQ(*selection().as<PositionId>(), positionId("de-charging"));
    EXPECT_TRUE(card->state().selected);

    QObject::disconnect(&canvas(), &MappingCanvas::editAsked, nullptr, nullptr);
    int opened = 0;
    QObject::connect(&canvas(), &MappingCanvas::editAsked, &canvas(), [&] { ++opened; });
    act(*named(of(canvas()), "Unit Charging"), QStringLiteral("Open"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return opened == 1; }));
    EXPECT_NE(selection().as<UnitId>(), nullptr);
}

TEST_F(AccessiblePartsTest, TheCardThatKeysActOnHasTheFocus)
{
    canvas().setFocus();
    selection().select(positionId("de-charging"));
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QAccessibleInterface *focused = of(canvas()).focusChild();
    ASSERT_NE(focused, nullptr);
    EXPECT_TRUE(focused->state().focused);
    EXPECT_TRUE(
        focused->text(QAccessible::Name).startsWith(QStringLiteral("Data Scientist, Charging")));
    view().people().filter().setFocus();
    EXPECT_EQ(of(canvas()).focusChild(), nullptr);
    EXPECT_FALSE(focused->state().focused);
    EXPECT_TRUE(focused->state().selected);
}

TEST_F(AccessiblePartsTest, ACardSaysWhatBecameOfIt)
{
    QAccessibleInterface *card = named(of(canvas()), "Fleet Data Steward");
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(drag(person("sofia"), middle("steward-fleet")));
    EXPECT_EQ(card->text(QAccessible::Name),
              QStringLiteral("Fleet Data Steward, Fleet, Sofia Conti 0.5, 0.5 FTE"));
}

TEST_F(AccessiblePartsTest, PartsThatAreGoneAreForgotten)
{
    QAccessibleInterface &list = of(view().people().chips());
    QAccessibleInterface *first = list.child(0);
    const QAccessible::Id id = QAccessible::uniqueId(first);
    view().people().filter().setText(QStringLiteral("sofia"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list.childCount() == 1; }));
    EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
    EXPECT_EQ(list.child(0)->text(QAccessible::Name), QStringLiteral("Sofia Conti, 1.0 free"));
}

TEST_F(AccessiblePartsTest, ChipsAreChosenAndOutOfSightWhereTheyAreNotPainted)
{
    QAccessibleInterface &list = of(chips());
    const int last = list.childCount() - 1;
    EXPECT_FALSE(list.child(0)->state().offscreen);
    EXPECT_TRUE(list.child(last)->state().offscreen);
    const Person &person = *session().plan().people.find(chips().people().front().person.value);
    EXPECT_TRUE(list.child(0)->text(QAccessible::Description).startsWith(person.title));
    act(*list.child(last), QAccessibleActionInterface::setFocusAction());
    EXPECT_TRUE(chips().hasFocus());
    EXPECT_FALSE(list.child(last)->state().offscreen);
    EXPECT_TRUE(list.child(last)->state().focused);
    EXPECT_NE(selection().as<PersonId>(), nullptr);
}

TEST_F(AccessiblePartsTest, TheHeatmapIsATable)
{
    QAccessibleInterface &table = of(heatmap());
    EXPECT_EQ(table.role(), QAccessible::Table);
    QAccessibleTableInterface *cells = table.tableInterface();
    ASSERT_NE(cells, nullptr);
    EXPECT_EQ(cells->columnCount(), 7);
    EXPECT_EQ(cells->rowCount() * cells->columnCount(), table.childCount());
    EXPECT_EQ(cells->rowDescription(2), QStringLiteral("Data Architect"));
    EXPECT_EQ(cells->columnDescription(0), QStringLiteral("Data ingestion"));
    QAccessibleInterface *cell = cells->cellAt(2, 0);
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->text(QAccessible::Name),
              QStringLiteral("Data Architect, Data ingestion: High, 4 tasks"));
    EXPECT_EQ(cell->tableCellInterface()->rowIndex(), 2);
    EXPECT_EQ(cells->cellAt(0, 7), nullptr);

    act(*cell, QStringLiteral("Open"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return selection().as<CellSubject>() != nullptr; }));
    EXPECT_EQ(selection().as<CellSubject>()->phase.value, QStringLiteral("data-ingestion"));
    EXPECT_EQ(cells->selectedCellCount(), 1);
}

TEST_F(AccessiblePartsTest, TooltipsReachAScreenReaderWithoutMarkup)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const QString told = of(*widget).text(QAccessible::Description);
        EXPECT_FALSE(told.contains(u'<')) << qPrintable(told);
    }
}

} // namespace rolewright
