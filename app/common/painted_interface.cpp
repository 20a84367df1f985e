#include "app/common/painted_interface.h"

#include "app/common/plain_text.h"

#include <QWindow>

namespace rolewright {

namespace {

/// Each line of it is shortened where it is long, none is left out.
QString descriptionOf(const AccessiblePart &part)
{
    QStringList lines = part.description.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = shownText(line);
    return lines.join(QStringLiteral(", "));
}

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

template <class IsOld>
qsizetype PaintedInterface::drop(IsOld isOld)
{
    return m_given.removeIf([&](const QHash<int, Given>::iterator &one) {
        if (!isOld(static_cast<size_t>(one.key()), *one))
            return false;
        QAccessibleEvent gone(QAccessible::accessibleInterface(one->id),
                              QAccessible::ObjectDestroyed);
        QAccessible::updateAccessibility(&gone);
        QAccessible::deleteAccessibleInterface(one->id);
        return true;
    });
}

bool PaintedInterface::dropOldParts()
{
    const qsizetype removed = drop([this](size_t number, const Given &given) {
        return number >= m_parts->count() || m_parts->key(number) != given.key;
    });
    return removed > 0;
}

void PaintedInterface::dropUnlisted()
{
    const auto current = m_parts->current();
    drop([&](size_t number, const Given &) { return !isListed(number) && number != current; });
}

bool PaintedInterface::isListed(size_t number) const
{
    if (number >= m_parts->count())
        return false;
    const auto range = m_parts->listed();
    if (!range)
        return true;
    const size_t columns = m_parts->columnCount();
    const size_t row = number / columns;
    const size_t column = number % columns;
    return row >= range->top && row - range->top < range->rows && column >= range->left &&
           column - range->left < range->columns;
}

QAccessible::Role PaintedInterface::role() const
{
    return columnCount() > 0 ? QAccessible::Table : QAccessible::List;
}

int PaintedInterface::childCount() const
{
    if (!m_parts)
        return 0;
    const auto range = m_parts->listed();
    return static_cast<int>(range ? range->rows * range->columns : m_parts->count());
}

QAccessibleInterface *PaintedInterface::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto place = static_cast<size_t>(index);
    const auto range = m_parts->listed();
    if (!range)
        return part(place);
    return part((range->top + place / range->columns) * m_parts->columnCount() + range->left +
                place % range->columns);
}

QAccessibleInterface *PaintedInterface::part(size_t number) const
{
    if (!m_parts || number >= m_parts->count())
        return nullptr;
    Given &given = m_given[static_cast<int>(number)];
    if (given.id == 0) {
        given.key = m_parts->key(number);
        given.id = QAccessible::registerAccessibleInterface(
            new PaintedPart(*m_parts, static_cast<int>(number)));
    }
    return QAccessible::accessibleInterface(given.id);
}

int PaintedInterface::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const PaintedPart *>(child);
    if (part == nullptr || !m_parts || !isListed(static_cast<size_t>(part->number())))
        return -1;
    const auto range = m_parts->listed();
    if (!range)
        return part->number();
    const auto number = static_cast<size_t>(part->number());
    const size_t columns = m_parts->columnCount();
    return static_cast<int>((number / columns - range->top) * range->columns + number % columns -
                            range->left);
}

QAccessibleInterface *PaintedInterface::childAt(int x, int y) const
{
    if (!m_parts)
        return nullptr;
    const QPoint point = m_parts->surface().mapFromGlobal(QPoint(x, y));
    const auto number = m_parts->surface().rect().contains(point) ? m_parts->partAt(point)
                                                                  : std::optional<size_t>();
    return number ? part(*number) : nullptr;
}

QAccessibleInterface *PaintedInterface::focusChild() const
{
    const auto number =
        m_parts && m_parts->widget().hasFocus() ? m_parts->current() : std::optional<size_t>();
    return number ? part(*number) : nullptr;
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
    if (row < 0 || row >= rowCount() || column < 0 || column >= columns)
        return nullptr;
    return part(static_cast<size_t>(row) * static_cast<size_t>(columns) +
                static_cast<size_t>(column));
}

QList<QAccessibleInterface *> PaintedInterface::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *cell = child(i);
        if (cell->state().selected)
            cells << cell;
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
    return m_parts ? static_cast<int>(m_parts->columnCount()) : 0;
}

int PaintedInterface::rowCount() const
{
    const int columns = columnCount();
    return columns > 0 ? static_cast<int>(m_parts->count()) / columns : 0;
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
        return descriptionOf(part);
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
    return m_parts ? static_cast<int>(m_parts->columnCount()) : 0;
}

} // namespace rolewright
