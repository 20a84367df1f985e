#include "app/dialogs/import/import_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/dialogs/import/columns_pane.h"
#include "app/dialogs/import/preview_pane.h"
#include "app/dialogs/import/rows_pane.h"
#include "app/dialogs/import/table_pane.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize proposedSize(1240, 760);
constexpr QSize leastSize(820, 520);
constexpr int choicesWidth = 470;

/// "Import 12 people", "Import 1 position"; plain where nothing comes in.
QString buttonText(const ImportOutcomePtr &outcome)
{
    const QString plain = QStringLiteral("Import");
    if (!outcome || !outcome->preview || outcome->changes().isEmpty())
        return plain;
    if (!outcome->organisation)
        return plain + u' ' +
               counted(std::ssize(outcome->changes().changes), QStringLiteral("person"),
                       QStringLiteral("people"));
    const qsizetype positions = outcome->organisation->count(RowFate::Added) +
                                outcome->organisation->count(RowFate::Updated);
    return positions == 0
               ? plain
               : plain + u' ' +
                     counted(positions, QStringLiteral("position"), QStringLiteral("positions"));
}

/// Why nothing would come in, or what would.
QString stateInWords(const ImportWork &work)
{
    if (work.isBusy())
        return work.outcome() ? QStringLiteral("Working out what changes…")
                              : QStringLiteral("Reading the table…");
    if (work.readError())
        return QStringLiteral("The table cannot be read.");
    const ImportOutcome &outcome = *work.outcome();
    if (!outcome.preview)
        return outcome.isFilterProblem ? QStringLiteral("The filter of rows is not understood.")
                                       : outcome.problem;
    const bool isForNewPlan = work.question().plan.scenarios.isEmpty();
    if (!outcome.changes().isEmpty())
        return isForNewPlan
                   ? QStringLiteral("Next come a few questions about the plan for these people.")
                   : QStringLiteral("Empty cells erase nothing. One Undo takes all of it back.");
    if (!outcome.preview->unchanged.empty())
        return QStringLiteral("The plan already says all of this.");
    return outcome.preview->people.empty() ? QStringLiteral("No row comes in.")
                                           : QStringLiteral("Everybody is left out.");
}

} // namespace

ImportDialog::ImportDialog(const ImportQuestion &question, QWidget *parent)
    : QDialog(parent), m_work(new ImportWork(question)), m_remembered(nullptr),
      m_tabs(new QTabWidget), m_progress(new QProgressBar), m_state(plainLabel({})),
      m_import(button(
          buttonText({}), [this] { accept(); }, true))
{
    setWindowTitle(QStringLiteral("Import people"));
    setMinimumSize(leastSize);
    resize(proposedSize.boundedTo(screen()->availableSize() - QSize(60, 80)).expandedTo(leastSize));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(12);
    QLabel *title = withRole(
        plainLabel(QStringLiteral("Import people from %1").arg(question.name), this), "title");
    title->setWordWrap(true);
    layout->addWidget(title);
    m_remembered = rememberedLine();
    layout->addWidget(m_remembered);
    auto *parts = new QSplitter(this);
    parts->setHandleWidth(20);
    parts->setChildrenCollapsible(false);
    parts->addWidget(choices());
    parts->addWidget(new PreviewPane(*m_work, parts));
    parts->setStretchFactor(1, 1);
    parts->setSizes({choicesWidth, proposedSize.width() - choicesWidth});
    layout->addWidget(parts, 1);
    layout->addWidget(bottomLine());
    connect(m_work, &ImportWork::tableChanged, this, &ImportDialog::showTable);
    connect(m_work, &ImportWork::busyChanged, this, &ImportDialog::showState);
    showState();
    m_tabs->setFocus();
}

ImportDialog::~ImportDialog()
{
    m_work->disconnect(this);
    m_work->retire();
}

QWidget *ImportDialog::rememberedLine()
{
    auto *line = withRole(new QFrame(this), "card");
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(plainLabel(
        QStringLiteral("Your choices for the last table with these columns are used again."),
        line));
    layout->addStretch(1);
    layout->addWidget(button(QStringLiteral("Forget"), [this] { m_work->forget(); }));
    line->hide();
    return line;
}

QWidget *ImportDialog::choices()
{
    m_tabs->setAccessibleName(QStringLiteral("Choices"));
    m_tabs->addTab(new TablePane(*m_work, m_tabs), QStringLiteral("Table"));
    m_tabs->addTab(new ColumnsPane(*m_work, m_tabs), QStringLiteral("Columns"));
    m_tabs->addTab(new RowsPane(*m_work, m_tabs), QStringLiteral("Rows"));
    m_tabs->setCurrentIndex(1);
    return m_tabs;
}

QWidget *ImportDialog::bottomLine()
{
    m_state->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(80, 6);
    m_progress->setAccessibleName(QStringLiteral("Progress"));
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(withRole(m_state, "quiet"), 1);
    layout->addWidget(button(QStringLiteral("Cancel"), [this] { reject(); }));
    m_import->setAccessibleName(QStringLiteral("Import"));
    m_import->setDefault(true);
    layout->addWidget(m_import);
    return line;
}

void ImportDialog::showTable()
{
    m_remembered->setVisible(m_work->isRemembered());
    if (m_work->readError())
        m_tabs->setCurrentIndex(0);
}

void ImportDialog::showState()
{
    m_progress->setVisible(m_work->isBusy());
    m_state->setText(shownText(stateInWords(*m_work)));
    m_import->setText(buttonText(m_work->outcome()));
    m_import->setEnabled(m_work->isReady());
    m_import->setAccessibleDescription(m_state->text());
}

ChangeSet ImportDialog::changes() const
{
    return m_work->outcome()->changes();
}

/// Enter in a list or field is about that; it must not import by the way.
void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QWidget *focus = focusWidget();
    if (isEnter && (qobject_cast<const QAbstractItemView *>(focus) != nullptr ||
                    qobject_cast<const QLineEdit *>(focus) != nullptr ||
                    qobject_cast<const QComboBox *>(focus) != nullptr))
        return;
    QDialog::keyPressEvent(event);
}

void ImportDialog::accept()
{
    if (!m_work->isReady())
        return;
    m_work->remember();
    QDialog::accept();
}

} // namespace rolewright
