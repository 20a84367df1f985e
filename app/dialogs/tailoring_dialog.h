#pragma once

#include "app/common/latest.h"

#include "core/design/tailoring_proposal.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace rolewright {

class ChangeTicks;
class FactorForm;

/// Asks for the factors of an organisation on the left and shows on the right what they propose for
/// the plan that is open: changes to be ticked, each with its reason.
class TailoringDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TailoringDialog(const TailoringQuestion &question, QWidget *parent = nullptr);

    /// The edit that was accepted.
    const ChangeSet &changes() const { return m_changes; }
    /// Whether the proposal is that of the answers, and not still computed.
    bool isSettled() const { return !m_proposing.isBusy(); }

private:
    void propose();
    void showProposal(const Result<TailoringProposal> &proposal);
    void addChange(const ProposedChange &change);
    void showState();
    std::vector<ProposedChange> ticked() const;
    void takeOver();
    void finish(const Result<ChangeSet> &edit);

    TailoringQuestion m_question;
    TailoringProposal m_proposal;
    ChangeSet m_changes;
    FactorForm *m_form;
    ChangeTicks *m_list;
    QLabel *m_state;
    QPushButton *m_accept;
    Latest<Result<TailoringProposal>> m_proposing;
    Latest<Result<ChangeSet>> m_editing;
};

} // namespace rolewright
