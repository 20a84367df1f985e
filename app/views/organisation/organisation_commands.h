#pragma once

#include "app/common/latest.h"
#include "app/common/view.h"
#include "app/seating/candidate_lines.h"
#include "app/seating/candidate_popup.h"
#include "app/seating/mapping_scene.h"

#include <QAction>
#include <QPointer>

namespace rolewright {

class DragCanvas;
class OrganisationCanvas;

/// What can be done with what is selected, as commands of the menu Organisation; everything that
/// drags do among it.
class OrganisationCommands : public QObject
{
    Q_OBJECT

public:
    /// @param canvas its scene is what the commands work on
    OrganisationCommands(const ViewContext &context, DragCanvas &canvas, View *view);

    const QList<QAction *> &actions() const { return m_actions; }
    /// Menu of what applies to the selection, at a point of the screen.
    void showMenu(const QPoint &globalPlace);
    /// Lets the menu of what is selected end with commands of others.
    void alsoOffer(const QList<QAction *> &actions) { m_alsoOffered << actions; }
    /// A popup list at what is selected, to be filled.
    CandidatePopup *popup(const QString &title);
    /// Popups stand over this drawing.
    void setShown(const OrganisationCanvas &shown) { m_shown = &shown; }
    QAction *edit() const { return m_edit; }
    QAction *put() const { return m_put; }

private:
    QAction *add(const QString &text, const QKeySequence &keys,
                 void (OrganisationCommands::*act)());
    void enable();

    void assign();
    void unassign();
    void putOnPosition();
    void moveToUnit();
    void guide();
    void changeFlow();
    void reportTo();
    void reportToAsWell();
    void addUnit();
    void addPosition();
    void change();
    void remove();

    UnitId selectedUnit() const;
    std::vector<PopupChoice> seatedChoices() const;
    std::vector<PopupChoice> guideChoices(const std::vector<PositionId> &positions) const;
    std::vector<PopupChoice> bossChoices(const std::vector<PositionId> &positions) const;
    std::vector<PopupChoice> otherBossChoices(const Position &position) const;
    const Position *selectedPosition() const;
    void askForCandidates(const QString &title,
                          const std::function<std::vector<CandidateLine>(const Snapshot &)> &list);
    void take(const CandidateLine &line);

    ViewContext m_context;
    DragCanvas &m_canvas;
    const OrganisationCanvas *m_shown;
    View *m_view;
    QList<QAction *> m_actions;
    QList<QAction *> m_alsoOffered;
    QAction *m_assign = nullptr;
    QAction *m_put = nullptr;
    QAction *m_unassign = nullptr;
    QAction *m_move = nullptr;
    QAction *m_guide = nullptr;
    QAction *m_flow = nullptr;
    QAction *m_reportTo = nullptr;
    QAction *m_reportToAsWell = nullptr;
    QAction *m_addUnit = nullptr;
    QAction *m_addPosition = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QPointer<CandidatePopup> m_popup;
    Latest<std::vector<CandidateLine>> m_candidates;
};

} // namespace rolewright
