#include "app/dialogs/report/chapters_field.h"

#include "app/common/inspector_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int shownRows = 9;

QListWidgetItem *itemOf(const QString &name, bool isTicked)
{
    auto *item = new QListWidgetItem(inWords(*fromName<Chapter>(name), QStringLiteral("en")));
    item->setData(nameRole, name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

ChaptersField::ChaptersField(const std::vector<Chapter> &usual, QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)),
      m_earlier(button(QStringLiteral("Earlier"), [this] { move(-1); })),
      m_later(button(QStringLiteral("Later"), [this] { move(1); }))
{
    for (const Chapter chapter : usual)
        m_usual << nameOf(chapter);
    m_offered = m_usual;
    for (const auto &[chapter, name] : EnumNames<Chapter>::names) {
        if (isOnlyAskedFor(chapter))
            m_offered << nameOf(chapter);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_earlier);
    buttons->addWidget(m_later);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_earlier->setAccessibleName(QStringLiteral("Move the chapter earlier"));
    m_later->setAccessibleName(QStringLiteral("Move the chapter later"));
    m_earlier->setToolTip(QStringLiteral("Alt+Up"));
    m_later->setToolTip(QStringLiteral("Alt+Down"));
    m_list->setAccessibleName(QStringLiteral("Chapters"));
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &ChaptersField::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChaptersField::updateButtons);
    list(m_offered, m_usual);
    m_list->setFixedHeight(shownRows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

void ChaptersField::list(const QStringList &order, const QStringList &ticked)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QString &name : order)
        m_list->addItem(itemOf(name, ticked.contains(name)));
    m_list->setCurrentRow(0);
    updateButtons();
}

void ChaptersField::setChosen(const QStringList &names)
{
    QStringList chosen;
    for (const QString &name : names) {
        if (m_offered.contains(name) && !chosen.contains(name))
            chosen << name;
    }
    if (chosen.isEmpty())
        return list(m_offered, m_usual);
    QStringList order = chosen;
    for (const QString &name : m_offered) {
        if (!order.contains(name))
            order << name;
    }
    list(order, chosen);
}

QStringList ChaptersField::ticked() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names << m_list->item(row)->data(nameRole).toString();
    }
    return names;
}

QStringList ChaptersField::chosen() const
{
    const QStringList names = ticked();
    return names == m_usual ? QStringList() : names;
}

void ChaptersField::move(int by)
{
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(target, m_list->takeItem(row));
        m_list->setCurrentRow(target);
    }
    updateButtons();
    Q_EMIT changed();
}

void ChaptersField::updateButtons()
{
    m_earlier->setEnabled(m_list->currentRow() > 0);
    m_later->setEnabled(m_list->currentRow() + 1 < m_list->count());
}

bool ChaptersField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMove = key->modifiers() == Qt::AltModifier &&
                        (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (!isMove)
        return QWidget::eventFilter(watched, event);
    move(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

} // namespace rolewright
