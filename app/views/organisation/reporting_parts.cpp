#include "app/views/organisation/reporting_parts.h"

#include "app/views/organisation/card_words.h"
#include "app/views/organisation/reporting_canvas.h"

#include <algorithm>

namespace rolewright {

ReportingParts::ReportingParts(ReportingCanvas &canvas, Selection &selection)
    : AccessibleParts(canvas, *canvas.viewport()), m_canvas(canvas), m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &AccessibleParts::tellCurrent);
}

size_t ReportingParts::count() const
{
    return m_canvas.scene() ? m_canvas.scene()->geometry.shown().size() : 0;
}

size_t ReportingParts::nodeOf(size_t number) const
{
    return m_canvas.scene()->geometry.shown()[number];
}

const PositionId &ReportingParts::positionOf(size_t number) const
{
    return m_canvas.scene()->card(nodeOf(number)).position;
}

AccessiblePart ReportingParts::part(size_t number) const
{
    const ReportingScene &scene = *m_canvas.scene();
    const size_t node = nodeOf(number);
    const PositionCard &card = scene.card(node);
    QStringList more{scene.model.inWords(node)};
    if (scene.geometry.isCollapsed(node))
        more << QStringLiteral("collapsed");
    more << cardDescription(scene.looks, card, m_canvas.lit());
    return {.name = cardInWords(card.unit, card),
            .description = more.join(u'\n'),
            .rect = m_canvas.shownRect(node),
            .isSelected = m_selection.subject() == Subject(card.position)};
}

QString ReportingParts::key(size_t number) const
{
    return positionOf(number).value;
}

std::optional<size_t> ReportingParts::numberOf(std::optional<size_t> node) const
{
    if (!node || !m_canvas.scene()->geometry.card(*node))
        return {};
    const std::vector<size_t> &shown = m_canvas.scene()->geometry.shown();
    return static_cast<size_t>(std::ranges::find(shown, *node) - shown.begin());
}

std::optional<size_t> ReportingParts::partAt(const QPointF &point) const
{
    return numberOf(m_canvas.nodeAt(point));
}

std::optional<size_t> ReportingParts::current() const
{
    return numberOf(m_canvas.selectedNode());
}

void ReportingParts::choose(size_t number)
{
    m_selection.select(positionOf(number));
    m_canvas.revealSelection();
}

void ReportingParts::open(size_t number)
{
    choose(number);
    Q_EMIT m_canvas.editAsked();
}

} // namespace rolewright
