#include "app/inspector/person_dialog.h"

#include "core/exchange/person_cells.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/people_edits.h"

#include <QApplication>
#include <QLineEdit>

namespace rolewright {

PersonDialog::PersonDialog(const PlanSession &session, const Person &start, QWidget *parent)
    : FormDialog(start.id.isEmpty() ? QStringLiteral("Add person")
                                    : QStringLiteral("Person %1").arg(start.name),
                 start.id.isEmpty() ? QStringLiteral("Add person") : QStringLiteral("Change"),
                 parent),
      m_plan(session.plan()), m_start(start), m_person(start)
{
    addLine(QStringLiteral("&Name"), PersonField::Name);
    addLine(QStringLiteral("&Title"), PersonField::Title);
    addLine(QStringLiteral("&E-mail"), PersonField::Email);
    addLine(QStringLiteral("&Department"), PersonField::Department);
    addLine(QStringLiteral("&Location"), PersonField::Location);
    addLine(QStringLiteral("&Manager"), PersonField::Manager,
            QStringLiteral("Name or e-mail of somebody in the plan"));
    addLine(QStringLiteral("&Capacity"), PersonField::Capacity,
            QStringLiteral("FTE, 1 when nothing is said"));
    addLine(QStringLiteral("&From"), PersonField::From, QStringLiteral("a day such as 2026-11-25"));
    addLine(QStringLiteral("&Until"), PersonField::Until,
            QStringLiteral("open, or a day such as 2028-06-30"));
    addLine(QStringLiteral("Em&ployment"), PersonField::Employment,
            QStringLiteral("external for somebody from outside"));
    revise();
}

void PersonDialog::addLine(const QString &label, PersonField field, const QString &hint)
{
    const bool isNew = m_start.id.isEmpty();
    const QString start = isNew ? QString() : cellOf(m_plan, m_start, field);
    auto *edit = new QLineEdit(start);
    edit->setPlaceholderText(hint);
    m_fields.push_back({field, edit, edit->text().trimmed(), addField(label, edit)});
    connect(edit, &QLineEdit::textChanged, this, &PersonDialog::revise);
}

void PersonDialog::check()
{
    Person person = m_start;
    PersonFinder people(m_plan);
    for (const Field &field : m_fields) {
        const bool isLeft = field.edit->text().trimmed() == field.start;
        const auto set =
            isLeft ? Result<void>() : setFromCell(person, field.field, field.edit->text(), people);
        setProblem(field.problem, set ? QString() : set.error().text);
    }
    m_person = person;
}

Result<ChangeSet> PersonDialog::edit() const
{
    if (const auto sound = checkPerson(m_person); !sound)
        return std::unexpected(sound.error());
    if (!m_person.id.isEmpty())
        return changeEntity(m_plan, {}, m_person);
    Person made = m_person;
    made.id = FreshPersonIds(m_plan).next();
    return addEntity(m_plan, {}, made);
}

std::optional<PersonId> PersonDialog::add(const ViewContext &context)
{
    PersonDialog dialog(context.session, {}, QApplication::activeWindow());
    const auto made = editAsked(dialog);
    if (!made || !context.apply(*made))
        return {};
    return PersonId{made->changes.front().key.id};
}

void PersonDialog::change(const ViewContext &context, const PersonId &person)
{
    const Person *found = context.session.plan().people.find(person);
    if (found == nullptr)
        return;
    PersonDialog dialog(context.session, *found, QApplication::activeWindow());
    if (const auto made = editAsked(dialog))
        context.apply(*made);
}

} // namespace rolewright
