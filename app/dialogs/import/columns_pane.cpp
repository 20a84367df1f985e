#include "app/dialogs/import/columns_pane.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/import/column_card.h"
#include "app/dialogs/import/columns_model.h"

#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int nameWidth = 140;
constexpr int givesWidth = 140;

QString summaryOf(const ColumnMapping &mapping)
{
    const auto refused = std::count_if(mapping.refusals.begin(), mapping.refusals.end(),
                                       [](const QString &refusal) { return !refusal.isEmpty(); });
    const auto isGiven = [](const auto &what) { return what.has_value(); };
    const auto used = std::ranges::count_if(mapping.fields, isGiven) +
                      std::ranges::count_if(mapping.skills, isGiven);
    return QStringLiteral("%1 used, %2 refused, %3 left out")
        .arg(grouped(used), grouped(refused), grouped(std::ssize(mapping.names) - used - refused));
}

} // namespace

ColumnsPane::ColumnsPane(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_model(new ColumnsModel(this)),
      m_table(textTable(QStringLiteral("Columns"), m_model, this)),
      m_card(new ColumnCard(work, this)), m_summary(withRole(plainLabel({}, this), "quiet"))
{
    m_table->horizontalHeader()->setSectionResizeMode(ColumnsModel::ValuesColumn,
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(ColumnsModel::NameColumn, nameWidth);
    m_table->setColumnWidth(ColumnsModel::GivesColumn, givesWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_card);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_card->showColumn(current.row()); });
    connect(m_table, &QTableView::activated, m_card, &ColumnCard::chooseField);
    connect(&work, &ImportWork::outcomeChanged, this, &ColumnsPane::showOutcome);
    showOutcome();
}

void ColumnsPane::showOutcome()
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    m_model->setOutcome(outcome);
    m_summary->setText(outcome ? summaryOf(outcome->mapping) : QString());
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

} // namespace rolewright
