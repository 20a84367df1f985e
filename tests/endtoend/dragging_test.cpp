#include "tests/app/window_fixture.h"
#include "tests/endtoend/pointer.h"

#include "app/views/organisation/chip_row.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/organisation_view.h"
#include "app/views/organisation/people_strip.h"

#include "core/storage/plan_file.h"

#include <QFileInfo>
#include <QLineEdit>

namespace rolewright {

namespace {

/// The organisation of the sample on a real display, moved by a real pointer.
class DraggingTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        workspace().showView(2);
        view = workspace().findChild<OrganisationView *>();
        ASSERT_NE(view, nullptr);
        ASSERT_TRUE(rest());
    }

    bool rest()
    {
        return QTest::qWaitFor([this] { return workspace().isSettled(); });
    }
    /// Puts a person of the strip on a position; true when the plan says so afterwards.
    bool fill(const char *person, const char *position)
    {
        const QPoint card = cardOf(position);
        return Pointer::drag(chipOf(person), card) && rest() && QTest::qWaitFor([&] {
                   return holdersOf(position).contains(QLatin1String(person));
               }) &&
               rest();
    }
    /// The chip of a person, once the filter has brought it to the front.
    QPoint chipOf(const char *person)
    {
        PeopleStrip &strip = view->people();
        strip.filter().setText(session().plan().people.find(QLatin1String(person))->name);
        const auto isFirst = [&] {
            const auto &people = strip.chips().people();
            return strip.isSettled() && !people.empty() &&
                   people.front().person.value == QLatin1String(person);
        };
        if (!QTest::qWaitFor(isFirst))
            return {};
        return strip.chips().mapToGlobal(strip.chips().chipRect(0).center().toPoint());
    }
    QPoint cardOf(const char *position)
    {
        const PositionId id{QString::fromLatin1(position)};
        workspace().goTo(id);
        const auto place = view->canvas().scene()->placeOf(id);
        if (!place)
            return {};
        const QRectF card = view->canvas().shownRect(*place);
        return view->canvas().viewport()->mapToGlobal(card.center().toPoint());
    }
    QStringList holdersOf(const char *position)
    {
        QStringList holders;
        for (const auto &assignment : session().design().assignments) {
            if (assignment->position.value == QLatin1String(position))
                holders << assignment->person.value;
        }
        return holders;
    }

    OrganisationView *view = nullptr;
};

} // namespace

TEST_F(DraggingTest, AManagerFillsThreeVacanciesUndoesOneSavesAndExports)
{
    ASSERT_TRUE(fill("sofia", "steward-fleet"));
    ASSERT_TRUE(fill("leyla", "analyst-charging"));
    ASSERT_TRUE(fill("grace", "mle-fleet"));
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+z")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return holdersOf("mle-fleet").isEmpty(); }));
    EXPECT_EQ(holdersOf("steward-fleet"), QStringList{QStringLiteral("sofia")});

    const QString plan = folder.filePath(QStringLiteral("mine.rolewright.yaml"));
    prompts.file = plan;
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+s")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.files().isModified(); }));
    const auto saved = loadPlanFile(plan);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->loaded.plan, session().plan());

    const QString report = folder.filePath(QStringLiteral("plan.pdf"));
    prompts.answerExport = [&](const ReportQuestion &question) {
        ReportOrder order = question.proposal;
        order.path = report;
        return std::optional(order);
    };
    ASSERT_TRUE(Pointer::key(QStringLiteral("ctrl+e")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(report); }, 30000));
    EXPECT_TRUE(prompts.errors.isEmpty());
}

TEST_F(DraggingTest, EscapeLeavesNoTrace)
{
    const Plan before = session().plan();
    const QPoint card = cardOf("steward-fleet");
    ASSERT_TRUE(Pointer::dragAndEscape(chipOf("sofia"), card));
    ASSERT_TRUE(rest());
    EXPECT_EQ(session().plan(), before);
    EXPECT_FALSE(session().document().undoStack().canUndo());
    ASSERT_TRUE(fill("sofia", "steward-fleet")); // the next drag works as ever
}

TEST_F(DraggingTest, APersonDroppedBackOnTheStripIsUnassigned)
{
    ASSERT_TRUE(fill("sofia", "steward-fleet"));
    const PositionId position{QStringLiteral("steward-fleet")};
    cardOf("steward-fleet");
    const auto place = view->canvas().scene()->placeOf(position);
    ASSERT_TRUE(place.has_value());
    const QRectF line = view->canvas().scene()->holderRect(*place, 0);
    const QRectF card = view->canvas().shownRect(*place);
    const QPointF onCard =
        (line.center() - view->canvas().scene()->rect(*place).topLeft()) * view->canvas().zoom() +
        card.topLeft();
    const ChipRow &chips = view->people().chips();
    ASSERT_TRUE(Pointer::drag(view->canvas().viewport()->mapToGlobal(onCard.toPoint()),
                              chips.mapToGlobal(chips.rect().center())));
    EXPECT_TRUE(QTest::qWaitFor([this] { return holdersOf("steward-fleet").isEmpty(); }));
}

} // namespace rolewright
