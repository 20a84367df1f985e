#include "app/views/organisation/mapping_canvas.h"

#include "app/common/plain_text.h"
#include "app/views/organisation/card_words.h"
#include "app/views/organisation/kept_folds.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/mapping_overview.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace rolewright {

namespace {

/// Part of the viewport's height that what stays on top may take.
constexpr double mostSticky = 0.5;
const QString lanes = QStringLiteral("lanes");

} // namespace

MappingCanvas::MappingCanvas(const ViewContext &context, QWidget *parent)
    : OrganisationCanvas(context, parent),
      m_nextScene([this](MappingScenePtr scene) { show(std::move(scene)); }),
      m_collapsed(keptFolds<UnitId>(context, lanes)), m_parts(*this, context.selection)
{
    setAccessibleName(QStringLiteral("Organisation, lanes of positions"));
    connect(&context.session, &PlanSession::pathChanged, this,
            [this] { keepFolds(this->context(), lanes, m_collapsed); });
    connect(&context.session, &PlanSession::snapshotChanged, this, &MappingCanvas::requestScene);
    connect(&context.selection, &Selection::changed, this, &MappingCanvas::repaintAll);
    requestScene();
}

void MappingCanvas::repaintAll()
{
    m_tiles.clear();
    viewport()->update();
}

std::vector<PositionId> MappingCanvas::positions() const
{
    std::vector<PositionId> all;
    for (size_t lane = 0; m_scene && lane < m_scene->model().lanes.size(); ++lane) {
        for (const MappingCard &card : m_scene->lane(lane).cards)
            all.push_back(card.position);
    }
    return all;
}

void MappingCanvas::requestScene()
{
    MappingStyle style;
    style.leastWidth = maximumViewportSize().width();
    style.collapsed = m_collapsed;
    m_nextScene.request(
        [snapshot = context().session.snapshot(), style, by = colourBy()]() -> MappingScenePtr {
            return std::make_shared<const MappingScene>(snapshot, style, by);
        });
}

void MappingCanvas::show(MappingScenePtr scene)
{
    m_scene = std::move(scene);
    m_hover = {};
    m_tiles.clear();
    setContentSize(m_scene->geometry().size());
    m_parts.tellChanged();
    tellScene();
}

std::optional<size_t> MappingCanvas::selectedLane() const
{
    if (!m_scene)
        return {};
    std::optional<size_t> lane;
    if (const auto *unit = context().selection.as<UnitId>())
        lane = m_scene->laneOf(*unit);
    else if (const auto place = selectedPlace())
        lane = place->lane;
    const bool isShown = lane && m_scene->geometry().state(*lane) != LaneState::Hidden;
    return isShown ? lane : std::nullopt;
}

bool MappingCanvas::canToggleFold() const
{
    return selectedLane().has_value();
}

void MappingCanvas::toggleFold()
{
    if (const auto lane = selectedLane())
        toggleLane(*lane);
}

void MappingCanvas::toggleLane(size_t lane)
{
    const UnitId &unit = m_scene->lane(lane).unit;
    if (!m_collapsed.remove(unit))
        m_collapsed.insert(unit);
    context().selection.select(unit); // what was selected in it may be out of sight
    refold();
}

void MappingCanvas::openAll()
{
    m_collapsed.clear();
    refold();
}

void MappingCanvas::collapseAll()
{
    for (size_t lane = 0; m_scene && lane < m_scene->model().lanes.size(); ++lane)
        m_collapsed.insert(m_scene->lane(lane).unit);
    refold();
}

bool MappingCanvas::unfold(size_t lane, bool itself)
{
    const auto collapsed = m_collapsed.size();
    if (itself)
        m_collapsed.remove(m_scene->lane(lane).unit);
    for (auto above = m_scene->laneOf(m_scene->lane(lane).parent); above;
         above = m_scene->laneOf(m_scene->lane(*above).parent))
        m_collapsed.remove(m_scene->lane(*above).unit);
    if (m_collapsed.size() == collapsed)
        return false;
    revealWithNextScene();
    refold();
    return true;
}

