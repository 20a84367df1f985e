#include "app/views/people/people_commands.h"

#include "app/views/people/people_part.h"
#include "app/views/people/people_removal.h"
#include "app/views/people/person_dialog.h"

#include <QMenu>

namespace rolewright {

PeopleCommands::PeopleCommands(const ViewContext &context, View *view)
    : QObject(view), m_context(context), m_view(view)
{
    using Self = PeopleCommands;
    m_add = make(QStringLiteral("&Add person…"), QKeySequence(Qt::Key_Insert), &Self::addPerson);
    m_remove = make(QStringLiteral("&Remove…"), QKeySequence::Delete, &Self::remove);
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
    const bool isAnybody = m_part != nullptr && !m_part->chosen().empty();
    m_remove->setEnabled(isAnybody);
}

void PeopleCommands::showMenu(const QPoint &globalPlace)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    for (QAction *action : m_actions) {
        if (action->isSeparator() || action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(globalPlace);
}

void PeopleCommands::addPerson()
{
    PersonDialog dialog(m_context.session, m_view->window());
    const auto edit = editAsked(dialog);
    if (!edit || !m_context.apply(*edit))
        return;
    Q_EMIT added();
    m_context.selection.select(dialog.id());
}

void PeopleCommands::remove()
{
    const std::vector<PersonId> people = chosen();
    if (!people.empty())
        removePeopleAsking(m_context, people);
}

} // namespace rolewright
