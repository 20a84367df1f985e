#pragma once

#include "app/common/latest.h"
#include "app/seating/drop_offer.h"

#include <QObject>

namespace rolewright {

/// What a card says while something is dragged.
struct CardTint
{
    bool isPerson = false;     ///< what is dragged; of all but `blocked`
    std::optional<double> fit; ///< of the dragged person
    double takes = 0;          ///< FTE of a vacancy that a drop would fill
    double freeFte = 0;        ///< of the dragged person while the seat is needed
    double rise = 0;           ///< of coverage, as a part of what is asked for
    QString blocked;           ///< why nothing can be dropped on it, in two or three words
};

/// A drag in progress over one scene: what the place under the pointer offers, how each card is
/// tinted, and what a drop would do to coverage. What takes long is found off the GUI thread and
/// told by changed().
class DragPreview : public QObject
{
    Q_OBJECT

public:
    explicit DragPreview(QObject *parent = nullptr);

    void begin(MappingScenePtr scene, const DragPayload &payload);
    /// Looks at another place; asks again only when the place or the way differs.
    void aim(const DropTarget &target, bool share);
    /// Over nothing.
    void aimNowhere();
    void end();

    bool isActive() const { return m_payload.has_value(); }
    const std::optional<DragPayload> &payload() const { return m_payload; }
    /// Where the drag is over something.
    const std::optional<DropTarget> &target() const { return m_target; }
    const DropOffer &offer() const { return m_offer; }
    /// Null until they are known.
    const CardTint *tintOf(const MappingScene::Place &place) const;
    /// "Karim Diallo" and what follows it near the pointer: "fit 86 %, 0.4 free".
    QString label() const;
    QString effect() const;

Q_SIGNALS:
    void changed();

private:
    using Tints = std::vector<std::vector<CardTint>>;

    void requestTints();
    void requestGain();

    MappingScenePtr m_scene;
    std::optional<DragPayload> m_payload;
    std::optional<DropTarget> m_target;
    bool m_share = false;
    DropOffer m_offer;
    Tints m_tints; ///< by lane and card
    QString m_gain;
    Latest<Tints> m_nextTints;
    Latest<QString> m_nextGain;
};

} // namespace rolewright
