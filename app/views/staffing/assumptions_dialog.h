#pragma once

#include "app/common/form_dialog.h"
#include "app/common/plan_session.h"

class QDoubleSpinBox;

namespace rolewright {

/// Asks for the months that staffing takes: to fill a seat, for all profiles and for those that
/// take longer or shorter, and to gain a level in a skill.
class AssumptionsDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param profiles that get a field of their own, beside those that have a lead time already
    AssumptionsDialog(const PlanSession &session, const std::vector<ProfileId> &profiles,
                      QWidget *parent = nullptr);

    Result<ChangeSet> edit() const override;

protected:
    void check() override {}

private:
    QDoubleSpinBox *addMonths(const QString &label, double months, bool canBeUsual);

    const PlanSession &m_session;
    QDoubleSpinBox *m_usual;
    std::vector<std::pair<ProfileId, QDoubleSpinBox *>> m_profiles;
    QDoubleSpinBox *m_learning;
};

} // namespace rolewright
