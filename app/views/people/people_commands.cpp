#include "app/views/people/people_commands.h"

#include "app/inspector/person_dialog.h"
#include "app/views/people/bulk_dialog.h"
#include "app/views/people/merge_dialog.h"
#include "app/views/people/people_part.h"
#include "app/views/people/people_removal.h"

#include <QMenu>

namespace rolewright {

PeopleCommands::PeopleCommands(const ViewContext &context, View *view)
    : QObject(view), m_context(context), m_view(view), m_seats(new SeatOffer(context, view))
{
    using Self = PeopleCommands;
    m_add = make(QStringLiteral("&Add person…"), QKeySequence(Qt::Key_Insert), &Self::addPerson);
    m_change = make(QStringLiteral("&Change all selected…"), QKeySequence(Qt::CTRL | Qt::Key_B),
                    &Self::change);
    m_assign = make(QStringLiteral("Assign to a &position…"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), &Self::assign);
    make(QStringLiteral("&Merge duplicates…"), QKeySequence(Qt::CTRL | Qt::Key_M), &Self::merge);
    m_actions << m_view->newSeparator();
    m_remove = make(QStringLiteral("&Remove…"), QKeySequence::Delete, &Self::remove);
    m_rating = m_view->addCommand(QStringLiteral("&Rating…"), QKeySequence(Qt::CTRL | Qt::Key_R),
                                  [this] { m_part->editRatings(); });
    enable();
}

QAction *PeopleCommands::make(const QString &text, const QKeySequence &keys,
                              void (PeopleCommands::*act)())
{
    QAction *action = m_view->addCommand(text, keys, [this, act] { (this->*act)(); });
    m_actions << action;
    return action;
}

void PeopleCommands::setPart(PeoplePart *part)
{
    if (m_part != nullptr)
        m_part->disconnect(this);
    m_part = part;
    connect(part, &PeoplePart::chosenChanged, this, &PeopleCommands::enable);
    connect(part, &PeoplePart::menuAsked, this, &PeopleCommands::showMenu);
    enable();
}

std::vector<PersonId> PeopleCommands::chosen() const
{
    std::vector<PersonId> people;
    if (m_part != nullptr)
        people = m_part->chosen();
    // The list may still show somebody who is gone.
    std::erase_if(people, [this](const PersonId &person) {
        return !m_context.session.plan().people.contains(person.value);
    });
    return people;
}

void PeopleCommands::enable()
{
    const int count = m_part == nullptr ? 0 : m_part->chosenCount();
    m_remove->setEnabled(count > 0);
    m_change->setEnabled(count > 0);
    m_assign->setEnabled(count == 1);
    m_rating->setEnabled(count > 0 && m_part->hasRatings());
}

void PeopleCommands::showMenu(const QPoint &globalPlace)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    if (m_rating->isEnabled()) {
        menu->addAction(m_rating);
        menu->addSeparator();
    }
    for (QAction *action : m_actions) {
        if (action->isSeparator() || action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(globalPlace);
}

void PeopleCommands::addPerson()
{
    const auto added = PersonDialog::add(m_context);
    if (!added)
        return;
    Q_EMIT this->added();
    m_context.selection.select(*added);
}

void PeopleCommands::change()
{
    const std::vector<PersonId> people = chosen();
    if (people.empty())
        return;
    BulkDialog dialog(m_context.session, people, m_view->window());
    if (dialog.exec() == QDialog::Accepted)
        m_context.apply(dialog.edit());
}

void PeopleCommands::assign()
{
    const std::vector<PersonId> people = chosen();
    if (people.size() == 1)
        m_seats->ask(people.front());
}

void PeopleCommands::merge()
{
    std::optional<std::pair<PersonId, PersonId>> pair;
    if (const std::vector<PersonId> people = chosen(); people.size() == 2)
        pair = {people[0], people[1]};
    auto *dialog = new MergeDialog(m_context, pair, m_view->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PeopleCommands::remove()
{
    const std::vector<PersonId> people = chosen();
    if (!people.empty())
        removePeopleAsking(m_context, people);
}

} // namespace rolewright
