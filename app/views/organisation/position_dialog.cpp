#include "app/views/organisation/position_dialog.h"

#include "app/common/pick_box.h"
#include "app/views/organisation/shares_field.h"
#include "app/views/organisation/unit_choices.h"

#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/insert_above.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/seats.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double fteStep = 0.05;
constexpr double mostFte = 1000; // as the plan allows
constexpr int noteHeight = 64;

double shownFte(double fte)
{
    return std::round(fte * 100) / 100;
}

} // namespace

PositionDialog::PositionDialog(const ViewContext &context, const Position &start, QWidget *parent)
    : FormDialog(start.id.isEmpty() ? QStringLiteral("New position")
                                    : QStringLiteral("Position %1").arg(start.title),
                 start.id.isEmpty() ? QStringLiteral("Add position") : QStringLiteral("Change"),
                 parent),
      m_context(context), m_start(start), m_title(new QLineEdit), m_unit(new PickBox),
      m_profiles(
          new SharesField(context.session.framework(), context.session.plan().head->language)),
      m_fte(new QDoubleSpinBox), m_neededFrom(new QLineEdit), m_boss(new PickBox),
      m_assistant(new QCheckBox(QStringLiteral("&Assistant, beside the line"))),
      m_note(new QPlainTextEdit)
{
    makeFields();
    fillChoices();
    showStart();
    follow();
    revise();
}

