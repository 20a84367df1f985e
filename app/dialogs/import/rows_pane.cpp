#include "app/dialogs/import/rows_pane.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/import/values_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t mostColumns = 500; ///< that are offered; a filter can name any
constexpr int shortestChoice = 12;  ///< letters, where the dialog is narrow

/// Columns by which rows are mostly chosen come first; those that are one person each not at all.
std::optional<int> rankOf(std::optional<PersonField> field)
{
    if (!field)
        return 10;
    switch (*field) {
    case PersonField::Department:
        return 0;
    case PersonField::Title:
        return 1;
    case PersonField::Location:
        return 2;
    case PersonField::Employment:
        return 3;
    case PersonField::Id:
    case PersonField::Name:
    case PersonField::FirstName:
    case PersonField::LastName:
    case PersonField::Email:
    case PersonField::Manager:
    case PersonField::ManagerId:
    case PersonField::Note:
        return std::nullopt;
    default:
        return 4;
    }
}

std::vector<size_t> columnsToChooseBy(const ImportOutcome &outcome)
{
    const ColumnMapping &mapping = outcome.mapping;
    std::vector<std::pair<int, size_t>> ranked;
    for (size_t i = 0; i < mapping.names.size(); ++i) {
        const auto rank = rankOf(mapping.fields[i]);
        if (rank && !outcome.table->values[i].empty() && mapping.refusals[i].isEmpty())
            ranked.emplace_back(*rank, i);
    }
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > mostColumns)
        ranked.resize(mostColumns);
    std::vector<size_t> columns;
    for (const auto &[rank, column] : ranked)
        columns.push_back(column);
    return columns;
}

QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

RowsPane::RowsPane(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_column(new PickBox(this)), m_values(new ValuesModel(this)),
      m_filter(new QLineEdit(work.choices().where, this)), m_gone(new QCheckBox(this)),
      m_tableWins(new QCheckBox(this)), m_problem(withRole(plainLabel({}, this), "bad")),
      m_summary(withRole(plainLabel({}, this), "name"))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(columnField());
    layout->addWidget(valueList(), 1);
    layout->addWidget(filterField());
    layout->addWidget(m_gone);
    layout->addWidget(m_tableWins);
    m_tableWins->setAccessibleName(QStringLiteral("Replace edits by hand"));
    connect(m_tableWins, &QCheckBox::clicked, &work, &ImportWork::setTableWins);
    m_gone->setAccessibleName(QStringLiteral("Last day for those who are gone"));
    connect(m_gone, &QCheckBox::clicked, &work, &ImportWork::setEndsGone);
    connect(m_column, &PickBox::currentIndexChanged, this, &RowsPane::showValues);
    connect(m_values, &ValuesModel::chosenChanged, this, &RowsPane::takeValues);
    connect(&work, &ImportWork::outcomeChanged, this, &RowsPane::showOutcome);
    showOutcome();
}

QWidget *RowsPane::columnField()
{
    m_column->setMinimumContentsLength(shortestChoice);
    m_column->setAccessibleName(QStringLiteral("Choose rows by"));
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(labelFor(QStringLiteral("Choose rows &by"), m_column, line));
    layout->addWidget(m_column, 1);
    return line;
}

QWidget *RowsPane::valueList()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *list = new QListView(part);
    list->setAccessibleName(QStringLiteral("Values"));
    list->setUniformItemSizes(true);
    list->setModel(m_values);
    layout->addWidget(list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button(QStringLiteral("All values"), [this] { m_values->setAll(true); }));
    buttons->addWidget(button(QStringLiteral("No values"), [this] { m_values->setAll(false); }));
    buttons->addStretch(1);
    layout->addLayout(buttons);
    return part;
}

QWidget *RowsPane::filterField()
{
    m_filter->setAccessibleName(QStringLiteral("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_problem->setWordWrap(true);
    m_summary->setWordWrap(true);
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(labelFor(QStringLiteral("&Filter in words"), m_filter, part));
    layout->addWidget(m_filter);
    layout->addWidget(m_problem);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text != m_work.choices().where)
            m_work.change([&](ImportChoices &choices) { choices.where = text; });
    });
    return part;
}

