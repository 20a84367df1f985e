#include "tests/app/organisation_fixture.h"

#include "app/shell/navigation.h"

#include <QPushButton>

namespace rolewright {

class DragBetweenViewsTest : public OrganisationTest
{
protected:
    QAbstractButton *button(const QString &text)
    {
        for (auto *candidate : window.findChildren<QAbstractButton *>()) {
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    /// What a drag that stays over a button does.
    void hoverOver(QAbstractButton &over, const DragPayload &payload)
    {
        setData(encoded(payload, dragOrigin(session())));
        enterOnly(over, QPoint(5, 5));
    }
};

TEST_F(DragBetweenViewsTest, ADragThatStaysOverAViewsNameGoesOnThere)
{
    DragCanvas &canvas = this->canvas();
    QAbstractButton *people = button(QStringLiteral("People"));
    ASSERT_NE(people, nullptr);
    people->click();
    ASSERT_FALSE(canvas.isVisible());
    const DragPayload karim = person("karim");
    QAbstractButton *organisation = button(QStringLiteral("Organisation"));
    ASSERT_NE(organisation, nullptr);
    hoverOver(*organisation, karim);
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas.isVisible(); }));
    ASSERT_TRUE(settleView());
    EXPECT_TRUE(drag(karim, middle("de-charging")));
    EXPECT_DOUBLE_EQ(share("karim", "de-charging"), 0.4);
}

TEST_F(DragBetweenViewsTest, ADragGoesFromTheMappingToTheTree)
{
    hoverOver(*button(QStringLiteral("Reporting tree")), person("karim"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !canvas().isVisible(); }));
}

TEST_F(DragBetweenViewsTest, OtherThingsThatAreDraggedChangeNothing)
{
    auto text = std::make_unique<QMimeData>();
    text->setText(QStringLiteral("karim"));
    setData(std::move(text));
    EXPECT_FALSE(enterOnly(*button(QStringLiteral("People")), QPoint(5, 5)));
}

} // namespace rolewright
