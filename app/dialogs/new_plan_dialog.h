#pragma once

#include "app/common/latest.h"

#include "core/design/new_plan.h"
#include "core/framework/framework.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rolewright {

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
    struct Choice
    {
        QString title;
        QString text;
    };
    QButtonGroup *addChoices(QVBoxLayout *layout, const QString &title,
                             const std::vector<Choice> &choices, int chosen);
    void addFactors(QVBoxLayout *layout, const NewPlanOptions &proposal);
    QWidget *unitsAndPool(const NewPlanOptions &proposal);
    QWidget *outcome();
    void updatePreview();

    NewPlanOptions m_proposal;
    std::optional<Framework> m_framework;
    QLineEdit *m_name;
    QButtonGroup *m_size = nullptr;
    QButtonGroup *m_maturity = nullptr;
    QButtonGroup *m_centralization = nullptr;
    QSpinBox *m_units;
    QCheckBox *m_pool;
    QLabel *m_positions;
    QLabel *m_leftOut;
    QPushButton *m_accept;
    Latest<QStringList> m_previewing;
};

} // namespace rolewright
