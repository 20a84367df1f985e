#include "app/shell/start_page.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    auto *column = new QWidget;
    column->setFixedWidth(520);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Rolewright")), "title"));
    layout->addWidget(plainLabel(QStringLiteral("Design your machine-learning organisation.")));
    layout->addSpacing(12);
    layout->addWidget(button(
        QStringLiteral("New plan…"), [this] { Q_EMIT newAsked(); }, true));
    layout->addWidget(button(QStringLiteral("Open the sample"), [this] { Q_EMIT sampleAsked(); }));
    layout->addWidget(button(QStringLiteral("Open a plan…"), [this] { Q_EMIT openAsked(); }));
    layout->addSpacing(12);
    layout->addLayout(m_recent);

    auto *whole = new QVBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(column, 0, Qt::AlignHCenter);
    whole->addStretch(2);
}

void StartPage::setRecentFiles(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (!paths.isEmpty())
        m_recent->addWidget(withRole(plainLabel(QStringLiteral("Recent plans")), "heading"));
    for (const QString &path : paths) {
        QPushButton *link = withRole(
            button(QFileInfo(path).fileName(), [this, path] { Q_EMIT fileAsked(path); }), "link");
        setPlainToolTip(link, path);
        m_recent->addWidget(link);
    }
}

} // namespace rolewright
