#include "app/dialogs/paste_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/lines_model.h"

#include "core/analysis/finding_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright {

namespace {

/// "2 people change, 1 person is new, 1 line cannot be taken"
QString summary(const PastePreview &preview)
{
    QStringList parts;
    if (preview.changedPeople > 0)
        parts << counted(preview.changedPeople, QStringLiteral("person changes"),
                         QStringLiteral("people change"));
    if (preview.newPeople > 0)
        parts << counted(preview.newPeople, QStringLiteral("person is new"),
                         QStringLiteral("people are new"));
    if (!preview.refused.empty())
        parts << counted(std::ssize(preview.refused), QStringLiteral("line cannot be taken"),
                         QStringLiteral("lines cannot be taken"));
    return parts.join(QStringLiteral(", "));
}

QTableView *tableOf(const QString &name, const QStringList &heads, std::vector<QStringList> lines,
                    const QList<int> &widths, QWidget *parent)
{
    QTableView *table = textTable(name, new LinesModel(heads, std::move(lines), parent), parent);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths[column]);
    return table;
}

std::vector<QStringList> changesOf(const PastePreview &preview)
{
    std::vector<QStringList> lines;
    for (const PastedCell &cell : preview.cells)
        lines.push_back({cell.isNew ? cell.person + QStringLiteral(" (new)") : cell.person,
                         cell.column, cell.before, cell.after});
    return lines;
}

std::vector<QStringList> refusalsOf(const PastePreview &preview)
{
    std::vector<QStringList> lines;
    for (const SkippedRow &row : preview.refused)
        lines.push_back({QString::number(row.row), row.reason});
    return lines;
}

} // namespace

PasteDialog::PasteDialog(const PastePreview &preview, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(QStringLiteral("Paste"));
    resize(760, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(summary(preview), this), "title"));
    if (!preview.leftOut.isEmpty()) {
        QLabel *note =
            withRole(plainLabel(QStringLiteral("Worked out by the plan, so not taken: %1")
                                    .arg(listed(preview.leftOut, preview.leftOut.size())),
                                this),
                     "quiet");
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    auto *parts = new QTabWidget(this);
    const QStringList heads{QStringLiteral("Person"), QStringLiteral("Column"),
                            QStringLiteral("Now"), QStringLiteral("Then")};
    if (!preview.cells.empty())
        parts->addTab(tableOf(QStringLiteral("What changes"), heads, changesOf(preview),
                              {190, 110, 190, 190}, parts),
                      QStringLiteral("What changes"));
    if (!preview.refused.empty())
        parts->addTab(tableOf(QStringLiteral("Lines that cannot be taken"),
                              {QStringLiteral("Line"), QStringLiteral("Why it is left out")},
                              refusalsOf(preview), {60, 560}, parts),
                      QStringLiteral("Left out"));
    layout->addWidget(parts, 1);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(
        withRole(plainLabel(QStringLiteral("One Undo takes all of it back."), this), "quiet"));
    buttons->addStretch(1);
    buttons->addWidget(button(QStringLiteral("Cancel"), [this] { reject(); }));
    QPushButton *accept = button(
        QStringLiteral("Paste"), [this] { this->accept(); }, true);
    accept->setEnabled(!preview.changes.isEmpty());
    accept->setDefault(true);
    buttons->addWidget(accept);
    layout->addLayout(buttons);
}

} // namespace rolewright
