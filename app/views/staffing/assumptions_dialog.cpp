#include "app/views/staffing/assumptions_dialog.h"

#include "app/common/plain_text.h"

#include "core/plan/edits/edit_sequence.h"
#include "core/plan/edits/planning_edits.h"

#include <QDoubleSpinBox>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double usual = -0.5; ///< stands for “as usual”

} // namespace

AssumptionsDialog::AssumptionsDialog(const PlanSession &session,
                                     const std::vector<ProfileId> &profiles, QWidget *parent)
    : FormDialog(QStringLiteral("Lead and learning times"), QStringLiteral("Change"), parent),
      m_session(session)
{
    const Assumptions &assumptions = session.plan().head->assumptions;
    m_usual = addMonths(QStringLiteral("&Months to fill a seat"), assumptions.leadTime({}), false);
    for (const Profile &profile : session.framework().profiles) {
        const auto own =
            std::ranges::find(assumptions.leadTimeMonths, profile.id, &Rates::value_type::first);
        const bool hasOwn = own != assumptions.leadTimeMonths.end();
        if (!hasOwn && std::ranges::count(profiles, profile.id) == 0)
            continue;
        const QString name = profile.name.in(session.plan().head->language);
        m_profiles.emplace_back(profile.id,
                                addMonths(actionText(QStringLiteral("of them, %1").arg(name)),
                                          hasOwn ? own->second : usual, true));
    }
    m_learning = addMonths(QStringLiteral("Months to gain a &level in a skill"),
                           assumptions.learningMonthsPerLevel, false);
    addNote()->setText(QStringLiteral("Assumptions of the plan: all dates and comparisons of "
                                      "staffing rest on them."));
}

QDoubleSpinBox *AssumptionsDialog::addMonths(const QString &label, double months, bool canBeUsual)
{
    auto *field = new QDoubleSpinBox;
    field->setDecimals(1);
    field->setSingleStep(0.5);
    field->setRange(canBeUsual ? usual : 0, 120);
    if (canBeUsual)
        field->setSpecialValueText(QStringLiteral("as usual"));
    field->setValue(months);
    addField(label, field);
    return field;
}

Result<ChangeSet> AssumptionsDialog::edit() const
{
    std::vector<EditStep> steps;
    if (m_usual->value() != m_session.plan().head->assumptions.leadTime({}))
        steps.push_back(
            [this](const Plan &plan) { return setLeadTime(plan, {}, m_usual->value()); });
    for (const auto &[profile, field] : m_profiles) {
        const auto months = field->value() < 0 ? std::nullopt : std::optional(field->value());
        steps.push_back([profile = profile, months](const Plan &plan) {
            return setLeadTime(plan, profile, months);
        });
    }
    steps.push_back(
        [this](const Plan &plan) { return setLearningTime(plan, m_learning->value()); });
    auto set = inSequence(m_session.plan(), steps);
    if (set)
        set->name = QStringLiteral("Change lead and learning times");
    return set;
}

} // namespace rolewright
