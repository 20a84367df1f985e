#include "app/dialogs/framework/update_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"
#include "app/common/text_table.h"
#include "app/dialogs/lines_model.h"

#include "core/plan/difference.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize dialogSize(760, 520);
constexpr int kindWidth = 150;

QString inWords(FrameworkChange::Kind kind)
{
    switch (kind) {
    case FrameworkChange::Kind::Added:
        return QStringLiteral("New");
    case FrameworkChange::Kind::Gone:
        return QStringLiteral("Gone");
    case FrameworkChange::Kind::Changed:
        break;
    }
    return QStringLiteral("Changed");
}

/// What the framework changes, then what the plan need not say any more.
std::vector<QStringList> linesOf(const FrameworkUpdate &update, const Plan &plan)
{
    std::vector<QStringList> lines;
    for (const FrameworkChange &change : update.changes)
        lines.push_back({inWords(change.kind), change.text});
    ChangeSet spent;
    for (const Change &change : update.edit.changes) {
        if (change.isRemoval())
            spent.changes.push_back(change);
    }
    for (const QString &line : rolewright::inWords(spent, plan, plan))
        lines.push_back({QStringLiteral("No longer needed"), sentence(line)});
    return lines;
}

} // namespace

UpdateDialog::UpdateDialog(const FrameworkUpdate &update, const Plan &plan, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(QStringLiteral("Update the framework"));
    resize(dialogSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(withRole(
        plainLabel(
            shownText(
                QStringLiteral("%1, version %2").arg(update.name.name).arg(update.name.version)),
            this),
        "title"));
    const auto lines = linesOf(update, plan);
    QLabel *words = withRole(
        plainLabel(lines.empty() ? QStringLiteral("It says the same as the framework of the plan.")
                                 : QStringLiteral(
                                       "What you changed in the plan stays where the new framework "
                                       "does not say the same. What then leads nowhere becomes a "
                                       "finding. One Undo takes all of it back."),
                   this),
        "quiet");
    words->setWordWrap(true);
    layout->addWidget(words);
    QTableView *table = textTable(
        QStringLiteral("Changes"),
        new LinesModel({QStringLiteral("What"), QStringLiteral("Change")}, lines, this), this);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, kindWidth);
    layout->addWidget(table, 1);
    auto *line = new QWidget(this);
    QHBoxLayout *buttons = lineOf(line, 8);
    buttons->addWidget(withRole(plainLabel(counted(std::ssize(lines), QStringLiteral("change"),
                                                   QStringLiteral("changes")),
                                           this),
                                "quiet"),
                       1);
    buttons->addWidget(button(QStringLiteral("Cancel"), [this] { reject(); }));
    QPushButton *apply = button(
        QStringLiteral("Update"), [this] { accept(); }, true);
    apply->setDefault(true);
    buttons->addWidget(apply);
    layout->addWidget(line);
    apply->setFocus();
}

} // namespace rolewright
