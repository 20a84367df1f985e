#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

class QLineEdit;

namespace rolewright {

class PickBox;

/// Asks for all that a plan says of a unit.
class UnitDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param start what the fields show at first; a unit without an id is a new one
    UnitDialog(const ViewContext &context, const Unit &start, QWidget *parent = nullptr);

    Result<ChangeSet> edit() const override;

    /// Shows the dialog and waits: the edit, or nothing when the person cancels.
    static std::optional<ChangeSet> ask(const ViewContext &context, const Unit &start);
    /// Asks for a new unit, adds and selects it.
    /// @param parent unit that it is proposed to be in; empty for none
    static void add(const ViewContext &context, const UnitId &parent);
    /// Asks for another form of a unit that the scenario has.
    static void change(const ViewContext &context, const UnitId &unit);

protected:
    void check() override;

private:
    void fillChoices();
    Unit unit() const;

    ViewContext m_context;
    Unit m_start;
    QLineEdit *m_name;
    PickBox *m_kind;
    PickBox *m_parent;
    PickBox *m_lead;
    QLabel *m_nameProblem;
};

} // namespace rolewright
