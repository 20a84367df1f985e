#pragma once

#include "app/common/accessible_parts.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace rolewright {

/// A widget of parts for assistive technology: a list of them or a table. Interfaces of parts are
/// made when they are asked for.
class PaintedInterface : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit PaintedInterface(AccessibleParts &parts);
    ~PaintedInterface() override;

    /// Forgets parts that are gone or stand at another place; true when there were some.
    bool dropOldParts();
    /// Forgets the parts that are listed no longer, but for the current one.
    void dropUnlisted();
    /// The interface of a part, listed or not; null where there is no such part.
    QAccessibleInterface *part(size_t number) const;

    bool isValid() const override { return m_parts && QAccessibleWidget::isValid(); }
    QAccessible::Role role() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int columnCount() const override;
    int rowCount() const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    bool isListed(size_t number) const;
    template <class IsOld>
    qsizetype drop(IsOld isOld);

    struct Given
    {
        QAccessible::Id id = 0;
        QString key;
    };

    QPointer<AccessibleParts> m_parts;
    mutable QHash<int, Given> m_given; ///< by number
};

/// One part of such a widget.
class PaintedPart : public QAccessibleInterface,
                    public QAccessibleActionInterface,
                    public QAccessibleTableCellInterface
{
public:
    PaintedPart(AccessibleParts &parts, int number) : m_parts(&parts), m_number(number) {}

    int number() const { return m_number; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override { return name; }
    QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    bool isSelected() const override { return state().selected; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return columns() > 0 ? m_number % columns() : 0; }
    int rowIndex() const override { return columns() > 0 ? m_number / columns() : m_number; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    int columns() const;

    QPointer<AccessibleParts> m_parts;
    int m_number = 0;
};

} // namespace rolewright
