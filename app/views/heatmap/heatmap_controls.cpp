#include "app/views/heatmap/heatmap_controls.h"

#include "app/common/choice_popup.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"

#include "core/drawing/heatmap_painter.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int longestName = 26;

QString shortName(const QString &name)
{
    const QString shown = shownText(name);
    return shown.size() <= longestName ? shown : shown.left(longestName) + QChar(0x2026);
}

QString monthName(Month month)
{
    return QLocale(QLocale::English).toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
}

/// Shows on a segment what is chosen with it.
void mark(QPushButton *button, const QString &kind, const QString &chosen)
{
    button->setText(actionText(chosen.isEmpty()
                                   ? kind + QChar(0x2026)
                                   : QStringLiteral("%1: %2").arg(kind, shortName(chosen))));
    keepRoom(button);
    button->setChecked(!chosen.isEmpty());
    setPlainToolTip(button, chosen);
}

} // namespace

HeatmapLegend::HeatmapLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void HeatmapLegend::setEntries(std::vector<LegendEntry> entries)
{
    m_entries = std::move(entries);
    QStringList texts;
    for (const LegendEntry &entry : m_entries)
        texts << entry.text;
    setAccessibleName(QStringLiteral("Legend: %1").arg(texts.join(QStringLiteral(", "))));
    setPlainToolTip(this, texts.join(u'\n'));
    updateGeometry();
    update();
}

QSize HeatmapLegend::sizeHint() const
{
    return {qCeil(heatmapLegendWidth(m_entries)) + 2, 28};
}

void HeatmapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHeatmapLegend(painter, QRectF(rect()).adjusted(1, 0, 0, 0), m_entries);
}

HeatmapControls::HeatmapControls(QWidget *parent)
    : QWidget(parent), m_modes(new QButtonGroup(this)), m_rowsMenu(new QMenu(this)),
      m_legend(new HeatmapLegend)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeModes());
    layout->addWidget(makeScopes());
    showScope();
    showRows();
}

QWidget *HeatmapControls::makeModes()
{
    auto *line = new QWidget;
    QHBoxLayout *layout = lineOf(line, 0);
    for (int i = 0; i < 5; ++i) {
        const auto mode = static_cast<HeatmapMode>(i);
        QPushButton *button =
            segmentButton(modeInWords(mode, QStringLiteral("en")), i == 0   ? "first"
                                                                   : i == 4 ? "last"
                                                                            : "middle");
        setPlainToolTip(button, modeInASentence(mode));
        m_modes->addButton(button, i);
        layout->addWidget(button);
    }
    m_modes->button(0)->setChecked(true);
    connect(m_modes, &QButtonGroup::idClicked, this,
            [this](int mode) { setMode(static_cast<HeatmapMode>(mode)); });
    layout->addStretch(1);
    layout->addWidget(m_legend);
    return line;
}

QWidget *HeatmapControls::makeScopes()
{
    auto *line = new QWidget;
    QHBoxLayout *layout = lineOf(line, 0);
    m_whole = segmentButton(QStringLiteral("Whole organisation"), "first");
    m_unit = segmentButton({}, "middle");
    m_useCase = segmentButton({}, "last");
    m_month = segmentButton({}, "last");
    m_month->setProperty("place", QStringLiteral("alone"));
    connect(m_whole, &QPushButton::clicked, this,
            [this] { setScope({.month = m_choice.scope.month}); });
    connect(m_unit, &QPushButton::clicked, this, &HeatmapControls::chooseUnit);
    connect(m_useCase, &QPushButton::clicked, this, &HeatmapControls::chooseUseCase);
    connect(m_month, &QPushButton::clicked, this, &HeatmapControls::chooseMonth);
    for (QPushButton *button : {m_whole, m_unit, m_useCase})
        layout->addWidget(button);
    layout->addSpacing(10);
    layout->addWidget(m_month);
    layout->addSpacing(10);
    layout->addStretch(1);
    layout->addWidget(makeRows());
    return line;
}

