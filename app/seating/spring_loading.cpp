#include "app/seating/spring_loading.h"

#include "app/seating/drag_payload.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QTimer>

namespace rolewright {

namespace {

constexpr int moment = 600; ///< milliseconds

class SpringLoading : public QObject
{
public:
    explicit SpringLoading(QAbstractButton &button) : QObject(&button)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(moment);
        m_timer.callOnTimeout(&button, &QAbstractButton::click);
        button.setAcceptDrops(true);
        button.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::DragEnter:
            return enter(*static_cast<QDragEnterEvent *>(event));
        case QEvent::DragMove: // stays over it, but is not dropped on it
            event->ignore();
            return true;
        case QEvent::DragLeave:
        case QEvent::Drop:
            m_timer.stop();
            return true;
        default:
            return false;
        }
    }

private:
    bool enter(QDragEnterEvent &event)
    {
        if (!isOurs(event.mimeData()))
            return false;
        event.accept(); // or no more of it would be told
        m_timer.start();
        return true;
    }

    QTimer m_timer;
};

} // namespace

void springLoad(QAbstractButton &button)
{
    new SpringLoading(button);
}

} // namespace rolewright
