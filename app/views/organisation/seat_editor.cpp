#include "app/views/organisation/seat_editor.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/views/organisation/organisation_canvas.h"

#include "core/plan/edits/edit_sequence.h"
#include "core/plan/edits/seats.h"
#include "core/plan/edits/staffing_edits.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUndoStack>

namespace rolewright {

namespace {

constexpr double shareStep = 0.05;
constexpr double mostShare = 2; // as the plan allows
constexpr int belowCard = 6;

bool isMonthOrEmpty(const QString &text)
{
    return text.trimmed().isEmpty() || Month::parse(text.trimmed());
}

QLineEdit *monthField(const QString &name, const QString &whenEmpty)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(whenEmpty);
    field->setMaximumWidth(110);
    return field;
}

} // namespace

SeatEditor::SeatEditor(const ViewContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(withRole(plainLabel({}), "name")),
      m_share(new QDoubleSpinBox),
      m_from(monthField(QStringLiteral("From month"), QStringLiteral("the start"))),
      m_until(monthField(QStringLiteral("Until month"), QStringLiteral("the end"))),
      m_problem(plainLabel({}))
{
    withRole(this, "card");
    setObjectName(QStringLiteral("seatEditor"));
    setAccessibleName(QStringLiteral("Share and months"));
    makeFields();
    connect(&context.session.document().undoStack(), &QUndoStack::indexChanged, this,
            &SeatEditor::followPlan);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
    hide();
}

void SeatEditor::makeFields()
{
    m_share->setAccessibleName(QStringLiteral("Share in FTE"));
    m_share->setRange(0, mostShare);
    m_share->setSingleStep(shareStep);
    m_share->setDecimals(2);
    m_share->setLocale(QLocale::c());
    m_share->setSuffix(QStringLiteral(" FTE"));
    m_share->setSpecialValueText(QStringLiteral("what is free"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(m_title, 0, 0, 1, 4);
    layout->addWidget(plainLabel(QStringLiteral("Share")), 1, 0);
    layout->addWidget(plainLabel(QStringLiteral("From")), 1, 1);
    layout->addWidget(plainLabel(QStringLiteral("Until")), 1, 2);
    layout->addWidget(m_share, 2, 0);
    layout->addWidget(m_from, 2, 1);
    layout->addWidget(m_until, 2, 2);
    layout->addWidget(button(
                          QStringLiteral("Done"), [this] { take(); }, true),
                      2, 3);
    layout->addWidget(m_problem, 3, 0, 1, 4);
    for (QWidget *field : std::initializer_list<QWidget *>{m_share, m_from, m_until})
        field->installEventFilter(this);
}

/// A field takes Undo for itself. As long as nothing was typed, that of the plan is meant.
bool SeatEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isUndo = event->type() == QEvent::ShortcutOverride &&
                        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo);
    if (!isUndo)
        return QFrame::eventFilter(watched, event);
    if (const auto set = asked(); set && !set->isEmpty())
        return QFrame::eventFilter(watched, event);
    event->ignore();
    return true;
}

void SeatEditor::open(OrganisationCanvas &canvas, const AssignmentId &assignment,
                      const PlanEdit &edit)
{
    const PlanSession &session = m_context.session;
    const Assignment *row = session.design().assignments.find(assignment);
    const Position *seat =
        row == nullptr ? nullptr : session.design().positions.find(row->position);
    const Person *who = row == nullptr ? nullptr : session.plan().people.find(row->person);
    if (seat == nullptr || who == nullptr)
        return;
    m_assignment = assignment;
    m_edit = edit;
    m_step = m_context.session.document().undoStack().index();
    m_title->setText(
        QStringLiteral("%1 on %2").arg(who->name, seatInWords(session.design(), *seat)));
    m_share->setValue(row->share.value_or(0));
    m_from->setText(row->from ? row->from->toString() : QString());
    m_until->setText(row->until ? row->until->toString() : QString());
    m_problem->hide();
    if (m_canvas != nullptr)
        disconnect(m_canvas, nullptr, this, nullptr);
    m_canvas = &canvas;
    setParent(canvas.viewport());
    connect(&canvas, &OrganisationCanvas::sceneChanged, this, &SeatEditor::place);
    connect(&canvas, &Canvas::zoomChanged, this, &SeatEditor::place);
    for (QScrollBar *bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &SeatEditor::place, Qt::UniqueConnection);
    m_isOpen = true;
    place();
    show();
    raise();
    m_share->setFocus();
    m_share->selectAll();
}

void SeatEditor::place()
{
    if (m_canvas == nullptr)
        return;
    adjustSize();
    const QRect space = m_canvas->viewport()->rect();
    const QRect card = m_canvas->selectedCard().value_or(QRectF(space.center(), QSizeF())).toRect();
    int top = card.bottom() + belowCard;
    if (top + height() > space.bottom())
        top = card.top() - belowCard - height();
    move(std::clamp(card.left(), 0, std::max(0, space.width() - width())),
         std::clamp(top, 0, std::max(0, space.height() - height())));
}

void SeatEditor::followPlan()
{
    if (!m_isOpen || m_context.session.document().undoStack().index() == m_step)
        return;
    if (isAncestorOf(QApplication::focusWidget()))
        leave();
    else
        close();
}

void SeatEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

MonthRange SeatEditor::range() const
{
    return {Month::parse(m_from->text().trimmed()), Month::parse(m_until->text().trimmed())};
}

QString SeatEditor::problem() const
{
    if (!isMonthOrEmpty(m_from->text()) || !isMonthOrEmpty(m_until->text()))
        return QStringLiteral("Write a month such as 2027-03, or nothing");
    const auto set = asked();
    return set ? QString() : set.error().text;
}

Result<ChangeSet> SeatEditor::asked() const
{
    return askedOf(m_context.session.plan());
}

Result<ChangeSet> SeatEditor::askedOf(const Plan &plan) const
{
    const double share = m_share->value();
    return changeSeating(plan, m_context.session.scenario(), m_assignment,
                         share > 0 ? std::optional(share) : std::nullopt, range());
}

void SeatEditor::take()
{
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        m_problem->setText(wrong);
        m_problem->show();
        place();
        return;
    }
    m_isOpen = false;
    apply();
    leave();
}

void SeatEditor::apply()
{
    QUndoStack &steps = m_context.session.document().undoStack();
    if (steps.index() != m_step || asked()->isEmpty())
        return;
    steps.undo();
    const PlanSession &session = m_context.session;
    const auto first = m_edit(session.plan(), session.framework());
    const auto both =
        inSequence(session.plan(), {[&first](const Plan &) { return first; },
                                    [this](const Plan &plan) { return askedOf(plan); }});
    const bool isDone =
        m_context.apply(both ? Result<ChangeSet>(ChangeSet{first->name, both->changes}) : both);
    if (!isDone)
        steps.redo(); // what the drop gave stays
}

void SeatEditor::leave()
{
    close();
    if (m_canvas != nullptr)
        m_canvas->setFocus();
}

void SeatEditor::close()
{
    m_isOpen = false;
    hide();
}

void SeatEditor::followFocus(const QWidget *now)
{
    if (!m_isOpen || now == nullptr || now == this || isAncestorOf(now))
        return;
    m_isOpen = false;
    if (problem().isEmpty())
        apply();
    close();
}

} // namespace rolewright