void MappingCanvas::refold()
{
    keepFolds(context(), lanes, m_collapsed);
    requestScene();
}

void MappingCanvas::resizeEvent(QResizeEvent *event)
{
    Canvas::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        requestScene();
}

double MappingCanvas::stickyHeight() const
{
    if (!m_scene)
        return 0;
    const double height = m_scene->headHeight() * zoom();
    return height > viewport()->height() * mostSticky ? 0 : height;
}

QPointF MappingCanvas::contentUnder(const QPointF &viewportPoint) const
{
    const QPointF content = contentAt(viewportPoint);
    return viewportPoint.y() < stickyHeight() ? QPointF(content.x(), viewportPoint.y() / zoom())
                                              : content;
}

QRectF MappingCanvas::shown(const QRectF &content, bool sticks) const
{
    QPointF at = viewportAt(content.topLeft());
    if (sticks && stickyHeight() > 0)
        at.setY(content.top() * zoom());
    return {at, content.size() * zoom()};
}

QRectF MappingCanvas::shownRect(const MappingScene::Place &place) const
{
    return shown(m_scene->rect(place), m_scene->isCentral(place.lane));
}

QRectF MappingCanvas::shownLane(size_t lane) const
{
    return shown(m_scene->geometry().lane(lane), m_scene->isCentral(lane));
}

QRectF MappingCanvas::shownHead(size_t lane) const
{
    return shown(m_scene->geometry().laneHead(lane), m_scene->isCentral(lane));
}

CanvasSpot MappingCanvas::spotAt(const QPointF &viewportPoint) const
{
    if (!m_scene)
        return {};
    const QPointF point = contentUnder(viewportPoint);
    const MappingGeometry &geometry = m_scene->geometry();
    CanvasSpot spot{.card = geometry.cardAt(point),
                    .holder = {},
                    .lane = geometry.laneAt(point),
                    .column = geometry.columnAt(point)};
    if (spot.card)
        spot.holder = m_scene->holderAt(*spot.card, point);
    else if (spot.lane) {
        spot.isLaneHead = geometry.laneHead(*spot.lane).contains(point);
        spot.isLaneToggle = geometry.laneToggle(*spot.lane).contains(point);
    }
    return spot;
}

QRectF MappingCanvas::selectedPart() const
{
    if (!m_scene)
        return {};
    if (const auto place = selectedPlace())
        return m_scene->rect(*place);
    if (const auto *unit = context().selection.as<UnitId>()) {
        const auto lane = m_scene->laneOf(*unit);
        return lane ? m_scene->geometry().lane(*lane) : QRectF();
    }
    QRectF seats;
    if (const auto *person = context().selection.as<PersonId>()) {
        for (const auto &place : m_scene->placesOf(*person))
            seats |= m_scene->rect(place);
    }
    return seats;
}

std::variant<MappingStyle, ReportingLook> MappingCanvas::look() const
{
    return m_scene ? m_scene->geometry().style() : MappingStyle{};
}

void MappingCanvas::setHover(const CanvasSpot &spot)
{
    if (spot == m_hover)
        return;
    const bool repaint = spot.card != m_hover.card;
    m_hover = spot;
    if (repaint)
        viewport()->update();
}

void MappingCanvas::selectSpot(const CanvasSpot &spot)
{
    if (spot.card && spot.holder)
        context().selection.select(m_scene->card(*spot.card).holders[*spot.holder].person);
    else if (spot.card)
        context().selection.select(m_scene->card(*spot.card).position);
    else if (spot.lane)
        context().selection.select(m_scene->lane(*spot.lane).unit);
    else
        context().selection.clear();
}

void MappingCanvas::mousePressEvent(QMouseEvent *event)
{
    Canvas::mousePressEvent(event);
    if (!m_scene || event->button() != Qt::LeftButton)
        return;
    const CanvasSpot spot = spotAt(event->position());
    if (spot.isLaneToggle)
        toggleLane(*spot.lane);
    else
        pointer().press(*event, canDragFrom(event->position()));
}

