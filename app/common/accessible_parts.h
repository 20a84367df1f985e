#pragma once

#include <QAccessible>
#include <QObject>
#include <QRectF>
#include <QStringList>

class QWidget;

namespace rolewright {

class PaintedInterface;

/// One thing that a widget paints, as a screen reader tells it.
struct AccessiblePart
{
    QString name; ///< all that matters, on one line: "Data Engineer, Charging, vacant, 0.6 FTE"
    QString description; ///< what else there is to say
    QRectF rect;         ///< in pixels of the surface; anywhere, or null, while out of sight
    bool isSelected = false;
};

/// Cells of a table, from the first to the last row and column.
struct CellRange
{
    size_t top = 0;
    size_t left = 0;
    size_t rows = 0;
    size_t columns = 0;
};

/// Makes cards, chips or cells that a widget paints known to screen readers and to programs that
/// drive the window from outside. The widget has one of these as its last member and calls tell…()
/// when something is different; parts are asked for only while somebody listens, one by one.
/// Parts are a list; with columns they are the cells of a table, row by row.
class AccessibleParts : public QObject
{
    Q_OBJECT

public:
    /// @param widget has the focus and the accessible name
    /// @param surface is painted on: the widget or its viewport
    AccessibleParts(QWidget &widget, QWidget &surface);

    QWidget &widget() const { return m_widget; }
    QWidget &surface() const { return m_surface; }

    virtual size_t count() const = 0;
    virtual AccessiblePart part(size_t number) const = 0;
    /// By which a part is known again when others have come or gone.
    virtual QString key(size_t number) const = 0;
    /// The part at a point of the surface.
    virtual std::optional<size_t> partAt(const QPointF &point) const = 0;
    /// The part on which keys act.
    virtual std::optional<size_t> current() const = 0;
    /// Selects a part, as the arrow keys do, and brings it into sight.
    virtual void choose(size_t number) = 0;
    /// Does to a part what Enter does.
    virtual void open(size_t number) = 0;

    virtual QStringList columnNames() const { return {}; }
    virtual size_t columnCount() const { return static_cast<size_t>(columnNames().size()); }
    virtual QString rowName(size_t) const { return {}; }
    /// The cells of a table too large to list that are listed: those in sight. Others are there
    /// when they are asked for by row and column. None: all parts are listed.
    virtual std::optional<CellRange> listed() const { return {}; }

    /// Other parts are there, or they say something else.
    void tellChanged();
    /// Other cells are listed.
    void tellScrolled();
    /// Another part is the current one.
    void tellCurrent();

    /// What a widget with parts is to assistive technology; null for any other object.
    static QAccessibleInterface *interfaceOf(const QString &className, QObject *object);

private:
    bool isListenedTo() const { return m_isAskedFor || QAccessible::isActive(); }
    PaintedInterface *known() const;

    QWidget &m_widget;
    QWidget &m_surface;
    bool m_isAskedFor = false;
};

} // namespace rolewright
