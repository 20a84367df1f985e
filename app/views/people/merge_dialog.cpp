#include "app/views/people/merge_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/views/people/people_columns.h"

#include "core/exchange/person_cells.h"
#include "core/plan/edits/people_edits.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int listWidth = 250;
constexpr qsizetype shownValue = 60;

QString valueText(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("nothing");
    return text.size() > shownValue ? text.left(shownValue) + u'…' : text;
}

qsizetype assignmentsOf(const Plan &plan, const PersonId &person)
{
    qsizetype count = 0;
    for (const auto &[scenario, design] : plan.designs)
        count += std::count_if(design.assignments.begin(), design.assignments.end(),
                               [&](const auto &row) { return row->person == person; });
    return count;
}

} // namespace

MergeDialog::MergeDialog(const ViewContext &context,
                         const std::optional<std::pair<PersonId, PersonId>> &pair, QWidget *parent)
    : QDialog(parent), m_context(context), m_list(new QListWidget(this)),
      m_said(withRole(plainLabel(QStringLiteral("Looking for duplicates…"), this), "quiet")),
      m_merge(button(
          QStringLiteral("Merge"), [this] { merge(); }, true)),
      m_pass(button(QStringLiteral("Not the same person"), [this] { passOver(); })),
      m_looking([this](std::vector<LikelyDuplicate> found) { setPairs(std::move(found)); })
{
    if (pair)
        m_chosen = LikelyDuplicate{pair->first, pair->second, QStringLiteral("chosen by you")};
    setWindowTitle(QStringLiteral("Merge duplicates"));
    resize(900, 560);
    m_list->setAccessibleName(QStringLiteral("Likely duplicates"));
    m_list->setFixedWidth(listWidth);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_said->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_said);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(18);
    middle->addWidget(m_list);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("pair"));
    scroll->setWidgetResizable(true);
    middle->addWidget(scroll, 1);
    layout->addLayout(middle, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_pass);
    buttons->addStretch(1);
    buttons->addWidget(button(QStringLiteral("Close"), [this] { accept(); }));
    buttons->addWidget(m_merge);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeDialog::showPair);
    if (m_chosen)
        setPairs({});
    m_looking.request([plan = context.session.plan()] { return likelyDuplicates(plan); });
}

const LikelyDuplicate *MergeDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= std::ssize(m_pairs) ? nullptr : &m_pairs[static_cast<size_t>(row)];
}

void MergeDialog::setPairs(std::vector<LikelyDuplicate> pairs)
{
    const Table<Person> &people = m_context.session.plan().people;
    if (m_chosen) {
        std::erase_if(pairs, [this](const LikelyDuplicate &pair) {
            return pair.one == m_chosen->one && pair.other == m_chosen->other;
        });
        pairs.insert(pairs.begin(), *m_chosen);
    }
    std::erase_if(pairs, [&](const LikelyDuplicate &pair) {
        return !people.contains(pair.one.value) || !people.contains(pair.other.value);
    });
    const int row = std::max(0, m_list->currentRow());
    m_pairs = std::move(pairs);
    m_list->blockSignals(true);
    m_list->clear();
    for (const LikelyDuplicate &pair : m_pairs) {
        const QString name = people.find(pair.one)->name;
        m_list->addItem(shownText(name) + QStringLiteral("   ") + pair.reason);
    }
    m_list->setCurrentRow(std::min<int>(row, m_list->count() - 1));
    m_list->blockSignals(false);
    m_list->setVisible(!m_pairs.empty());
    m_said->setText(m_pairs.empty()
                        ? QStringLiteral("No two entries look like the same person. Select two "
                                         "people to merge them all the same.")
                        : QStringLiteral("Choose which value stays where the entries differ. "
                                         "Skills, assignments and people who report to them are "
                                         "those of both."));
    showPair();
}

