#include "app/views/responsibilities/matrix_controls.h"

#include "app/common/choice_popup.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"

#include "core/drawing/matrix_painter.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

/// What the letters mean, on one line at the right.
class MatrixLegend : public QWidget
{
public:
    MatrixLegend()
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        setAccessibleName(
            QStringLiteral("Legend: A accountable, R responsible, C consulted, I informed"));
        setPlainToolTip(
            this, QStringLiteral("Accountable: answers for it, one profile for each activity.\n"
                                 "Responsible: does it.\nConsulted: advises before it is done.\n"
                                 "Informed: is told afterwards.\n"
                                 "A corner marks what differs from the framework."));
    }
    QSize sizeHint() const override
    {
        return {qCeil(matrixLegendWidth(QStringLiteral("en"))) + 2, 28};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMatrixLegend(painter, QRectF(rect()).adjusted(1, 0, 0, 0), QStringLiteral("en"));
    }
};

const QStringList letters{QStringLiteral("A"), QStringLiteral("R"), QStringLiteral("C"),
                          QStringLiteral("I")};

} // namespace

MatrixControls::MatrixControls(const Framework &framework, const QString &language, QWidget *parent)
    : QWidget(parent), m_columns(new QButtonGroup(this)), m_stages(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeFirstLine());
    layout->addWidget(makeSecondLine());
    follow(framework, language);
}

QWidget *MatrixControls::makeFirstLine()
{
    auto *line = new QWidget;
    QHBoxLayout *layout = lineOf(line, 0);
    const QStringList names{QStringLiteral("Profiles"), QStringLiteral("People")};
    for (int i = 0; i < names.size(); ++i) {
        QPushButton *button = segmentButton(names[i], i == 0 ? "first" : "last");
        m_columns->addButton(button, i);
        layout->addWidget(button);
    }
    connect(m_columns, &QButtonGroup::idClicked, this,
            [this](int i) { setColumns(static_cast<MatrixChoice::Columns>(i)); });
    layout->addSpacing(10);
    m_activity = nameField(QStringLiteral("Filter activities"), &MatrixChoice::activity);
    m_column = nameField(QStringLiteral("Filter columns"), &MatrixChoice::column);
    layout->addWidget(m_activity);
    layout->addSpacing(6);
    layout->addWidget(m_column);
    layout->addStretch(1);
    layout->addWidget(new MatrixLegend);
    return line;
}

QWidget *MatrixControls::makeSecondLine()
{
    auto *line = new QWidget;
    QHBoxLayout *layout = lineOf(line, 0);
    auto *stages = new QWidget;
    m_stageLine = lineOf(stages, 0);
    layout->addWidget(stages);
    connect(m_stages, &QButtonGroup::idClicked, this, [this](int i) {
        set([&](MatrixChoice &choice) {
            choice.phase.reset();
            choice.stage.reset();
            if (i > 0)
                choice.stage = StageId{m_stageNames[i - 1].first};
        });
    });
    m_phase = segmentButton({}, "last");
    connect(m_phase, &QPushButton::clicked, this, &MatrixControls::choosePhase);
    m_letter = segmentButton({}, "alone");
    connect(m_letter, &QPushButton::clicked, this, &MatrixControls::chooseLetter);
    m_problems = segmentButton({}, "alone");
    connect(m_problems, &QPushButton::clicked, this, &MatrixControls::setProblemsOnly);
    layout->addWidget(m_phase);
    layout->addSpacing(10);
    layout->addWidget(m_letter);
    layout->addSpacing(10);
    layout->addWidget(m_problems);
    layout->addStretch(1);
    showProblemCount(0);
    return line;
}

void MatrixControls::addStage(const QString &name)
{
    const auto number = static_cast<int>(m_stages->buttons().size());
    QPushButton *button = segmentButton(name, number == 0 ? "first" : "middle");
    m_stages->addButton(button, number);
    m_stageLine->addWidget(button);
}

void MatrixControls::follow(const Framework &framework, const QString &language)
{
    QList<std::pair<QString, QString>> phases{
        {framework.planningPhase.id.value, framework.planningPhase.name.in(language)}};
    QList<std::pair<QString, QString>> stages;
    for (const Phase &phase : framework.phases)
        phases << std::pair(phase.id.value, phase.name.in(language));
    for (const Stage &stage : framework.stages)
        stages << std::pair(stage.id.value, stage.name.in(language));
    if (phases == m_phases && stages == m_stageNames)
        return;
    m_phases = phases;
    m_stageNames = stages;
    qDeleteAll(m_stages->buttons());
    addStage(QStringLiteral("All phases"));
    for (const auto &[id, name] : m_stageNames)
        addStage(name);
    set([&](MatrixChoice &choice) {
        if (choice.phase && framework.phase(*choice.phase) == nullptr)
            choice.phase.reset();
        if (choice.stage && std::ranges::find(framework.stages, *choice.stage, &Stage::id) ==
                                framework.stages.end())
            choice.stage.reset();
    });
}