void MappingCanvas::mouseMoveEvent(QMouseEvent *event)
{
    Canvas::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        setHover(spotAt(event->position()));
}

void MappingCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && spotAt(event->position()).lane)
        Q_EMIT editAsked();
}

void MappingCanvas::leaveEvent(QEvent *event)
{
    Canvas::leaveEvent(event);
    setHover({});
}

std::optional<MappingScene::Place> MappingCanvas::selectedPlace() const
{
    const auto *position = context().selection.as<PositionId>();
    const auto place = position == nullptr || !m_scene ? std::nullopt : m_scene->placeOf(*position);
    return place && m_scene->isOpen(place->lane) ? place : std::nullopt;
}

std::optional<QRectF> MappingCanvas::selectedCard() const
{
    const auto place = selectedPlace();
    return place ? std::optional(shownRect(*place)) : std::nullopt;
}

std::optional<PositionId> MappingCanvas::positionTowards(Direction direction) const
{
    const auto from = selectedPlace();
    const auto to = from ? m_scene->neighbour(*from, direction) : m_scene->firstCard();
    return to ? std::optional(m_scene->card(*to).position) : std::nullopt;
}

std::optional<PositionId> MappingCanvas::positionAt(const QPointF &viewportPoint) const
{
    const auto place = spotAt(viewportPoint).card;
    return place ? std::optional(m_scene->card(*place).position) : std::nullopt;
}

std::vector<PositionId> MappingCanvas::positionsIn(const QRectF &content) const
{
    std::vector<PositionId> found;
    for (size_t lane = 0; m_scene && lane < m_scene->model().lanes.size(); ++lane) {
        for (const size_t card : m_scene->geometry().cardsIn(lane, content))
            found.push_back(m_scene->card({lane, card}).position);
    }
    return found;
}

void MappingCanvas::selectAt(const QPointF &viewportPoint)
{
    selectSpot(spotAt(viewportPoint));
}

void MappingCanvas::revealSelection()
{
    if (!m_scene)
        return;
    const double head = stickyHeight() / zoom();
    const auto *unit = context().selection.as<UnitId>();
    if (const auto lane = unit == nullptr ? std::nullopt : m_scene->laneOf(*unit)) {
        if (!unfold(*lane, false))
            ensureVisible(m_scene->geometry().laneHead(*lane).adjusted(0, -head, 0, 0));
        return;
    }
    std::optional<MappingScene::Place> place;
    if (const auto *position = context().selection.as<PositionId>())
        place = m_scene->placeOf(*position);
    if (const auto *person = context().selection.as<PersonId>()) {
        const auto places = m_scene->placesOf(*person);
        if (!places.empty())
            place = places.front();
    }
    if (!place || unfold(place->lane, true))
        return;
    const QRectF rect = m_scene->rect(*place);
    ensureVisible(m_scene->isCentral(place->lane) ? rect : rect.adjusted(0, -head, 0, 0));
}

bool MappingCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Canvas::viewportEvent(event);
    const auto &asked = *static_cast<QHelpEvent *>(event);
    showPlainToolTip(asked, viewport(), toolTipAt(asked.pos()));
    return true;
}

QString MappingCanvas::toolTipAt(const QPointF &viewportPoint) const
{
    const CanvasSpot spot = spotAt(viewportPoint);
    if (!m_scene || (!spot.card && !spot.isLaneHead))
        return {};
    PointedAt at{.rect = {}, .point = contentUnder(viewportPoint), .zoom = zoom()};
    if (!spot.card) {
        at.rect = m_scene->geometry().laneHead(*spot.lane);
        return laneTip(
            m_scene->looks(), m_scene->lane(*spot.lane),
            laneFigures(m_scene->model(), *spot.lane, m_scene->geometry().state(*spot.lane)), at);
    }
    at.rect = m_scene->rect(*spot.card);
    const MappingCard &card = m_scene->card(*spot.card);
    const QStringList lines =
        QStringList{card.title, card.profiles, peopleInWords(card)} + guidanceInWords(card);
    return cardTip(m_scene->looks(), card, lines, at);
}

} // namespace rolewright
