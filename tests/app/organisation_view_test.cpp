#include "app/views/organisation/mapping_canvas.h"
#include "app/views/organisation/organisation_view.h"
#include "tests/app/window_fixture.h"

namespace rolewright {

namespace {

class OrganisationTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        workspace().goTo(PositionId{QStringLiteral("de-fleet")});
        ASSERT_TRUE(settleView());
    }

    OrganisationView &view()
    {
        return *qobject_cast<OrganisationView *>(workspace().currentView());
    }
    MappingCanvas &canvas() { return view().canvas(); }
    Selection &selection() { return workspace().context().selection; }
    bool settleView()
    {
        return settle() && QTest::qWaitFor([this] { return canvas().isSettled(); });
    }
    QPoint middleOf(const char *position)
    {
        const auto place = canvas().scene()->placeOf(PositionId{QString::fromLatin1(position)});
        return place ? canvas().shownRect(*place).center().toPoint() : QPoint();
    }
};

} // namespace

TEST_F(OrganisationTest, AClickSelectsWhatIsUnderIt)
{
    const auto place = *canvas().scene()->placeOf(PositionId{QStringLiteral("head-of-ai")});
    const QRectF card = canvas().shownRect(place);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {},
                      card.topLeft().toPoint() + QPoint(20, 10));
    ASSERT_NE(selection().as<PositionId>(), nullptr);
    EXPECT_EQ(selection().as<PositionId>()->value, QStringLiteral("head-of-ai"));
}

} // namespace rolewright
