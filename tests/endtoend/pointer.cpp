#include "tests/endtoend/pointer.h"

#include <QProcess>
#include <QTest>

namespace rolewright {

namespace {

/// A hand pauses between movements; without any, moves become one jump that starts no drag.
const QStringList pause{QStringLiteral("sleep"), QStringLiteral("0.05")};

QStringList move(const QPoint &to)
{
    return QStringList{QStringLiteral("mousemove"), QString::number(to.x()),
                       QString::number(to.y())} +
           pause;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

QStringList moves(const QPoint &from, const QPoint &to)
{
    return move(from) + words("mousedown 1") + pause + move(from + QPoint(6, 6)) +
           move(from + QPoint(18, 18)) + move((from + to) / 2) + move(to) + move(to + QPoint(2, 2));
}

} // namespace

bool Pointer::act(const QStringList &steps)
{
    QProcess hand;
    hand.start(QStringLiteral("xdotool"), steps);
    return QTest::qWaitFor([&] { return hand.state() == QProcess::NotRunning; }, 20000) &&
           hand.exitCode() == 0;
}

bool Pointer::click(const QPoint &at)
{
    return act(move(at) + words("click 1"));
}

bool Pointer::drag(const QPoint &from, const QPoint &to, const QString &heldKey)
{
    QStringList steps;
    if (!heldKey.isEmpty())
        steps << QStringLiteral("keydown") << heldKey;
    steps += moves(from, to) + words("mouseup 1");
    if (!heldKey.isEmpty())
        steps << QStringLiteral("keyup") << heldKey;
    return act(steps);
}

bool Pointer::dragAndEscape(const QPoint &from, const QPoint &to)
{
    return act(moves(from, to) + words("key Escape") + pause + words("mouseup 1"));
}

bool Pointer::key(const QString &key)
{
    return act({QStringLiteral("key"), key});
}

} // namespace rolewright
