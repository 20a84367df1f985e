#include "app/views/responsibilities/defer_dialog.h"

#include "app/common/pick_box.h"
#include "app/common/plain_text.h"

#include "core/framework/framework_words.h"
#include "core/plan/edits/responsibility_edits.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <array>

namespace rolewright {

namespace {

constexpr int usualMonths = 6; ///< until the review, where nothing else is said

/// What can call for a review earlier (domain.md section 5).
constexpr std::array triggers{QLatin1String("data-not-static"),
                              QLatin1String("second-team-on-data"),
                              QLatin1String("second-use-case"), QLatin1String("retraining-painful"),
                              QLatin1String("more-complex-models")};

} // namespace

DeferDialog::DeferDialog(const ViewContext &context, const Deferral &start, const QString &name,
                         QWidget *parent)
    : FormDialog(QStringLiteral("Defer %1").arg(name), QStringLiteral("Defer"), parent),
      m_context(context), m_start(start), m_reason(new QLineEdit(start.reason)),
      m_skillsMissing(new QCheckBox(QStringLiteral("The skills for it are &missing"))),
      m_canDoWithout(new QCheckBox(QStringLiteral("The projects can succeed with&out it"))),
      m_review(
          new QDateEdit(start.review.value_or(context.session.today().addMonths(usualMonths)))),
      m_trigger(new PickBox)
{
    m_reason->setPlaceholderText(QStringLiteral("One team and a static dataset"));
    m_reasonProblem = addField(QStringLiteral("&Why it can wait"), m_reason);
    addField(QString(), m_skillsMissing);
    addField(QString(), m_canDoWithout);
    m_review->setCalendarPopup(true);
    m_review->setLocale(QLocale(QLocale::English));
    m_review->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_reviewProblem = addField(QStringLiteral("Look &again on"), m_review);
    m_trigger->addChoice(QStringLiteral("Nothing but the day"), QString());
    for (const QLatin1String id : triggers)
        m_trigger->addChoice(sentence(triggerInWords(id, QStringLiteral("en"))), id);
    addField(QStringLiteral("Or &earlier, when"), m_trigger);
    m_skillsMissing->setAccessibleName(m_skillsMissing->text().remove(u'&'));
    m_canDoWithout->setAccessibleName(m_canDoWithout->text().remove(u'&'));
    m_skillsMissing->setChecked(start.skillsMissing);
    m_canDoWithout->setChecked(start.canDoWithout);
    m_trigger->choose(start.trigger);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { revise(); });
    connect(m_review, &QDateEdit::dateChanged, this, [this] { revise(); });
    revise();
}

Deferral DeferDialog::deferral() const
{
    Deferral made = m_start;
    made.reason = m_reason->text().trimmed();
    made.skillsMissing = m_skillsMissing->isChecked();
    made.canDoWithout = m_canDoWithout->isChecked();
    made.review = m_review->date();
    made.trigger = m_trigger->chosen();
    made.date = m_context.session.today();
    return made;
}

Result<ChangeSet> DeferDialog::edit() const
{
    return deferActivity(m_context.session.plan(), m_context.session.framework(), deferral());
}

void DeferDialog::check()
{
    setProblem(m_reasonProblem, m_reason->text().trimmed().isEmpty()
                                    ? QStringLiteral("Say why, so that it can be judged later.")
                                    : QString());
    setProblem(m_reviewProblem, m_review->date() <= m_context.session.today()
                                    ? QStringLiteral("Choose a day to come.")
                                    : QString());
}

void DeferDialog::defer(const ViewContext &context, const ActivityId &activity)
{
    const PlanSession &session = context.session;
    const Activity *found = session.framework().activity(activity);
    if (found == nullptr)
        return;
    const Deferral *present = session.plan().deferrals.find(activity.value);
    DeferDialog dialog(context, present == nullptr ? Deferral{.activity = activity} : *present,
                       found->name.in(session.plan().head->language), QApplication::activeWindow());
    if (const auto made = editAsked(dialog))
        context.apply(*made);
}

} // namespace rolewright
