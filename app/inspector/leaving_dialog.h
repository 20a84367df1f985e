#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

#include "core/plan/edits/framework_edits.h"

class QLineEdit;

namespace rolewright {

class PickBox;

/// Asks why a part of the framework is left out, or merged and into which one, and tells before
/// what that means for the plan.
class LeavingDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Asks, and leaves the part out.
    static void leaveOut(const ViewContext &context, const PartPlace &place);
    /// Asks, and merges the part into another one of its kind.
    static void merge(const ViewContext &context, const PartPlace &place);

    Result<ChangeSet> edit() const override;

protected:
    void check() override;

private:
    LeavingDialog(const ViewContext &context, const PartPlace &place, bool merges,
                  const QString &title);
    void addTargets();
    FrameworkOfPlan framework() const;
    static void ask(const ViewContext &context, const PartPlace &place, bool merges);

    ViewContext m_context;
    PartPlace m_place;
    PickBox *m_into = nullptr; ///< null when the part is left out
    QLineEdit *m_reason;
    QLabel *m_intoProblem = nullptr;
    QLabel *m_reasonProblem;
    QLabel *m_consequences;
};

} // namespace rolewright
