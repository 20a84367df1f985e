#include "app/shell/workspace.h"

#include "app/shell/find_box.h"
#include "app/shell/findings_popup.h"
#include "app/shell/inspector.h"
#include "app/shell/navigation.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/views/findings/findings_view.h"
#include "app/views/heatmap/heatmap_view.h"
#include "app/views/organisation/organisation_view.h"
#include "app/views/people/people_view.h"
#include "app/views/responsibilities/responsibilities_view.h"
#include "app/views/staffing/staffing_view.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

// Every widget has its parent from the start: one that changes its parent is styled again with all
// that it holds.
Workspace::Workspace(PlanSession &session, Prompts &prompts, Settings &settings,
                     ExportNews &exports, QWidget *parent)
    : QWidget(parent), m_context{session, m_selection, prompts, settings, exports},
      m_topBar(new TopBar(session, this)), m_findBox(new FindBox(session, m_topBar)),
      m_middle(new QSplitter(this)), m_navigation(new Navigation(m_middle)),
      m_stack(new QStackedWidget(m_middle)), m_inspector(new Inspector(m_context, m_middle)),
      m_statusLine(new StatusLine(m_context, this)), m_findings(new FindingsPopup(m_context, this))
{
    m_navigation->addGroup(QStringLiteral("Framework"));
    addView(new HeatmapView(m_context, m_stack), QStringLiteral("Profiles"));
    addView(new ResponsibilitiesView(m_context, m_stack), QStringLiteral("Responsibilities"));
    m_navigation->addGroup(QStringLiteral("Design"));
    addView(new OrganisationView(m_context, m_stack), QStringLiteral("Organisation"));
    auto *people = new PeopleView(m_context, m_stack);
    addView(people, QStringLiteral("People"));
    auto *staffing = new StaffingView(m_context, m_stack);
    addView(staffing, QStringLiteral("Staffing"));
    m_navigation->addGroup(QStringLiteral("Deliver"));
    auto *findings = new FindingsView(m_context, m_stack);
    addView(findings, QStringLiteral("Findings"));
    placeParts();

    connect(people, &PeopleView::importAsked, this, &Workspace::importAsked);
    connect(staffing, &StaffingView::chosen, this, &Workspace::goTo);
    connect(staffing, &StaffingView::proposalAsked, this, &Workspace::proposalAsked);
    connect(findings, &FindingsView::chosen, this, &Workspace::goTo);
    connect(m_findBox, &FindBox::chosen, this, &Workspace::goTo);
    connect(m_findBox, &FindBox::left, this, [this] { currentView()->setFocus(); });
    connect(m_findings, &FindingsPopup::chosen, this, &Workspace::goTo);
    connect(m_statusLine, &StatusLine::findingsAsked, this, &Workspace::showFindings);
    connect(m_navigation, &Navigation::chosen, this, &Workspace::showView);
    connect(&session, &PlanSession::snapshotChanged, this, &Workspace::updateCounts);
    connect(&session, &PlanSession::assessmentChanged, this, &Workspace::updateCounts);
    updateCounts();
    showView(0);
}

void Workspace::placeParts()
{
    m_middle->setHandleWidth(1);
    m_middle->setStretchFactor(1, 1);
    m_middle->setCollapsible(0, false);
    m_middle->setCollapsible(1, false);
    m_middle->setSizes({168, 960, 316});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_statusLine);
}

void Workspace::addView(View *view, const QString &title)
{
    m_navigation->addView(title);
    m_stack->addWidget(view);
    m_views << view;
}

View *Workspace::currentView() const
{
    return m_views.value(m_stack->currentIndex());
}

bool Workspace::isSettled() const
{
    return m_context.session.isSettled() && currentView()->isSettled() && m_inspector->isSettled();
}

void Workspace::showView(int number)
{
    m_views[number]->prepare();
    m_navigation->setCurrent(number);
    m_stack->setCurrentIndex(number);
    currentView()->setFocus();
    Q_EMIT viewChanged();
}

void Workspace::showFindings()
{
    m_findings->openAbove(*m_statusLine);
}

void Workspace::goTo(const Subject &subject)
{
    m_selection.select(subject);
    if (!currentView()->shows(subject))
        showViewOf(subject);
    currentView()->revealSelection();
    currentView()->setFocus();
}

void Workspace::showViewOf(const Subject &subject)
{
    const auto view =
        std::ranges::find_if(m_views, [&](const View *one) { return one->shows(subject); });
    if (view != m_views.end())
        showView(static_cast<int>(view - m_views.begin()));
}

void Workspace::updateCounts()
{
    const AnalysisInput &input = m_context.session.snapshot()->input;
    m_navigation->setCount(2, QString::number(input.design().positions.size()));
    m_navigation->setCount(3, QString::number(input.plan.people.size()));
    if (const AssessmentPtr &assessment = m_context.session.assessment()) {
        m_navigation->setCount(4, QString::number(assessment->vacantPositions));
        m_navigation->setCount(5, QString::number(assessment->findings.open.size()));
    }
}

} // namespace rolewright
