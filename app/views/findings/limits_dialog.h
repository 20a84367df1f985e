#pragma once

#include "app/common/form_dialog.h"
#include "app/common/plan_session.h"

class QSpinBox;

namespace rolewright {

/// Asks from when on findings tell of too much: the thresholds of the plan.
class LimitsDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit LimitsDialog(const PlanSession &session, QWidget *parent = nullptr);

    Result<ChangeSet> edit() const override;

protected:
    void check() override {}

private:
    QSpinBox *addLimit(const QString &label, int value);

    const PlanSession &m_session;
    QSpinBox *m_accountable;
    QSpinBox *m_roles;
};

} // namespace rolewright