QWidget *HeatmapControls::makeRows()
{
    auto *line = new QWidget;
    QHBoxLayout *layout = lineOf(line, 6);
    m_rows = new QPushButton;
    m_rows->setAutoDefault(false);
    m_rows->setMenu(m_rowsMenu);
    addChoice(QStringLiteral("Order"),
              {QStringLiteral("In the &framework's order"), QStringLiteral("By &name"),
               QStringLiteral("By &staffed FTE"), QStringLiteral("By s&hortfall")},
              [](HeatmapRows &rows, int i) { rows.order = static_cast<HeatmapOrder>(i); });
    addChoice(QStringLiteral("Placement"),
              {QStringLiteral("&All profiles"), QStringLiteral("&Central profiles"),
               QStringLiteral("&Business unit profiles")},
              [](HeatmapRows &rows, int i) {
                  rows.placement.reset();
                  if (i > 0)
                      rows.placement = i == 1 ? Placement::Central : Placement::BusinessUnit;
              });
    addChoice(QStringLiteral("Staffing"),
              {QStringLiteral("Staffed &or not"), QStringLiteral("S&taffed"),
               QStringLiteral("Not staff&ed")},
              [](HeatmapRows &rows, int i) {
                  rows.staffed.reset();
                  if (i > 0)
                      rows.staffed = i == 1;
              });
    m_name = new QLineEdit;
    m_name->setAccessibleName(QStringLiteral("Filter profiles by name"));
    m_name->setPlaceholderText(QStringLiteral("Filter by name"));
    m_name->setMinimumWidth(124);
    m_name->setMaximumWidth(170);
    layout->addWidget(m_rows);
    layout->addWidget(m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        HeatmapRows rows = m_choice.rows;
        rows.name = text.trimmed();
        setRows(rows);
    });
    return line;
}

void HeatmapControls::addChoice(const QString &name, const QStringList &texts,
                                const std::function<void(HeatmapRows &, int)> &set)
{
    if (!m_rowsMenu->isEmpty())
        m_rowsMenu->addSeparator();
    auto *group = new QActionGroup(m_rowsMenu);
    group->setObjectName(name);
    for (int i = 0; i < texts.size(); ++i) {
        QAction *action = m_rowsMenu->addAction(texts[i]);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, set, i] {
            HeatmapRows rows = m_choice.rows;
            set(rows, i);
            setRows(rows);
        });
    }
    m_rowChoices << group;
}

void HeatmapControls::setMode(HeatmapMode mode)
{
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    if (mode == m_choice.mode)
        return;
    m_choice.mode = mode;
    Q_EMIT changed();
}

void HeatmapControls::setScope(const CoverageScope &scope)
{
    m_choice.scope = scope;
    showScope();
    Q_EMIT scopeChanged();
}

void HeatmapControls::setRows(const HeatmapRows &rows)
{
    if (rows == m_choice.rows)
        return;
    m_choice.rows = rows;
    showRows();
    Q_EMIT changed();
}

void HeatmapControls::showRows()
{
    const HeatmapRows &rows = m_choice.rows;
    const int placement = !rows.placement ? 0 : *rows.placement == Placement::Central ? 1 : 2;
    const int staffed = !rows.staffed ? 0 : *rows.staffed ? 1 : 2;
    const QList<int> chosen{static_cast<int>(rows.order), placement, staffed};
    for (int i = 0; i < chosen.size(); ++i)
        m_rowChoices[i]->actions()[chosen[i]]->setChecked(true);
    QStringList words;
    if (rows.placement)
        words << (placement == 1 ? QStringLiteral("central") : QStringLiteral("business unit"));
    if (rows.staffed)
        words << (staffed == 1 ? QStringLiteral("staffed") : QStringLiteral("not staffed"));
    if (words.isEmpty())
        words << QStringLiteral("all");
    m_rows->setText(QStringLiteral("Rows: %1").arg(words.join(QStringLiteral(", "))));
    if (m_name->text().trimmed() != rows.name)
        m_name->setText(rows.name);
}

