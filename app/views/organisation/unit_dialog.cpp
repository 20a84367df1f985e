#include "app/views/organisation/unit_dialog.h"

#include "app/common/pick_box.h"
#include "app/views/organisation/unit_choices.h"

#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/seats.h"

#include <QApplication>
#include <QLineEdit>

namespace rolewright {

namespace {

struct KindChoice
{
    UnitKind kind;
    const char *words;
};

constexpr KindChoice kinds[] = {
    {UnitKind::Central, "Central unit: serves every use case"},
    {UnitKind::BusinessUnit, "Business unit: serves its own use cases"},
    {UnitKind::Team, "Team: part of the unit above it"},
    {UnitKind::Pool, "Pool of experts: lent to any use case"},
};

QString idOf(UnitKind kind)
{
    return QString::number(static_cast<int>(kind));
}

} // namespace

UnitDialog::UnitDialog(const ViewContext &context, const Unit &start, QWidget *parent)
    : FormDialog(start.id.isEmpty() ? QStringLiteral("New unit")
                                    : QStringLiteral("Unit %1").arg(start.name),
                 start.id.isEmpty() ? QStringLiteral("Add unit") : QStringLiteral("Change"),
                 parent),
      m_context(context), m_start(start), m_name(new QLineEdit), m_kind(new PickBox),
      m_parent(new PickBox), m_lead(new PickBox)
{
    m_nameProblem = addField(QStringLiteral("&Name"), m_name);
    addField(QStringLiteral("&Kind"), m_kind);
    addField(QStringLiteral("&Part of"), m_parent);
    addField(QStringLiteral("&Led by"), m_lead);
    fillChoices();
    m_name->setText(start.name);
    m_kind->choose(idOf(start.kind));
    m_parent->choose(start.parent.value);
    m_lead->choose(start.lead.value);
    const auto changed = [this] { revise(); };
    connect(m_name, &QLineEdit::textChanged, this, changed);
    for (PickBox *box : {m_kind, m_parent, m_lead})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    revise();
}

void UnitDialog::fillChoices()
{
    const Design &design = m_context.session.design();
    for (const KindChoice &choice : kinds)
        m_kind->addChoice(QLatin1String(choice.words), idOf(choice.kind));
    m_parent->addChoice(QStringLiteral("Nothing: at the top"), {});
    addUnitChoices(*m_parent, design, m_start.id);
    m_lead->addChoice(QStringLiteral("No position"), {});
    for (const auto &row : design.positions)
        m_lead->addChoice(seatInWords(design, *row), row->id.value);
}

Unit UnitDialog::unit() const
{
    Unit unit = m_start;
    unit.name = m_name->text().trimmed();
    unit.kind = static_cast<UnitKind>(m_kind->chosen().toInt());
    unit.parent = {m_parent->chosen()};
    unit.lead = {m_lead->chosen()};
    return unit;
}

Result<ChangeSet> UnitDialog::edit() const
{
    const PlanSession &session = m_context.session;
    Unit made = unit();
    if (!made.id.isEmpty())
        return changeEntity(session.plan(), session.scenario(), made);
    made.id = freshUnitId(session.design(), made.name);
    return addEntity(session.plan(), session.scenario(), made);
}

void UnitDialog::check()
{
    setProblem(m_nameProblem, m_name->text().trimmed().isEmpty()
                                  ? QStringLiteral("Give the unit a name.")
                                  : QString());
}

std::optional<ChangeSet> UnitDialog::ask(const ViewContext &context, const Unit &start)
{
    UnitDialog dialog(context, start, QApplication::activeWindow());
    return editAsked(dialog);
}

void UnitDialog::add(const ViewContext &context, const UnitId &parent)
{
    const UnitKind kind = parent.isEmpty() ? UnitKind::BusinessUnit : UnitKind::Team;
    const auto made = ask(context, Unit{.kind = kind, .parent = parent});
    if (made && context.apply(*made) && !made->isEmpty())
        context.selection.select(UnitId{made->changes.front().key.id});
}

void UnitDialog::change(const ViewContext &context, const UnitId &unit)
{
    const Unit *found = context.session.design().units.find(unit);
    if (found == nullptr)
        return;
    if (const auto made = ask(context, *found))
        context.apply(*made);
}

} // namespace rolewright
