#include "app/common/painted_interface.h"

#include "app/common/plain_text.h"

#include <QWindow>

namespace rolewright {

namespace {

const QString openAction = QStringLiteral("Open");

} // namespace

PaintedInterface::PaintedInterface(AccessibleParts &parts)
    : QAccessibleWidget(&parts.widget()), m_parts(&parts)
{
}

PaintedInterface::~PaintedInterface()
{
    for (const Given &given : m_given)
        QAccessible::deleteAccessibleInterface(given.id);
}

bool PaintedInterface::dropOldParts()
{
    const auto removed = m_given.removeIf([this](const QHash<int, Given>::iterator &one) {
        const int number = one.key();
        if (number < childCount() && m_parts->key(static_cast<size_t>(number)) == one->key)
            return false;
        QAccessibleEvent gone(QAccessible::accessibleInterface(one->id),
                              QAccessible::ObjectDestroyed);
        QAccessible::updateAccessibility(&gone);
        QAccessible::deleteAccessibleInterface(one->id);
        return true;
    });
    return removed > 0;
}

QAccessible::Role PaintedInterface::role() const
{
    return columnCount() > 0 ? QAccessible::Table : QAccessible::List;
}

int PaintedInterface::childCount() const
{
    return m_parts ? static_cast<int>(m_parts->count()) : 0;
}

QAccessibleInterface *PaintedInterface::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    Given &given = m_given[index];
    if (given.id == 0) {
        given.key = m_parts->key(static_cast<size_t>(index));
        given.id = QAccessible::registerAccessibleInterface(new PaintedPart(*m_parts, index));
    }
    return QAccessible::accessibleInterface(given.id);
}

int PaintedInterface::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const PaintedPart *>(child);
    return part == nullptr ? -1 : part->number();
}

QAccessibleInterface *PaintedInterface::childAt(int x, int y) const
{
    if (!m_parts)
        return nullptr;
    const QPoint point = m_parts->surface().mapFromGlobal(QPoint(x, y));
    const auto number = m_parts->surface().rect().contains(point) ? m_parts->partAt(point)
                                                                  : std::optional<size_t>();
    return number ? child(static_cast<int>(*number)) : nullptr;
}

QAccessibleInterface *PaintedInterface::focusChild() const
{
    const auto number =
        m_parts && m_parts->widget().hasFocus() ? m_parts->current() : std::optional<size_t>();
    return number ? child(static_cast<int>(*number)) : nullptr;
}

void *PaintedInterface::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface && columnCount() > 0)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *PaintedInterface::cellAt(int row, int column) const
{
    const int columns = columnCount();
    return row < 0 || column < 0 || column >= columns ? nullptr : child(row * columns + column);
}

QList<QAccessibleInterface *> PaintedInterface::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (int i = 0; i < childCount(); ++i) {
        if (m_parts->part(static_cast<size_t>(i)).isSelected)
            cells << child(i);
    }
    return cells;
}

QString PaintedInterface::columnDescription(int column) const
{
    return m_parts ? shownText(m_parts->columnNames().value(column)) : QString();
}

QString PaintedInterface::rowDescription(int row) const
{
    return row < 0 || row >= rowCount() ? QString()
                                        : shownText(m_parts->rowName(static_cast<size_t>(row)));
}

int PaintedInterface::columnCount() const
{
    return m_parts ? static_cast<int>(m_parts->columnNames().size()) : 0;
}

int PaintedInterface::rowCount() const
{
    const int columns = columnCount();
    return columns > 0 ? childCount() / columns : 0;
}

bool PaintedPart::isValid() const
{
    return m_parts && m_number < static_cast<int>(m_parts->count());
}

QWindow *PaintedPart::window() const
{
    const QAccessibleInterface *whole = parent();
    return whole == nullptr ? nullptr : whole->window();
}

QAccessibleInterface *PaintedPart::parent() const
{
    return m_parts ? QAccessible::queryAccessibleInterface(&m_parts->widget()) : nullptr;
}

QString PaintedPart::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const AccessiblePart part = m_parts->part(static_cast<size_t>(m_number));
    switch (kind) {
    case QAccessible::Name:
        return shownText(part.name);
    case QAccessible::Description:
        return oneLine(part.description);
    default:
        return {};
    }
}

QRect PaintedPart::rect() const
{
    if (!isValid())
        return {};
    const QRect here = m_parts->part(static_cast<size_t>(m_number)).rect.toRect();
    return {m_parts->surface().mapToGlobal(here.topLeft()), here.size()};
}

QAccessible::Role PaintedPart::role() const
{
    return columns() > 0 ? QAccessible::Cell : QAccessible::ListItem;
}

QAccessible::State PaintedPart::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const auto number = static_cast<size_t>(m_number);
    const AccessiblePart part = m_parts->part(number);
    const QPointF middle = part.rect.center();
    const bool isInSight =
        QRectF(m_parts->surface().rect()).contains(middle) && m_parts->partAt(middle) == number;
    state.focusable = true;
    state.selectable = true;
    state.selected = part.isSelected;
    state.focused = m_parts->widget().hasFocus() && m_parts->current() == number;
    state.invisible = !m_parts->widget().isVisible();
    state.offscreen = !isInSight;
    return state;
}

void *PaintedPart::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    if (type == QAccessible::TableCellInterface && columns() > 0)
        return static_cast<QAccessibleTableCellInterface *>(this);
    return nullptr;
}

QStringList PaintedPart::actionNames() const
{
    return {pressAction(), openAction, setFocusAction()};
}

QString PaintedPart::localizedActionDescription(const QString &name) const
{
    if (name == pressAction())
        return QStringLiteral("Selects it");
    if (name == openAction)
        return QStringLiteral("Opens it, as Enter does");
    return QStringLiteral("Selects it and gives it the keyboard");
}

void PaintedPart::doAction(const QString &name)
{
    if (!isValid())
        return;
    const auto number = static_cast<size_t>(m_number);
    if (name == openAction) // later: it may ask something, and who acts waits for an answer
        QMetaObject::invokeMethod(
            m_parts.get(),
            [parts = m_parts.get(), number] {
                if (number < parts->count())
                    parts->open(number);
            },
            Qt::QueuedConnection);
    else if (name == pressAction())
        m_parts->choose(number);
    else if (name == setFocusAction()) {
        m_parts->widget().setFocus(Qt::OtherFocusReason);
        m_parts->choose(number);
    }
}

int PaintedPart::columns() const
{
    return m_parts ? static_cast<int>(m_parts->columnNames().size()) : 0;
}

} // namespace rolewright