void RowsPane::listColumns()
{
    QStringList names;
    for (const size_t column : columnsToChooseBy(*m_work.outcome()))
        names << m_work.outcome()->mapping.names[column];
    if (names == m_listed)
        return;
    m_listed = names;
    const QString chosen = m_column->chosen();
    const QSignalBlocker quiet(m_column);
    m_column->clear();
    for (const QString &name : names)
        m_column->addChoice(name, name);
    if (names.contains(chosen))
        m_column->choose(chosen);
}

/// An example of a filter, in words of the table itself.
void RowsPane::showExample()
{
    const QString column = m_column->chosen();
    const QString value = m_values->index(0).data(ValuesModel::ValueOf).toString();
    m_filter->setPlaceholderText(
        column.isEmpty() ? QString() : shownText(QStringLiteral("%1 = %2").arg(column, value)));
}

void RowsPane::showValues()
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    const QString name = m_column->chosen();
    if (!outcome || name.isEmpty())
        return m_values->setValues({}, {});
    const auto &names = outcome->mapping.names;
    const auto column =
        static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    const auto &chosen = m_work.choices().values;
    const auto found = chosen.find(name);
    m_values->setValues(outcome->table->values[column],
                        found == chosen.end() ? std::nullopt : std::optional(found->second));
}

void RowsPane::showOutcome()
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    if (m_filter->text() != m_work.choices().where && !m_filter->hasFocus())
        m_filter->setText(m_work.choices().where);
    const bool isProblem = outcome && outcome->isFilterProblem;
    m_problem->setVisible(isProblem);
    m_problem->setText(isProblem ? shownParagraph(outcome->problem) : QString());
    if (!outcome)
        return;
    const bool isOtherTable = std::exchange(m_table, outcome->table) != outcome->table;
    const QString before = m_column->chosen();
    listColumns();
    if (isOtherTable || before != m_column->chosen())
        showValues();
    showExample();
    if (outcome->preview)
        m_summary->setText(choicesInWords());
    showBoxes();
}

/// What is asked about people of the plan, where there is something to ask.
void RowsPane::showBoxes()
{
    const auto &preview = m_work.outcome()->preview;
    const qsizetype gone = preview ? std::ssize(preview->gone) : 0;
    m_gone->setVisible(gone > 0);
    m_gone->setChecked(m_work.endsGone());
    m_gone->setText(QStringLiteral("&Gone from the table: %1. Let today be their last day")
                        .arg(counted(gone, QStringLiteral("person"), QStringLiteral("people"))));
    const qsizetype edits = preview ? std::ssize(preview->editsByHand) : 0;
    m_tableWins->setVisible(edits > 0);
    m_tableWins->setChecked(m_work.tableWins());
    m_tableWins->setText(QStringLiteral("&Replace %1 by hand with what the table says now")
                             .arg(counted(edits, QStringLiteral("edit"), QStringLiteral("edits"))));
}

QString RowsPane::choicesInWords() const
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    const int rows = outcome->preview->rows;
    QString text = QStringLiteral("%1 of %2")
                       .arg(grouped(rows - outcome->preview->filteredOut),
                            counted(rows, QStringLiteral("row"), QStringLiteral("rows")));
    QStringList columns;
    for (const auto &[column, values] : m_work.choices().values)
        columns << column;
    if (!columns.isEmpty())
        text += QStringLiteral(", chosen by ") + columns.join(QStringLiteral(" and "));
    return shownText(text);
}

void RowsPane::takeValues()
{
    const QString name = m_column->chosen();
    const auto chosen = m_values->chosen();
    m_work.change([&](ImportChoices &choices) {
        if (chosen)
            choices.values[name] = *chosen;
        else
            choices.values.erase(name);
    });
}

} // namespace rolewright
