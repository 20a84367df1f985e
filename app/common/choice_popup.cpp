#include "app/common/choice_popup.h"

#include "app/common/plain_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int popupWidth = 280;
constexpr int mostLines = 12;

} // namespace

ChoicePopup::ChoicePopup(const QString &name, const QList<Entry> &entries,
                         const std::function<void(const QString &)> &chosen, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_filter(new QLineEdit), m_list(new QListWidget), m_chosen(chosen)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("choicePopup"));
    setAccessibleName(name);
    m_filter->setPlaceholderText(QStringLiteral("Filter"));
    m_filter->setAccessibleName(QStringLiteral("Filter: %1").arg(name));
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(name);
    m_list->setFocusProxy(m_filter);
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(shownText(entry.text), m_list);
        item->setData(Qt::UserRole, entry.key);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);
    connect(m_filter, &QLineEdit::textChanged, this, &ChoicePopup::filter);
    connect(m_list, &QListWidget::itemClicked, this, &ChoicePopup::choose);
}

void ChoicePopup::openUnder(QWidget *button, const QString &currentKey)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == currentKey)
            m_list->setCurrentRow(row);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    const int lines = std::clamp(m_list->count(), 1, mostLines);
    m_list->setFixedHeight(lines * std::max(1, m_list->sizeHintForRow(0)) + 4);
    setFixedWidth(popupWidth);
    adjustSize();
    move(button->mapToGlobal(QPoint(0, button->height() + 2)));
    show();
    m_list->doItemsLayout(); // its style, which sets the height of lines, is known only now
    m_filter->setFocus();
    m_list->scrollToItem(m_list->currentItem());
}

void ChoicePopup::filter(const QString &text)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

void ChoicePopup::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr || item->isHidden())
        return;
    const QString key = item->data(Qt::UserRole).toString();
    const auto chosen = m_chosen;
    close();
    chosen(key);
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        // The list has the field as focus proxy, so that typing goes on narrowing.
        QCoreApplication::sendEvent(m_list, key);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace rolewright
