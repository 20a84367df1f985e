#include "app/views/organisation/drag_preview.h"

#include "core/analysis/coverage_gain.h"
#include "core/drawing/text_drawing.h"

#include <QHash>
#include <cmath>

namespace rolewright {

namespace {

using Tints = std::vector<std::vector<CardTint>>;

/// What each position says of a person who is dragged.
CardTint tintFor(const MappingScene &scene, const CoverageGains &gains, int person,
                 const PositionId &position)
{
    const PlanIndex &index = scene.snapshot()->index;
    const int seat = index.positionRow(position);
    const Seating seating = seatingOf(index, scene.fits(), person, seat);
    const double takes = seating.blocked.isEmpty() ? std::min(seating.share, seating.vacantFte) : 0;
    return {.isPerson = true,
            .fit = seating.fit,
            .takes = takes,
            .freeFte = seating.freeFte,
            .rise = takes > 0 ? gains.rise(person, seat, takes) : 0,
            .blocked = seating.blockedBriefly};
}

Tints personTints(const MappingScene &scene, int person)
{
    const CoverageGains gains(scene.snapshot()->index);
    Tints tints(scene.model().lanes.size());
    for (size_t lane = 0; lane < tints.size(); ++lane) {
        for (const MappingCard &card : scene.lane(lane).cards)
            tints[lane].push_back(tintFor(scene, gains, person, card.position));
    }
    return tints;
}

/// What each position says while guidance is drawn from one of them; nothing for most.
QHash<PositionId, CardTint> guidedFrom(const MappingScene &scene, const PositionId &from)
{
    QHash<PositionId, CardTint> tints;
    for (const auto &link : scene.snapshot()->input.design().guidance) {
        if (link->from == from)
            tints.insert(link->to, {.blocked = QStringLiteral("guided already")});
    }
    tints.insert(from, {.blocked = QStringLiteral("itself")});
    return tints;
}

Tints guidanceTints(const MappingScene &scene, const GuidanceDrag &drag)
{
    const auto guided = guidedFrom(scene, drag.from);
    Tints tints(scene.model().lanes.size());
    for (size_t lane = 0; lane < tints.size(); ++lane) {
        for (const MappingCard &card : scene.lane(lane).cards)
            tints[lane].push_back(guided.value(card.position));
    }
    return tints;
}

Tints tintsFor(const MappingScene &scene, const DragPayload &payload)
{
    if (const auto *guidance = std::get_if<GuidanceDrag>(&payload))
        return guidanceTints(scene, *guidance);
    const auto *seated = std::get_if<PersonDrag>(&payload);
    const int person = seated ? scene.snapshot()->index.personRow(seated->person) : -1;
    return person < 0 ? Tints() : personTints(scene, person);
}

QString seatingInWords(const Seating &seating)
{
    const QString free = fteInWords(seating.freeFte, QStringLiteral("en"));
    if (!seating.fit)
        return QStringLiteral("no skills rated, %1 free").arg(free);
    return QStringLiteral("fit %1 %, %2 free").arg(std::lround(*seating.fit * 100)).arg(free);
}

QString gainOf(const MappingScene &scene, const PlanEdit &edit)
{
    const PlanIndex &index = scene.snapshot()->index;
    const auto set = edit(index.input().plan, index.framework());
    if (!set)
        return {};
    const auto changes = coverageChanges(index, *set);
    return changes.empty() ? QString() : inWords(index, changes.front());
}

} // namespace

DragPreview::DragPreview(QObject *parent)
    : QObject(parent), m_nextTints([this](Tints tints) {
          m_tints = std::move(tints);
          Q_EMIT changed();
      }),
      m_nextGain([this](const QString &gain) {
          m_gain = gain;
          Q_EMIT changed();
      })
{
}

void DragPreview::begin(MappingScenePtr scene, const DragPayload &payload)
{
    end();
    m_scene = std::move(scene);
    m_payload = payload;
    if (!std::holds_alternative<PositionDrag>(payload))
        requestTints();
    Q_EMIT changed();
}

void DragPreview::requestTints()
{
    m_nextTints.request(
        [scene = m_scene, payload = *m_payload] { return tintsFor(*scene, payload); });
}

void DragPreview::aim(const DropTarget &target, bool share)
{
    if (!m_payload || (m_target == target && m_share == share))
        return;
    m_target = target;
    m_share = share;
    m_offer = dropOffer(*m_scene, *m_payload, target, share);
    m_gain.clear();
    m_nextGain.drop();
    if (m_offer.isPossible())
        requestGain();
    Q_EMIT changed();
}

void DragPreview::requestGain()
{
    m_nextGain.request(
        [scene = m_scene, edit = m_offer.choices.front().edit] { return gainOf(*scene, edit); });
}

void DragPreview::aimNowhere()
{
    if (!m_target)
        return;
    m_target.reset();
    m_offer = {};
    m_gain.clear();
    m_nextGain.drop();
    Q_EMIT changed();
}

void DragPreview::end()
{
    m_nextTints.drop();
    m_nextGain.drop();
    m_payload.reset();
    m_target.reset();
    m_scene.reset();
    m_offer = {};
    m_tints.clear();
    m_gain.clear();
    Q_EMIT changed();
}

const CardTint *DragPreview::tintOf(const MappingScene::Place &place) const
{
    return place.lane < m_tints.size() && place.card < m_tints[place.lane].size()
               ? &m_tints[place.lane][place.card]
               : nullptr;
}

QString DragPreview::label() const
{
    return m_payload ? dragLabel(*m_scene, *m_payload) : QString();
}

QString DragPreview::effect() const
{
    if (!m_offer.blocked.isEmpty())
        return m_offer.blocked;
    QStringList parts;
    if (m_offer.seating)
        parts << seatingInWords(*m_offer.seating);
    if (m_offer.choices.size() > 1)
        parts << QStringLiteral("filled: drop to choose how");
    else if (m_offer.choices.size() == 1 && !m_offer.choices.front().isUsual)
        parts << m_offer.choices.front().text;
    if (!m_gain.isEmpty())
        parts << m_gain;
    return parts.join(QStringLiteral(", "));
}

} // namespace rolewright
