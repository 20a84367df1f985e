#include "app/views/organisation/reporting_canvas.h"

#include "app/common/plain_text.h"
#include "app/seating/position_rows.h"
#include "app/views/organisation/card_words.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/drag_painter.h"
#include "app/views/organisation/kept_folds.h"

#include "core/drawing/card_measures.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/theme.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>

namespace rolewright {

namespace {

const QString branches = QStringLiteral("branches");
const QString lists = QStringLiteral("lists");

} // namespace

ReportingCanvas::ReportingCanvas(const ViewContext &context, DragCanvas &mapping, QWidget *parent)
    : OrganisationCanvas(context, parent), m_mapping(mapping),
      m_nextScene([this](ReportingScenePtr scene) { show(std::move(scene)); }),
      m_drags(context, *this, mapping.origin(),
              {.scene = [&mapping] { return mapping.scene(); },
               .payloadAt = [this](const QPointF &point) { return payloadAt(point); },
               .targetAt = [this](const QPointF &point) { return targetAt(point); }}),
      m_parts(*this, context.selection)
{
    setAccessibleName(QStringLiteral("Organisation, who reports to whom"));
    m_style.collapsed = keptFolds<PositionId>(context, branches);
    m_style.listed = keptFolds<PositionId>(context, lists);
    connect(&context.session, &PlanSession::pathChanged, this, &ReportingCanvas::keepFolding);
    connect(&context.session, &PlanSession::snapshotChanged, this, [this] {
        if (isVisible())
            requestScene();
    });
    connect(&context.selection, &Selection::changed, this, &ReportingCanvas::repaintAll);
}

void ReportingCanvas::repaintAll()
{
    m_tiles.clear();
    viewport()->update();
}

std::vector<PositionId> ReportingCanvas::positions() const
{
    std::vector<PositionId> all;
    for (size_t node = 0; m_scene && node < m_scene->model.nodes.size(); ++node) {
        if (m_scene->geometry.card(node))
            all.push_back(m_scene->card(node).position);
    }
    return all;
}

void ReportingCanvas::showEvent(QShowEvent *event)
{
    OrganisationCanvas::showEvent(event);
    const bool isNewest = m_scene && m_scene->snapshot == context().session.snapshot() &&
                          m_scene->looks.legend.by == colourBy();
    if (!isNewest)
        requestScene();
}

/// A tree that is not shown takes its colours when it is.
void ReportingCanvas::recolour()
{
    if (isVisible())
        requestScene();
}

void ReportingCanvas::requestScene()
{
    m_nextScene.request([snapshot = context().session.snapshot(), style = m_style,
                         by = colourBy()]() -> ReportingScenePtr {
        return std::make_shared<const ReportingScene>(snapshot, style, by);
    });
}

void ReportingCanvas::show(ReportingScenePtr scene)
{
    m_scene = std::move(scene);
    m_hovered.reset();
    m_tiles.clear();
    setContentSize(m_scene->geometry.size());
    m_parts.tellChanged();
    tellScene();
}

void ReportingCanvas::changeStyle(const std::function<void(ReportingStyle &)> &change)
{
    change(m_style);
    keepFolding();
    requestScene();
}

void ReportingCanvas::keepFolding()
{
    keepFolds(context(), branches, m_style.collapsed);
    keepFolds(context(), lists, m_style.listed);
}

void ReportingCanvas::toggleBranch(const PositionId &position)
{
    changeStyle([&](ReportingStyle &style) {
        if (!style.collapsed.remove(position))
            style.collapsed.insert(position);
    });
}

void ReportingCanvas::toggleList(const PositionId &position)
{
    changeStyle([&](ReportingStyle &style) {
        if (!style.listed.remove(position))
            style.listed.insert(position);
    });
}

bool ReportingCanvas::canToggleFold() const
{
    const auto node = selectedNode();
    return node && m_scene->model.nodes[*node].reports > 0;
}

void ReportingCanvas::toggleFold()
{
    if (canToggleFold())
        toggleBranch(m_scene->card(*selectedNode()).position);
}

void ReportingCanvas::openAll()
{
    changeStyle([](ReportingStyle &style) { style.collapsed.clear(); });
}

void ReportingCanvas::collapseAll()
{
    changeStyle([this](ReportingStyle &style) {
        for (const ReportingNode &node : m_scene->model.nodes) {
            if (node.reports > 0 && node.depth > 0)
                style.collapsed.insert(node.card.position);
        }
    });
}

void ReportingCanvas::showSecondary(bool isShown)
{
    m_showsSecondary = isShown;
    repaintAll();
}

std::optional<size_t> ReportingCanvas::selectedNode() const
{
    const auto *position = context().selection.as<PositionId>();
    if (!m_scene || position == nullptr)
        return {};
    const auto node = m_scene->model.find(*position);
    return node && m_scene->geometry.card(*node) ? node : std::nullopt;
}

std::optional<QRectF> ReportingCanvas::selectedCard() const
{
    const auto node = selectedNode();
    return node ? std::optional(shownRect(*node)) : std::nullopt;
}

QRectF ReportingCanvas::selectedPart() const
{
    if (!m_scene)
        return {};
    const auto *person = context().selection.as<PersonId>();
    const auto head = person == nullptr ? selectedNode() : m_scene->seatOf(*person);
    QRectF branch;
    for (size_t node = head.value_or(0); head && node < m_scene->model.nodes[*head].end; ++node)
        branch |= m_scene->rect(node); // none where it is collapsed
    return branch;
}

std::variant<MappingStyle, ReportingLook> ReportingCanvas::look() const
{
    return ReportingLook{m_style, m_showsSecondary};
}

DrawingOverview ReportingCanvas::overview() const
{
    if (!m_scene)
        return {};
    return {.cards = m_scene->geometry.shown().size(),
            .paint = [scene = m_scene, lit = litPositions()](QPainter &painter, double) {
                paintReporting(painter, scene->model, scene->geometry,
                               {.isSmall = true, .looks = &scene->looks, .lit = lit.get()});
            }};
}

std::optional<size_t> ReportingCanvas::nodeAt(const QPointF &viewportPoint) const
{
    return m_scene ? m_scene->geometry.cardAt(contentAt(viewportPoint)) : std::nullopt;
}

QRectF ReportingCanvas::shownRect(size_t node) const
{
    const QRectF rect = m_scene->rect(node);
    return {viewportAt(rect.topLeft()), rect.size() * zoom()};
}

void ReportingCanvas::revealSelection()
{
    if (!m_scene)
        return;
    std::optional<size_t> node;
    if (const auto *position = context().selection.as<PositionId>())
        node = m_scene->model.find(*position);
    else if (const auto *person = context().selection.as<PersonId>())
        node = m_scene->seatOf(*person);
    if (!node)
        return;
    if (m_scene->geometry.card(*node))
        ensureVisible(m_scene->rect(*node));
    else
        openAbove(*node);
}

void ReportingCanvas::openAbove(size_t node)
{
    revealWithNextScene();
    changeStyle([&](ReportingStyle &style) {
        for (size_t up = m_scene->model.nodes[node].parent; up != ReportingNode::none;
             up = m_scene->model.nodes[up].parent)
            style.collapsed.remove(m_scene->card(up).position);
    });
}

std::optional<PositionId> ReportingCanvas::positionAt(const QPointF &viewportPoint) const
{
    const auto node = nodeAt(viewportPoint);
    return node ? std::optional(m_scene->card(*node).position) : std::nullopt;
}

std::vector<PositionId> ReportingCanvas::positionsIn(const QRectF &content) const
{
    std::vector<PositionId> found;
    if (!m_scene)
        return found;
    for (const size_t node : m_scene->geometry.cardsIn(content))
        found.push_back(m_scene->card(node).position);
    return found;
}

void ReportingCanvas::selectAt(const QPointF &viewportPoint)
{
    const auto node = nodeAt(viewportPoint);
    if (!node)
        return context().selection.clear();
    const PositionCard &card = m_scene->card(*node);
    const auto holder = holderAt(card, m_scene->rect(*node), contentAt(viewportPoint));
    if (holder)
        context().selection.select(card.holders[*holder].person);
    else
        context().selection.select(card.position);
}

void ReportingCanvas::mousePressEvent(QMouseEvent *event)
{
    OrganisationCanvas::mousePressEvent(event);
    if (!m_scene || event->button() != Qt::LeftButton)
        return;
    if (const auto branch = m_scene->geometry.toggleAt(contentAt(event->position())))
        return toggleBranch(m_scene->card(*branch).position);
    pointer().press(*event, m_drags.press(*event).has_value());
}

void ReportingCanvas::mouseMoveEvent(QMouseEvent *event)
{
    OrganisationCanvas::mouseMoveEvent(event);
    if (!pointer().move(*event))
        m_drags.drag(*event);
    const auto node = event->buttons() == Qt::NoButton ? nodeAt(event->position()) : std::nullopt;
    if (std::exchange(m_hovered, node) != node)
        viewport()->update();
}

void ReportingCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pointer().release(m_drags.release());
    OrganisationCanvas::mouseReleaseEvent(event);
}

void ReportingCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && nodeAt(event->position()))
        Q_EMIT editAsked();
}

std::optional<PositionId> ReportingCanvas::positionTowards(Direction direction) const
{
    const std::vector<size_t> &shown = m_scene->geometry.shown();
    if (shown.empty())
        return {};
    const auto from = selectedNode();
    const auto to = from ? m_scene->neighbour(*from, direction) : std::optional(shown.front());
    return to ? std::optional(m_scene->card(*to).position) : std::nullopt;
}

std::optional<DragPayload> ReportingCanvas::payloadAt(const QPointF &viewportPoint) const
{
    const auto node = nodeAt(viewportPoint);
    if (!node)
        return {};
    const PositionCard &card = m_scene->card(*node);
    const auto holder = holderAt(card, m_scene->rect(*node), contentAt(viewportPoint));
    if (!holder)
        return positionDrag(card.position);
    const PersonId &person = card.holders[*holder].person;
    return PersonDrag{person, assignmentOf(m_scene->snapshot->index, person, card.position)};
}

DropTarget ReportingCanvas::targetAt(const QPointF &viewportPoint) const
{
    DropTarget target{.isTree = true};
    if (const auto node = nodeAt(viewportPoint)) {
        target.position = m_scene->card(*node).position;
    } else if (const auto gap = gapUnder(viewportPoint)) {
        target.position = m_scene->card(gap->node).position;
        target.beside = gap->side;
    }
    return target;
}

