#pragma once

#include "app/common/form_dialog.h"
#include "app/common/pick_box.h"
#include "app/common/plan_session.h"

#include "core/exchange/people_fields.h"

class QLineEdit;
class QStackedWidget;

namespace rolewright {

/// Asks for a field and the value that several people get in it: a text, a day, a number, a
/// manager, or a level in a skill.
class BulkDialog : public FormDialog
{
    Q_OBJECT

public:
    BulkDialog(const PlanSession &session, std::vector<PersonId> people, QWidget *parent = nullptr);

    /// Before it is accepted, for some of the people only.
    Result<ChangeSet> edit() const override;

protected:
    void check() override {}

private:
    bool isSkill() const;
    void showField();

    const PlanSession &m_session;
    std::vector<PersonId> m_people;
    PickBox *m_field;
    QLineEdit *m_value;
    PickBox *m_skill;
    PickBox *m_level;
    QStackedWidget *m_values;
};

} // namespace rolewright