void MergeDialog::showPair()
{
    auto *scroll = findChild<QScrollArea *>(QStringLiteral("pair"));
    m_choices.clear();
    m_right = new QWidget;
    m_grid = new QGridLayout(m_right);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    const LikelyDuplicate *pair = current();
    m_merge->setEnabled(pair != nullptr);
    m_pass->setEnabled(pair != nullptr);
    if (pair != nullptr) {
        for (const PersonColumnInfo &info : personColumns()) {
            if (info.field)
                addChoice(*info.field, QString::fromLatin1(info.title));
        }
        addNotes();
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    scroll->setWidget(m_right);
}

void MergeDialog::addRow(const QString &title, const QString &one, const QString &other)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(withRole(plainLabel(title, m_right), "quiet"), row, 0);
    m_grid->addWidget(plainLabel(valueText(one), m_right), row, 1);
    m_grid->addWidget(plainLabel(valueText(other), m_right), row, 2);
}

void MergeDialog::addChoice(PersonField field, const QString &title)
{
    const Plan &plan = m_context.session.plan();
    const Person &one = *plan.people.find(current()->one);
    const Person &other = *plan.people.find(current()->other);
    const QString values[] = {cellOf(plan, one, field), cellOf(plan, other, field)};
    if (values[0].isEmpty() && values[1].isEmpty())
        return;
    if (values[0] == values[1]) {
        addRow(title, values[0], values[1]);
        return;
    }
    const int row = m_grid->rowCount();
    m_grid->addWidget(withRole(plainLabel(title, m_right), "name"), row, 0);
    auto *group = new QButtonGroup(m_right);
    for (int side = 0; side < 2; ++side) {
        auto *value = new QRadioButton(actionText(valueText(values[side])), m_right);
        value->setAccessibleName(title + QStringLiteral(": ") + shownText(valueText(values[side])));
        setPlainToolTip(value, values[side]);
        group->addButton(value, side);
        m_grid->addWidget(value, row, side + 1);
    }
    group->button(values[0].isEmpty() ? 1 : 0)->setChecked(true);
    m_choices.push_back({field, group});
}

void MergeDialog::addNotes()
{
    const Plan &plan = m_context.session.plan();
    const LikelyDuplicate &pair = *current();
    const auto counted = [](qsizetype number) { return QString::number(number); };
    addRow(QStringLiteral("Skills"), counted(std::ssize(plan.people.find(pair.one)->skills)),
           counted(std::ssize(plan.people.find(pair.other)->skills)));
    addRow(QStringLiteral("Assignments"), counted(assignmentsOf(plan, pair.one)),
           counted(assignmentsOf(plan, pair.other)));
}

Person MergeDialog::merged() const
{
    const Plan &plan = m_context.session.plan();
    Person person = mergedPerson(plan, current()->one, current()->other);
    for (const Choice &choice : m_choices) {
        const PersonId &from = choice.values->checkedId() == 0 ? current()->one : current()->other;
        copyField(person, *plan.people.find(from), choice.field);
    }
    if (person.manager == current()->one || person.manager == current()->other)
        person.manager = {};
    return person;
}

void MergeDialog::merge()
{
    const PlanSession &session = m_context.session;
    const LikelyDuplicate pair = *current();
    if (!session.plan().people.contains(pair.one.value) ||
        !session.plan().people.contains(pair.other.value)) {
        setPairs(m_pairs); // somebody went meanwhile
        return;
    }
    const Person person = merged();
    if (!m_context.apply(mergePeople(session.plan(), person, pair.other)))
        return;
    m_context.selection.select(person.id);
    m_chosen.reset();
    setPairs(std::exchange(m_pairs, {}));
}

void MergeDialog::passOver()
{
    const LikelyDuplicate pair = *current();
    if (m_chosen && *m_chosen == pair)
        m_chosen.reset();
    std::vector<LikelyDuplicate> pairs = std::exchange(m_pairs, {});
    std::erase(pairs, pair);
    setPairs(std::move(pairs));
}

} // namespace rolewright
