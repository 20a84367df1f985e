#pragma once

#include "app/common/prompts.h"

#include "core/report/report_presets.h"

#include <QWidget>

class QPushButton;

namespace rolewright {

class PickBox;

/// The reports that a plan can be made into by name; what is chosen can be kept in the plan as one
/// more.
class PresetField : public QWidget
{
    Q_OBJECT

public:
    /// @param question whose plan has the presets, and keeps them where it can be edited
    /// @param prompts ask for a name; they outlive the field
    PresetField(const ReportQuestion &question, Prompts &prompts, QWidget *parent = nullptr);

    /// None where the choices are no preset's.
    std::optional<ReportPreset> chosen() const;
    /// Shows the preset that makes the same report as these choices.
    void follow(const ReportChoices &choices);
    /// These are kept when a person asks for it; which preset is shown stays.
    void setChoices(const ReportChoices &choices) { m_choices = choices; }
    const Plan &plan() const { return m_question.plan; }

Q_SIGNALS:
    /// A person has chosen a preset, or none.
    void picked();

private:
    void list();
    void keep();
    void remove();
    void apply(const Result<ChangeSet> &edit);
    void showRemovable();
    QString presetLike(const ReportChoices &choices) const;

    ReportQuestion m_question;
    Prompts &m_prompts;
    ReportChoices m_choices;
    PickBox *m_box;
    QPushButton *m_keep;
    QPushButton *m_remove;
};

} // namespace rolewright