void PositionDialog::makeFields()
{
    m_titleProblem = addField(QStringLiteral("&Title"), m_title);
    m_unitProblem = addField(QStringLiteral("&Unit"), m_unit);
    m_profilesProblem = addField(QStringLiteral("&Profiles"), m_profiles);
    m_fte->setRange(0, mostFte);
    m_fte->setSingleStep(fteStep);
    m_fte->setDecimals(2);
    m_fte->setLocale(QLocale::c());
    m_fteProblem = addField(QStringLiteral("&FTE"), m_fte);
    m_neededFrom->setPlaceholderText(QStringLiteral("now, or a month such as 2027-03"));
    m_neededFromProblem = addField(QStringLiteral("&Needed from"), m_neededFrom);
    m_bossProblem = addField(QStringLiteral("&Reports to"), m_boss);
    addField({}, m_assistant);
    m_assistant->setAccessibleName(QStringLiteral("Assistant, beside the line"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    addField(QStringLiteral("N&ote"), m_note);
}

void PositionDialog::fillChoices()
{
    const Design &design = m_context.session.design();
    addUnitChoices(*m_unit, design);
    m_boss->addChoice(QStringLiteral("Nobody"), {});
    for (const auto &row : design.positions) {
        if (row->id != m_start.id)
            m_boss->addChoice(seatInWords(design, *row), row->id.value);
    }
}

void PositionDialog::showStart()
{
    m_title->setText(m_start.title);
    m_unit->choose(m_start.unit.value);
    m_profiles->setShares(m_start.profiles);
    m_fte->setValue(shownFte(m_start.fte));
    m_neededFrom->setText(m_start.neededFrom ? m_start.neededFrom->toString() : QString());
    m_boss->choose(m_start.reportsTo.value);
    m_assistant->setChecked(m_start.assistant);
    m_note->setPlainText(m_start.note);
}

void PositionDialog::follow()
{
    const auto changed = [this] { revise(); };
    connect(m_title, &QLineEdit::textChanged, this, changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, changed);
    connect(m_profiles, &SharesField::changed, this, changed);
    connect(m_fte, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_neededFrom, &QLineEdit::textChanged, this, changed);
    connect(m_boss, &QComboBox::currentIndexChanged, this, changed);
}

Position PositionDialog::position() const
{
    Position position = m_start;
    position.title = m_title->text().trimmed();
    position.unit = {m_unit->chosen()};
    position.profiles = m_profiles->shares();
    // What has more than two decimals keeps them unless it is changed.
    if (m_fte->value() != shownFte(m_start.fte))
        position.fte = m_fte->value();
    position.neededFrom = Month::parse(m_neededFrom->text().trimmed());
    position.reportsTo = {m_boss->chosen()};
    position.assistant = m_assistant->isChecked();
    position.note = m_note->toPlainText();
    return position;
}

Result<ChangeSet> PositionDialog::edit() const
{
    const PlanSession &session = m_context.session;
    Position made = position();
    if (!made.id.isEmpty())
        return changeEntity(session.plan(), session.scenario(), made);
    made.id = freshPositionId(session.design(), made.title);
    return m_below.empty()
               ? addEntity(session.plan(), session.scenario(), made)
               : rolewright::insertAbove(session.plan(), session.scenario(), m_below, made);
}

void PositionDialog::setBelow(std::vector<PositionId> positions)
{
    m_below = std::move(positions);
    revise();
}

QString PositionDialog::problemOfBoss() const
{
    const Design &design = m_context.session.design();
    const auto isBelow = [this](const PositionId &id) {
        return std::ranges::count(m_below, id) > 0 || (!m_start.id.isEmpty() && id == m_start.id);
    };
    PositionId up{m_boss->chosen()};
    while (!up.isEmpty()) {
        if (isBelow(up))
            return QStringLiteral("%1 reports to this position, so it cannot be the other way "
                                  "round as well.")
                .arg(m_boss->currentText());
        const Position *boss = design.positions.find(up);
        up = boss == nullptr ? PositionId{} : boss->reportsTo;
    }
    return {};
}

void PositionDialog::check()
{
    setProblem(m_titleProblem, m_title->text().trimmed().isEmpty()
                                   ? QStringLiteral("Give the position a title.")
                                   : QString());
    setProblem(m_unitProblem, m_context.session.design().units.contains(m_unit->chosen())
                                  ? QString()
                                  : QStringLiteral("Choose the unit that the position is in."));
    setProblem(m_profilesProblem, m_profiles->problem());
    setProblem(m_fteProblem,
               m_fte->value() > 0 ? QString() : QStringLiteral("Give it more than 0 FTE."));
    const QString month = m_neededFrom->text().trimmed();
    setProblem(m_neededFromProblem,
               month.isEmpty() || Month::parse(month)
                   ? QString()
                   : QStringLiteral("Write a month as 2027-03, or nothing for now."));
    setProblem(m_bossProblem, problemOfBoss());
}

std::optional<ChangeSet> PositionDialog::ask(const ViewContext &context, const Position &start)
{
    PositionDialog dialog(context, start, QApplication::activeWindow());
    return editAsked(dialog);
}

void PositionDialog::add(const ViewContext &context, const UnitId &unit)
{
    const auto made = ask(context, Position{.unit = unit});
    if (made && context.apply(*made) && !made->isEmpty())
        context.selection.select(PositionId{made->changes.front().key.id});
}

bool PositionDialog::insertAbove(const ViewContext &context,
                                 const std::vector<PositionId> &positions)
{
    const PlanSession &session = context.session;
    const auto superior = sharedSuperior(session.plan(), session.scenario(), positions);
    if (!superior) {
        context.prompts.showError(QStringLiteral("This cannot be done"), superior.error());
        return false;
    }
    const Position &first = *session.design().positions.find(positions.front());
    PositionDialog dialog(context, Position{.unit = first.unit, .reportsTo = *superior},
                          QApplication::activeWindow());
    dialog.setWindowTitle(QStringLiteral("New position above %1")
                              .arg(positions.size() == 1
                                       ? first.title
                                       : QStringLiteral("%1 positions").arg(positions.size())));
    dialog.setBelow(positions);
    const auto made = editAsked(dialog);
    if (!made || !context.apply(*made) || made->isEmpty())
        return false;
    context.selection.select(PositionId{made->changes.front().key.id});
    return true;
}

void PositionDialog::change(const ViewContext &context, const PositionId &position)
{
    const Position *found = context.session.design().positions.find(position);
    if (found == nullptr)
        return;
    if (const auto made = ask(context, *found))
        context.apply(*made);
}

} // namespace rolewright