std::optional<ReportingGap> ReportingCanvas::gapUnder(const QPointF &viewportPoint) const
{
    const PositionId *position = onePositionOf(m_drags.preview().payload());
    const auto moved =
        position == nullptr || !m_scene ? std::nullopt : m_scene->model.find(*position);
    return moved ? gapAt(m_scene->model, m_scene->geometry, *moved, contentAt(viewportPoint))
                 : std::nullopt;
}

void ReportingCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    m_hovered.reset();
    m_drags.enter(*event);
}

void ReportingCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    m_drags.move(*event);
}

void ReportingCanvas::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_drags.leave(*event);
}

void ReportingCanvas::dropEvent(QDropEvent *event)
{
    m_drags.drop(*event);
}

bool ReportingCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return OrganisationCanvas::viewportEvent(event);
    const auto &asked = *static_cast<QHelpEvent *>(event);
    const auto node = nodeAt(asked.pos());
    const auto toggle = m_scene ? m_scene->geometry.toggleAt(contentAt(asked.pos())) : std::nullopt;
    QString text;
    if (toggle)
        text = m_scene->geometry.isCollapsed(*toggle) ? QStringLiteral("Show who is below")
                                                      : QStringLiteral("Hide who is below");
    else if (node)
        text = cardTip(m_scene->looks, m_scene->card(*node),
                       {m_scene->model.inWords(*node), m_scene->card(*node).profiles},
                       {m_scene->rect(*node), contentAt(asked.pos()), zoom()});
    showPlainToolTip(asked, viewport(), text.trimmed());
    return true;
}

} // namespace rolewright
