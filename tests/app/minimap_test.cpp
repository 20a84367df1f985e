#include "tests/app/organisation_fixture.h"

#include "app/views/organisation/minimap.h"

#include "core/plan/change_builder.h"

#include <QScrollBar>

namespace rolewright {

class MinimapTest : public OrganisationTest
{
protected:
    Minimap &map() { return *canvas().findChild<Minimap *>(); }
    /// Adds so many positions to Fleet that the drawing has more than 60 cards.
    void addPositions()
    {
        ChangeBuilder builder(session().plan());
        for (int i = 0; i < 60; ++i)
            builder.add(session().scenario(), Position{.id = {QStringLiteral("p%1").arg(i)},
                                                       .unit = {QStringLiteral("fleet")},
                                                       .title = QStringLiteral("Data Engineer")});
        ASSERT_TRUE(session().apply(builder.finish(QStringLiteral("Add positions"))));
        ASSERT_TRUE(settleView());
    }
};

TEST_F(MinimapTest, StandsInTheCornerOfALargeDrawing)
{
    EXPECT_FALSE(map().isVisible());
    addPositions();
    ASSERT_TRUE(map().isVisible());
    EXPECT_TRUE(canvas().viewport()->rect().contains(map().geometry()));
}

TEST_F(MinimapTest, AClickGoesThere)
{
    addPositions();
    QScrollBar &bar = *canvas().verticalScrollBar();
    bar.setValue(0);
    QTest::mouseClick(&map(), Qt::LeftButton, {}, QPoint(map().width() / 2, map().height() - 3));
    EXPECT_EQ(bar.value(), bar.maximum());
}

TEST_F(MinimapTest, GoesAwayWhenAllIsInSightOrItIsNotWanted)
{
    addPositions();
    canvas().zoomToFit();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !map().isVisible(); }));
    canvas().setZoom(1, {});
    EXPECT_TRUE(QTest::qWaitFor([this] { return map().isVisible(); }));
    for (QAction *action : view().commands()) {
        if (action->text().remove(u'&') == QStringLiteral("Map of the whole"))
            action->trigger();
    }
    EXPECT_FALSE(map().isVisible());
}

} // namespace rolewright
