#include "app/dialogs/import_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/exchange/people_fields.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr qsizetype mostRowsShown = 1000;

QString counted(size_t number)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number));
}

/// A table to be read, filled from the rows of texts; those beyond the limit are counted.
QTableWidget *tableOf(const QStringList &heads, const std::vector<QStringList> &rows)
{
    const auto shown = std::min<qsizetype>(mostRowsShown, std::ssize(rows));
    const bool isCut = shown < std::ssize(rows);
    auto *table =
        new QTableWidget(static_cast<int>(shown) + (isCut ? 1 : 0), static_cast<int>(heads.size()));
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < shown; ++row) {
        for (int column = 0; column < heads.size(); ++column) {
            const QString &text = rows[static_cast<size_t>(row)].value(column);
            auto *item = new QTableWidgetItem(shownText(text));
            item->setToolTip(plainToolTip(text));
            table->setItem(row, column, item);
        }
    }
    if (isCut)
        table->setItem(static_cast<int>(shown), 0,
                       new QTableWidgetItem(
                           QStringLiteral("and %1 more").arg(std::ssize(rows) - mostRowsShown)));
    table->resizeColumnsToContents();
    for (int column = 0; column < heads.size(); ++column)
        table->setColumnWidth(column, std::min(table->columnWidth(column) + 12, 280));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

/// What a field of people is called.
QString fieldInWords(const QString &name)
{
    switch (fieldOfName(name).value_or(PersonField::Note)) {
    case PersonField::Id:
        return QStringLiteral("number by which people are found again");
    case PersonField::From:
        return QStringLiteral("first day");
    case PersonField::Until:
        return QStringLiteral("last day");
    case PersonField::Hours:
        return QStringLiteral("hours a week");
    case PersonField::ManagerId:
        return QStringLiteral("number of the manager");
    case PersonField::RetainUntil:
        return QStringLiteral("day until which it may be kept");
    default:
        return QString(name).replace(u'_', u' ');
    }
}

QWidget *figure(size_t number, const QString &name)
{
    auto *card = withRole(new QFrame, "card");
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(0);
    layout->addWidget(withRole(plainLabel(counted(number)), "title"));
    layout->addWidget(withRole(plainLabel(name), "quiet"));
    return card;
}

} // namespace

ImportDialog::ImportDialog(const QString &fileName, const ImportPreview &preview, QWidget *parent)
    : QDialog(parent), m_parts(new QTabWidget)
{
    setWindowTitle(QStringLiteral("Import people"));
    resize(860, 600);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    QLabel *title =
        withRole(plainLabel(QStringLiteral("Import people from %1").arg(fileName)), "title");
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(figures(preview));
    addColumns(preview);
    addPeople(preview);
    addSkipped(preview);
    addNotes(preview);
    layout->addWidget(m_parts, 1);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(withRole(
        plainLabel(QStringLiteral("Empty cells erase nothing. One Undo takes all of it back.")),
        "quiet"));
    buttons->addStretch(1);
    buttons->addWidget(button(QStringLiteral("Cancel"), [this] { reject(); }));
    const size_t people = preview.added.size() + preview.updated.size();
    QPushButton *import = button(
        people == 1 ? QStringLiteral("Import 1 person")
                    : QStringLiteral("Import %1 people").arg(counted(people)),
        [this] { accept(); }, true);
    import->setEnabled(people > 0);
    import->setDefault(true);
    buttons->addWidget(import);
    layout->addLayout(buttons);
}

QWidget *ImportDialog::figures(const ImportPreview &preview)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(
        figure(static_cast<size_t>(preview.rows), QStringLiteral("rows in the table")));
    layout->addWidget(figure(preview.added.size(), QStringLiteral("people added")));
    layout->addWidget(figure(preview.updated.size(), QStringLiteral("people updated")));
    layout->addWidget(figure(preview.unchanged.size(), QStringLiteral("people unchanged")));
    layout->addWidget(figure(preview.skipped.size(), QStringLiteral("rows skipped")));
    return line;
}

void ImportDialog::addColumns(const ImportPreview &preview)
{
    std::vector<QStringList> rows;
    for (const auto &[column, field] : preview.mapping)
        rows.push_back({column, QStringLiteral("Gives the %1").arg(fieldInWords(field)), {}});
    for (const auto &[column, reason] : preview.refusals)
        rows.push_back({column, QStringLiteral("Refused"), reason});
    for (const QString &column : preview.ignoredColumns)
        rows.push_back({column, QStringLiteral("Not used"),
                        QStringLiteral("its name is not one of a field that people have here")});
    m_parts->addTab(tableOf({QStringLiteral("Column"), QStringLiteral("What becomes of it"),
                             QStringLiteral("Reason")},
                            rows),
                    QStringLiteral("Columns"));
}

void ImportDialog::addPeople(const ImportPreview &preview)
{
    std::vector<QStringList> rows;
    for (const Change &change : preview.changes.changes) {
        const auto *person =
            change.after ? std::get_if<Immutable<Person>>(&*change.after) : nullptr;
        if (person != nullptr)
            rows.push_back({change.before ? QStringLiteral("Updated") : QStringLiteral("Added"),
                            (*person)->name, (*person)->title});
    }
    m_parts->addTab(tableOf({{}, QStringLiteral("Name"), QStringLiteral("Title")}, rows),
                    QStringLiteral("People"));
}

void ImportDialog::addSkipped(const ImportPreview &preview)
{
    if (preview.skipped.empty())
        return;
    std::vector<QStringList> rows;
    for (const SkippedRow &row : preview.skipped)
        rows.push_back({QString::number(row.row), row.reason});
    m_parts->addTab(tableOf({QStringLiteral("Row"), QStringLiteral("Why it is skipped")}, rows),
                    QStringLiteral("Skipped rows"));
}

void ImportDialog::addNotes(const ImportPreview &preview)
{
    std::vector<QStringList> rows;
    for (const QString &manager : preview.unresolvedManagers)
        rows.push_back(
            {QStringLiteral("Nobody is named “%1”, who is given as a manager").arg(manager)});
    for (const QString &note : preview.notes)
        rows.push_back({note});
    if (!rows.empty())
        m_parts->addTab(tableOf({QStringLiteral("Note")}, rows), QStringLiteral("Notes"));
}

} // namespace rolewright
