#pragma once

#include "app/common/latest.h"

#include "core/design/new_plan.h"
#include "core/framework/framework.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rolewright {

class FactorForm;
class PickBox;

/// Asks for the three factors of an organisation (domain.md section 5) and shows what would be
/// proposed for them.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewPlanDialog(const NewPlanOptions &proposal, QWidget *parent = nullptr);

    NewPlanOptions options() const;
    /// What would be proposed, in words; empty until it is computed.
    QString preview() const;

private:
    QWidget *units(const NewPlanOptions &proposal);
    void fillRoles();
    QWidget *outcome();
    void updatePreview();

    NewPlanOptions m_proposal;
    std::optional<Framework> m_framework;
    QLineEdit *m_name;
    FactorForm *m_factors;
    QSpinBox *m_units;
    PickBox *m_roles;
    std::vector<Crosswalk> m_crosswalks; ///< in the order of the choices, behind the profiles
    QLabel *m_positions;
    QLabel *m_leftOut;
    QPushButton *m_accept;
    Latest<QStringList> m_previewing;
};

} // namespace rolewright
