#include "app/dialogs/import/preview_pane.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/import/organisation_model.h"
#include "app/dialogs/import/people_model.h"

#include "core/exchange/import_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int nameWidth = 190;
constexpr int positionWidth = 260;
constexpr int unitWidth = 160;
constexpr int fateWidth = 92;
constexpr int suitsWidth = 170;
constexpr int changesWidth = 330;
constexpr int numberWidth = 64;
constexpr int detailLines = 5;
constexpr int remarkHeight = 46; ///< of two lines

std::vector<RemarksModel::Remark> notesOf(const ImportOutcome &outcome)
{
    const ImportPreview &preview = *outcome.preview;
    std::vector<RemarksModel::Remark> notes;
    for (const QString &manager : preview.unresolvedManagers)
        notes.push_back({0, QStringLiteral("“%1” is given as a manager, but no such person is in "
                                           "the plan or among the rows that come in")
                                .arg(manager)});
    for (const QString &note : preview.notes)
        notes.push_back({0, note});
    return notes;
}

std::vector<RemarksModel::Remark> goneOf(const ImportOutcome &outcome)
{
    std::vector<RemarksModel::Remark> gone;
    for (const QString &person : outcome.preview->gone)
        gone.push_back({0, QStringLiteral("%1 is in the plan, but gone from the table")
                               .arg(outcome.nameOf({person}))});
    return gone;
}

std::vector<RemarksModel::Remark> editsByHandOf(const ImportOutcome &outcome, bool tableWins)
{
    std::vector<RemarksModel::Remark> edits;
    for (const KeptEditOf &kept : outcome.preview->editsByHand)
        edits.push_back({kept.row, inWords(kept, outcome.nameOf(kept.person), tableWins)});
    return edits;
}

std::vector<RemarksModel::Remark> skippedOf(const ImportPreview &preview)
{
    std::vector<RemarksModel::Remark> skipped;
    for (const SkippedRow &row : preview.skipped)
        skipped.push_back({row.row, row.reason});
    return skipped;
}

} // namespace

PreviewPane::PreviewPane(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_parts(new QButtonGroup(this)),
      m_stack(new QStackedWidget(this)),
      m_people(
          new PeopleModel(work.question().framework, work.question().plan.head->language, this)),
      m_peopleTable(nullptr), m_positions(new OrganisationModel(this)),
      m_remarks(new RemarksModel(this)), m_details(nullptr),
      m_nothing(withRole(plainLabel({}, this), "quiet")), m_takeAll(nullptr), m_takeNone(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(partButtons());
    m_stack->addWidget(peopleList());
    QTableView *remarks = textTable(QStringLiteral("Remarks"), m_remarks, m_stack);
    remarks->setColumnWidth(0, numberWidth);
    remarks->horizontalHeader()->setStretchLastSection(true);
    remarks->verticalHeader()->setDefaultSectionSize(remarkHeight);
    remarks->setWordWrap(true);
    m_stack->addWidget(remarks);
    QTableView *positions = textTable(QStringLiteral("Positions"), m_positions, m_stack);
    positions->setColumnWidth(OrganisationModel::PositionColumn, positionWidth);
    positions->setColumnWidth(OrganisationModel::UnitColumn, unitWidth);
    positions->setColumnWidth(OrganisationModel::PersonColumn, unitWidth);
    positions->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(positions);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_stack->addWidget(m_nothing);
    layout->addWidget(m_stack, 1);
    connect(&work, &ImportWork::outcomeChanged, this, &PreviewPane::showOutcome);
    connect(&work, &ImportWork::choicesChanged, m_people,
            [this] { m_people->setLeftOut(m_work.leftOut()); });
    connect(m_parts, &QButtonGroup::idToggled, this, &PreviewPane::showPart);
    showOutcome();
}

QWidget *PreviewPane::partButtons()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < static_cast<int>(Part::Count); ++i) {
        auto *one = withRole(new QPushButton(line), "segment");
        one->setCheckable(true);
        const bool isLast = i + 1 == static_cast<int>(Part::Count);
        one->setProperty("place", QLatin1String(i == 0 ? "first" : isLast ? "last" : "middle"));
        m_parts->addButton(one, i);
        layout->addWidget(one);
    }
    layout->addStretch(1);
    m_parts->button(0)->setChecked(true);
    return line;
}

