#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

#include "core/framework/parts.h"

class QLineEdit;

namespace rolewright {

class PickBox;

/// Asks for a part of the plan's own: a profile with its place and skills, a phase with its stage,
/// a skill with its group, an activity with its phase.
class AddPartDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Asks, and adds the part; the part that was added, if one was.
    static std::optional<PartPlace> add(const ViewContext &context, FrameworkPart part);

    Result<ChangeSet> edit() const override;

protected:
    void check() override;

private:
    AddPartDialog(const ViewContext &context, FrameworkPart part);
    void addWhere();
    QLineEdit *addLine(const QString &label, const QString &example);

    ViewContext m_context;
    FrameworkPart m_part;
    QLineEdit *m_name;
    PickBox *m_where;              ///< placement, stage, group or phase
    QLineEdit *m_text = nullptr;   ///< task, text or aliases
    QLineEdit *m_skills = nullptr; ///< of a profile: "Python 3, SQL 2"
    QLineEdit *m_reason;
    QLabel *m_skillsProblem = nullptr;
};

} // namespace rolewright
