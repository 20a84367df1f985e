#pragma once

#include "tests/app/window_fixture.h"
#include "tests/endtoend/pointer.h"

#include "app/views/organisation/chip_row.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/organisation_view.h"
#include "app/views/organisation/people_strip.h"

#include <QLineEdit>

namespace rolewright {

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

} // namespace rolewright
