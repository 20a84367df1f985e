#pragma once

#include "app/common/form_dialog.h"
#include "app/common/prompts.h"

#include "core/report/report_choices.h"

class QLineEdit;

namespace rolewright {

class ChaptersField;
class LogoField;
class PickBox;
class PresetField;
class ReportPreview;

/// Asks what a staffing plan is to hold, for whom, and where it is written or that it is printed;
/// shows its pages meanwhile.
class ReportDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param prompts ask for files, names and colours; they outlive the dialog
    ReportDialog(const ReportQuestion &question, Prompts &prompts, QWidget *parent = nullptr);

    /// What is asked for; the path has its folder and its ending.
    ReportOrder order() const;

private:
    void check() override;
    void addContents();
    void addPaper();
    void addLook();
    void addFile();
    void connectFields();
    void chooseFile();
    void chooseColour();
    void takePreset();
    void fill(const ReportChoices &choices);
    void follow();
    ReportChoices choices() const;
    Result<ReportOptions> options() const;
    QString path() const;
    QString pathProblem() const;

    ReportQuestion m_question;
    Prompts &m_prompts;
    PresetField *m_preset;
    PickBox *m_unit;
    ChaptersField *m_chapters;
    PickBox *m_names;
    QLabel *m_namesNote = nullptr;
    PickBox *m_paper;
    PickBox *m_orientation;
    PickBox *m_charts;
    PickBox *m_language;
    QLineEdit *m_colour;
    LogoField *m_logo;
    QLineEdit *m_path = nullptr; ///< null where it goes to paper
    ReportPreview *m_preview;
    QLabel *m_presetProblem = nullptr;
    QLabel *m_chaptersProblem = nullptr;
    QLabel *m_colourProblem = nullptr;
    QLabel *m_pathProblem = nullptr;
    bool m_isFilling = false; ///< fields change together, by a preset
};

} // namespace rolewright
