#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace rolewright {

class PickBox;

/// Asks why an activity is left out for now, and when to look again (domain.md section 5).
class DeferDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Asks, and defers the activity, or changes how it is deferred.
    static void defer(const ViewContext &context, const ActivityId &activity);

    Result<ChangeSet> edit() const override;

protected:
    void check() override;

private:
    DeferDialog(const ViewContext &context, const Deferral &start, const QString &name,
                QWidget *parent);
    Deferral deferral() const;

    ViewContext m_context;
    Deferral m_start;
    QLineEdit *m_reason;
    QCheckBox *m_skillsMissing;
    QCheckBox *m_canDoWithout;
    QDateEdit *m_review;
    PickBox *m_trigger;
    QLabel *m_reasonProblem;
    QLabel *m_reviewProblem;
};

} // namespace rolewright
