#include "app/dialogs/import/table_pane.h"

#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/import/first_rows_model.h"

#include "core/text/text_encoding.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int shortestChoice = 12; ///< letters, where the dialog is narrow

QString separatorInWords(const QString &name)
{
    return QString(name).replace(0, 1, name.front().toUpper());
}

/// "12 rows, 5 columns, decimal comma".
QString sizeInWords(const ReadTable &read)
{
    QStringList facts{
        counted(std::ssize(read.table.rows), QStringLiteral("row"), QStringLiteral("rows")),
        counted(std::ssize(read.table.header), QStringLiteral("column"),
                QStringLiteral("columns"))};
    if (!read.columns.decimalSign.isNull())
        facts << (read.columns.decimalSign == u',' ? QStringLiteral("decimal comma")
                                                   : QStringLiteral("decimal point"));
    return facts.join(QStringLiteral(", "));
}

} // namespace

TablePane::TablePane(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_encoding(new PickBox(this)), m_separator(new PickBox(this)),
      m_sheet(new PickBox(this)), m_sheetLabel(new QLabel(QStringLiteral("S&heet"), this)),
      m_header(new QCheckBox(QStringLiteral("The first row &names the columns"), this)),
      m_organisation(
          new QCheckBox(QStringLiteral("Rows are &positions, too: build the organisation"), this)),
      m_units(new PickBox(this)), m_within(new PickBox(this)),
      m_size(withRole(plainLabel({}, this), "quiet")), m_rows(new FirstRowsModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(formatFields());
    layout->addWidget(organisationFields());
    layout->addWidget(textTable(QStringLiteral("First rows"), m_rows, this), 1);
    layout->addWidget(m_size);
    connect(m_encoding, &PickBox::activated, this, &TablePane::choose);
    connect(m_separator, &PickBox::activated, this, &TablePane::choose);
    connect(m_sheet, &PickBox::activated, this, &TablePane::choose);
    connect(m_header, &QCheckBox::clicked, this, &TablePane::choose);
    connect(m_organisation, &QCheckBox::clicked, this, &TablePane::chooseOrganisation);
    connect(m_units, &PickBox::activated, this, &TablePane::chooseOrganisation);
    connect(m_within, &PickBox::activated, this, &TablePane::chooseOrganisation);
    connect(&work, &ImportWork::choicesChanged, this, &TablePane::showUnitColumns);
    connect(&work, &ImportWork::tableChanged, this, &TablePane::showTable);
    showTable();
}

QWidget *TablePane::formatFields()
{
    m_encoding->setMinimumContentsLength(shortestChoice);
    m_separator->setMinimumContentsLength(shortestChoice);
    for (const QString &name : encodingNames())
        m_encoding->addChoice(name, name);
    for (const auto &[separator, name] : namedSeparators())
        m_separator->addChoice(separatorInWords(name), QString(separator));
    m_encoding->setAccessibleName(QStringLiteral("Encoding"));
    m_separator->setAccessibleName(QStringLiteral("Separator"));
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, fields);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(QStringLiteral("&Encoding"), m_encoding);
    add(QStringLiteral("&Separator"), m_separator);
    m_sheet->setMinimumContentsLength(shortestChoice);
    m_sheet->setAccessibleName(QStringLiteral("Sheet"));
    m_sheetLabel->setBuddy(m_sheet);
    form->addRow(m_sheetLabel, m_sheet);
    form->addRow(QString(), m_header);
    return fields;
}

/// Where there is no plan yet, its units are made by its own questions.
QWidget *TablePane::organisationFields()
{
    m_units->setAccessibleName(QStringLiteral("Units from"));
    m_within->setAccessibleName(QStringLiteral("Within them"));
    m_units->setMinimumContentsLength(shortestChoice);
    m_within->setMinimumContentsLength(shortestChoice);
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->addRow(m_organisation);
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, fields);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(QStringLiteral("&Units from"), m_units);
    add(QStringLiteral("&Within them"), m_within);
    fields->setVisible(m_work.canBeOrganisation());
    return fields;
}

