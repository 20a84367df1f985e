#include "app/inspector/leaving_dialog.h"

#include "app/common/pick_box.h"
#include "app/common/plain_text.h"

#include <QApplication>
#include <QLineEdit>

namespace rolewright {

namespace {

QString nameOf(const ViewContext &context, const PartPlace &place)
{
    return nameOfPart(context.session.framework(), place, context.session.plan().head->language);
}

} // namespace

LeavingDialog::LeavingDialog(const ViewContext &context, const PartPlace &place, bool merges,
                             const QString &title)
    : FormDialog(title, merges ? QStringLiteral("Merge") : QStringLiteral("Leave out"),
                 QApplication::activeWindow()),
      m_context(context), m_place(place), m_reason(new QLineEdit)
{
    setMinimumWidth(560);
    if (merges)
        addTargets();
    m_reason->setPlaceholderText(merges ? QStringLiteral("One role with us")
                                        : QStringLiteral("We do not do this"));
    m_reasonProblem = addField(QStringLiteral("&Why"), m_reason);
    m_consequences = addNote();
    connect(m_reason, &QLineEdit::textChanged, this, [this] { revise(); });
    revise();
}

void LeavingDialog::addTargets()
{
    m_into = new PickBox;
    m_into->addChoice(QStringLiteral("Choose a %1").arg(wordFor(m_place.part)), {});
    const Framework &present = m_context.session.framework();
    for (const PartPlace &other : partsOf(present, m_place.part)) {
        if (other != m_place && other.id != present.planningPhase.id.value)
            m_into->addChoice(nameOf(m_context, other), other.id);
    }
    m_intoProblem = addField(QStringLiteral("&Into"), m_into);
    connect(m_into, &QComboBox::currentIndexChanged, this, [this] { revise(); });
}

FrameworkOfPlan LeavingDialog::framework() const
{
    PlanSession &session = m_context.session;
    return {session.plan(), session.document().baseFramework(), session.framework()};
}

Result<ChangeSet> LeavingDialog::edit() const
{
    const Ground ground{m_reason->text(), m_context.session.today()};
    return m_into == nullptr ? leaveOutPart(framework(), m_place, ground)
                             : mergePart(framework(), m_place, m_into->chosen(), ground);
}

void LeavingDialog::check()
{
    const bool isChosen = m_into == nullptr || !m_into->chosen().isEmpty();
    if (m_intoProblem != nullptr)
        setProblem(m_intoProblem,
                   isChosen ? QString()
                            : QStringLiteral("Choose what it is to count as from now on."));
    setProblem(m_reasonProblem, m_reason->text().trimmed().isEmpty()
                                    ? QStringLiteral("Say why, so that it can be judged later.")
                                    : QString());
    QStringList lines;
    if (isChosen)
        lines = m_into == nullptr ? leavingOutInWords(framework(), m_place)
                                  : mergingInWords(framework(), m_place, m_into->chosen());
    m_consequences->setText(shownParagraph(lines.join(u'\n')));
}

void LeavingDialog::ask(const ViewContext &context, const PartPlace &place, bool merges)
{
    if (!hasPart(context.session.framework(), place))
        return;
    const QString title = merges ? QStringLiteral("Merge %1").arg(nameOf(context, place))
                                 : QStringLiteral("Leave out %1").arg(nameOf(context, place));
    LeavingDialog dialog(context, place, merges, title);
    if (const auto made = editAsked(dialog))
        context.apply(*made);
}

void LeavingDialog::leaveOut(const ViewContext &context, const PartPlace &place)
{
    ask(context, place, false);
}

void LeavingDialog::merge(const ViewContext &context, const PartPlace &place)
{
    ask(context, place, true);
}

} // namespace rolewright
