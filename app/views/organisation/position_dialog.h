#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;

namespace rolewright {

class PickBox;
class SharesField;

/// Asks for all that a plan says of a position.
class PositionDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param start what the fields show at first; a position without an id is a new one
    PositionDialog(const ViewContext &context, const Position &start, QWidget *parent = nullptr);

    Result<ChangeSet> edit() const override;

    /// Lets positions report to the new one.
    void setBelow(std::vector<PositionId> positions);

    /// Shows the dialog and waits: the edit, or nothing when the person cancels.
    static std::optional<ChangeSet> ask(const ViewContext &context, const Position &start);
    /// Asks for a new position of a unit, adds and selects it.
    static void add(const ViewContext &context, const UnitId &unit);
    /// Asks for a new position between positions and the one that they report to, adds and selects
    /// it; false when nothing was added. Says why where they report to different ones.
    static bool insertAbove(const ViewContext &context, const std::vector<PositionId> &positions);
    /// Asks for another form of a position that the scenario has.
    static void change(const ViewContext &context, const PositionId &position);

protected:
    void check() override;

private:
    void makeFields();
    void fillChoices();
    void showStart();
    void follow();
    Position position() const;
    QString problemOfBoss() const;

    ViewContext m_context;
    Position m_start;
    std::vector<PositionId> m_below; ///< that shall report to the new position
    QLineEdit *m_title;
    PickBox *m_unit;
    SharesField *m_profiles;
    QDoubleSpinBox *m_fte;
    QLineEdit *m_neededFrom;
    PickBox *m_boss;
    QCheckBox *m_assistant;
    QPlainTextEdit *m_note;
    QLabel *m_titleProblem;
    QLabel *m_unitProblem;
    QLabel *m_profilesProblem;
    QLabel *m_fteProblem;
    QLabel *m_neededFromProblem;
    QLabel *m_bossProblem;
};

} // namespace rolewright
