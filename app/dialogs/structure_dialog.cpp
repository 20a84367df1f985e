#include "app/dialogs/structure_dialog.h"

#include "app/common/card_button.h"
#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/dialogs/change_ticks.h"
#include "app/dialogs/proposal_frame.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize proposedSize(1200, 780);
constexpr QSize leastSize(900, 640);
constexpr int choiceWidth = 400;
constexpr qsizetype mostLines = 12; ///< of a change that are listed

QString aboutPreset(StructurePreset preset)
{
    switch (preset) {
    case StructurePreset::Centralised:
        return QStringLiteral("One team in the centre; units keep Product Owner and Data Steward.");
    case StructurePreset::HubAndSpoke:
        return QStringLiteral("The centre guides, the business units build.");
    case StructurePreset::Decentralised:
        return QStringLiteral("Each business unit has its own architects, too.");
    case StructurePreset::PoolOfExperts:
        break;
    }
    return QStringLiteral("As hub and spoke, with engineers and scientists lent from a pool.");
}

QString fte(double value)
{
    return QString::number(value, 'f', 1);
}

QString coverage(const StructureFigures &figures)
{
    return figures.coverage ? QStringLiteral("%1 %").arg(qRound(*figures.coverage * 100))
                            : QStringLiteral("no demand");
}

QString handOvers(const StructureFigures &figures)
{
    return figures.hasPhases ? QString::number(figures.handOvers) : QStringLiteral("no phases");
}

/// "3 → 5", or "3, as now"; words alone where there is no figure.
QString change(const QString &before, const QString &after)
{
    if (before == after && !before.at(0).isDigit())
        return before;
    return before == after ? QStringLiteral("%1, as now").arg(after)
                           : QStringLiteral("%1 → %2").arg(before, after);
}

void addLines(InspectorPage &page, const QStringList &lines)
{
    // One line left over is listed rather than counted.
    const qsizetype shown = lines.size() <= mostLines + 1 ? lines.size() : mostLines;
    for (const QString &line : lines.mid(0, shown))
        page.addQuietText(QStringLiteral("•  ") + line);
    if (shown < lines.size())
        page.addQuietText(QStringLiteral("•  and %1 more").arg(lines.size() - shown));
}

/// Who moves; the first names.
QString peopleInWords(const QStringList &moving)
{
    constexpr qsizetype mostNames = 6;
    if (moving.isEmpty())
        return QStringLiteral("Everybody stays in their unit.");
    QString words = moving.size() == 1
                        ? QStringLiteral("1 person moves to another unit: ")
                        : QStringLiteral("%1 people move to another unit: ").arg(moving.size());
    const qsizetype shown = moving.size() <= mostNames + 1 ? moving.size() : mostNames;
    words += moving.mid(0, shown).join(QStringLiteral(", "));
    if (shown < moving.size())
        words += QStringLiteral(" and %1 more").arg(moving.size() - shown);
    return words + QStringLiteral(".");
}

} // namespace

StructureDialog::StructureDialog(const StructureQuestion &question, QWidget *parent)
    : QDialog(parent), m_question(question), m_figures(new InspectorPage), m_list(new ChangeTicks),
      m_state(withRole(plainLabel({}), "quiet")),
      m_accept(button(
          QStringLiteral("Apply"), [this] { accept(); }, true)),
      m_proposing([this](const Result<StructureProposal> &proposal) { showProposal(proposal); }),
      m_previewing([this](const Result<StructurePreview> &shown) { showPreview(shown); })
{
    QVBoxLayout *layout = proposalFrame(
        *this, QStringLiteral("Structure"),
        QStringLiteral("Say where positions are to sit, and look at what that changes. "
                       "People keep their seats; the seats move."),
        proposedSize, leastSize);
    auto *choices = new QWidget;
    choices->setFixedWidth(choiceWidth);
    auto *left = new QVBoxLayout(choices);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(8);
    QWidget *chosen = addChoices(left);
    m_figures->layout()->setContentsMargins(0, 12, 0, 0);
    left->addWidget(m_figures, 1);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(24);
    parts->addWidget(choices);
    parts->addWidget(inCard(*m_list), 1);
    layout->addLayout(parts, 1);
    layout->addSpacing(8);
    layout->addWidget(applyLine(*m_state, *m_accept, *this));
    connect(m_list, &ChangeTicks::changed, this, &StructureDialog::preview);
    chosen->setFocus(); // arrow keys go on from there
    choose(static_cast<int>(question.preset));
}

