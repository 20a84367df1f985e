#include "app/dialogs/new_plan_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/dialogs/factor_form.h"
#include "app/dialogs/framework/framework_files.h"

#include "core/framework/framework_reader.h"
#include "core/storage/framework_file.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int dialogWidth = 820;
constexpr int longestName = 200;

QString counted(qsizetype number, const QString &one, const QString &several)
{
    return QStringLiteral("%1 %2").arg(number).arg(number == 1 ? one : several);
}

QString unitsInWords(const Design &design)
{
    QStringList parts;
    for (const auto &unit : design.units) {
        const auto inUnit =
            std::count_if(design.positions.begin(), design.positions.end(),
                          [&](const auto &position) { return position->unit == unit->id; });
        const bool isRepeated = unit->kind == UnitKind::BusinessUnit;
        const QString part = QStringLiteral("%1 %2").arg(
            isRepeated ? QStringLiteral("each business unit") : unit->name.toLower(),
            QString::number(inUnit));
        if (!parts.contains(part))
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

QString leftOutInWords(const Plan &plan, const Framework &framework)
{
    QStringList names;
    for (const auto &deferral : plan.deferrals) {
        const Activity *activity = framework.activity(deferral->activity);
        names << (activity != nullptr ? activity->name.english() : deferral->activity.value);
    }
    if (names.isEmpty())
        return QStringLiteral("Nothing is left out.");
    return QStringLiteral("Left out for now, each with a reason and a date to look again: %1.")
        .arg(names.join(QStringLiteral("; ")));
}

/// Roles that the framework has no profile for: "No position for Tester and Scrum Master, …".
QString outsideInWords(const NewPlanOptions &options)
{
    QStringList names;
    for (const CrosswalkRole &role :
         options.roles ? options.roles->roles : std::vector<CrosswalkRole>{}) {
        if (role.isOutside())
            names << role.name.english();
    }
    if (names.isEmpty())
        return {};
    return QStringLiteral("No position for what lies outside the framework: %1. ")
        .arg(names.join(QStringLiteral(", ")));
}

/// The proposal in two sentences: positions, and what is left out.
QStringList previewInWords(const NewPlanOptions &options, const Framework &framework)
{
    const Plan plan = newPlan(options, framework);
    const Design &design = plan.designs.begin()->second;
    return {QStringLiteral("%1 in %2: %3")
                .arg(counted(design.positions.size(), QStringLiteral("position"),
                             QStringLiteral("positions")),
                     counted(design.units.size(), QStringLiteral("unit"), QStringLiteral("units")),
                     unitsInWords(design)),
            outsideInWords(options) + leftOutInWords(plan, framework)};
}

} // namespace

NewPlanDialog::NewPlanDialog(const NewPlanOptions &proposal, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_proposal(proposal), m_prompts(prompts),
      m_name(new QLineEdit(proposal.name)), m_factors(new FactorForm(proposal.factors)),
      m_units(new QSpinBox), m_frameworks(new PickBox), m_roles(new PickBox),
      m_positions(withRole(plainLabel({}), "name")), m_leftOut(plainLabel({})),
      m_accept(button(
          QStringLiteral("Create plan"), [this] { accept(); }, true)),
      m_reading([this](const Result<Framework> &framework) { takeFramework(framework); }),
      m_previewing([this](const QStringList &words) {
          m_positions->setText(words.value(0));
          m_leftOut->setText(shownText(words.value(1)));
      })
{
    setWindowTitle(QStringLiteral("New plan"));
    setFixedWidth(dialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(withRole(plainLabel(QStringLiteral("New plan")), "title"));
    QLabel *explanation = withRole(
        plainLabel(QStringLiteral("Three facts about your organisation give a first proposal. "
                                  "Everything can be changed later.")),
        "quiet");
    layout->addWidget(explanation);
    layout->addSpacing(6);
    auto *label = withRole(new QLabel(QStringLiteral("&Name of the plan"), this), "name");
    label->setBuddy(m_name);
    layout->addWidget(label);
    m_name->setAccessibleName(QStringLiteral("Name of the plan"));
    m_name->setMaxLength(longestName);
    layout->addWidget(m_name);
    layout->addSpacing(6);
    layout->addWidget(m_factors);
    connect(m_factors, &FactorForm::changed, this, &NewPlanDialog::updatePreview);
    layout->addWidget(units(proposal));
    layout->addWidget(sources());
    takeFramework(loadInstalledFramework(QStringLiteral("ml-skill-profiles")));
    layout->addSpacing(4);
    layout->addWidget(outcome());
    // By itself a dialog takes at most two thirds of the screen's height, and cuts the rest.
    resize(dialogWidth, layout->totalHeightForWidth(dialogWidth));
    updatePreview();
}

QWidget *NewPlanDialog::units(const NewPlanOptions &proposal)
{
    m_units->setRange(0, mostBusinessUnits);
    m_units->setValue(proposal.businessUnits);
    connect(m_units, &QSpinBox::valueChanged, this, &NewPlanDialog::updatePreview);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 6, 0, 0);
    auto *label = new QLabel(QStringLiteral("Business &units"));
    label->setBuddy(m_units);
    layout->addWidget(label);
    layout->addWidget(m_units);
    layout->addStretch(1);
    return line;
}

/// What the plan is made from: a framework, and the names of the roles.
QWidget *NewPlanDialog::sources()
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, PickBox *box) {
        auto *label = new QLabel(text);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
    };
    add(QStringLiteral("&Framework"), m_frameworks);
    layout->addSpacing(24);
    add(QStringLiteral("&Roles"), m_roles);
    layout->addStretch(1);
    m_frameworks->addChoice(QStringLiteral("From a file…"), {});
    connect(m_frameworks, &QComboBox::activated, this, &NewPlanDialog::chooseFramework);
    connect(m_roles, &QComboBox::currentIndexChanged, this, &NewPlanDialog::updatePreview);
    return line;
}

