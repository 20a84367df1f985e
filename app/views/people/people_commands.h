#pragma once

#include "app/common/view.h"
#include "app/seating/seat_offer.h"

namespace rolewright {

class PeoplePart;

/// What can be done with the people that are chosen, as commands of the menu People.
class PeopleCommands : public QObject
{
    Q_OBJECT

public:
    PeopleCommands(const ViewContext &context, View *view);

    const QList<QAction *> &actions() const { return m_actions; }
    QAction *add() const { return m_add; }
    /// A command of cells and so of the menu Edit, which is not among the others.
    QAction *rating() const { return m_rating; }
    /// The part that says who is chosen; none before the view was shown.
    void setPart(PeoplePart *part);
    /// Menu of what applies to those who are chosen, at a point of the screen.
    void showMenu(const QPoint &globalPlace);

Q_SIGNALS:
    /// Somebody is about to come into the list, and should be seen there.
    void added();

private:
    QAction *make(const QString &text, const QKeySequence &keys, void (PeopleCommands::*act)());
    void enable();
    std::vector<PersonId> chosen() const;

    void addPerson();
    void change();
    void assign();
    void merge();
    void remove();

    ViewContext m_context;
    View *m_view;
    SeatOffer *m_seats;
    PeoplePart *m_part = nullptr;
    QList<QAction *> m_actions;
    QAction *m_add = nullptr;
    QAction *m_rating = nullptr;
    QAction *m_change = nullptr;
    QAction *m_assign = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace rolewright
