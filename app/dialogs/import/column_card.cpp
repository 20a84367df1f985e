#include "app/dialogs/import/column_card.h"

#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/dialogs/import/columns_model.h"

#include "core/exchange/import_words.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int shortestChoice = 12; ///< letters, where the dialog is narrow
const QString leftOut = QStringLiteral("ignore");

QString orderInWords(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return QStringLiteral("Year, month, day");
    case DateOrder::DayMonthYear:
        return QStringLiteral("Day, month, year");
    case DateOrder::MonthDayYear:
        break;
    }
    return QStringLiteral("Month, day, year");
}

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

ColumnCard::ColumnCard(ImportWork &work, QWidget *parent)
    : QFrame(parent), m_work(work), m_name(wrapped(withRole(plainLabel({}, this), "name"))),
      m_values(wrapped(withRole(plainLabel({}, this), "quiet"))),
      m_fieldLabel(new QLabel(QStringLiteral("&Gives"), this)), m_field(new PickBox(this)),
      m_orderLabel(new QLabel(QStringLiteral("&Dates are"), this)), m_order(new PickBox(this)),
      m_example(wrapped(withRole(plainLabel({}, this), "quiet"))),
      m_refusal(wrapped(withRole(plainLabel({}, this), "middling"))),
      m_allow(new QCheckBox(QStringLiteral("&Take it all the same"), this))
{
    withRole(this, "card");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(6);
    layout->addWidget(m_name);
    layout->addWidget(m_values);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    m_fieldLabel->setBuddy(m_field);
    form->addRow(m_fieldLabel, m_field);
    m_orderLabel->setBuddy(m_order);
    form->addRow(m_orderLabel, m_order);
    layout->addLayout(form);
    layout->addWidget(m_example);
    layout->addWidget(m_refusal);
    layout->addWidget(m_allow);
    fillChoices();
    connect(m_field, &PickBox::activated, this, &ColumnCard::takeField);
    connect(m_order, &PickBox::activated, this, &ColumnCard::takeOrder);
    connect(m_allow, &QCheckBox::clicked, this, &ColumnCard::takeAllowance);
    connect(&work, &ImportWork::outcomeChanged, this, &ColumnCard::update);
    update();
}

void ColumnCard::fillChoices()
{
    m_field->setAccessibleName(QStringLiteral("Gives"));
    m_order->setAccessibleName(QStringLiteral("Dates are"));
    m_field->setMinimumContentsLength(shortestChoice);
    m_order->setMinimumContentsLength(shortestChoice);
    m_field->addChoice(QStringLiteral("Leave out"), leftOut);
    for (const QString &field : fieldNames()) {
        QString words = fieldInWords(*fieldOfName(field));
        words.front() = words.front().toUpper();
        m_field->addChoice(words, field);
    }
    for (const auto order :
         {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay})
        m_order->addChoice(orderInWords(order), nameOf(order));
}

void ColumnCard::showColumn(int column)
{
    m_column = column;
    update();
}

void ColumnCard::chooseField()
{
    if (!m_field->isVisible())
        return;
    m_field->setFocus();
    m_field->showPopup();
}

const QString &ColumnCard::name() const
{
    return m_work.outcome()->mapping.names[static_cast<size_t>(m_column)];
}

void ColumnCard::update()
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    const bool isThere = outcome && m_column >= 0 && m_column < std::ssize(outcome->mapping.names);
    setVisible(isThere);
    if (!isThere)
        return;
    const auto column = static_cast<size_t>(m_column);
    const ColumnMapping &mapping = outcome->mapping;
    m_name->setText(shownText(mapping.names[column]));
    m_values->setText(shownText(firstValues(*outcome, column).join(QStringLiteral(" · "))));
    const QString &refusal = mapping.refusals[column];
    m_field->choose(refusal.isEmpty() && mapping.fields[column] ? fieldName(*mapping.fields[column])
                                                                : leftOut);
    m_field->setVisible(refusal.isEmpty());
    m_fieldLabel->setVisible(refusal.isEmpty());
    const QString &fromStart = outcome->table->columns.refusals[column];
    m_refusal->setVisible(!fromStart.isEmpty());
    m_refusal->setText(QStringLiteral("Refused, as it looks like %1.").arg(shownText(fromStart)));
    m_allow->setVisible(!fromStart.isEmpty() && canBeAllowed(mapping.names[column]));
    m_allow->setChecked(refusal.isEmpty());
    showOrder(*outcome, column);
}

void ColumnCard::showOrder(const ImportOutcome &outcome, size_t column)
{
    const auto &order = outcome.mapping.orders[column];
    m_orderLabel->setVisible(order.has_value());
    m_order->setVisible(order.has_value());
    m_example->setVisible(order.has_value());
    if (!order)
        return;
    m_order->choose(nameOf(*order));
    const QString example =
        dateExample(outcome.table->columns.profiles[column], *order, m_work.question().today);
    m_example->setText(example.isEmpty() ? QStringLiteral("No dates stand in this column.")
                                         : shownText(example));
}

/// A field is given by one column: the choice for another one that gave it no longer counts, and
/// its header does not count beside a choice.
void ColumnCard::takeField()
{
    const QString field = m_field->chosen();
    m_work.change([&](ImportChoices &choices) {
        if (field != leftOut)
            std::erase_if(choices.map, [&](const auto &entry) { return entry.second == field; });
        choices.map[name()] = field;
    });
}

void ColumnCard::takeOrder()
{
    m_work.change(
        [this](ImportChoices &choices) { choices.dateOrders[name()] = m_order->chosen(); });
}

void ColumnCard::takeAllowance(bool isAllowed)
{
    m_work.change([&](ImportChoices &choices) {
        choices.allow.removeAll(name());
        choices.map.erase(name());
        if (isAllowed)
            choices.allow << name();
    });
}

} // namespace rolewright
