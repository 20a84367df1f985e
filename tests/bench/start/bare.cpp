// A window of Qt with nothing in it, and ends once it is exposed: what no start can be below.
#include "tests/bench/start/until.h"

#include <QApplication>
#include <QMainWindow>
#include <QWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1440, 860);
    window.show();
    rolewright::endOnce([&] { return window.windowHandle()->isExposed(); });
}