QWidget *PreviewPane::peopleList()
{
    auto *part = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_peopleTable = textTable(QStringLiteral("People"), m_people, part);
    m_peopleTable->setColumnWidth(PeopleModel::NameColumn, nameWidth);
    m_peopleTable->setColumnWidth(PeopleModel::FateColumn, fateWidth);
    m_peopleTable->setColumnWidth(PeopleModel::SuitsColumn, suitsWidth);
    m_peopleTable->setColumnWidth(PeopleModel::RowColumn, numberWidth);
    m_peopleTable->setColumnWidth(PeopleModel::ChangesColumn, changesWidth);
    m_peopleTable->horizontalHeader()->setSectionResizeMode(PeopleModel::ChangesColumn,
                                                            QHeaderView::Stretch);
    layout->addWidget(m_peopleTable, 1);
    auto *card = withRole(new QFrame(part), "card");
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(14, 8, 14, 8);
    m_details = plainLabel({}, card);
    cardLayout->addWidget(m_details);
    m_details->setAccessibleName(QStringLiteral("What changes"));
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setWordWrap(true);
    m_details->setMinimumHeight(detailLines * m_details->fontMetrics().lineSpacing());
    m_details->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(card);
    auto *buttons = new QHBoxLayout;
    m_takeAll = button(QStringLiteral("Take all listed"), [this] { tickListed(false); });
    m_takeNone = button(QStringLiteral("Leave all listed out"), [this] { tickListed(true); });
    buttons->addWidget(m_takeAll);
    buttons->addWidget(m_takeNone);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_people, &PeopleModel::ticked, this,
            [this](int record, bool isOut) { m_work.leaveOut({record}, isOut); });
    connect(m_peopleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PreviewPane::showDetails);
    connect(m_people, &PeopleModel::dataChanged, this, &PreviewPane::showDetails);
    connect(m_people, &PeopleModel::modelReset, this, &PreviewPane::showDetails);
    return part;
}

/// All that changes about the person that is looked at, the first one where nobody is.
void PreviewPane::showDetails()
{
    QStringList lines = m_people->details(std::max(0, m_peopleTable->currentIndex().row()));
    for (QString &line : lines)
        line = shownText(line);
    if (lines.size() > detailLines)
        lines = QStringList{lines.front(), lines.mid(1).join(QStringLiteral("  ·  "))};
    m_details->setText(lines.join(u'\n'));
}

PreviewPane::Part PreviewPane::part() const
{
    return static_cast<Part>(std::max(0, m_parts->checkedId()));
}

void PreviewPane::countParts(const ImportPreview &preview)
{
    const auto countPeople = [&](Part one, const QString &text) {
        countPart(one, text,
                  std::count_if(preview.people.begin(), preview.people.end(),
                                [&](const ImportedRow &row) { return isIn(one, row); }));
    };
    countPeople(Part::All, QStringLiteral("All"));
    countPeople(Part::Added, QStringLiteral("Added"));
    countPeople(Part::Updated, QStringLiteral("Updated"));
    countPeople(Part::Unchanged, QStringLiteral("Unchanged"));
    countPeople(Part::HaveLeft, QStringLiteral("Have left"));
    const ImportOutcomePtr &outcome = m_work.outcome();
    const bool hasPositions = outcome && outcome->organisation;
    countPart(Part::Positions, QStringLiteral("Positions"),
              hasPositions ? std::ssize(outcome->organisation->seats) : 0);
    showPartButton(Part::Positions, hasPositions);
    countPart(Part::Gone, QStringLiteral("Gone"), std::ssize(preview.gone));
    showPartButton(Part::Gone, !preview.gone.empty());
    countPart(Part::EditsByHand, QStringLiteral("Edits by hand"), std::ssize(preview.editsByHand));
    showPartButton(Part::EditsByHand, !preview.editsByHand.empty());
    countPart(Part::Skipped, QStringLiteral("Skipped"), std::ssize(preview.skipped));
    countPart(Part::Notes, QStringLiteral("Notes"),
              preview.notes.size() + preview.unresolvedManagers.size());
}

