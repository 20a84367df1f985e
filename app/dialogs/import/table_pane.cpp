#include "app/dialogs/import/table_pane.h"

#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/dialogs/import/first_rows_model.h"
#include "app/dialogs/import/text_table.h"

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

} // namespace

TablePane::TablePane(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_encoding(new PickBox(this)), m_separator(new PickBox(this)),
      m_header(new QCheckBox(QStringLiteral("The first row &names the columns"), this)),
      m_size(withRole(plainLabel({}, this), "quiet")), m_rows(new FirstRowsModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(formatFields());
    layout->addWidget(textTable(QStringLiteral("First rows"), m_rows, this), 1);
    layout->addWidget(m_size);
    connect(m_encoding, &PickBox::activated, this, &TablePane::choose);
    connect(m_separator, &PickBox::activated, this, &TablePane::choose);
    connect(m_header, &QCheckBox::clicked, this, &TablePane::choose);
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
    form->addRow(QString(), m_header);
    return fields;
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
    if (table)
        m_size->setText(QStringLiteral("%1, %2").arg(
            counted(std::ssize(table->table.rows), QStringLiteral("row"), QStringLiteral("rows")),
            counted(std::ssize(table->table.header), QStringLiteral("column"),
                    QStringLiteral("columns"))));
    else
        m_size->clear();
}

/// Only what differs from the guess is a choice of its own, so that the rest stays guessed.
void TablePane::choose()
{
    TableFormat format = m_work.choices().format;
    const TableFormat shown = m_work.table() ? m_work.table()->table.format : TableFormat{};
    if (shown.encoding != m_encoding->chosen())
        format.encoding = m_encoding->chosen();
    if (!shown.separator || m_separator->chosen() != QString(*shown.separator))
        format.separator = m_separator->chosen().front();
    if (shown.hasHeader != m_header->isChecked())
        format.hasHeader = m_header->isChecked();
    m_work.setFormat(format);
}

} // namespace rolewright
