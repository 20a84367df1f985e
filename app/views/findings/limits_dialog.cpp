#include "app/views/findings/limits_dialog.h"

#include "core/plan/edits/scenario_edits.h"

#include <QSpinBox>

namespace rolewright {

LimitsDialog::LimitsDialog(const PlanSession &session, QWidget *parent)
    : FormDialog(QStringLiteral("Limits of findings"), QStringLiteral("Change"), parent),
      m_session(session)
{
    const Thresholds &limits = session.plan().head->assumptions.thresholds;
    m_accountable = addLimit(QStringLiteral("&Activities that one profile may be accountable for"),
                             limits.accountable);
    m_roles = addLimit(QStringLiteral("&Positions that one person may hold at once"), limits.roles);
}

QSpinBox *LimitsDialog::addLimit(const QString &label, int value)
{
    auto *field = new QSpinBox;
    field->setRange(0, 1000);
    field->setValue(value);
    addField(label, field);
    return field;
}

Result<ChangeSet> LimitsDialog::edit() const
{
    Thresholds limits = m_session.plan().head->assumptions.thresholds;
    limits.accountable = m_accountable->value();
    limits.roles = m_roles->value();
    return changeThresholds(m_session.plan(), limits);
}

} // namespace rolewright
