#pragma once

#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

class QPainter;

namespace rolewright {

/// A sign with what it means.
struct LegendSample
{
    QString text;
    double width = 14; ///< of the sign, in logical pixels
    /// Paints the sign into a rectangle of that width, as high as a row.
    std::function<void(QPainter &, const QRectF &)> paint;
};

/// Signs explained in rows, each beside an example.
class LegendRows
{
public:
    static constexpr double rowHeight = 18;

    /// @param width that rows may have, in logical pixels; one sign stands in a row at least
    LegendRows(std::vector<LegendSample> samples, double width);

    /// Of nothing where there is no sign.
    QSizeF size() const { return m_size; }
    /// Paints with the upper left corner at the painter's origin.
    void paint(QPainter &painter) const;

private:
    std::vector<LegendSample> m_samples;
    std::vector<QRectF> m_places;
    QSizeF m_size;
};

} // namespace rolewright
