#include "app/views/people/cell_editor.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/exchange/cell_numbers.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QSet>
#include <QStringListModel>
#include <algorithm>

namespace rolewright {

namespace {

constexpr qsizetype mostProposals = 10;
constexpr int problemWidth = 300;
constexpr double capacityStep = 0.05;
constexpr double mostCapacity = 2;

QString Person::*textOf(PersonColumn column)
{
    switch (column) {
    case PersonColumn::Title:
        return &Person::title;
    case PersonColumn::Department:
        return &Person::department;
    case PersonColumn::Location:
        return &Person::location;
    case PersonColumn::Employment:
        return &Person::employment;
    default:
        return nullptr;
    }
}

const char *hintFor(PersonColumn column)
{
    switch (column) {
    case PersonColumn::From:
    case PersonColumn::Until:
        return "2026-11-25";
    case PersonColumn::Capacity:
        return "FTE, 0 to 2";
    case PersonColumn::Manager:
        return "Name";
    default:
        return "";
    }
}

/// A text that a list may show and that still means the same when it is taken over.
bool isShownAsIs(const QString &text)
{
    return !text.isEmpty() && shownText(text) == text;
}

} // namespace

CellEditor::CellEditor(PersonColumn column, const Plan &plan, QWidget *parent)
    : QLineEdit(parent), m_column(column), m_plan(plan)
{
    setObjectName(QStringLiteral("cellEditor"));
    setAccessibleName(QString::fromLatin1(infoOf(column).title));
    setPlaceholderText(QString::fromLatin1(hintFor(column)));
    setMaxLength(4096);
    connect(this, &QLineEdit::textEdited, this, [this] {
        delete m_problem;
        m_refused = QString();
    });
    if (column != PersonColumn::Manager && textOf(column) == nullptr)
        return;
    auto *proposals = new QCompleter(new QStringListModel(this), this);
    proposals->setCaseSensitivity(Qt::CaseInsensitive);
    proposals->setFilterMode(Qt::MatchContains);
    setCompleter(proposals);
    connect(this, &QLineEdit::textEdited, this, &CellEditor::propose);
}

CellEditor::~CellEditor()
{
    delete m_problem;
}

void CellEditor::start(const QString &text)
{
    if (std::exchange(m_isStarted, true))
        return;
    setText(text);
    m_start = this->text(); // without line breaks
    selectAll();
}

void CellEditor::refuse(const QString &problem)
{
    m_refused = text();
    delete m_problem;
    m_problem = plainLabel(problem, parentWidget());
    m_problem->setObjectName(QStringLiteral("cellProblem"));
    m_problem->setWordWrap(true);
    setAccessibleDescription(shownText(problem));
    m_problem->ensurePolished(); // its height counts its borders
    placeProblem();
    m_problem->show();
    m_problem->raise();
}

void CellEditor::close()
{
    m_isClosed = true;
    delete m_problem;
}

void CellEditor::placeProblem()
{
    if (!m_problem)
        return;
    m_problem->setFixedWidth(std::max(problemWidth, width()));
    m_problem->setFixedHeight(m_problem->heightForWidth(m_problem->width()));
    const QSize room = parentWidget()->size();
    const bool isBelow = geometry().bottom() + m_problem->height() < room.height();
    m_problem->move(std::max(0, std::min(x(), room.width() - m_problem->width())),
                    isBelow ? geometry().bottom() + 1 : y() - m_problem->height());
}

void CellEditor::propose()
{
    const QString typed = text().trimmed();
    QStringList found;
    if (!typed.isEmpty())
        found = m_column == PersonColumn::Manager ? managersLike(typed) : valuesLike(typed);
    static_cast<QStringListModel *>(completer()->model())->setStringList(found);
}

QStringList CellEditor::valuesLike(const QString &text) const
{
    const auto member = textOf(m_column);
    QStringList found;
    for (const auto &row : m_plan.people) {
        const QString &value = (*row).*member;
        if (value.contains(text, Qt::CaseInsensitive) && !found.contains(value) &&
            isShownAsIs(value))
            found << value;
        if (found.size() == mostProposals)
            break;
    }
    return found;
}

QStringList CellEditor::managersLike(const QString &text) const
{
    std::vector<const Person *> people;
    QHash<QString, int> namesakes;
    for (const auto &row : m_plan.people) {
        if (!row->name.contains(text, Qt::CaseInsensitive))
            continue;
        people.push_back(&*row);
        namesakes.insert(row->name, 0);
        if (std::ssize(people) == mostProposals)
            break;
    }
    for (const auto &row : m_plan.people) {
        const auto same = namesakes.find(row->name);
        if (same != namesakes.end())
            ++*same;
    }
    QStringList found;
    for (const Person *person : people) {
        const bool isClear = namesakes.value(person->name) == 1 && isShownAsIs(person->name);
        found << (isClear                      ? person->name
                  : isShownAsIs(person->email) ? person->email
                                               : person->id.value);
    }
    return found;
}

bool CellEditor::step(int key)
{
    const int sign = key == Qt::Key_Up || key == Qt::Key_PageUp ? 1 : -1;
    const bool isFar = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (m_column == PersonColumn::Capacity) {
        const auto capacity = readCapacity(text());
        if (!capacity)
            return false;
        const double stepped = *capacity + sign * (isFar ? 0.5 : capacityStep);
        setText(QLocale::c().toString(std::clamp(stepped, 0.0, mostCapacity), 'g', 3));
        return true;
    }
    if (m_column != PersonColumn::From && m_column != PersonColumn::Until)
        return false;
    const QDate day = QDate::fromString(text(), Qt::ISODate);
    if (!day.isValid())
        return false;
    setText((isFar ? day.addMonths(sign) : day.addDays(sign)).toString(Qt::ISODate));
    return true;
}

void CellEditor::keyPressEvent(QKeyEvent *event)
{
    const bool steps = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                       event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (steps && step(event->key()))
        return;
    QLineEdit::keyPressEvent(event);
}

void CellEditor::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeProblem();
}

void CellEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeProblem();
}

} // namespace rolewright