void HeatmapControls::showScope()
{
    const CoverageScope &scope = m_choice.scope;
    QString unit;
    QString useCase;
    if (scope.unit)
        unit = m_snapshot->input.design().units.find(*scope.unit)->name;
    if (scope.useCase)
        useCase = m_snapshot->plan().useCases.find(*scope.useCase)->name;
    m_whole->setChecked(!scope.unit && !scope.useCase);
    mark(m_unit, QStringLiteral("Unit"), unit);
    mark(m_useCase, QStringLiteral("Use case"), useCase);
    mark(m_month, QStringLiteral("Month"), scope.month ? monthName(*scope.month) : QString());
    if (!scope.month)
        m_month->setText(QStringLiteral("Month: at its peak"));
    keepRoom(m_month);
    m_month->setAccessibleName(m_month->text());
}

void HeatmapControls::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    CoverageScope &scope = m_choice.scope;
    if (scope.unit && snapshot->input.design().units.find(*scope.unit) == nullptr)
        scope.unit.reset();
    if (scope.useCase && snapshot->plan().useCases.find(*scope.useCase) == nullptr)
        scope.useCase.reset();
    showScope();
}

void HeatmapControls::chooseUnit()
{
    showScope(); // the click has toggled the segment
    QList<ChoicePopup::Entry> entries;
    for (const int row : m_snapshot->index.unitsInPreorder()) {
        const Unit &unit = m_snapshot->index.unit(row);
        entries << ChoicePopup::Entry{unit.name, unit.id.value};
    }
    auto *popup = new ChoicePopup(
        QStringLiteral("Unit"), entries,
        [this](const QString &key) {
            setScope({.unit = UnitId{key}, .month = m_choice.scope.month});
        },
        this);
    popup->openUnder(m_unit, m_choice.scope.unit.value_or(UnitId{}).value);
}

void HeatmapControls::chooseUseCase()
{
    showScope();
    QList<ChoicePopup::Entry> entries;
    for (const auto &useCase : m_snapshot->plan().useCases)
        entries << ChoicePopup::Entry{useCase->name, useCase->id.value};
    auto *popup = new ChoicePopup(
        QStringLiteral("Use case"), entries,
        [this](const QString &key) {
            setScope({.useCase = UseCaseId{key}, .month = m_choice.scope.month});
        },
        this);
    popup->openUnder(m_useCase, m_choice.scope.useCase.value_or(UseCaseId{}).value);
}

void HeatmapControls::chooseMonth()
{
    showScope();
    QList<ChoicePopup::Entry> entries{{QStringLiteral("At its peak"), {}}};
    const MonthSpan horizon = m_snapshot->index.horizonOrToday();
    for (Month month = horizon.first; month <= horizon.last; month = month + 1)
        entries << ChoicePopup::Entry{monthName(month), month.toString()};
    auto *popup = new ChoicePopup(
        QStringLiteral("Month"), entries,
        [this](const QString &key) {
            CoverageScope scope = m_choice.scope;
            scope.month = Month::parse(key);
            setScope(scope);
        },
        this);
    popup->openUnder(m_month, m_choice.scope.month ? m_choice.scope.month->toString() : QString());
}

void HeatmapControls::focusFilter()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

QString modeInASentence(HeatmapMode mode)
{
    switch (mode) {
    case HeatmapMode::Coverage:
        return QStringLiteral("Staffed part of the FTE that use cases ask for in each phase.");
    case HeatmapMode::Gap:
        return QStringLiteral("FTE that each phase is short of, or has to spare.");
    case HeatmapMode::People:
        return QStringLiteral("Who does the work of each profile in each phase.");
    case HeatmapMode::Activities:
        return QStringLiteral("What is accounted for (A), done (R), advised on (C), and told (I).");
    case HeatmapMode::Effort:
        break;
    }
    return QStringLiteral("Relative effort of each skill profile in each phase.");
}

} // namespace rolewright
