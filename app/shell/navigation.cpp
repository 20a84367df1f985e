#include "app/shell/navigation.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/seating/spring_loading.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

Navigation::Navigation(QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(QStringLiteral("Views"));
    setFixedWidth(168);
    m_layout->setContentsMargins(8, 10, 8, 10);
    m_layout->setSpacing(1);
    m_layout->setAlignment(Qt::AlignTop);
    connect(&m_entries, &QButtonGroup::idClicked, this, &Navigation::chosen);
}

void Navigation::addGroup(const QString &title)
{
    QLabel *label = withRole(plainLabel(title), "heading");
    label->setContentsMargins(8, 12, 0, 4);
    m_layout->addWidget(label);
}

void Navigation::addView(const QString &title)
{
    auto *entry = new QPushButton(actionText(title));
    entry->setCheckable(true);
    entry->setCursor(Qt::PointingHandCursor);
    withRole(entry, "navigation");
    auto *inner = new QHBoxLayout(entry);
    inner->setContentsMargins(0, 0, 10, 0);
    QLabel *count = withRole(plainLabel({}), "count");
    count->setAttribute(Qt::WA_TransparentForMouseEvents);
    inner->addWidget(count, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_entries.addButton(entry, static_cast<int>(m_counts.size()));
    m_counts << count;
    springLoad(*entry);
    m_layout->addWidget(entry);
}

void Navigation::setCount(int view, const QString &count)
{
    m_counts[view]->setText(count);
}

void Navigation::setCurrent(int view)
{
    m_entries.button(view)->setChecked(true);
}

} // namespace rolewright
