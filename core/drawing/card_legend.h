#pragma once

#include "core/drawing/card_colours.h"

#include <QRectF>

class QPainter;

namespace rolewright {

/// A legend laid out: an entry for each class that some card has, in rows.
class CardLegendLayout
{
public:
    /// What is written of one class, and where.
    struct Entry
    {
        size_t cardClass = 0;
        QString text; ///< "Vacant 3"
        QRectF rect;
    };

    /// @param width that rows may have, in logical pixels; one entry stands in a row at least
    /// @param title before the first entry; may be empty
    CardLegendLayout(const CardLegend &legend, double width, const QString &title);

    const std::vector<Entry> &entries() const { return m_entries; }
    const QString &title() const { return m_title; }
    QSizeF size() const { return m_size; }

private:
    QString m_title;
    std::vector<Entry> m_entries;
    QSizeF m_size;
};

/// Paints a legend with its upper left corner at the painter's origin.
void paintCardLegend(QPainter &painter, const CardLegend &legend, const CardLegendLayout &layout);

} // namespace rolewright
