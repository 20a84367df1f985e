#include "app/views/findings/mute_dialog.h"

#include "app/common/plain_text.h"

#include <QLineEdit>

namespace rolewright {

MuteDialog::MuteDialog(const PlanSession &session, Question question, QWidget *parent)
    : FormDialog(question.isMuted ? QStringLiteral("Change the reason")
                                  : QStringLiteral("Mute findings"),
                 question.isMuted ? QStringLiteral("Change") : QStringLiteral("Mute"), parent),
      m_session(session), m_question(std::move(question)), m_reason(new QLineEdit)
{
    QLabel *text = plainLabel(shownParagraph(m_question.text));
    text->setWordWrap(true);
    addField(QStringLiteral("Findings"), text);
    m_problem = addField(QStringLiteral("&Reason"), m_reason);
    m_reason->setText(m_question.reason);
    m_reason->setMaxLength(1000);
    m_reason->setPlaceholderText(QStringLiteral("accepted until summer"));
    m_reason->setFocus();
    connect(m_reason, &QLineEdit::textChanged, this, &MuteDialog::revise);
    revise();
}

void MuteDialog::check()
{
    setProblem(m_problem, m_reason->text().trimmed().isEmpty()
                              ? QStringLiteral("say why this is accepted, so that it can be "
                                               "judged later")
                              : QString());
}

Result<ChangeSet> MuteDialog::edit() const
{
    return muteFindings(m_session.plan(), m_question.places, m_question.what, m_reason->text(),
                        m_session.today());
}

} // namespace rolewright
