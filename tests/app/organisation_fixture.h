#pragma once

#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/organisation_view.h"
#include "app/views/organisation/people_strip.h"
#include "tests/app/window_fixture.h"

#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>

namespace rolewright {

/// The sample plan in the Organisation view. Drags are sent as the events that a real one sends.
class OrganisationTest : public WindowTest
{
protected:
    void SetUp() override
    {
        openSample();
        workspace().goTo(positionId("de-fleet"));
        ASSERT_TRUE(settleView());
    }

    /// Ends a drag that is over something, or Qt would hold on to a widget of this window.
    void TearDown() override
    {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&window, &leave);
    }

    OrganisationView &view()
    {
        return *qobject_cast<OrganisationView *>(workspace().currentView());
    }
    DragCanvas &canvas() { return view().canvas(); }
    ChipRow &chips() { return view().people().chips(); }
    Selection &selection() { return workspace().context().selection; }
    const Design &design() { return session().design(); }

    static PositionId positionId(const char *id) { return {QString::fromLatin1(id)}; }
    static PersonId personId(const char *id) { return {QString::fromLatin1(id)}; }

    /// Waits until plan and view stand still.
    bool settleView()
    {
        return settle() && QTest::qWaitFor([this] { return view().isSettled(); });
    }
    /// Scrolls a card into sight.
    QRectF card(const char *position)
    {
        selection().select(positionId(position));
        canvas().revealSelection();
        return canvas().shownRect(*canvas().scene()->placeOf(positionId(position)));
    }
    QPoint middle(const char *position) { return card(position).center().toPoint(); }
    /// A point on the card's title, which belongs to no person.
    QPoint head(const char *position)
    {
        return (card(position).topLeft() + QPointF(30, 10) * canvas().zoom()).toPoint();
    }

    DragPayload person(const char *id) { return PersonDrag{personId(id), {}}; }
    DragPayload seated(const char *id, const char *position)
    {
        return PersonDrag{personId(id), assignmentOf(canvas().scene()->snapshot()->index,
                                                     personId(id), positionId(position))};
    }

    bool enter(const DragPayload &payload, const QPoint &at, Qt::KeyboardModifiers keys = {})
    {
        m_data = encoded(payload, canvas().origin());
        return send<QDragEnterEvent>(*canvas().viewport(), at, keys) && move(at, keys);
    }
    bool move(const QPoint &at, Qt::KeyboardModifiers keys = {})
    {
        return send<QDragMoveEvent>(*canvas().viewport(), at, keys);
    }
    bool release(const QPoint &at, Qt::KeyboardModifiers keys = {})
    {
        return drop(*canvas().viewport(), at, keys);
    }
    /// A whole drag over the canvas; false when the drop was not taken.
    bool drag(const DragPayload &payload, const QPoint &to, Qt::KeyboardModifiers keys = {})
    {
        enter(payload, to, keys);
        const bool taken = release(to, keys);
        return settleView() && taken;
    }
    /// The same over another widget of the view.
    bool dragOver(QWidget &target, const DragPayload &payload, const QPoint &to,
                  Qt::KeyboardModifiers keys = {})
    {
        m_data = encoded(payload, canvas().origin());
        send<QDragEnterEvent>(target, to, keys);
        send<QDragMoveEvent>(target, to, keys);
        const bool taken = drop(target, to, keys);
        return settleView() && taken;
    }
    bool dragToStrip(const DragPayload &payload)
    {
        m_data = encoded(payload, canvas().origin());
        send<QDragEnterEvent>(chips(), QPoint(20, 10), {});
        const bool taken = drop(chips(), QPoint(20, 10), {});
        return settleView() && taken;
    }
    void setData(std::unique_ptr<QMimeData> data) { m_data = std::move(data); }
    /// A drag of the data that was set comes over a widget and stays there; true when it is taken.
    bool enterOnly(QWidget &target, const QPoint &at)
    {
        return send<QDragEnterEvent>(target, at, {});
    }
    /// Takes an entry of the menu that a drop has opened.
    bool choose(const char *beginning)
    {
        auto *menu = canvas().findChild<QMenu *>(QStringLiteral("dropMenu"));
        if (menu == nullptr)
            return false;
        for (QAction *action : menu->actions()) {
            if (!action->text().startsWith(QLatin1String(beginning)))
                continue;
            action->trigger();
            menu->close();
            return settleView();
        }
        return false;
    }
    QStringList offered()
    {
        QStringList texts;
        if (auto *menu = canvas().findChild<QMenu *>(QStringLiteral("dropMenu"))) {
            for (const QAction *action : menu->actions())
                texts << action->text();
        }
        return texts;
    }

    /// FTE of a person on a position; 0 when the person is not there.
    double share(const char *who, const char *position)
    {
        for (const auto &row : design().assignments) {
            if (row->person == personId(who) && row->position == positionId(position))
                return row->share.value_or(-1);
        }
        return 0;
    }
    QString undoText() { return session().document().undoStack().undoText(); }
    /// Takes the last step back, and says whether the plan is what it was.
    bool undoesTo(const Plan &before)
    {
        session().document().undoStack().undo();
        return session().plan() == before && settleView();
    }

private:
    template <class Event>
    bool send(QWidget &target, const QPoint &at, Qt::KeyboardModifiers keys)
    {
        Event event(at, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, m_data.get(),
                    Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&target, &event);
        return event.isAccepted();
    }
    bool drop(QWidget &target, const QPoint &at, Qt::KeyboardModifiers keys)
    {
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, m_data.get(),
                         Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&target, &event);
        return event.isAccepted();
    }

    std::unique_ptr<QMimeData> m_data;
};

} // namespace rolewright
