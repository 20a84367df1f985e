#include "tests/app/window_fixture.h"

#include "core/plan/edits/entity_edits.h"

namespace rolewright {

TEST_F(WindowTest, FiguresFollowAnEdit)
{
    openSample();
    const auto people = session().snapshot()->plan().people.size();
    Person person;
    person.id = {QStringLiteral("new-person")};
    person.name = QStringLiteral("Noor Haas");
    ASSERT_TRUE(session().apply(addEntity(session().plan(), {}, person)));
    ASSERT_TRUE(settle());
    EXPECT_EQ(session().snapshot()->plan().people.size(), people + 1);
    EXPECT_EQ(session().assessment()->snapshot, session().snapshot());
    EXPECT_EQ(session().snapshot()->revision, session().document().revision());
}

TEST_F(WindowTest, LeavingAChangedPlanAsksAndStaysOnCancel)
{
    openSample();
    Head head = *session().plan().head;
    head.name = QStringLiteral("Renamed");
    ASSERT_TRUE(session().apply(changeHead(session().plan(), head)));
    window.files().openSample();
    ASSERT_TRUE(rest());
    EXPECT_EQ(prompts.askedToSave, 1);
    EXPECT_EQ(session().plan().head->name, QStringLiteral("Renamed"));
}

} // namespace rolewright
