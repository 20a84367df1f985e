#include "app/dialogs/staffing/staffing_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"
#include "app/common/text_table.h"
#include "app/dialogs/change_ticks.h"
#include "app/dialogs/lines_model.h"
#include "app/dialogs/proposal_frame.h"
#include "app/dialogs/staffing/proposed_seats_model.h"

#include "core/drawing/text_drawing.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

namespace rolewright {

namespace {

constexpr QSize proposedSize(1280, 780);
constexpr QSize leastSize(960, 600);
constexpr int optionsWidth = 270;
constexpr int usualFit = 50;           ///< percent
constexpr double usualSeconds = 20;    ///< before it is asked whether to search on
constexpr double unitPreference = 0.1; ///< as a part of a perfect fit

QString fte(double value)
{
    return fteInWords(value, QStringLiteral("en"));
}

QString percent(const std::optional<double> &part, const char *none)
{
    return part ? QStringLiteral("%1 %").arg(std::lround(*part * 100)) : QLatin1String(none);
}

/// "3 → 5", or "3, as now".
QString change(const QString &before, const QString &after)
{
    return before == after ? QStringLiteral("%1, as now").arg(after)
                           : QStringLiteral("%1 → %2").arg(before, after);
}

} // namespace

StaffingDialog::StaffingDialog(SnapshotPtr snapshot, QWidget *parent)
    : QDialog(parent), m_snapshot(std::move(snapshot)), m_leastFit(new QSpinBox),
      m_leastShare(new QDoubleSpinBox), m_mostPositions(new QSpinBox),
      m_prefersUnit(new QCheckBox(QStringLiteral("Prefer who sits in the unit"))),
      m_figures(new InspectorPage), m_seats(new ProposedSeatsModel(this)),
      m_vacant(new LinesModel(
          {QStringLiteral("Position"), QStringLiteral("FTE"), QStringLiteral("Why")}, {}, this)),
      m_showSeats(segmentButton(QStringLiteral("Proposed"), "first")),
      m_showVacant(segmentButton(QStringLiteral("Stay vacant"), "last")),
      m_lists(new QStackedWidget), m_table(nullptr), m_details(plainLabel({})),
      m_proof(withRole(plainLabel({}), "quiet")),
      m_stopButton(button(QStringLiteral("Stop"), [this] { stop(); })),
      m_longer(button(QStringLiteral("Search on"), [this] { search(0); })),
      m_state(withRole(plainLabel({}), "quiet")),
      m_accept(button(
          QStringLiteral("Apply"), [this] { accept(); }, true)),
      m_searching([this](const Result<StaffingAnswer> &answer) { showAnswer(answer); }),
      m_judging([this](const StaffingEffect &effect) { showEffect(effect); })
{
    QVBoxLayout *layout = proposalFrame(
        *this, QStringLiteral("Propose staffing"),
        QStringLiteral("Fills what is vacant with the people who fit best and have time "
                       "for it. Whoever sits somewhere stays there."),
        proposedSize, leastSize);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(24);
    parts->addWidget(makeOptions());
    parts->addWidget(makeList(), 1);
    layout->addLayout(parts, 1);
    layout->addSpacing(8);
    layout->addWidget(applyLine(*m_state, *m_accept, *this));
    m_table->setFocus();
    search(usualSeconds);
}

StaffingDialog::~StaffingDialog()
{
    m_stop.request_stop(); // the search is waited for
}

QWidget *StaffingDialog::makeOptions()
{
    auto *part = new QWidget;
    part->setFixedWidth(optionsWidth);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_leastFit->setRange(0, 100);
    m_leastFit->setSingleStep(5);
    m_leastFit->setSuffix(QStringLiteral(" %"));
    m_leastFit->setValue(usualFit);
    addOption(layout, QStringLiteral("Least fit"), m_leastFit);
    m_leastShare->setRange(0.05, 1);
    m_leastShare->setSingleStep(0.05);
    m_leastShare->setSuffix(QStringLiteral(" FTE"));
    m_leastShare->setValue(StaffingOptions().minShare);
    addOption(layout, QStringLiteral("Least share of one person"), m_leastShare);
    m_mostPositions->setRange(0, 9);
    m_mostPositions->setSpecialValueText(QStringLiteral("any number"));
    addOption(layout, QStringLiteral("Most positions of one person"), m_mostPositions);
    layout->addSpacing(4);
    layout->addWidget(m_prefersUnit);
    setPlainToolTip(m_prefersUnit,
                    QStringLiteral("Counts as 10 % more fit when it comes to the choice; the fit "
                                   "that is shown stays what it is."));
    m_figures->layout()->setContentsMargins(0, 12, 0, 0);
    layout->addWidget(m_figures);
    layout->addStretch(1);
    const auto again = [this] { search(usualSeconds); };
    for (QSpinBox *box : {m_leastFit, m_mostPositions})
        connect(box, &QSpinBox::valueChanged, this, again);
    connect(m_leastShare, &QDoubleSpinBox::valueChanged, this, again);
    connect(m_prefersUnit, &QCheckBox::toggled, this, again);
    return part;
}

void StaffingDialog::addOption(QBoxLayout *layout, const QString &label, QWidget *field)
{
    auto *name = plainLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    layout->addWidget(name);
    layout->addWidget(field);
    layout->addSpacing(6);
}

QWidget *StaffingDialog::makeList()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    auto *shown = new QButtonGroup(this);
    for (QPushButton *segment : {m_showSeats, m_showVacant}) {
        shown->addButton(segment, static_cast<int>(shown->buttons().size()));
        head->addWidget(segment);
    }
    m_showSeats->setChecked(true);
    connect(shown, &QButtonGroup::idClicked, m_lists, &QStackedWidget::setCurrentIndex);
    head->addSpacing(14);
    head->addWidget(m_proof, 1);
    head->addWidget(m_stopButton);
    head->addWidget(m_longer);
    layout->addLayout(head);

