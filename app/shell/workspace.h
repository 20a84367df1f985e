#pragma once

#include "app/common/view.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace rolewright {

class FindBox;
class Inspector;
class FindingsPopup;
class Navigation;
class StatusLine;
class TopBar;

/// Everything in the window while a plan is open: navigation, views, inspector. Made anew for each
/// plan.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(PlanSession &session, Prompts &prompts, Settings &settings, ExportNews &exports,
              QWidget *parent = nullptr);

    TopBar &topBar() { return *m_topBar; }
    FindBox &findBox() { return *m_findBox; }
    StatusLine &statusLine() { return *m_statusLine; }
    const QList<View *> &views() const { return m_views; }
    View *currentView() const;
    /// Whether all that is shown is of the plan as it is now.
    bool isSettled() const;
    void showView(int number);
    /// Opens the list of findings.
    void showFindings();
    /// Selects something and shows it in a view that can show it, which gets the keyboard.
    void goTo(const Subject &subject);
    /// Shows the first view of things of this kind.
    void showViewOf(const Subject &subject);
    const ViewContext &context() const { return m_context; }

Q_SIGNALS:
    void viewChanged();
    /// People are to be taken from a table.
    void importAsked();
    /// A staffing proposal is wanted.
    void proposalAsked();

private:
    void placeParts();
    void addView(View *view, const QString &title);
    void updateCounts();

    Selection m_selection;
    ViewContext m_context;
    TopBar *m_topBar;
    FindBox *m_findBox;
    QSplitter *m_middle;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    Inspector *m_inspector;
    StatusLine *m_statusLine;
    FindingsPopup *m_findings;
    QList<View *> m_views;
};

} // namespace rolewright
