// A window of Qt with nothing in it, and ends once it is exposed: what no start can be below.
#include <QApplication>
#include <QMainWindow>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1440, 860);
    window.show();
    return QTest::qWaitForWindowExposed(&window, 60000) ? 0 : 1;
}