/// The column that names the outer units: the one chosen, else that of the departments.
QString TablePane::outerColumn(const QString &chosen) const
{
    const ImportOutcomePtr &outcome = m_work.outcome();
    if (!chosen.isEmpty() || !outcome)
        return chosen;
    const auto column = outcome->mapping.columnOf(PersonField::Department);
    return column ? outcome->mapping.names[*column] : QString();
}

void TablePane::showUnitColumns()
{
    const ImportChoices &choices = m_work.choices();
    m_organisation->setChecked(choices.isOrganisation);
    for (PickBox *box : {m_units, m_within}) {
        box->setEnabled(choices.isOrganisation);
        box->clear();
    }
    m_units->addChoice(QStringLiteral("Department"), {});
    m_within->addChoice(QStringLiteral("Nothing"), {});
    const QString outer = outerColumn(choices.unitColumns.value(0));
    if (const ReadTablePtr &table = m_work.table()) {
        const TableColumns &columns = table->columns;
        for (size_t i = 0; i < columns.names.size(); ++i) {
            if (!columns.refusals[i].isEmpty())
                continue;
            m_units->addChoice(columns.names[i], columns.names[i]);
            if (columns.names[i] != outer)
                m_within->addChoice(columns.names[i], columns.names[i]);
        }
    }
    m_units->choose(choices.unitColumns.value(0));
    m_within->choose(choices.unitColumns.value(1));
}

void TablePane::chooseOrganisation()
{
    m_work.change([this](ImportChoices &choices) {
        choices.isOrganisation = m_organisation->isChecked();
        choices.unitColumns.clear();
        const QString within = m_within->chosen();
        // Units within departments need to know which column gives these.
        const QString outer = within.isEmpty() ? m_units->chosen() : outerColumn(m_units->chosen());
        for (const QString &column : {outer, within}) {
            if (!column.isEmpty() && !choices.unitColumns.contains(column))
                choices.unitColumns << column;
        }
    });
}

/// Shows the format in which the table was read; where it could not be, the one that was chosen.
void TablePane::showTable()
{
    const ReadTablePtr &table = m_work.table();
    const TableFormat &format = table ? table->table.format : m_work.choices().format;
    if (format.encoding)
        m_encoding->choose(*format.encoding);
    if (format.separator)
        m_separator->choose(QString(*format.separator));
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(format.hasHeader.value_or(true));
    m_rows->setTable(table);
    showKind();
    showUnitColumns();
    m_size->setText(table ? sizeInWords(*table) : QString());
}

/// Only separated text has an encoding and separators, only a workbook sheets.
void TablePane::showKind()
{
    const ReadTablePtr &table = m_work.table();
    const bool isText = !table || table->table.kind == TableKind::Separated;
    const bool isBook = table && table->table.kind == TableKind::Workbook;
    m_encoding->setEnabled(isText);
    m_separator->setEnabled(isText);
    m_header->setEnabled(isText || isBook);
    m_sheet->setVisible(isBook);
    m_sheetLabel->setVisible(isBook);
    if (!isBook)
        return;
    m_sheet->clear();
    for (const QString &name : table->table.sheets)
        m_sheet->addChoice(shownText(name), name);
    m_sheet->choose(table->table.format.sheet.value_or(QString()));
}

/// Only what differs from the guess is a choice of its own, so that the rest stays guessed.
void TablePane::choose()
{
    TableFormat format = m_work.choices().format;
    const TableFormat shown = m_work.table() ? m_work.table()->table.format : TableFormat{};
    if (shown.hasHeader.value_or(true) != m_header->isChecked())
        format.hasHeader = m_header->isChecked();
    if (shown.sheet && shown.sheet != m_sheet->chosen())
        format.sheet = m_sheet->chosen();
    if (!m_encoding->isEnabled())
        return m_work.setFormat(format);
    if (shown.encoding != m_encoding->chosen())
        format.encoding = m_encoding->chosen();
    if (!shown.separator || m_separator->chosen() != QString(*shown.separator))
        format.separator = m_separator->chosen().front();
    m_work.setFormat(format);
}

} // namespace rolewright