/// The last choice asks for a file; until it is read, the one before stays chosen.
void NewPlanDialog::chooseFramework(int choice)
{
    if (choice < std::ssize(m_known)) {
        m_chosen = static_cast<size_t>(choice);
        fillRoles();
        return;
    }
    m_frameworks->setCurrentIndex(m_chosen ? static_cast<int>(*m_chosen) : -1);
    if (const auto path = askForFramework(m_prompts))
        m_reading.request([path = *path] { return loadFrameworkFile(path); });
}

void NewPlanDialog::takeFramework(const Result<Framework> &framework)
{
    if (!framework) {
        m_prompts.showError(QStringLiteral("This framework cannot be used"), framework.error());
        return;
    }
    m_chosen = m_known.size();
    m_known.push_back(*framework);
    const int place = static_cast<int>(*m_chosen);
    m_frameworks->insertItem(place, shownText(QStringLiteral("%1, version %2")
                                                  .arg(framework->name.english())
                                                  .arg(framework->version)));
    m_frameworks->setCurrentIndex(place);
    fillRoles();
}

/// A company that knows its roles by other names starts from those.
void NewPlanDialog::fillRoles()
{
    const QSignalBlocker quiet(m_roles);
    m_roles->clear();
    m_roles->addChoice(QStringLiteral("The profiles of the framework"), {});
    m_crosswalks = m_chosen ? installedCrosswalks(m_known[*m_chosen]) : std::vector<Crosswalk>();
    for (const Crosswalk &crosswalk : m_crosswalks) {
        m_roles->addChoice(crosswalk.name.english(), crosswalk.id.value);
        m_roles->setItemData(m_roles->count() - 1, plainToolTip(crosswalk.about.english()),
                             Qt::ToolTipRole);
    }
    m_roles->setEnabled(!m_crosswalks.empty());
    updatePreview();
}

QWidget *NewPlanDialog::outcome()
{
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    auto *card = withRole(new QFrame, "card");
    auto *words = new QVBoxLayout(card);
    words->setContentsMargins(14, 10, 14, 12);
    words->setSpacing(3);
    words->addWidget(withRole(plainLabel(QStringLiteral("What you will get")), "heading"));
    words->addWidget(m_positions);
    m_leftOut->setWordWrap(true);
    m_leftOut->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_leftOut->setMinimumHeight(3 * m_leftOut->fontMetrics().lineSpacing()); // it does not jump
    words->addWidget(m_leftOut);
    layout->addWidget(card);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(button(QStringLiteral("Cancel"), [this] { reject(); }));
    m_accept->setDefault(true);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);
    return whole;
}

NewPlanOptions NewPlanDialog::options() const
{
    NewPlanOptions options = m_proposal;
    options.name = m_name->text();
    options.factors = m_factors->factors();
    options.businessUnits = m_units->value();
    const int chosen = m_roles->currentIndex() - 1;
    options.roles =
        chosen < 0 ? std::nullopt : std::optional(m_crosswalks[static_cast<size_t>(chosen)]);
    return options;
}

NewPlanOrder NewPlanDialog::order() const
{
    return {options(), m_chosen ? std::optional(m_known[*m_chosen]) : std::nullopt};
}

QString NewPlanDialog::preview() const
{
    return m_positions->text() + u'\n' + m_leftOut->text();
}

void NewPlanDialog::updatePreview()
{
    if (m_chosen)
        m_previewing.request([options = options(), framework = m_known[*m_chosen]] {
            return previewInWords(options, framework);
        });
}

} // namespace rolewright
