#include "app/views/organisation/mapping_parts.h"

#include "app/views/organisation/card_words.h"
#include "app/views/organisation/mapping_canvas.h"

#include "core/drawing/mapping_painter.h"

namespace rolewright {

MappingParts::MappingParts(MappingCanvas &canvas, Selection &selection)
    : AccessibleParts(canvas, *canvas.viewport()), m_canvas(canvas), m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &AccessibleParts::tellCurrent);
}

size_t MappingParts::count() const
{
    return m_canvas.scene() ? m_canvas.scene()->parts() : 0;
}

Subject MappingParts::subjectOf(size_t number) const
{
    const MappingScene &scene = *m_canvas.scene();
    const MappingScene::Part part = scene.part(number);
    if (part.card)
        return scene.card({part.lane, *part.card}).position;
    return scene.lane(part.lane).unit;
}

AccessiblePart MappingParts::part(size_t number) const
{
    const MappingScene &scene = *m_canvas.scene();
    const MappingScene::Part part = scene.part(number);
    const MappingLane &lane = scene.lane(part.lane);
    const Subject subject = subjectOf(number);
    const auto *position = std::get_if<PositionId>(&subject);
    const bool isSelected =
        position != nullptr ? m_selection.contains(*position) : m_selection.subject() == subject;
    const LaneState state = scene.geometry().state(part.lane);
    const QString name = QStringLiteral("Unit %1").arg(lane.name);
    if (!part.card)
        return {.name = state == LaneState::Collapsed ? name + QStringLiteral(", collapsed") : name,
                .description = laneDescription(scene.looks(), lane.unit,
                                               laneFigures(scene.model(), part.lane, state)),
                .rect = m_canvas.shownHead(part.lane),
                .isSelected = isSelected};
    const MappingScene::Place place{part.lane, *part.card};
    const MappingCard &card = scene.card(place);
    return {.name = cardInWords(lane.name, card),
            .description =
                QStringList(QStringList{cardDescription(scene.looks(), card, m_canvas.lit())} +
                            guidanceInWords(card))
                    .join(u'\n'),
            .rect = m_canvas.shownRect(place),
            .isSelected = isSelected};
}

QString MappingParts::key(size_t number) const
{
    const Subject subject = subjectOf(number);
    const auto *position = std::get_if<PositionId>(&subject);
    return position == nullptr ? u'/' + std::get<UnitId>(subject).value : position->value;
}

std::optional<size_t> MappingParts::partAt(const QPointF &point) const
{
    const CanvasSpot spot = m_canvas.spotAt(point);
    if (spot.card)
        return m_canvas.scene()->numberOf({spot.card->lane, spot.card->card});
    if (spot.isLaneHead || spot.isLaneToggle)
        return m_canvas.scene()->numberOf({*spot.lane, {}});
    return {};
}

std::optional<size_t> MappingParts::current() const
{
    const MappingScenePtr &scene = m_canvas.scene();
    if (const auto place = m_canvas.selectedPlace())
        return scene->numberOf({place->lane, place->card});
    const auto *unit = m_selection.as<UnitId>();
    const auto lane = unit != nullptr && scene ? scene->laneOf(*unit) : std::nullopt;
    const bool isShown = lane && scene->geometry().state(*lane) != LaneState::Hidden;
    return isShown ? std::optional(scene->numberOf({*lane, {}})) : std::nullopt;
}

void MappingParts::choose(size_t number)
{
    m_selection.select(subjectOf(number));
    m_canvas.revealSelection();
}

void MappingParts::open(size_t number)
{
    choose(number);
    Q_EMIT m_canvas.editAsked();
}

} // namespace rolewright
