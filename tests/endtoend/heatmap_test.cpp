#include "tests/app/window_fixture.h"
#include "tests/endtoend/pointer.h"

#include "app/views/heatmap/heatmap_canvas.h"
#include "app/views/heatmap/heatmap_view.h"

namespace rolewright {

TEST_F(WindowTest, AClickOnACellShowsItInTheInspector)
{
    openSample();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace().isSettled(); }));
    auto *canvas = workspace().findChild<HeatmapCanvas *>();
    ASSERT_NE(canvas, nullptr);
    const QPointF middle = canvas->viewportAt(canvas->geometryOfCells().cell(1, 2).center());
    ASSERT_TRUE(Pointer::click(canvas->viewport()->mapToGlobal(middle.toPoint())));
    const Selection &selection = workspace().context().selection;
    ASSERT_TRUE(QTest::qWaitFor([&] { return selection.as<CellSubject>() != nullptr; }));
    EXPECT_EQ(selection.as<CellSubject>()->profile.value, QStringLiteral("data-governor"));
    EXPECT_EQ(selection.as<CellSubject>()->phase.value, QStringLiteral("data-management"));
}

} // namespace rolewright
