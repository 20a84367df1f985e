#include "app/common/accessible_parts.h"

#include "app/common/painted_interface.h"

#include <QApplication>

namespace rolewright {

AccessibleParts::AccessibleParts(QWidget &widget, QWidget &surface)
    : QObject(&widget), m_widget(widget), m_surface(surface)
{
    QAccessible::installFactory(interfaceOf); // which takes it once
    // The framework tells of the widget itself after it has the focus.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now == &m_widget && isListenedTo())
            QMetaObject::invokeMethod(this, &AccessibleParts::tellCurrent, Qt::QueuedConnection);
    });
}

QAccessibleInterface *AccessibleParts::interfaceOf(const QString &, QObject *object)
{
    auto *parts = object->findChild<AccessibleParts *>({}, Qt::FindDirectChildrenOnly);
    if (parts == nullptr)
        return nullptr;
    parts->m_isAskedFor = true;
    return new PaintedInterface(*parts);
}

PaintedInterface *AccessibleParts::known() const
{
    return isListenedTo()
               ? dynamic_cast<PaintedInterface *>(QAccessible::queryAccessibleInterface(&m_widget))
               : nullptr;
}

void AccessibleParts::tellChanged()
{
    PaintedInterface *whole = known();
    if (whole == nullptr)
        return;
    if (whole->dropOldParts())
        tellCurrent();
    else if (QAccessibleInterface *focused = whole->focusChild()) {
        QAccessibleEvent renamed(focused, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&renamed);
    }
}

void AccessibleParts::tellScrolled()
{
    if (PaintedInterface *whole = known())
        whole->dropUnlisted();
}

void AccessibleParts::tellCurrent()
{
    PaintedInterface *whole = known();
    const auto number = current();
    QAccessibleInterface *part = whole == nullptr || !number ? nullptr : whole->part(*number);
    if (part == nullptr)
        return;
    QAccessibleEvent selected(part, QAccessible::Selection);
    QAccessible::updateAccessibility(&selected);
    if (!m_widget.hasFocus())
        return;
    QAccessibleEvent focused(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

} // namespace rolewright