    m_table = textTable(QStringLiteral("Proposed"), m_seats, m_lists);
    const std::initializer_list<std::pair<int, int>> widths{
        {ProposedSeatsModel::PersonColumn, 190},
        {ProposedSeatsModel::PositionColumn, 230},
        {ProposedSeatsModel::ShareColumn, 56},
        {ProposedSeatsModel::FitColumn, 56},
        {ProposedSeatsModel::CoverageColumn, 84}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    QTableView *vacant = textTable(QStringLiteral("Stay vacant"), m_vacant, m_lists);
    vacant->setColumnWidth(0, 260);
    vacant->setColumnWidth(1, 56);
    vacant->horizontalHeader()->setStretchLastSection(true);
    m_lists->addWidget(m_table);
    m_lists->addWidget(vacant);
    layout->addWidget(m_lists, 1);

    auto *card = withRole(new QFrame, "card");
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(14, 8, 14, 8);
    m_details->setAccessibleName(QStringLiteral("Why"));
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMinimumHeight(3 * m_details->fontMetrics().lineSpacing());
    cardLayout->addWidget(m_details);
    layout->addWidget(card);
    connect(m_seats, &ProposedSeatsModel::ticked, this, &StaffingDialog::judge);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StaffingDialog::showDetails);
    return part;
}

StaffingOptions StaffingDialog::options() const
{
    return {.minFit = m_leastFit->value() / 100.0,
            .minShare = m_leastShare->value(),
            .maxPositions = m_mostPositions->value() > 0 ? std::optional(m_mostPositions->value())
                                                         : std::nullopt,
            .unitPreference = m_prefersUnit->isChecked() ? unitPreference : 0};
}

void StaffingDialog::search(double seconds)
{
    stop();
    m_stop = std::stop_source();
    m_judging.drop();
    m_accept->setEnabled(false);
    m_proof->setText(QStringLiteral("Searching…"));
    m_stopButton->show();
    m_longer->hide();
    const SearchControl control{.seconds = seconds,
                                .stop = m_stop.get_token(),
                                .progress = [this](double value, double bound) {
                                    QMetaObject::invokeMethod(
                                        this, [=, this] { showProgress(value, bound); },
                                        Qt::QueuedConnection);
                                }};
    m_searching.request([snapshot = m_snapshot, asked = options(), control] {
        return staffingAnswer(snapshot, asked, control);
    });
}

void StaffingDialog::stop()
{
    m_stop.request_stop();
}

