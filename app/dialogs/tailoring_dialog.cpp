#include "app/dialogs/tailoring_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/dialogs/change_ticks.h"
#include "app/dialogs/factor_form.h"
#include "app/dialogs/proposal_frame.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize proposedSize(1200, 740);
constexpr QSize leastSize(900, 480);
constexpr int formWidth = 560;

QString inWords(TailoringSubject subject)
{
    switch (subject) {
    case TailoringSubject::Profiles:
        return QStringLiteral("Profiles");
    case TailoringSubject::Placement:
        return QStringLiteral("Placement");
    case TailoringSubject::CombinedRoles:
        return QStringLiteral("Combined roles");
    case TailoringSubject::Deferrals:
        break;
    }
    return QStringLiteral("Left out for now");
}

QScrollArea *scrolled(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(name);
    area->setWidget(content);
    return area;
}

} // namespace

TailoringDialog::TailoringDialog(const TailoringQuestion &question, QWidget *parent)
    : QDialog(parent), m_question(question), m_form(new FactorForm(question.answers)),
      m_list(new ChangeTicks), m_state(withRole(plainLabel({}), "quiet")),
      m_accept(button(
          QStringLiteral("Apply"), [this] { takeOver(); }, true)),
      m_proposing([this](const Result<TailoringProposal> &proposal) { showProposal(proposal); }),
      m_editing([this](const Result<ChangeSet> &edit) { finish(edit); })
{
    QVBoxLayout *layout = proposalFrame(
        *this, QStringLiteral("Tailor the framework"),
        QStringLiteral("Say how your organisation works now. What you changed by hand "
                       "stays; come back whenever something changes."),
        proposedSize, leastSize);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(24);
    QScrollArea *form = scrolled(m_form, QStringLiteral("Questions"));
    form->setFixedWidth(formWidth);
    parts->addWidget(form);
    parts->addWidget(inCard(*m_list), 1);
    layout->addLayout(parts, 1);
    layout->addSpacing(8);
    layout->addWidget(applyLine(*m_state, *m_accept, *this));
    connect(m_form, &FactorForm::changed, this, &TailoringDialog::propose);
    connect(m_list, &ChangeTicks::changed, this, &TailoringDialog::showState);
    propose();
}

void TailoringDialog::propose()
{
    m_question.answers = m_form->factors();
    m_accept->setEnabled(false);
    m_proposing.request([question = m_question] { return proposeTailoring(question); });
}

void TailoringDialog::showProposal(const Result<TailoringProposal> &proposal)
{
    m_list->clear();
    InspectorPage &page = m_list->page();
    if (!proposal) {
        page.addText(sentence(describe(proposal.error())));
        return;
    }
    m_proposal = *proposal;
    if (m_proposal.changes.empty()) {
        page.addTitle(QStringLiteral("Nothing differs"));
        page.addText(QStringLiteral("The plan is as these answers propose."));
    }
    std::optional<TailoringSubject> subject;
    for (const ProposedChange &change : m_proposal.changes) {
        if (change.subject != subject)
            page.addHeading(inWords(change.subject));
        subject = change.subject;
        addChange(change);
    }
    if (!m_proposal.kept.isEmpty())
        page.addHeading(QStringLiteral("Stays as it is"));
    for (const QString &kept : m_proposal.kept)
        page.addText(kept);
    showState();
}

void TailoringDialog::addChange(const ProposedChange &change)
{
    const QString effect = change.isRecommended
                               ? change.effect
                               : change.effect + QStringLiteral(". Not ticked, since you decided "
                                                                "otherwise or somebody holds the "
                                                                "position.");
    m_list->addChange(change.title, change.reason, effect, change.isRecommended);
}

std::vector<ProposedChange> TailoringDialog::ticked() const
{
    std::vector<ProposedChange> changes;
    for (const size_t number : m_list->ticked())
        changes.push_back(m_proposal.changes[number]);
    return changes;
}

void TailoringDialog::showState()
{
    const size_t count = m_list->ticked().size();
    const bool isAnswered = m_question.answers != m_question.plan.head->factors;
    m_accept->setEnabled(count > 0 || isAnswered);
    m_accept->setText(count == 0 ? QStringLiteral("Keep answers") : applyInWords(count));
    m_state->setText(QStringLiteral("The answers are kept in the plan. One Undo takes all of it "
                                    "back."));
}

void TailoringDialog::takeOver()
{
    m_accept->setEnabled(false);
    m_editing.request(
        [question = m_question, changes = ticked()] { return tailor(question, changes); });
}

void TailoringDialog::finish(const Result<ChangeSet> &edit)
{
    if (!edit) {
        m_state->setText(shownText(sentence(describe(edit.error()))));
        m_accept->setEnabled(true);
        return;
    }
    m_changes = *edit;
    accept();
}

} // namespace rolewright