QLineEdit *MatrixControls::nameField(const QString &placeholder, QString MatrixChoice::*name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setMaximumWidth(170);
    connect(field, &QLineEdit::textChanged, this, [this, name](const QString &text) {
        set([&](MatrixChoice &choice) { choice.*name = text.trimmed(); });
    });
    return field;
}

void MatrixControls::set(const std::function<void(MatrixChoice &)> &change)
{
    MatrixChoice choice = m_choice;
    change(choice);
    const bool isOther = !(choice == m_choice);
    m_choice = choice;
    showChoice(); // a click has toggled a segment in any case
    if (isOther)
        Q_EMIT changed();
}

void MatrixControls::showChoice()
{
    m_columns->button(static_cast<int>(m_choice.columns))->setChecked(true);
    const auto stage = std::ranges::find(m_stageNames, m_choice.stage.value_or(StageId{}).value,
                                         &std::pair<QString, QString>::first);
    m_stages->setExclusive(false);
    for (QAbstractButton *button : m_stages->buttons())
        button->setChecked(false);
    if (!m_choice.phase)
        m_stages->button(m_choice.stage ? static_cast<int>(stage - m_stageNames.begin()) + 1 : 0)
            ->setChecked(true);
    QString phase = QStringLiteral("Phase…");
    for (const auto &[id, name] : m_phases) {
        if (m_choice.phase && id == m_choice.phase->value)
            phase = QStringLiteral("Phase: %1").arg(name);
    }
    m_phase->setText(actionText(phase));
    m_phase->setChecked(m_choice.phase.has_value());
    m_letter->setText(m_choice.letter.isNull() ? QStringLiteral("Letter…")
                                               : QStringLiteral("Letter: %1").arg(m_choice.letter));
    m_letter->setChecked(!m_choice.letter.isNull());
    m_problems->setChecked(m_choice.problemsOnly);
    for (QPushButton *button : {m_phase, m_letter, m_problems})
        keepRoom(button);
    if (m_activity->text().trimmed() != m_choice.activity)
        m_activity->setText(m_choice.activity);
    if (m_column->text().trimmed() != m_choice.column)
        m_column->setText(m_choice.column);
}

void MatrixControls::setColumns(MatrixChoice::Columns columns)
{
    set([&](MatrixChoice &choice) {
        if (choice.columns != columns)
            choice.column.clear(); // which narrowed down the other kind
        choice.columns = columns;
    });
}

void MatrixControls::setProblemsOnly(bool only)
{
    set([&](MatrixChoice &choice) { choice.problemsOnly = only; });
}

void MatrixControls::clear()
{
    set([](MatrixChoice &choice) { choice = {.columns = choice.columns}; });
}

void MatrixControls::showProblemCount(int problems)
{
    m_problems->setText(QStringLiteral("Problems only: %1").arg(problems));
    keepRoom(m_problems);
}

void MatrixControls::focusFilter()
{
    m_activity->setFocus(Qt::ShortcutFocusReason);
    m_activity->selectAll();
}

void MatrixControls::choosePhase()
{
    showChoice();
    QList<ChoicePopup::Entry> entries{{QStringLiteral("All phases"), {}}};
    for (const auto &[id, name] : m_phases)
        entries << ChoicePopup::Entry{name, id};
    auto *popup = new ChoicePopup(
        QStringLiteral("Phase"), entries,
        [this](const QString &key) {
            set([&](MatrixChoice &choice) {
                choice.stage.reset();
                choice.phase.reset();
                if (!key.isEmpty())
                    choice.phase = PhaseId{key};
            });
        },
        this);
    popup->openUnder(m_phase, m_choice.phase.value_or(PhaseId{}).value);
}

void MatrixControls::chooseLetter()
{
    showChoice();
    QList<ChoicePopup::Entry> entries{{QStringLiteral("Any letter"), {}}};
    const QStringList words{QStringLiteral("accountable"), QStringLiteral("responsible"),
                            QStringLiteral("consulted"), QStringLiteral("informed")};
    for (int i = 0; i < letters.size(); ++i)
        entries << ChoicePopup::Entry{QStringLiteral("%1, %2").arg(letters[i], words[i]),
                                      letters[i]};
    auto *popup = new ChoicePopup(
        QStringLiteral("Letter"), entries,
        [this](const QString &key) {
            set([&](MatrixChoice &choice) {
                choice.letter = key.isEmpty() ? QChar() : key.front();
            });
        },
        this);
    popup->openUnder(m_letter, m_choice.letter.isNull() ? QString() : QString(m_choice.letter));
}

} // namespace rolewright
