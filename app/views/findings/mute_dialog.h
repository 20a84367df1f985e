#pragma once

#include "app/common/form_dialog.h"
#include "app/common/plan_session.h"

#include "core/plan/edits/mute_edits.h"

class QLineEdit;

namespace rolewright {

/// Asks why findings are accepted.
class MuteDialog : public FormDialog
{
    Q_OBJECT

public:
    /// What is to be muted.
    struct Question
    {
        std::vector<MutePlace> places;
        QString what;         ///< as the undo step names it
        QString text;         ///< what the person is told about it
        bool isMuted = false; ///< already, so that the reason is changed
        QString reason;       ///< that it has already
    };

    MuteDialog(const PlanSession &session, Question question, QWidget *parent = nullptr);

    Result<ChangeSet> edit() const override;

protected:
    void check() override;

private:
    const PlanSession &m_session;
    Question m_question;
    QLineEdit *m_reason;
    QLabel *m_problem;
};

} // namespace rolewright
