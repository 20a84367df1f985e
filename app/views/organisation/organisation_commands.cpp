#include "app/views/organisation/organisation_commands.h"

#include "app/common/plain_text.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/flow_choices.h"
#include "app/views/organisation/position_dialog.h"
#include "app/views/organisation/unit_dialog.h"
#include "app/views/organisation/unit_removal.h"

#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/removals.h"
#include "core/plan/edits/reporting_edits.h"
#include "core/plan/edits/seats.h"
#include "core/plan/edits/staffing_edits.h"

#include <QMenu>
#include <algorithm>

namespace rolewright {

OrganisationCommands::OrganisationCommands(const ViewContext &context, DragCanvas &canvas,
                                           View *view)
    : QObject(view), m_context(context), m_canvas(canvas), m_shown(&canvas), m_view(view),
      m_candidates([this](const std::vector<CandidateLine> &lines) {
          if (!m_popup)
              return;
          std::vector<PopupChoice> choices;
          for (const CandidateLine &line : lines)
              choices.push_back(
                  {line.text, line.figures, line.isPossible, [this, line] { take(line); }});
          m_popup->setChoices(std::move(choices));
      })
{
    using Self = OrganisationCommands;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_assign = add(QStringLiteral("&Assign a person…"), key("A"), &Self::assign);
    m_put = add(QStringLiteral("&Put on a position…"), key("P"), &Self::putOnPosition);
    m_unassign = add(QStringLiteral("&Unassign…"), key("U"), &Self::unassign);
    m_actions << m_view->newSeparator();
    m_move = add(QStringLiteral("&Move to unit…"), key("M"), &Self::moveToUnit);
    m_guide = add(QStringLiteral("&Guided by…"), key("G"), &Self::guide);
    m_flow = add(QStringLiteral("W&hat guidance gives…"), key("Shift+G"), &Self::changeFlow);
    m_reportTo = add(QStringLiteral("Repor&ts to…"), key("R"), &Self::reportTo);
    m_reportToAsWell =
        add(QStringLiteral("Reports to as &well…"), key("Shift+R"), &Self::reportToAsWell);
    m_actions << m_view->newSeparator();
    m_addPosition = add(QStringLiteral("Add p&osition…"), key("Ins"), &Self::addPosition);
    m_addUnit = add(QStringLiteral("Add u&nit…"), key("Shift+Ins"), &Self::addUnit);
    m_edit = add(QStringLiteral("&Edit…"), key("F2"), &Self::change);
    m_remove = add(QStringLiteral("&Remove"), QKeySequence::Delete, &Self::remove);
    m_actions << m_view->newSeparator(); // commands of the view itself follow
    connect(&context.selection, &Selection::changed, this, &Self::enable);
    connect(&context.session, &PlanSession::snapshotChanged, this, &Self::enable);
    connect(&canvas, &MappingCanvas::sceneChanged, this, &Self::enable);
    enable();
}

QAction *OrganisationCommands::add(const QString &text, const QKeySequence &keys,
                                   void (OrganisationCommands::*act)())
{
    QAction *action = m_view->addCommand(text, keys, [this, act] { (this->*act)(); });
    m_actions << action;
    return action;
}

void OrganisationCommands::enable()
{
    const bool hasScene = m_canvas.scene() != nullptr;
    const bool isOpen = hasScene && m_context.session.isOpen();
    const auto *position = m_context.selection.as<PositionId>();
    const bool isPosition = isOpen && position != nullptr && m_canvas.scene()->placeOf(*position);
    const bool isOne = isPosition && !m_context.selection.hasSeveral();
    const bool isPerson = isOpen && m_context.selection.as<PersonId>() != nullptr;
    const bool isUnit = isOpen && m_context.selection.as<UnitId>() != nullptr;
    m_assign->setEnabled(isOne);
    m_put->setEnabled(isPerson);
    m_unassign->setEnabled(isOpen && !seatedChoices().empty());
    m_move->setEnabled(isPosition);
    m_guide->setEnabled(isPosition);
    m_flow->setEnabled(isOne && isLinked(m_context.session.design(), *position));
    m_reportTo->setEnabled(isPosition);
    m_reportToAsWell->setEnabled(isOne);
    m_addUnit->setEnabled(isOpen);
    m_addPosition->setEnabled(isOpen && !selectedUnit().isEmpty());
    m_edit->setEnabled(isOne || isUnit);
    m_remove->setEnabled(isPosition || isUnit);
}

void OrganisationCommands::showMenu(const QPoint &globalPlace)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    for (QAction *action : m_actions + m_alsoOffered) {
        if (action->isSeparator() || action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(globalPlace);
}

const Position *OrganisationCommands::selectedPosition() const
{
    const auto *id = m_context.selection.as<PositionId>();
    return id == nullptr ? nullptr : m_context.session.design().positions.find(*id);
}

UnitId OrganisationCommands::selectedUnit() const
{
    if (const auto *unit = m_context.selection.as<UnitId>())
        return *unit;
    const Position *position = selectedPosition();
    return position == nullptr ? UnitId{} : position->unit;
}

CandidatePopup *OrganisationCommands::popup(const QString &title)
{
    m_popup = new CandidatePopup(title, m_view);
    const auto card = m_shown->selectedCard();
    const QPointF at = card ? card->bottomLeft() : QRectF(m_shown->viewport()->rect()).center();
    m_popup->openAt(m_shown->viewport()->mapToGlobal(at.toPoint()));
    return m_popup;
}

void OrganisationCommands::askForCandidates(
    const QString &title, const std::function<std::vector<CandidateLine>(const Snapshot &)> &list)
{
    popup(title);
    m_candidates.request(
        [snapshot = m_context.session.snapshot(), list] { return list(*snapshot); });
}

void OrganisationCommands::take(const CandidateLine &line)
{
    const QPoint middle = m_canvas.viewport()->rect().center();
    m_canvas.drags().carryOut(PersonDrag{line.person, {}},
                              {.position = line.position, .unit = {}, .column = {}}, false,
                              m_canvas.viewport()->mapToGlobal(middle));
}

void OrganisationCommands::assign()
{
    if (const auto *position = m_context.selection.as<PositionId>())
        askForCandidates(QStringLiteral("Assign a person"),
                         [id = *position](const Snapshot &of) { return candidatesFor(of, id); });
}

void OrganisationCommands::putOnPosition()
{
    if (const auto *person = m_context.selection.as<PersonId>())
        askForCandidates(QStringLiteral("Put on a position"),
                         [id = *person](const Snapshot &of) { return seatsFor(of, id); });
}

std::vector<PopupChoice> OrganisationCommands::seatedChoices() const
{
    const Plan &plan = m_context.session.plan();
    const Design &design = m_context.session.design();
    const auto *position = m_context.selection.as<PositionId>();
    const auto *person = m_context.selection.as<PersonId>();
    std::vector<PopupChoice> choices;
    if (position == nullptr && person == nullptr)
        return choices;
    for (const auto &row : design.assignments) {
        const bool isMeant =
            position != nullptr ? row->position == *position : row->person == *person;
        if (!isMeant)
            continue;
        const Person *who = plan.people.find(row->person);
        const Position *seat = design.positions.find(row->position);
        if (who == nullptr || seat == nullptr)
            continue;
        choices.push_back({position != nullptr ? who->name : seatInWords(design, *seat),
                           {},
                           true,
                           [context = m_context, id = row->id] {
                               context.apply(rolewright::unassign(context.session.plan(),
                                                                  context.session.scenario(), id));
                           }});
    }
    return choices;
}

void OrganisationCommands::unassign()
{
    std::vector<PopupChoice> choices = seatedChoices();
    if (choices.size() == 1)
        choices.front().act();
    else if (!choices.empty())
        popup(QStringLiteral("Unassign"))->setChoices(std::move(choices));
}

void OrganisationCommands::moveToUnit()
{
    const Design &design = m_context.session.design();
    const std::vector<PositionId> positions = m_context.selectedPositions();
    std::vector<PopupChoice> choices;
    for (const MappingLane &lane : m_canvas.scene()->model().lanes) {
        const bool isHere = std::ranges::all_of(positions, [&](const PositionId &id) {
            return design.positions.find(id)->unit == lane.unit;
        });
        choices.push_back({lane.name, isHere ? QStringLiteral("it is here") : QString(), !isHere,
                           [context = m_context, positions, unit = lane.unit] {
                               const PlanSession &session = context.session;
                               context.apply(movePositions(session.plan(), session.framework(),
                                                           session.scenario(), positions, unit));
                           }});
    }
    popup(QStringLiteral("Move to unit"))->setChoices(std::move(choices));
}

std::vector<PopupChoice>
OrganisationCommands::guideChoices(const std::vector<PositionId> &positions) const
{
    const Design &design = m_context.session.design();
    QSet<PositionId> guides; // of all of them
    if (positions.size() == 1) {
        for (const auto &link : design.guidance) {
            if (link->to == positions.front())
                guides.insert(link->from);
        }
    }
    const QSet<PositionId> guided(positions.begin(), positions.end());
    std::vector<PopupChoice> choices;
    // The drawing has the central ones first.
    for (const MappingLane &lane : m_canvas.scene()->model().lanes) {
        for (const MappingCard &card : lane.cards) {
            if (guided.contains(card.position))
                continue;
            const bool isGuide = guides.contains(card.position);
            choices.push_back(
                {QStringLiteral("%1, %2").arg(card.title, lane.name),
                 isGuide ? QStringLiteral("guides it: remove the link") : QString(), true,
                 [context = m_context, from = card.position, positions, isGuide] {
                     const PlanSession &session = context.session;
                     context.apply(isGuide ? unlinkGuidance(session.plan(), session.scenario(),
                                                            from, positions.front())
                                           : linkGuidance(session.plan(), session.framework(),
                                                          session.scenario(), from, positions));
                 }});
        }
    }
    return choices;
}

void OrganisationCommands::guide()
{
    popup(QStringLiteral("Guided by"))->setChoices(guideChoices(m_context.selectedPositions()));
}

void OrganisationCommands::changeFlow()
{
    if (const auto *position = m_context.selection.as<PositionId>())
        popup(QStringLiteral("What guidance gives"))
            ->setChoices(flowChoicesOf(m_context, *position));
}

std::vector<PopupChoice>
OrganisationCommands::bossChoices(const std::vector<PositionId> &positions) const
{
    const Design &design = m_context.session.design();
    const QSet<PositionId> chosen(positions.begin(), positions.end());
    const auto choice = [&](const QString &text, const PositionId &boss, bool isBelow) {
        const bool isNow = std::ranges::all_of(positions, [&](const PositionId &id) {
            return design.positions.find(id)->reportsTo == boss;
        });
        return PopupChoice{text,
                           isNow     ? QStringLiteral("it does now")
                           : isBelow ? QStringLiteral("is below it")
                                     : QString(),
                           !isNow && !isBelow, [context = m_context, positions, boss] {
                               context.apply(rolewright::reportTo(context.session.plan(),
                                                                  context.session.scenario(),
                                                                  positions, boss));
                           }};
    };
    std::vector<PopupChoice> choices{choice(QStringLiteral("Nobody"), {}, false)};
    for (const auto &row : design.positions) {
        if (!chosen.contains(row->id))
            choices.push_back(
                choice(seatInWords(design, *row), row->id, isBelowOneOf(design, *row, chosen)));
    }
    return choices;
}

std::vector<PopupChoice> OrganisationCommands::otherBossChoices(const Position &position) const
{
    const Design &design = m_context.session.design();
    std::vector<PopupChoice> choices;
    for (const auto &row : design.positions) {
        if (row->id == position.id)
            continue;
        const bool isBoss = position.reportsTo == row->id;
        const bool isNow = std::ranges::count(position.alsoReportsTo, row->id) > 0;
        choices.push_back({seatInWords(design, *row),
                           isBoss  ? QStringLiteral("it reports there anyway")
                           : isNow ? QStringLiteral("it does now: remove the line")
                                   : QString(),
                           !isBoss, [context = m_context, id = position.id, other = row->id] {
                               context.apply(toggleSecondaryLine(
                                   context.session.plan(), context.session.scenario(), id, other));
                           }});
    }
    return choices;
}

void OrganisationCommands::reportTo()
{
    popup(QStringLiteral("Reports to"))->setChoices(bossChoices(m_context.selectedPositions()));
}

void OrganisationCommands::reportToAsWell()
{
    if (const Position *position = selectedPosition())
        popup(QStringLiteral("Reports to as well"))->setChoices(otherBossChoices(*position));
}

void OrganisationCommands::addUnit()
{
    const auto *unit = m_context.selection.as<UnitId>();
    UnitDialog::add(m_context, unit == nullptr ? UnitId{} : *unit);
}

void OrganisationCommands::addPosition()
{
    PositionDialog::add(m_context, selectedUnit());
}

void OrganisationCommands::change()
{
    if (const auto *position = m_context.selection.as<PositionId>())
        PositionDialog::change(m_context, *position);
    else if (const auto *unit = m_context.selection.as<UnitId>())
        UnitDialog::change(m_context, *unit);
}

void OrganisationCommands::remove()
{
    if (const auto *unit = m_context.selection.as<UnitId>()) {
        removeUnitAsking(m_context, *unit);
        return;
    }
    const UnitId unit = selectedUnit();
    const PlanSession &session = m_context.session;
    if (m_context.apply(
            removePositions(session.plan(), session.scenario(), m_context.selectedPositions())))
        m_context.selection.select(unit);
}

} // namespace rolewright