QWidget *StructureDialog::addChoices(QBoxLayout *layout)
{
    auto *group = new QButtonGroup(this);
    for (const auto &[preset, name] : EnumNames<StructurePreset>::names) {
        auto *card = new CardButton(inWords(preset), aboutPreset(preset));
        card->setCheckable(true);
        card->setChecked(preset == m_question.preset);
        group->addButton(card, static_cast<int>(preset));
        layout->addWidget(card);
    }
    connect(group, &QButtonGroup::idClicked, this, &StructureDialog::choose);
    return group->checkedButton();
}

void StructureDialog::choose(int preset)
{
    m_question.preset = static_cast<StructurePreset>(preset);
    m_accept->setEnabled(false);
    m_previewing.drop();
    m_proposing.request([question = m_question] { return proposeStructure(question); });
}

void StructureDialog::showProposal(const Result<StructureProposal> &proposal)
{
    m_list->clear();
    m_links = nullptr;
    InspectorPage &page = m_list->page();
    if (!proposal) {
        page.addText(sentence(describe(proposal.error())));
        return;
    }
    m_proposal = *proposal;
    if (m_proposal.changes.empty()) {
        page.addTitle(QStringLiteral("Nothing differs"));
        page.addText(QStringLiteral("The positions sit as this structure has them."));
    }
    for (const StructureChange &change : m_proposal.changes)
        addChange(change);
    if (!m_proposal.kept.isEmpty())
        page.addHeading(QStringLiteral("Stays as it is"));
    for (const QString &kept : m_proposal.kept)
        page.addText(kept);
    preview();
}

void StructureDialog::addChange(const StructureChange &change)
{
    const QString effect =
        change.isRecommended ? change.effect
                             : change.effect + QStringLiteral(". Not ticked, since other scenarios "
                                                              "share the answers.");
    InspectorPage *details =
        m_list->addChange(change.title, change.reason, effect, change.isRecommended);
    if (change.subject == StructureSubject::Answers)
        return;
    InspectorPage *lines = details->addPart(2);
    addLines(*lines, change.lines);
    if (change.subject == StructureSubject::Guidance)
        m_links = lines;
}

void StructureDialog::preview()
{
    std::vector<StructureChange> accepted;
    for (const size_t number : m_list->ticked())
        accepted.push_back(m_proposal.changes[number]);
    m_accept->setEnabled(false);
    m_accept->setText(applyInWords(accepted.size()));
    m_previewing.request(
        [question = m_question, accepted] { return previewStructure(question, accepted); });
}

void StructureDialog::showPreview(const Result<StructurePreview> &preview)
{
    if (!preview) {
        m_state->setText(shownText(sentence(describe(preview.error()))));
        return;
    }
    m_preview = *preview;
    if (m_links != nullptr) {
        m_links->clear();
        addLines(*m_links, m_preview.links);
    }
    showFigures();
    m_accept->setEnabled(!m_preview.set.isEmpty());
    m_state->setText(QStringLiteral("One Undo takes all of it back."));
}

void StructureDialog::showFigures()
{
    const StructureFigures &before = m_preview.before;
    const StructureFigures &after = m_preview.after;
    m_figures->clear();
    m_figures->addHeading(QStringLiteral("Effect"));
    const auto add = [this](const char *name, const QString &one, const QString &other,
                            const char *source) {
        setPlainToolTip(m_figures->addFigure(QLatin1String(name), change(one, other)),
                        QLatin1String(source));
    };
    add("Positions", QString::number(before.positions), QString::number(after.positions),
        "Seats of the scenario, filled or not.");
    add("Vacant FTE", fte(before.vacantFte), fte(after.vacantFte),
        "Of all positions, today or when they are needed.");
    add("Covered at the peak", coverage(before), coverage(after),
        "Part of the demand that people cover in the month of the greatest demand.");
    add("Guidance links", QString::number(before.links), QString::number(after.links),
        "Links from one position to another, of any kind.");
    add("Guides missing", QString::number(before.missingLinks), QString::number(after.missingLinks),
        "Roles of units and pools that have no counterpart or no link to it, as in Findings.");
    add("Hand-overs between units", handOvers(before), handOvers(after),
        "Consecutive phases of a use case whose responsible positions sit in different units. "
        "Responsible is who holds the profile that does most of the phase's work.");
    m_figures->addText(peopleInWords(m_preview.moving));
}

} // namespace rolewright
