#include "app/shell/inspector.h"

#include "app/common/inspector_page.h"
#include "app/seating/seat_offer.h"
#include "app/views/heatmap/cell_page.h"
#include "app/views/heatmap/profile_page.h"
#include "app/views/organisation/positions_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rolewright {

namespace {

/// Works out what the page of each kind of subject needs.
template <class Figures>
struct FiguresOf
{
    const Snapshot &snapshot;
    const CoverageScope &scope;

    Figures operator()(const CellSubject &cell) const
    {
        return profileFigures(snapshot, cell.profile, cell.phase, scope);
    }
    Figures operator()(const ProfileId &profile) const
    {
        return profileFigures(snapshot, profile, {}, scope);
    }
    Figures operator()(const ActivityId &) const { return activityFigures(snapshot); }
    Figures operator()(const PositionId &id) const { return positionFigures(snapshot, id); }
    Figures operator()(const UnitId &id) const { return unitFigures(snapshot, id); }
    Figures operator()(const PersonId &id) const { return personFigures(snapshot, id); }
    template <class T>
    Figures operator()(const T &) const
    {
        return {};
    }
};

/// Fills the page of each kind of subject.
template <class Figures>
struct PageFiller
{
    InspectorPage &page;
    const ViewContext &context;
    const Figures *figures; ///< null as long as they are worked out
    SeatOffer &seats;

    template <class T>
    const T *as() const
    {
        return figures == nullptr ? nullptr : std::get_if<T>(figures);
    }
    void operator()(const CellSubject &cell) const
    {
        fillCellPage(page, context, cell, as<ProfileFigures>());
    }
    void operator()(const ProfileId &profile) const
    {
        fillProfilePage(page, context, profile, as<ProfileFigures>());
    }
    void operator()(const ActivityId &id) const
    {
        fillActivityPage(page, context, id, as<ActivityFigures>());
    }
    void operator()(const PositionId &id) const
    {
        fillPositionPage(page, context, id, as<PositionFigures>());
    }
    void operator()(const UnitId &id) const { fillUnitPage(page, context, id, as<UnitFigures>()); }
    void operator()(const PersonId &id) const
    {
        fillPersonPage(page, context, id, as<PersonFigures>(), seats);
    }
    template <class T>
    void operator()(const T &) const
    {
        page.addQuietText(QStringLiteral("Select a cell, a position, a unit or a person to see "
                                         "its details."));
    }
};

/// What a button is called; empty for none.
QString calledName(const QAbstractButton *button)
{
    if (button == nullptr)
        return {};
    return button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
}

} // namespace

Inspector::Inspector(const ViewContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_seats(new SeatOffer(context, this)),
      m_next([this](PageFiguresPtr figures) {
          m_figures = std::move(figures);
          rebuild();
      })
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(QStringLiteral("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(260);
    setWidget(new QWidget);
    auto *layout = new QVBoxLayout(widget());
    layout->setContentsMargins(0, 0, 0, 0);
    m_page = new InspectorPage(widget());
    connect(&context.selection, &Selection::changed, this, &Inspector::showSubject);
    connect(&context.session, &PlanSession::snapshotChanged, this, &Inspector::followSnapshot);
    connect(&context.session, &PlanSession::assessmentChanged, this, &Inspector::followAssessment);
    rebuild();
}

Inspector::PageFiguresPtr Inspector::worked(const SnapshotPtr &snapshot, const Subject &subject,
                                            const CoverageScope &scope)
{
    return std::make_shared<const PageFigures>(
        PageFigures{subject, snapshot, std::visit(FiguresOf<Figures>{*snapshot, scope}, subject)});
}

bool Inspector::hasFigures() const
{
    const Selection &selection = m_context.selection;
    if (selection.hasSeveral())
        return false;
    return selection.as<CellSubject>() != nullptr || selection.as<ProfileId>() != nullptr ||
           selection.as<ActivityId>() != nullptr || selection.as<PositionId>() != nullptr ||
           selection.as<UnitId>() != nullptr || selection.as<PersonId>() != nullptr;
}

void Inspector::showSubject()
{
    m_figures.reset();
    m_next.drop();
    rebuild();
    verticalScrollBar()->setValue(0);
    followSnapshot();
}

void Inspector::followSnapshot()
{
    if (!hasFigures()) {
        rebuild();
        return;
    }
    m_next.request(
        [snapshot = m_context.session.snapshot(), subject = m_context.selection.subject(),
         scope = m_context.selection.scope()] { return worked(snapshot, subject, scope); });
}

void Inspector::followAssessment()
{
    if (isSettled())
        rebuild();
}

void Inspector::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused != nullptr && isAncestorOf(focused);
    const QString buttonName = calledName(qobject_cast<QAbstractButton *>(focused));

    setUpdatesEnabled(false);
    // The old one goes later: it may be one of its own buttons that led here. It keeps its parent,
    // and the new one has it from the start, as a widget that changes its parent is styled again
    // with all that it holds.
    if (hadFocus)
        setFocus();
    m_page->hide();
    m_page->deleteLater();
    widget()->layout()->removeWidget(m_page);
    auto *page = new InspectorPage(widget());
    const bool isCurrent = m_figures && m_figures->snapshot == m_context.session.snapshot();
    const Figures *figures = isCurrent ? &m_figures->figures : nullptr;
    if (m_context.selection.hasSeveral())
        fillPositionsPage(*page, m_context, m_context.selection.positions());
    else
        std::visit(PageFiller<Figures>{*page, m_context, figures, *m_seats},
                   m_context.selection.subject());
    m_page = page;
    widget()->layout()->addWidget(page);
    page->show();
    widget()->layout()->activate();
    verticalScrollBar()->setValue(scrolled);
    if (hadFocus)
        focusAgain(buttonName);
    setUpdatesEnabled(true);
}

void Inspector::focusAgain(const QString &buttonName)
{
    for (auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (!buttonName.isEmpty() && calledName(button) == buttonName && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
    setFocus();
}

} // namespace rolewright
