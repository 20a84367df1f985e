#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

#include "core/exchange/people_fields.h"

class QLineEdit;

namespace rolewright {

/// Asks for what a plan says of a person, besides skills.
class PersonDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param start what the fields show at first; a person without an id is a new one
    PersonDialog(const PlanSession &session, const Person &start, QWidget *parent = nullptr);

    Result<ChangeSet> edit() const override;

    /// Asks for a new person and adds it; nothing where that was cancelled.
    static std::optional<PersonId> add(const ViewContext &context);
    /// Asks for what is to be said of a person of the plan.
    static void change(const ViewContext &context, const PersonId &person);

protected:
    void check() override;

private:
    struct Field
    {
        PersonField field;
        QLineEdit *edit;
        QString start; ///< text that the field had at first
        QLabel *problem;
    };
    void addLine(const QString &label, PersonField field, const QString &hint = {});

    const Plan m_plan;
    const Person m_start;
    Person m_person;
    std::vector<Field> m_fields;
};

} // namespace rolewright
