#pragma once

#include "app/common/file_export.h"
#include "app/common/view.h"
#include "app/views/people/people_part.h"

#include <QButtonGroup>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace rolewright {

class EmptyPeople;
class PeopleCommands;

/// Everybody in the plan: a filter in words over several ways to look at them. What it shows is
/// made when it is shown first.
class PeopleView : public View
{
    Q_OBJECT

public:
    explicit PeopleView(const ViewContext &context, QWidget *parent = nullptr);

    Roster &roster() { return m_roster; }
    QLineEdit *filter() { return m_filter; }
    /// Null before the view was shown.
    PeoplePart *currentPart() const;
    void showPart(int number);

    void prepare() override;
    QString menuTitle() const override { return QStringLiteral("People"); }
    QList<QAction *> commands() const override;
    QList<QAction *> editCommands() const override { return m_editCommands; }
    bool isSettled() const override;
    void revealSelection() override;
    bool shows(const Subject &subject) const override;

Q_SIGNALS:
    void importAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeCommands();
    void build();
    QWidget *makeHead();
    void addPart(PeoplePart *part);
    void addSegments(QHBoxLayout *layout);
    void focusFilter();
    void showPages();
    void showCount();
    void showProblem();
    void exportRoster();

    ViewContext m_context;
    Roster m_roster;
    FileExport m_export;
    QLineEdit *m_filter = nullptr; ///< null until the view is built, as all that follows
    QLabel *m_count = nullptr;
    QLabel *m_problem = nullptr;
    QStackedWidget *m_pages = nullptr; ///< the parts, or what stands in place of a list
    QStackedWidget *m_stack = nullptr;
    EmptyPeople *m_empty = nullptr;
    QButtonGroup m_segments;
    QList<PeoplePart *> m_parts;
    PeopleCommands *m_people;
    QAction *m_import;
    QAction *m_paste;
    QList<QAction *> m_commands;
    QList<QAction *> m_editCommands;
};

} // namespace rolewright
