#pragma once

#include "app/common/form_dialog.h"
#include "app/common/plan_session.h"

#include "core/exchange/people_fields.h"

class QLineEdit;

namespace rolewright {

/// Asks for a new person.
class PersonDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit PersonDialog(const PlanSession &session, QWidget *parent = nullptr);

    /// Under which the new person is added.
    const PersonId &id() const { return m_person.id; }
    Result<ChangeSet> edit() const override;

protected:
    void check() override;

private:
    struct Field
    {
        PersonField field;
        QLineEdit *edit;
        QLabel *problem;
    };
    void addLine(const QString &label, PersonField field, const QString &hint = {});

    const Plan m_plan;
    Person m_person;
    std::vector<Field> m_fields;
};

} // namespace rolewright
