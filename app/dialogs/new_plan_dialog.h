#pragma once

#include "app/common/latest.h"
#include "app/common/prompts.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rolewright {

class FactorForm;
class PickBox;

/// Asks for the three factors of an organisation (domain.md section 5), the framework and the
/// roles, and shows what would be proposed for them.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param prompts asks for the file of a framework and says what is wrong with it
    NewPlanDialog(const NewPlanOptions &proposal, Prompts &prompts, QWidget *parent = nullptr);

    NewPlanOrder order() const;
    /// What would be proposed, in words; empty until it is computed.
    QString preview() const;

private:
    QWidget *units(const NewPlanOptions &proposal);
    QWidget *sources();
    void chooseFramework(int choice);
    void takeFramework(const Result<Framework> &framework);
    void fillRoles();
    NewPlanOptions options() const;
    QWidget *outcome();
    void updatePreview();

    NewPlanOptions m_proposal;
    Prompts &m_prompts;
    std::vector<Framework> m_known; ///< in the order of the choices, before "from a file"
    std::optional<size_t> m_chosen; ///< which of them; none where the built-in one is not there
    QLineEdit *m_name;
    FactorForm *m_factors;
    QSpinBox *m_units;
    PickBox *m_frameworks;
    PickBox *m_roles;
    std::vector<Crosswalk> m_crosswalks; ///< in the order of the choices, behind the profiles
    QLabel *m_positions;
    QLabel *m_leftOut;
    QPushButton *m_accept;
    Latest<Result<Framework>> m_reading;
    Latest<QStringList> m_previewing;
};

} // namespace rolewright
