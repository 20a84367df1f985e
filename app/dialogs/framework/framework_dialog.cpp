#include "app/dialogs/framework/framework_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"
#include "app/common/text_table.h"
#include "app/dialogs/framework/add_part_dialog.h"
#include "app/dialogs/framework/framework_files.h"
#include "app/dialogs/framework/rename_dialog.h"
#include "app/dialogs/framework/update_dialog.h"
#include "app/dialogs/lines_model.h"
#include "app/inspector/leaving_dialog.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize proposedSize(1080, 660);
constexpr QSize leastSize(820, 420);
const QList<int> columnWidths{250, 300, 210};

/// Segments, in the order of FrameworkPart.
const std::array<const char *, 4> segments{"Profiles", "Phases", "Skills", "Activities"};

bool isFound(const PartLine &line, const QString &words)
{
    const QString text = line.name + u' ' + line.about + u' ' + line.change + u' ' + line.reason;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!text.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

QString takeBackInWords(PartState state)
{
    switch (state) {
    case PartState::Added:
        return QStringLiteral("Remove");
    case PartState::Merged:
    case PartState::LeftOut:
        return QStringLiteral("Take back");
    default:
        return QStringLiteral("Back to the framework");
    }
}

} // namespace

FrameworkDialog::FrameworkDialog(const ViewContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_about(withRole(plainLabel({}, this), "quiet")),
      m_parts(new QButtonGroup(this)), m_search(new QLineEdit(this)),
      m_model(new LinesModel({QStringLiteral("Name"), QStringLiteral("Where and how much"),
                              QStringLiteral("In this plan"), QStringLiteral("Why")},
                             {}, this)),
      m_table(textTable(QStringLiteral("Parts of the framework"), m_model, this)),
      m_state(withRole(plainLabel({}, this), "quiet")),
      m_reading([this](const Result<FrameworkUpdate> &update) { showUpdate(update); }),
      m_saving([this](const Result<QString> &saved) { showSaved(saved); })
{
    setWindowTitle(QStringLiteral("Framework"));
    setMinimumSize(leastSize);
    resize(proposedSize.boundedTo(screen()->availableSize() - QSize(60, 80)).expandedTo(leastSize));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(windowTitle(), this), "title"));
    layout->addWidget(m_about);
    layout->addWidget(choices());
    fillTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(editLine());
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    layout->addWidget(bottomLine());
    makeShortcuts();
    connect(&context.session.document(), &PlanDocument::changed, this, &FrameworkDialog::refresh);
    refresh();
    m_table->setFocus();
}

QWidget *FrameworkDialog::choices()
{
    auto *line = new QWidget(this);
    QHBoxLayout *layout = lineOf(line, 0);
    for (size_t i = 0; i < segments.size(); ++i) {
        const char *place = i == 0 ? "first" : i + 1 == segments.size() ? "last" : "middle";
        QPushButton *segment = segmentButton(QLatin1String(segments[i]), place);
        segment->setShortcut(
            QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))));
        m_parts->addButton(segment, static_cast<int>(i));
        layout->addWidget(segment);
    }
    m_parts->button(0)->setChecked(true);
    connect(m_parts, &QButtonGroup::idClicked, this, [this] {
        m_search->clear();
        refresh();
        reveal(m_shown.empty() ? PartPlace{} : m_shown.front().place);
    });
    layout->addStretch(1);
    m_search->setPlaceholderText(QStringLiteral("Find by name or what was changed"));
    m_search->setAccessibleName(QStringLiteral("Find parts of the framework"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(300);
    connect(m_search, &QLineEdit::textChanged, this, &FrameworkDialog::showLines);
    layout->addWidget(m_search);
    return line;
}

void FrameworkDialog::fillTable()
{
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < columnWidths.size(); ++column)
        m_table->setColumnWidth(column, columnWidths[column]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FrameworkDialog::showState);
    connect(m_table, &QTableView::doubleClicked, this, &FrameworkDialog::rename);
}

QWidget *FrameworkDialog::editLine()
{
    auto *row = new QWidget(this);
    QHBoxLayout *layout = lineOf(row, 8);
    const auto offer = [&](const QString &text, const QString &keys, const auto &act) {
        QPushButton *made = button(text, act);
        made->setAutoDefault(false);
        setPlainToolTip(made, keys);
        layout->addWidget(made);
        return made;
    };
    m_rename = offer(QStringLiteral("Rename…"), QStringLiteral("F2"), [this] { rename(); });
    m_merge = offer(QStringLiteral("Merge into…"), QStringLiteral("M"), [this] {
        if (const PartLine *line = current())
            LeavingDialog::merge(m_context, line->place);
    });
    m_leaveOut = offer(QStringLiteral("Leave out…"), QStringLiteral("Delete"), [this] {
        if (const PartLine *line = current())
            LeavingDialog::leaveOut(m_context, line->place);
    });
    m_takeBack = offer(QStringLiteral("Back to the framework"), QStringLiteral("Shift+Delete"),
                       [this] { takeBack(); });
    layout->addStretch(1);
    offer(QStringLiteral("Add…"), QStringLiteral("Insert"), [this] { add(); });
    return row;
}

