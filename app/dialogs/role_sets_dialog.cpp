#include "app/dialogs/role_sets_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"
#include "app/common/table_clipboard.h"
#include "app/common/text_table.h"
#include "app/dialogs/role_sets_model.h"

#include "core/storage/file_read.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize dialogSize(1100, 760);
constexpr int profileWidth = 150;
constexpr qint64 largestRoleSet = 1024 * 1024; ///< bytes; read at once
constexpr auto positionsId = "positions";

/// Fills cells as their model says, which the style of tables would not.
class FilledCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QVariant fill = index.data(Qt::BackgroundRole);
        if (fill.isValid() && !option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, fill.value<QColor>());
        QStyledItemDelegate::paint(painter, option, index);
    }
};

QString outsideInWords(const ComparedSide &side)
{
    QStringList lines;
    for (const SetRole &role : side.outside)
        lines << QStringLiteral("%1: %2").arg(shownText(role.name), shownText(role.reason));
    return lines.isEmpty() ? QString()
                           : QStringLiteral("Outside the framework, of %1\n%2")
                                 .arg(shownText(side.name), lines.join(u'\n'));
}

} // namespace

RoleSetsDialog::RoleSetsDialog(const RoleSetsQuestion &question, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_question(question), m_prompts(prompts), m_left(new PickBox(this)),
      m_right(new PickBox(this)), m_summary(withRole(plainLabel({}, this), "name")),
      m_model(new RoleSetsModel(question.framework, this)),
      m_outside(withRole(plainLabel({}, this), "quiet"))
{
    setWindowTitle(QStringLiteral("Compare role sets"));
    resize(dialogSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(windowTitle(), this), "title"));
    layout->addWidget(withRole(
        plainLabel(QStringLiteral("Who sees to which profile, with the part of a role's work where "
                                  "that is not all of it. Parts of the sets that come with the "
                                  "product are our estimate."),
                   this),
        "quiet"));
    layout->addWidget(choosers());
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(QStringLiteral("Summary"));
    layout->addWidget(m_summary);
    fillTable();
    layout->addWidget(m_table, 1);
    m_outside->setWordWrap(true);
    layout->addWidget(m_outside);
    layout->addWidget(bottomLine());
    auto *copying = new QAction(QStringLiteral("Copy"), this);
    copying->setShortcut(QKeySequence::Copy);
    connect(copying, &QAction::triggered, this, &RoleSetsDialog::copy);
    addAction(copying);
    compare();
    m_left->setFocus();
}

QWidget *RoleSetsDialog::choosers()
{
    addSet(roleSetOf(m_question.framework), m_question.framework.id);
    const QString positions = QLatin1String(positionsId);
    addSet(roleSetOf(m_question.design, m_question.name), positions,
           QStringLiteral("Positions of %1").arg(m_question.name));
    const auto installed = installedCrosswalks(m_question.framework);
    for (const Crosswalk &crosswalk : installed)
        addSet(roleSetOf(crosswalk), crosswalk.id.value);
    m_left->choose(m_question.design.positions.isEmpty() ? m_question.framework.id : positions);
    m_right->choose(installed.empty() ? m_question.framework.id : installed.back().id.value);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](const QString &text, PickBox *box) {
        auto *label = new QLabel(text, line);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &RoleSetsDialog::compare);
    };
    add(QStringLiteral("&Compare"), m_left);
    add(QStringLiteral("&with"), m_right);
    layout->addWidget(button(QStringLiteral("Read a role set…"), [this] { readSet(); }));
    return line;
}

void RoleSetsDialog::addSet(const RoleSet &set, const QString &id, const QString &text)
{
    m_sets.push_back(set);
    for (PickBox *box : {m_left, m_right})
        box->addChoice(text.isEmpty() ? set.name : text, id);
}

void RoleSetsDialog::fillTable()
{
    m_table = textTable(windowTitle(), m_model, this);
    m_table->setItemDelegate(new FilledCells(m_table));
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView *head = m_table->horizontalHeader();
    m_table->setColumnWidth(RoleSetsModel::ProfileColumn, profileWidth);
    head->setSectionResizeMode(RoleSetsModel::LeftColumn, QHeaderView::Stretch);
    head->setSectionResizeMode(RoleSetsModel::RightColumn, QHeaderView::Stretch);
}

QWidget *RoleSetsDialog::bottomLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button(QStringLiteral("Copy as table"), [this] { copy(); }));
    layout->addStretch(1);
    QPushButton *close = button(
        QStringLiteral("Close"), [this] { accept(); }, true);
    close->setDefault(true);
    layout->addWidget(close);
    return line;
}

const RoleSet &RoleSetsDialog::chosen(const PickBox &box) const
{
    return m_sets[static_cast<size_t>(std::max(0, box.currentIndex()))];
}

void RoleSetsDialog::compare()
{
    const RoleSetComparison comparison =
        compareRoleSets(m_question.framework, chosen(*m_left), chosen(*m_right));
    m_model->show(comparison);
    m_summary->setText(shownParagraph(coverageInWords(comparison.left, m_question.framework)) +
                       u'\n' +
                       shownParagraph(coverageInWords(comparison.right, m_question.framework)));
    QStringList outside{outsideInWords(comparison.left)};
    if (m_left->currentIndex() != m_right->currentIndex())
        outside << outsideInWords(comparison.right);
    outside.removeAll(QString());
    m_outside->setText(outside.join(QStringLiteral("\n\n")));
    m_outside->setVisible(!outside.isEmpty());
}

void RoleSetsDialog::readSet()
{
    const auto path = m_prompts.askForFileToOpen(
        {QStringLiteral("Read a role set"), QStringLiteral("Role sets (*.yaml *.yml)"), {}});
    if (!path)
        return;
    const auto content = readRegularFile(*path, largestRoleSet);
    const auto crosswalk = content ? readCrosswalk(content->bytes, *path, m_question.framework)
                                   : std::unexpected(content.error());
    if (!crosswalk)
        return m_prompts.showError(QStringLiteral("The role set cannot be read"),
                                   crosswalk.error());
    addSet(roleSetOf(*crosswalk), *path);
    m_right->setCurrentIndex(m_right->count() - 1);
}

void RoleSetsDialog::copy() const
{
    QApplication::clipboard()->setMimeData(mimeData(clipboardTable(m_model->lines())).release());
}

} // namespace rolewright
