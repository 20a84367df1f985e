#include "app/common/popup_access.h"

#include <QAccessibleObject>
#include <QApplication>

namespace rolewright {

namespace {

QWidgetList openPopups()
{
    QWidgetList popups = QApplication::topLevelWidgets();
    popups.removeIf([](const QWidget *widget) {
        return widget->windowType() != Qt::Popup || !widget->isVisible() ||
               widget->accessibleName().isEmpty();
    });
    return popups;
}

/// The program with its windows, as the framework tells of it, and after them its popups.
class ProgramInterface : public QAccessibleApplication
{
public:
    int childCount() const override
    {
        return QAccessibleApplication::childCount() + static_cast<int>(openPopups().size());
    }
    QAccessibleInterface *child(int index) const override
    {
        const int windows = QAccessibleApplication::childCount();
        return index < windows
                   ? QAccessibleApplication::child(index)
                   : QAccessible::queryAccessibleInterface(openPopups().value(index - windows));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto popup = openPopups().indexOf(qobject_cast<QWidget *>(child->object()));
        return popup < 0 ? QAccessibleApplication::indexOfChild(child)
                         : QAccessibleApplication::childCount() + static_cast<int>(popup);
    }
};

QAccessibleInterface *programInterface(const QString &, QObject *object)
{
    return object == qApp ? new ProgramInterface : nullptr;
}

} // namespace

void showPopupsToScreenReaders()
{
    QAccessible::installFactory(programInterface);
}

} // namespace rolewright
