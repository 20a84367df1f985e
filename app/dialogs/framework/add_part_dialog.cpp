#include "app/dialogs/framework/add_part_dialog.h"

#include "app/common/pick_box.h"

#include "core/analysis/skill_list.h"
#include "core/plan/edits/framework_edits.h"

#include <QApplication>
#include <QLineEdit>

namespace rolewright {

namespace {

QStringList listIn(const QString &text)
{
    QStringList all;
    for (const QString &entry : text.split(u',', Qt::SkipEmptyParts)) {
        if (!entry.trimmed().isEmpty())
            all << entry.trimmed();
    }
    return all;
}

} // namespace

AddPartDialog::AddPartDialog(const ViewContext &context, FrameworkPart part)
    : FormDialog(QStringLiteral("Add %1").arg(wordFor(part)),
                 QStringLiteral("Add %1").arg(wordFor(part)), QApplication::activeWindow()),
      m_context(context), m_part(part), m_name(new QLineEdit), m_where(new PickBox)
{
    setMinimumWidth(520);
    addField(QStringLiteral("&Name"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this] { revise(); });
    addWhere();
    if (part == FrameworkPart::Profile) {
        m_text = addLine(QStringLiteral("&Task"), QStringLiteral("What it is there for"));
        m_skills = new QLineEdit;
        m_skills->setPlaceholderText(QStringLiteral("Python 3, SQL 2"));
        m_skillsProblem = addField(QStringLiteral("&Skills"), m_skills);
        connect(m_skills, &QLineEdit::textChanged, this, [this] { revise(); });
    } else if (part == FrameworkPart::Skill) {
        m_text =
            addLine(QStringLiteral("&Also called"), QStringLiteral("Other names, commas between"));
    } else {
        m_text = addLine(QStringLiteral("&Text"), QStringLiteral("What happens here"));
    }
    m_reason = addLine(QStringLiteral("Wh&y"), QStringLiteral("May stay empty"));
    revise();
}

QLineEdit *AddPartDialog::addLine(const QString &label, const QString &example)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(example);
    addField(label, line);
    return line;
}

void AddPartDialog::addWhere()
{
    const Framework &framework = m_context.session.framework();
    const QString &language = m_context.session.plan().head->language;
    QString label = QStringLiteral("P&lace");
    switch (m_part) {
    case FrameworkPart::Profile:
        m_where->addChoice(QStringLiteral("In the business units"),
                           nameOf(Placement::BusinessUnit));
        m_where->addChoice(QStringLiteral("In the centre"), nameOf(Placement::Central));
        break;
    case FrameworkPart::Phase:
        label = QStringLiteral("&Last in");
        for (const Stage &stage : framework.stages)
            m_where->addChoice(stage.name.in(language), stage.id.value);
        break;
    case FrameworkPart::Skill:
        label = QStringLiteral("&Group");
        for (const SkillGroup &group : framework.skillGroups)
            m_where->addChoice(group.name.in(language), group.id);
        break;
    case FrameworkPart::Activity:
        label = QStringLiteral("&Phase");
        for (const PartPlace &phase : partsOf(framework, FrameworkPart::Phase))
            m_where->addChoice(nameOfPart(framework, phase, language), phase.id);
        break;
    }
    addField(label, m_where);
}

Result<ChangeSet> AddPartDialog::edit() const
{
    PlanSession &session = m_context.session;
    const FrameworkOfPlan of{session.plan(), session.document().baseFramework(),
                             session.framework()};
    const QString name = m_name->text();
    const QString text = m_text->text().trimmed();
    const QString reason = m_reason->text().trimmed();
    switch (m_part) {
    case FrameworkPart::Profile: {
        const auto skills =
            skillsInText(m_skills->text(), of.present, session.plan().head->language);
        if (!skills)
            return std::unexpected(skills.error());
        return addPart(of, OwnProfile{.name = name,
                                      .placement = fromName<Placement>(m_where->chosen()),
                                      .task = text,
                                      .skills = *skills,
                                      .reason = reason});
    }
    case FrameworkPart::Phase:
        return addPart(
            of,
            OwnPhase{.name = name, .stage = {m_where->chosen()}, .text = text, .reason = reason});
    case FrameworkPart::Skill:
        return addPart(of, OwnSkill{.name = name,
                                    .group = m_where->chosen(),
                                    .aliases = listIn(text),
                                    .reason = reason});
    case FrameworkPart::Activity:
        break;
    }
    return addPart(
        of,
        OwnActivity{.phase = {m_where->chosen()}, .name = name, .text = text, .reason = reason});
}

void AddPartDialog::check()
{
    if (m_skills == nullptr)
        return;
    const auto skills = skillsInText(m_skills->text(), m_context.session.framework(),
                                     m_context.session.plan().head->language);
    setProblem(m_skillsProblem, skills ? QString() : skills.error().text);
}

std::optional<PartPlace> AddPartDialog::add(const ViewContext &context, FrameworkPart part)
{
    AddPartDialog dialog(context, part);
    const auto made = editAsked(dialog);
    if (!made || !context.apply(*made))
        return std::nullopt;
    return PartPlace{part, made->changes.front().key.id};
}

} // namespace rolewright