void PreviewPane::countPart(Part part, const QString &text, qsizetype number)
{
    QAbstractButton *shown = m_parts->button(static_cast<int>(part));
    shown->setText(text + u' ' + grouped(number));
    shown->setAccessibleName(text);
}

/// A part that is not there any more cannot stay chosen.
void PreviewPane::showPartButton(Part part, bool isVisible)
{
    QAbstractButton *shown = m_parts->button(static_cast<int>(part));
    shown->setVisible(isVisible);
    if (!isVisible && shown->isChecked())
        m_parts->button(static_cast<int>(Part::All))->setChecked(true);
}

/// The remarks of a part that lists no people.
std::vector<RemarksModel::Remark> PreviewPane::remarksOf(Part part) const
{
    const ImportOutcome &outcome = *m_work.outcome();
    switch (part) {
    case Part::Gone:
        return goneOf(outcome);
    case Part::EditsByHand:
        return editsByHandOf(outcome, m_work.tableWins());
    case Part::Skipped:
        return skippedOf(*outcome.preview);
    default:
        return notesOf(outcome);
    }
}

/// Whether a row belongs to one of the parts that list people.
bool PreviewPane::isIn(Part part, const ImportedRow &row) const
{
    switch (part) {
    case Part::Added:
        return row.fate == RowFate::Added;
    case Part::Updated:
        return row.fate == RowFate::Updated;
    case Part::Unchanged:
        return row.fate == RowFate::Unchanged;
    case Part::HaveLeft:
        return row.hasLeft(m_work.question().today);
    default:
        return true;
    }
}

/// Where nothing can be said yet, or any more, the last outcome stands until the next one is there.
void PreviewPane::showOutcome()
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    if (outcome && outcome->preview) {
        countParts(*outcome->preview);
        showPositions(outcome);
        return showPart();
    }
    if (outcome && outcome->isFilterProblem && m_people->rowCount() > 0)
        return;
    countParts({});
    const QString reason = m_work.readError() ? describe(*m_work.readError())
                           : outcome          ? outcome->problem
                                              : QStringLiteral("Reading the table…");
    m_people->show(nullptr, [](const ImportedRow &) { return false; });
    m_remarks->setRemarks({});
    m_nothing->setText(shownParagraph(reason));
    m_stack->setCurrentWidget(m_nothing);
}

/// The tree comes first once rows are positions, and goes with them.
void PreviewPane::showPositions(const ImportOutcomePtr &outcome)
{
    const bool hadPositions = m_positions->rowCount() > 0;
    m_positions->show(outcome, m_work.question().plan.design(m_work.question().scenario),
                      m_work.question().scenario);
    const bool hasPositions = m_positions->rowCount() > 0;
    if (hasPositions != hadPositions)
        m_parts->button(static_cast<int>(hasPositions ? Part::Positions : Part::All))
            ->setChecked(true);
}

void PreviewPane::showPart()
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    if (!outcome || !outcome->preview)
        return;
    const bool listsPeople = part() < Part::Positions;
    m_stack->setCurrentIndex(listsPeople ? 0 : part() == Part::Positions ? 2 : 1);
    if (part() == Part::Positions)
        return;
    if (!listsPeople)
        return m_remarks->setRemarks(remarksOf(part()));
    m_people->show(outcome, [this](const ImportedRow &row) { return isIn(part(), row); });
    m_takeAll->setEnabled(part() != Part::Unchanged);
    m_takeNone->setEnabled(part() != Part::Unchanged);
}

void PreviewPane::tickListed(bool isOut)
{
    m_work.leaveOut(m_people->records(), isOut);
}

} // namespace rolewright
