#include "app/shell/workspace.h"

#include "app/shell/find_box.h"
#include "app/shell/inspector.h"
#include "app/shell/navigation.h"
#include "app/shell/status_line.h"
#include "app/shell/top_bar.h"
#include "app/views/heatmap/heatmap_view.h"
#include "app/views/organisation/organisation_view.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rolewright {

Workspace::Workspace(PlanSession &session, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_context{session, m_selection, prompts}, m_topBar(new TopBar(session)),
      m_findBox(new FindBox(session)), m_navigation(new Navigation),
      m_statusLine(new StatusLine(m_context)), m_stack(new QStackedWidget)
{
    m_navigation->addGroup(QStringLiteral("Framework"));
    addView(new HeatmapView(m_context), QStringLiteral("Profiles"));
    m_navigation->addGroup(QStringLiteral("Design"));
    addView(new OrganisationView(m_context), QStringLiteral("Organisation"));

    auto *middle = new QSplitter;
    middle->setHandleWidth(1);
    middle->addWidget(m_navigation);
    middle->addWidget(m_stack);
    middle->addWidget(new Inspector(m_context));
    middle->setStretchFactor(1, 1);
    middle->setCollapsible(0, false);
    middle->setCollapsible(1, false);
    middle->setSizes({168, 960, 316});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(middle, 1);
    layout->addWidget(m_statusLine);

    connect(m_findBox, &FindBox::chosen, this, &Workspace::goTo);
    connect(m_navigation, &Navigation::chosen, this, &Workspace::showView);
    connect(&session, &PlanSession::snapshotChanged, this, &Workspace::updateCounts);
    updateCounts();
    showView(0);
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
    return m_context.session.isSettled() && currentView()->isSettled();
}

void Workspace::showView(int number)
{
    m_navigation->setCurrent(number);
    m_stack->setCurrentIndex(number);
    currentView()->setFocus();
    Q_EMIT viewChanged();
}

void Workspace::goTo(const Subject &subject)
{
    m_selection.select(subject);
    if (!currentView()->shows(subject)) {
        for (int i = 0; i < m_views.size(); ++i) {
            if (m_views[i]->shows(subject)) {
                showView(i);
                break;
            }
        }
    }
    currentView()->revealSelection();
}

void Workspace::updateCounts()
{
    const Design &design = m_context.session.snapshot()->input.design();
    m_navigation->setCount(1, QString::number(design.positions.size()));
}

} // namespace rolewright
