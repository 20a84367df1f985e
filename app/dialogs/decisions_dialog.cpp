#include "app/dialogs/decisions_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/lines_model.h"

#include "core/framework/framework_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize dialogSize(1100, 560);
const QList<int> columnWidths{230, 220, 330, 110};

QString inWords(const std::optional<QDate> &date)
{
    return date ? QLocale().toString(*date, QLocale::ShortFormat) : QString();
}

/// When to look again: "Now", a date, or what calls for it.
QString reviewInWords(const Decision &decision)
{
    QStringList parts;
    if (decision.isDue)
        parts << QStringLiteral("Now");
    if (decision.review)
        parts << inWords(decision.review);
    if (!decision.trigger.isEmpty())
        parts << QStringLiteral("when %1").arg(
            triggerInWords(decision.trigger, QStringLiteral("en")));
    return parts.join(QStringLiteral(", "));
}

std::vector<QStringList> linesOf(const std::vector<Decision> &decisions)
{
    std::vector<QStringList> lines;
    for (const Decision &decision : decisions)
        lines.push_back({decision.what, decision.how, decision.reason, inWords(decision.decided),
                         reviewInWords(decision)});
    return lines;
}

/// Whether there is something to look at in a view.
bool canBeShown(const Decision &decision)
{
    return !decision.activity.isEmpty() || !decision.profile.isEmpty();
}

QString takeBackInWords(DecisionSubject subject)
{
    return subject == DecisionSubject::Deferral ? QStringLiteral("Take up again")
                                                : QStringLiteral("Back to the framework");
}

} // namespace

DecisionsDialog::DecisionsDialog(std::vector<Decision> decisions, QWidget *parent)
    : QDialog(parent), m_decisions(std::move(decisions)),
      m_show(button(
          QStringLiteral("Show"), [this] { choose(false); }, true)),
      m_takeBack(button(QStringLiteral("Back to the framework"), [this] { choose(true); }))
{
    setWindowTitle(QStringLiteral("Decisions"));
    resize(dialogSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(windowTitle(), this), "title"));
    layout->addWidget(withRole(
        plainLabel(m_decisions.empty()
                       ? QStringLiteral("Nothing is left out, and nothing is set otherwise than "
                                        "the framework has it.")
                       : QStringLiteral("What this plan leaves out or sets otherwise than the "
                                        "framework, and when to look at it again."),
                   this),
        "quiet"));
    fillTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(bottomLine());
    showState();
}

void DecisionsDialog::fillTable()
{
    const QStringList heads{QStringLiteral("What"), QStringLiteral("Decision"),
                            QStringLiteral("Why"), QStringLiteral("Decided"),
                            QStringLiteral("Look again")};
    m_table = textTable(windowTitle(), new LinesModel(heads, linesOf(m_decisions), this), this);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < columnWidths.size(); ++column)
        m_table->setColumnWidth(column, columnWidths[column]);
    if (!m_decisions.empty())
        m_table->selectRow(0);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DecisionsDialog::showState);
    connect(m_table, &QTableView::doubleClicked, this, [this] { choose(false); });
    m_table->setFocus();
}

QWidget *DecisionsDialog::bottomLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_takeBack);
    layout->addStretch(1);
    layout->addWidget(button(QStringLiteral("Close"), [this] { reject(); }));
    m_show->setDefault(true);
    layout->addWidget(m_show);
    return line;
}

void DecisionsDialog::showState()
{
    const int row = m_table->currentIndex().row();
    m_show->setEnabled(row >= 0 && canBeShown(m_decisions[static_cast<size_t>(row)]));
    m_takeBack->setEnabled(row >= 0);
    if (row >= 0)
        m_takeBack->setText(takeBackInWords(m_decisions[static_cast<size_t>(row)].subject));
}

void DecisionsDialog::choose(bool takesBack)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || (!takesBack && !m_show->isEnabled()))
        return;
    m_choice = {m_decisions[static_cast<size_t>(row)], takesBack};
    accept();
}

void DecisionsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        choose(true);
    else
        QDialog::keyPressEvent(event);
}

} // namespace rolewright