void StaffingDialog::showProgress(double value, double bound)
{
    if (m_searching.isBusy() && value > 0 && bound < 1e6)
        m_proof->setText(QStringLiteral("Searching… total fit %1, no more than %2 is possible")
                             .arg(value, 0, 'f', 2)
                             .arg(bound, 0, 'f', 2));
}

void StaffingDialog::showAnswer(const Result<StaffingAnswer> &answer)
{
    m_stopButton->hide();
    if (!answer) {
        m_proof->setText(shownText(sentence(describe(answer.error()))));
        return;
    }
    m_answer = *answer;
    m_seats->setLines(m_answer.lines);
    m_vacant->setLines(m_answer.vacant);
    m_showSeats->setText(QStringLiteral("Proposed %1").arg(m_answer.lines.size()));
    m_showVacant->setText(QStringLiteral("Stay vacant %1").arg(m_answer.vacant.size()));
    keepRoom(m_showSeats);
    keepRoom(m_showVacant);
    if (!m_answer.lines.empty())
        m_table->selectRow(0);
    showProof();
    showDetails();
    judge();
}

void StaffingDialog::showProof()
{
    const StaffingProposal &found = m_answer.proposal;
    m_longer->setVisible(!found.isOptimal);
    if (found.isOptimal) {
        m_proof->setText(QStringLiteral("Proven: no other choice has a greater total fit."));
        return;
    }
    const double more = found.objective > 0 ? (found.bound / found.objective - 1) * 100 : 100;
    const QString words = more < 0.1 ? QStringLiteral("less than 0.1")
                                     : QStringLiteral("up to %1").arg(more, 0, 'f', 1);
    m_proof->setText(
        QStringLiteral("Not proven to be the best: a choice %1 % better is possible.").arg(words));
}

void StaffingDialog::showDetails()
{
    if (m_answer.lines.empty() && m_answer.vacant.empty())
        return m_details->setText(QStringLiteral("Nothing is vacant in this scenario."));
    if (m_answer.lines.empty())
        return m_details->setText(
            QStringLiteral("Nobody can be proposed. “Stay vacant” says why for each position."));
    m_details->setText(
        shownParagraph(m_seats->details(std::max(0, m_table->currentIndex().row()))));
}

void StaffingDialog::judge()
{
    m_accept->setEnabled(false);
    m_judging.request([snapshot = m_snapshot, seats = m_seats->tickedSeats()] {
        return staffingEffect(snapshot, seats);
    });
}

void StaffingDialog::showEffect(const StaffingEffect &effect)
{
    if (!effect.set) {
        m_state->setText(shownText(sentence(describe(effect.set.error()))));
        return;
    }
    m_set = *effect.set;
    m_accept->setEnabled(!m_set.isEmpty());
    m_accept->setText(applyInWords(m_set.changes.size()));
    m_state->setText(m_answer.unrated == 0
                         ? QStringLiteral("One Undo takes all of it back.")
                         : QStringLiteral("One Undo takes all of it back. Left out: %1 without a "
                                          "rated skill.")
                               .arg(counted(m_answer.unrated, QStringLiteral("person"),
                                            QStringLiteral("people"))));
    m_figures->clear();
    m_figures->addHeading(QStringLiteral("Effect"));
    const auto add = [this](const char *name, const QString &before, const QString &after,
                            const char *source) {
        setPlainToolTip(m_figures->addFigure(QLatin1String(name), change(before, after)),
                        QLatin1String(source));
    };
    const StaffingFigures &before = m_answer.proposal.before;
    const StaffingFigures &after = effect.figures;
    add("Vacant FTE", fte(before.vacantFte), fte(after.vacantFte),
        "Of all positions, today or when they are needed.");
    add("Mean fit", percent(before.meanFit, "not rated"), percent(after.meanFit, "not rated"),
        "Of the people on positions whose skills are rated, weighted by their shares.");
    add("Covered at the peak", percent(m_answer.coverage, "no demand"),
        percent(effect.coverage, "no demand"),
        "Part of the demand that people cover in the month of the greatest demand.");
    add("Overload FTE", fte(before.overloadFte), fte(after.overloadFte),
        "What people's shares exceed their capacity by, each in the worst month.");
}

} // namespace rolewright
