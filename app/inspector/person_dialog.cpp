#include "app/inspector/person_dialog.h"

#include "core/exchange/person_cells.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/people_edits.h"

#include <QLineEdit>

namespace rolewright {

PersonDialog::PersonDialog(const PlanSession &session, QWidget *parent)
    : FormDialog(QStringLiteral("Add person"), QStringLiteral("Add person"), parent),
      m_plan(session.plan())
{
    m_person.id = FreshPersonIds(m_plan).next();
    addLine(QStringLiteral("&Name"), PersonField::Name);
    addLine(QStringLiteral("&Title"), PersonField::Title);
    addLine(QStringLiteral("&E-mail"), PersonField::Email);
    addLine(QStringLiteral("&Department"), PersonField::Department);
    addLine(QStringLiteral("&Location"), PersonField::Location);
    addLine(QStringLiteral("&Manager"), PersonField::Manager,
            QStringLiteral("Name or e-mail of somebody in the plan"));
    addLine(QStringLiteral("&Capacity"), PersonField::Capacity,
            QStringLiteral("FTE, 1 when nothing is said"));
    addLine(QStringLiteral("&From"), PersonField::From, QStringLiteral("2026-11-25"));
    revise();
}

void PersonDialog::addLine(const QString &label, PersonField field, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    m_fields.push_back({field, edit, addField(label, edit)});
    connect(edit, &QLineEdit::textChanged, this, &PersonDialog::revise);
}

void PersonDialog::check()
{
    Person person;
    person.id = m_person.id;
    PersonFinder people(m_plan);
    for (const Field &field : m_fields) {
        const bool isLeftOut = field.edit->text().trimmed().isEmpty();
        const auto set = isLeftOut ? Result<void>()
                                   : setFromCell(person, field.field, field.edit->text(), people);
        setProblem(field.problem, set ? QString() : set.error().text);
    }
    m_person = person;
}

Result<ChangeSet> PersonDialog::edit() const
{
    if (const auto sound = checkPerson(m_person); !sound)
        return std::unexpected(sound.error());
    return addEntity(m_plan, {}, m_person);
}

} // namespace rolewright
