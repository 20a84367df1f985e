#include "app/shell/status_line.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/drawing/text_drawing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

QString counted(qsizetype number, const char *one, const char *several)
{
    return QStringLiteral("%1 %2").arg(number).arg(QLatin1String(number == 1 ? one : several));
}

QString findingsInWords(const FindingList &findings)
{
    return QStringLiteral("%1: %2, %3, %4")
        .arg(counted(static_cast<qsizetype>(findings.open.size()), "finding", "findings"),
             counted(findings.count(Severity::Error), "error", "errors"),
             counted(findings.count(Severity::Warning), "warning", "warnings"),
             counted(findings.count(Severity::Hint), "hint", "hints"));
}

} // namespace

StatusLine::StatusLine(const ViewContext &context, QWidget *parent)
    : QFrame(parent), m_context(context),
      m_findings(withRole(button({}, [this] { Q_EMIT findingsAsked(); }), "link")),
      m_figures(withRole(plainLabel({}), "quiet")), m_saveState(withRole(plainLabel({}), "quiet"))
{
    setObjectName(QStringLiteral("statusLine"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 12, 3);
    layout->setSpacing(20);
    layout->addWidget(m_findings);
    layout->addWidget(m_figures);
    layout->addStretch(1);
    layout->addWidget(m_saveState);
    connect(&context.session, &PlanSession::assessmentChanged, this, &StatusLine::update);
    update();
}

void StatusLine::setSaveState(const QString &text)
{
    m_saveState->setText(shownText(text));
}

void StatusLine::update()
{
    const AssessmentPtr &assessment = m_context.session.assessment();
    if (!assessment) {
        m_findings->setText(QStringLiteral("Checking…"));
        return;
    }
    const Snapshot &snapshot = *assessment->snapshot;
    m_findings->setText(findingsInWords(assessment->findings));
    m_figures->setText(
        QStringLiteral("%1, %2 FTE; %3, %4 vacant")
            .arg(counted(snapshot.plan().people.size(), "person", "people"),
                 fteInWords(assessment->peopleFte, snapshot.language()),
                 counted(snapshot.input.design().positions.size(), "position", "positions"))
            .arg(assessment->vacantPositions));
}

} // namespace rolewright
