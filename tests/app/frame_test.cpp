#include "tests/app/window_fixture.h"

#include "app/shell/find_box.h"

#include "core/plan/edits/entity_edits.h"

#include <QListWidget>
#include <QMenuBar>
#include <QToolButton>

namespace rolewright {

namespace {

QListWidget &matches(FindBox &box)
{
    return *box.findChild<QListWidget *>(QStringLiteral("matches"));
}

/// The command behind a button of the bar over the views.
QAction *barCommand(Workspace &workspace, const QString &text)
{
    for (auto *button : workspace.findChildren<QToolButton *>()) {
        QAction *command = button->defaultAction();
        if (command != nullptr && command->text().startsWith(text))
            return command;
    }
    return nullptr;
}

} // namespace

TEST_F(WindowTest, FindJumpsToAPosition)
{
    openSample();
    FindBox &box = workspace().findBox();
    box.setFocus();
    QTest::keyClicks(&box, QStringLiteral("head of ai"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return matches(box).count() > 0; }));
    QTest::keyClick(&box, Qt::Key_Return);
    const auto *chosen = workspace().context().selection.as<PositionId>();
    ASSERT_NE(chosen, nullptr);
    EXPECT_EQ(session().design().positions.find(*chosen)->title, QStringLiteral("Head of AI"));
    EXPECT_TRUE(workspace().currentView()->shows(*chosen));
    EXPECT_TRUE(workspace().currentView()->isAncestorOf(QApplication::focusWidget())); // keys act
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Escape);
    EXPECT_TRUE(workspace().currentView()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(WindowTest, FindIgnoresCaseAndAccentsAndSaysWhenNothingIsThere)
{
    openSample();
    Person person;
    person.id = {QStringLiteral("zoe")};
    person.name = QStringLiteral("Zoë Müller");
    ASSERT_TRUE(session().apply(addEntity(session().plan(), {}, person)));
    ASSERT_TRUE(settle());
    FindBox &box = workspace().findBox();
    box.setFocus();
    QTest::keyClicks(&box, QStringLiteral("ZOE mull"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return matches(box).count() > 0; }));
    EXPECT_TRUE(matches(box).item(0)->text().startsWith(person.name));
    QTest::keyClicks(&box, QStringLiteral("xyzzy"));
    EXPECT_EQ(matches(box).item(0)->text(), QStringLiteral("Nothing of that name"));
    QTest::keyClick(&box, Qt::Key_Return);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(workspace().context().selection.subject()));
}

TEST_F(WindowTest, NamesOfStepsAreNeverMarkup)
{
    openSample();
    Person person;
    person.id = {QStringLiteral("hostile")};
    person.name = QStringLiteral("<img src=/dev/zero>&x");
    ASSERT_TRUE(session().apply(addEntity(session().plan(), {}, person)));
    QAction *undo = barCommand(workspace(), QStringLiteral("Undo"));
    ASSERT_NE(undo, nullptr);
    EXPECT_TRUE(undo->text().contains(QStringLiteral("&&x")));
    EXPECT_FALSE(undo->toolTip().contains(QStringLiteral("<img")));
    undo->trigger();
    EXPECT_FALSE(session().plan().people.contains(person.id.value));
    EXPECT_EQ(undo->text(), QStringLiteral("Undo"));
}

} // namespace rolewright
