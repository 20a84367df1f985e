#pragma once

#include "core/drawing/reporting_model.h"

#include <QLineF>
#include <QRectF>
#include <QSet>

namespace rolewright {

/// How a reporting tree is laid out; lengths in logical pixels.
struct ReportingStyle
{
    double cardWidth = 165;
    int stackedFrom = 3;        ///< so many who lead nobody stand below each other
    int stackRows = 8;          ///< at most so many of them, then beside each other
    bool stacksClosed = false;  ///< with collapsed branches among them
    QSet<PositionId> collapsed; ///< those below them are not shown
    QSet<PositionId> listed;    ///< branches that are shown as an indented list
    bool initials = true;       ///< a circle with initials before a person's name
};

/// Where each part of a reporting tree is: for painting, hit tests and accessibility. Cards never
/// overlap, and lines cross no card. Staff seats stand beside the line, those who lead nobody below
/// each other where they are many. Linear in positions; the same input gives the same picture.
class ReportingGeometry
{
public:
    ReportingGeometry(const ReportingModel &model, ReportingStyle style);

    const ReportingStyle &style() const { return m_style; }
    QSizeF size() const { return m_size; }

    /// Empty where it is hidden in a collapsed branch.
    const std::optional<QRectF> &card(size_t node) const { return m_cards[node]; }
    /// The mark below a card by which its branch is collapsed; empty where nobody is below it.
    std::optional<QRectF> toggle(size_t node) const;
    bool isCollapsed(size_t node) const { return m_isCollapsed[node]; }
    /// Lines from each position to those below it.
    const std::vector<QLineF> &lines() const { return m_lines; }
    /// A dotted line between the edges of two cards; empty where one of them is hidden.
    std::optional<QLineF> secondaryLine(const SecondaryLine &line) const;

    /// Cards that are shown, from top to bottom.
    const std::vector<size_t> &shown() const { return m_shown; }
    std::optional<size_t> cardAt(QPointF point) const;
    std::optional<size_t> toggleAt(QPointF point) const;
    /// Cards that touch a rectangle.
    std::vector<size_t> cardsIn(const QRectF &visible) const;

private:
    friend class ReportingLayout;

    ReportingStyle m_style;
    QSizeF m_size;
    std::vector<std::optional<QRectF>> m_cards;
    std::vector<bool> m_isCollapsed;
    std::vector<bool> m_hasBelow;
    std::vector<QLineF> m_lines;
    std::vector<size_t> m_shown;
};

} // namespace rolewright