QWidget *FrameworkDialog::bottomLine()
{
    auto *line = new QWidget(this);
    QHBoxLayout *layout = lineOf(line, 8);
    const auto offer = [&](const QString &text, const auto &act, bool isPrimary = false) {
        QPushButton *made = button(text, act, isPrimary);
        made->setAutoDefault(false);
        layout->addWidget(made);
    };
    offer(QStringLiteral("Save as framework…"), [this] { saveAs(); });
    offer(QStringLiteral("Update from file…"), [this] { updateFrom(); });
    layout->addStretch(1);
    offer(
        QStringLiteral("Close"), [this] { accept(); }, true);
    return line;
}

/// Keys of the table, and undo, which the window under the dialog does not get.
void FrameworkDialog::makeShortcuts()
{
    const auto key = [this](const QKeySequence &keys, QWidget *where, const auto &act) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto press = [](QPushButton *made) { return [made] { made->click(); }; };
    key(Qt::Key_F2, this, press(m_rename));
    key(Qt::Key_M, m_table, press(m_merge));
    key(Qt::Key_Delete, m_table, press(m_leaveOut));
    key(Qt::SHIFT | Qt::Key_Delete, m_table, press(m_takeBack));
    key(Qt::Key_Insert, this, [this] { add(); });
    QUndoStack &stack = m_context.session.document().undoStack();
    key(QKeySequence::Undo, this, [&stack] { stack.undo(); });
    key(QKeySequence::Redo, this, [&stack] { stack.redo(); });
}

FrameworkPart FrameworkDialog::part() const
{
    return static_cast<FrameworkPart>(m_parts->checkedId());
}

const PartLine *FrameworkDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= std::ssize(m_shown) ? nullptr : &m_shown[static_cast<size_t>(row)];
}

void FrameworkDialog::refresh()
{
    PlanSession &session = m_context.session;
    const Framework &base = session.document().baseFramework();
    m_about->setText(shownText(QStringLiteral("%1, version %2. Rename, add, merge and leave out "
                                              "what does not fit you; what was changed shows.")
                                   .arg(base.name.in(session.plan().head->language))
                                   .arg(base.version)));
    m_all = partLines(session.plan(), base, session.framework(), part());
    showLines();
}

void FrameworkDialog::showLines()
{
    const PartLine *line = current();
    const PartPlace kept = line == nullptr ? PartPlace{} : line->place;
    m_shown.clear();
    std::vector<QStringList> texts;
    for (const PartLine &one : m_all) {
        if (!isFound(one, m_search->text()))
            continue;
        m_shown.push_back(one);
        texts.push_back({one.name, one.about, one.change, one.reason});
    }
    m_model->setLines(std::move(texts));
    reveal(kept);
}

void FrameworkDialog::reveal(const PartPlace &place)
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](const PartLine &line) { return line.place == place; });
    const auto row = found == m_shown.end() ? 0 : static_cast<int>(found - m_shown.begin());
    if (!m_shown.empty())
        m_table->setCurrentIndex(m_model->index(row, 0));
    showState();
}

void FrameworkDialog::showState()
{
    const PartLine *line = current();
    const bool isThere = line != nullptr && line->isThere();
    m_rename->setEnabled(isThere);
    m_merge->setEnabled(isThere);
    m_leaveOut->setEnabled(isThere && line->state != PartState::Added);
    m_takeBack->setEnabled(line != nullptr && !line->change.isEmpty());
    m_takeBack->setText(takeBackInWords(line == nullptr ? PartState::AsGiven : line->state));
}

void FrameworkDialog::rename()
{
    const PartLine *line = current();
    if (line != nullptr && line->isThere())
        RenameDialog::rename(m_context, line->place);
}

void FrameworkDialog::add()
{
    if (const auto added = AddPartDialog::add(m_context, part())) {
        m_search->clear();
        reveal(*added);
    }
}

void FrameworkDialog::takeBack()
{
    PlanSession &session = m_context.session;
    if (const PartLine *line = current())
        m_context.apply(
            takeBackPart(session.plan(), session.document().baseFramework(), line->place));
}

void FrameworkDialog::saveAs()
{
    const auto order = askToSaveFramework(m_context, this);
    if (!order)
        return;
    m_state->setText(QStringLiteral("Saving…"));
    m_saving.request([order = *order] { return savedFramework(order); });
}

void FrameworkDialog::showSaved(const Result<QString> &saved)
{
    m_state->setText({});
    if (saved)
        m_state->setText(shownText(QStringLiteral("Saved as %1.").arg(*saved)));
    else
        m_context.prompts.showError(QStringLiteral("The framework was not saved"), saved.error());
}

void FrameworkDialog::updateFrom()
{
    const auto path = askForFramework(m_context.prompts);
    if (!path)
        return;
    m_state->setText(QStringLiteral("Reading…"));
    m_reading.request([path = *path, plan = m_context.session.plan(),
                       base = m_context.session.document().baseFramework()] {
        return frameworkUpdate(path, plan, base);
    });
}

void FrameworkDialog::showUpdate(const Result<FrameworkUpdate> &update)
{
    m_state->setText({});
    if (!update)
        m_context.prompts.showError(QStringLiteral("The framework cannot be used"), update.error());
    else if (update->edit.isEmpty())
        m_state->setText(QStringLiteral("The plan is on this framework already."));
    else if (UpdateDialog(*update, m_context.session.plan(), this).exec() == QDialog::Accepted)
        m_context.apply(update->edit);
}

} // namespace rolewright
