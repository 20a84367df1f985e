#pragma once

#include "app/common/latest.h"

#include "core/design/structure_proposal.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace rolewright {

class ChangeTicks;
class InspectorPage;

/// Asks on the left how positions are to be placed, with what that does to seats, coverage,
/// guidance and hand-overs, and lists on the right what is to change for it, to be ticked. Nothing
/// changes before it is applied.
class StructureDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StructureDialog(const StructureQuestion &question, QWidget *parent = nullptr);

    /// The edit that was accepted.
    const ChangeSet &changes() const { return m_preview.set; }
    /// Whether list and figures are those of what is chosen, and not still computed.
    bool isSettled() const { return !m_proposing.isBusy() && !m_previewing.isBusy(); }

private:
    /// @return the choice that is made at first
    QWidget *addChoices(QBoxLayout *layout);
    void choose(int preset);
    void showProposal(const Result<StructureProposal> &proposal);
    void addChange(const StructureChange &change);
    void preview();
    void showPreview(const Result<StructurePreview> &preview);
    void showFigures();

    StructureQuestion m_question;
    StructureProposal m_proposal;
    StructurePreview m_preview;
    InspectorPage *m_figures;
    ChangeTicks *m_list;
    InspectorPage *m_links = nullptr; ///< of the proposed guidance; null without any
    QLabel *m_state;
    QPushButton *m_accept;
    Latest<Result<StructureProposal>> m_proposing;
    Latest<Result<StructurePreview>> m_previewing;
};

} // namespace rolewright
