#include "app/dialogs/report/preset_field.h"

#include "app/common/inspector_page.h"
#include "app/common/pick_box.h"

#include "core/plan/edits/report_edits.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace rolewright {

PresetField::PresetField(const ReportQuestion &question, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_question(question), m_prompts(prompts), m_box(new PickBox(this)),
      m_keep(button(QStringLiteral("Keep…"), [this] { keep(); })),
      m_remove(button(QStringLiteral("Remove"), [this] { remove(); }))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_keep);
    layout->addWidget(m_remove);
    setFocusProxy(m_box);
    m_box->setAccessibleName(QStringLiteral("Preset"));
    m_keep->setAccessibleName(QStringLiteral("Keep these choices as a preset of the plan"));
    m_remove->setAccessibleName(QStringLiteral("Remove the preset from the plan"));
    m_keep->setVisible(m_question.edit != nullptr);
    m_remove->setVisible(m_question.edit != nullptr);
    list();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        showRemovable();
        Q_EMIT picked();
    });
}

void PresetField::list()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addChoice(QStringLiteral("None: as chosen below"), {});
    for (const ReportPreset &preset : reportPresets(m_question.plan))
        m_box->addChoice(preset.name, preset.id);
    m_box->choose(presetLike(m_choices));
    showRemovable();
}

std::optional<ReportPreset> PresetField::chosen() const
{
    return reportPreset(m_question.plan, m_box->chosen());
}

void PresetField::follow(const ReportChoices &choices)
{
    m_choices = choices;
    const QSignalBlocker quiet(m_box);
    m_box->choose(presetLike(choices));
    showRemovable();
}

QString PresetField::presetLike(const ReportChoices &choices) const
{
    for (const ReportPreset &preset : reportPresets(m_question.plan)) {
        const auto options = presetOptions(preset, m_question.plan, m_question.scenario);
        if (options && choicesOf(*options) == choices)
            return preset.id;
    }
    return {};
}

/// Under the name of a preset that is there, it takes its place.
void PresetField::keep()
{
    const auto before = chosen();
    const auto name = m_prompts.askForText(QStringLiteral("Keep as a preset of the plan"),
                                           QStringLiteral("&Name"),
                                           before ? before->name : QStringLiteral("My report"));
    if (!name)
        return;
    QString id = freshReportId(m_question.plan, name->trimmed());
    for (const auto &preset : m_question.plan.reports) {
        if (preset->name == name->trimmed())
            id = preset->id;
    }
    apply(keepReportPreset(m_question.plan, presetOf(m_choices, id, name->trimmed())));
}

void PresetField::remove()
{
    apply(removeReportPreset(m_question.plan, m_box->chosen()));
}

void PresetField::apply(const Result<ChangeSet> &edit)
{
    const auto after = m_question.edit(edit);
    if (!after)
        return m_prompts.showError(QStringLiteral("The plan's presets stay as they are"),
                                   after.error());
    m_question.plan = *after;
    list();
}

void PresetField::showRemovable()
{
    m_remove->setEnabled(m_question.plan.reports.contains(m_box->chosen()));
}

} // namespace rolewright
