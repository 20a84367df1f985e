#pragma once

#include "app/common/view_context.h"
#include "app/views/people/roster.h"

#include "core/report/report.h"

#include <QMimeData>
#include <QWidget>

class QAction;

namespace rolewright {

/// One way to look at the people that the roster lists: a table, a matrix of skills, the load. The
/// view has the commands and hands on what concerns the part.
class PeoplePart : public QWidget
{
    Q_OBJECT

public:
    PeoplePart(const ViewContext &context, Roster &roster, QWidget *parent);

    /// On its segment: "Table".
    virtual QString title() const = 0;
    /// The chapter of the report that shows the same.
    virtual Chapter chapter() const = 0;
    /// What the chapter is to show of it: who is listed, in this order.
    virtual ReportOptions shown() const;
    /// Whether it shows the roster's list, and computes nothing any more.
    virtual bool isSettled() const { return m_rows == m_roster.rows(); }
    /// Brings the selected person into sight.
    virtual void revealSelection() {}
    /// Commands of its own, for the menu People while the part is shown.
    virtual QList<QAction *> commands() const { return {}; }

    /// The people that commands are meant for: the selected ones.
    virtual std::vector<PersonId> chosen() const;
    virtual int chosenCount() const { return static_cast<int>(chosen().size()); }
    /// Puts what is selected on the clipboard, as a table for other programs.
    virtual void copy() {}
    /// Takes what was copied elsewhere, from the current place on. It may be of any kind and size.
    virtual void paste(const QMimeData &) {}
    virtual bool takesPaste() const { return false; }
    virtual void selectAll() {}
    /// Asks for level, date and source of the selected ratings.
    virtual void editRatings() {}
    virtual bool hasRatings() const { return false; }

Q_SIGNALS:
    /// The menu of what applies to the chosen people is wanted at a point of the screen.
    void menuAsked(const QPoint &globalPlace);
    /// Other people are chosen.
    void chosenChanged();
    /// The filter is wanted.
    void filterAsked();

protected:
    /// Shows another list; also called when the part comes into sight. The old picture stands until
    /// then.
    virtual void showRows(const PeopleRowsPtr &rows) = 0;

    const ViewContext &context() const { return m_context; }
    Roster &roster() const { return m_roster; }
    /// The list that is shown; null at first.
    const PeopleRowsPtr &rows() const { return m_rows; }

    void showEvent(QShowEvent *event) override;

private:
    void follow();

    ViewContext m_context;
    Roster &m_roster;
    PeopleRowsPtr m_rows;
};

} // namespace rolewright
